import type { Command } from 'commander';
import type { ReadSide } from '../../query/read-side.js';
import { dayOption, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { askedModel, modelOption } from '../model-option.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly model?: string;
  readonly fromModel?: string;
  readonly from?: string;
  readonly to?: string;
  readonly fromKnownAt?: string;
  readonly toKnownAt?: string;
  readonly with?: string;
  readonly limit?: number;
}

/** Lines of each cause that a terminal shows where nothing else is said. */
const USUAL = 5;

export function whyCommand(): Command {
  return folderCommand('why', 'why a score changed from one day to another')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--from <day>', 'the former day (default: the end of the month before)', dayOption)
    .option('--to <day>', 'the later day (default: today)', dayOption)
    .option(
      '--from-known-at <when>',
      'what was known on the former: a position or an RFC 3339 time',
    )
    .option('--to-known-at <when>', 'what was known on the later one (default: all)')
    .option('--with <identifier>', 'the score with this one counterparty')
    .option('--limit <n>', 'lines of each cause', wholeOption(1, 100))
    .addOption(modelOption())
    .option('--from-model <model>', 'the model of the former (default: that of the later)')
    .action(why);
}

async function why(id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readChange } = await import('../../query/score/change.js');
  const { changeText } = await import('../tables/change-table.js');
  const question = { limit: USUAL, ...options, viewer: FOLDER_VIEWER, id };
  const later = await askedModel(options.model);
  const former = await askedModel(options.fromModel);
  const fromModel = former.asked.model;
  const asked = { ...later.asked, ...(fromModel !== undefined && { fromModel }) };
  const models = [...(former.beside.models ?? []), ...(later.beside.models ?? [])];
  const read = (side: ReadSide) => readChange(side, { ...question, ...asked });
  const answer = await withReadSide(options.data, read, { models });
  if (options.json) return printJson(answer);
  print(changeText(answer));
}
