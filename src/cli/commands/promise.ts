import type { Command } from 'commander';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export function promiseCommand(): Command {
  return folderCommand(
    'promise',
    'a promise: what was told of it, how it stands, what waits for it',
  )
    .argument(
      '<address>',
      'its address, as invoice-0002:552100554/F2026-041, or a stream of its facts',
    )
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .action(promise);
}

async function promise(address: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readPromise } = await import('../../query/promises/promise.js');
  const { promisesText } = await import('../tables/promise-table.js');
  const question = { ...options, viewer: FOLDER_VIEWER, promise: address };
  const answer = await withReadSide(options.data, (side) => readPromise(side, question));
  if (options.json) return printJson(answer);
  print(promisesText(answer));
}
