import type { Command } from 'commander';
import { dayOption, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
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
    .action(why);
}

async function why(id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readChange } = await import('../../query/score/change.js');
  const { changeText } = await import('../tables/change-table.js');
  const question = { limit: USUAL, ...options, viewer: FOLDER_VIEWER, id };
  const answer = await withReadSide(options.data, (side) => readChange(side, question));
  if (options.json) return printJson(answer);
  print(changeText(answer));
}
