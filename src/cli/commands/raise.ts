import type { Command } from 'commander';
import type { ReadSide } from '../../query/read-side.js';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { askedModel, modelOption } from '../model-option.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly model?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly months?: number;
}

export function raiseCommand(): Command {
  return folderCommand('raise', 'what would raise the score of a professional')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--as-of <day>', 'as of the end of this business day (default: today)')
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--months <n>', 'for how many months promises would be kept', wholeOption(1, 24), 6)
    .addOption(modelOption())
    .action(raise);
}

async function raise(id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readRaise } = await import('../../query/score/raise.js');
  const { raiseText } = await import('../tables/raise-table.js');
  const question = { ...options, viewer: FOLDER_VIEWER, id };
  const { asked, beside } = await askedModel(options.model);
  const read = (side: ReadSide) => readRaise(side, { ...question, ...asked });
  const answer = await withReadSide(options.data, read, beside);
  if (options.json) return printJson(answer);
  print(raiseText(answer));
}
