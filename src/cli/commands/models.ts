import { Command } from 'commander';
import type { Day } from '../../ledger/values/day.js';
import type { ListedModel, ModelsAnswer } from '../../query/models/models.js';
import type { ReadSide } from '../../query/read-side.js';
import { dayOption, type FolderOptions, folderCommand, today } from '../command.js';
import { words } from '../language.js';
import { modelInFile, readModelFileAt } from '../model-option.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';
import { holdsLedger } from '../where.js';
import { modelsDiffCommand } from './models-diff.js';

export function modelsCommand(): Command {
  const models = new Command('models').description('list, show and compare the scoring models');
  return models
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand())
    .addCommand(modelsDiffCommand())
    .addCommand(addCommand())
    .addCommand(defaultCommand());
}

const COLUMNS: readonly Column<ListedModel>[] = [
  { title: 'model', cell: ({ name, version }) => (version === 1 ? name : `${name} (${version})`) },
  { title: 'what it is', cell: ({ title }) => words().of(title) },
  { title: 'hash', cell: ({ hash }) => hash.slice(0, 12) },
  {
    title: 'comes',
    cell: ({ from, broughtOn }) =>
      broughtOn === null ? words().of(from) : words().figures.day(broughtOn),
  },
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
  return { items: SHIPPED.map((model) => listed(model, model === SHIPPED[0], null)) };
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

const BY_API = 'Or ask it: POST /v1/models, and /v1/models/default.';

function addCommand(): Command {
  return folderCommand('add', 'bring a model, under a name that stands for it for good')
    .argument('<file>', 'the file of a model')
    .action(add);
}

async function add(file: string, { data, json }: FolderOptions): Promise<void> {
  const { FOLDER_HOLDER } = await import('../../command/access.js');
  const { bringModel } = await import('../../command/models/model-commands.js');
  const { withLedger } = await import('../folder/folder.js');
  const model = await readModelFileAt(file);
  const told = await withLedger(data, BY_API, (ledger) =>
    bringModel(ledger, model, FOLDER_HOLDER, today()),
  );
  if (json) printJson({ name: told.name, hash: told.hash });
  else print(words().say('{model} can be asked by: {hash}', { model: told.name, hash: told.hash }));
}

interface DefaultOptions extends FolderOptions {
  readonly from: Day;
}

function defaultCommand(): Command {
  return folderCommand('default', 'choose the model that scores are by, from a day on')
    .argument('<model>', 'its name')
    .requiredOption('--from <day>', 'the first day: today, in UTC, or a later one', dayOption)
    .action(choose);
}

async function choose(name: string, { data, json, from }: DefaultOptions): Promise<void> {
  const { FOLDER_HOLDER } = await import('../../command/access.js');
  const { chooseModel } = await import('../../command/models/model-commands.js');
  const { withLedger } = await import('../folder/folder.js');
  const told = await withLedger(data, BY_API, (ledger, { store }) =>
    chooseModel(ledger, store, { name, from }, FOLDER_HOLDER, today()),
  );
  if (json) printJson({ name: told.name, hash: told.hash, from: told.from });
  else {
    const day = words().figures.day(from);
    print(words().say('From {day} on scores are by {model}.', { day, model: name }));
  }
}
