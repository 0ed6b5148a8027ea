import { Command } from 'commander';
import type { ListedModel, ModelsAnswer } from '../../query/models/models.js';
import type { ReadSide } from '../../query/read-side.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { modelInFile } from '../model-option.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';
import { holdsLedger } from '../where.js';
import { modelsDiffCommand } from './models-diff.js';

export function modelsCommand(): Command {
  const models = new Command('models').description('list, show and compare the scoring models');
  return models
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand())
    .addCommand(modelsDiffCommand());
}

const COLUMNS: readonly Column<ListedModel>[] = [
  { title: 'model', cell: ({ name, version }) => (version === 1 ? name : `${name} (${version})`) },
  { title: 'what it is', cell: ({ title }) => words().of(title) },
  { title: 'hash', cell: ({ hash }) => hash.slice(0, 12) },
  { title: 'comes', cell: ({ from }) => words().of(from) },
  { title: 'default', cell: (model) => (model.default ? words().of('yes') : '') },
];

function listCommand(): Command {
  return folderCommand('list', 'list the scoring models').action(list);
}

async function list({ data, json }: FolderOptions): Promise<void> {
  const answer = await modelsIn(data);
  if (json) printJson(answer);
  else print(table(COLUMNS, answer.items));
}

/** Where there is no ledger yet, those that ship with Kept. */
async function modelsIn(data: string): Promise<Pick<ModelsAnswer, 'items'>> {
  const { listed, readModels } = await import('../../query/models/models.js');
  if (holdsLedger(data)) return withSide(data, readModels);
  const { SHIPPED } = await import('../../../projections/models/shipped.js');
  return { items: SHIPPED.map((model) => listed(model, model === SHIPPED[0])) };
}

async function withSide<Result>(data: string, run: (side: ReadSide) => Promise<Result>) {
  const { withReadSide } = await import('../folder/folder.js');
  return withReadSide(data, run);
}

function showCommand(): Command {
  return folderCommand('show', 'what a scoring model says, as its file')
    .argument('<model>', 'its name, or its file')
    .action(show);
}

async function show(written: string, { data, json }: FolderOptions): Promise<void> {
  const { readModelFile } = await import('../../query/models/models.js');
  const { modelFile } = await import('../../../projections/score/model-file.js');
  const { SHIPPED } = await import('../../../projections/models/shipped.js');
  const found =
    (await modelInFile(written)) ??
    (holdsLedger(data) ? undefined : SHIPPED.find(({ name }) => name === written));
  const file = found
    ? modelFile(found)
    : await withSide(data, (side) => readModelFile(side, { name: written }));
  if (json) printJson(file);
  else print(JSON.stringify(file, null, 2));
}
