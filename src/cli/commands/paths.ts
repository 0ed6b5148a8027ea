import type { Command } from 'commander';
import type { Day } from '../../ledger/values/day.js';
import type { ShownChain } from '../../query/relations/paths.js';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly asOf?: Day;
  readonly knownAt?: string;
}

export function pathsCommand(): Command {
  return folderCommand('paths', 'how one professional is connected to another')
    .argument('<from>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .argument('<to>', 'to whom, written alike')
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .action(paths);
}

const COLUMNS: readonly Column<ShownChain>[] = [
  {
    title: 'through',
    cell: ({ through }) =>
      through.length === 0
        ? words().say('nobody: they deal with one another')
        : through
            .map((party) => party?.name ?? party?.id ?? words().say('a professional'))
            .join(' > '),
  },
  { title: 'promises kept', cell: ({ flow }) => String(flow.from), align: 'right' },
  {
    title: 'each edge',
    cell: ({ strengths }) => strengths.map(({ from }) => from).join(' > '),
    align: 'right',
  },
];

async function paths(from: string, id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readPaths } = await import('../../query/relations/paths.js');
  const question = { ...options, viewer: FOLDER_VIEWER, id, from };
  const answer = await withReadSide(options.data, (side) => readPaths(side, question));
  if (options.json) return printJson(answer);
  const { chains, standing, cut } = answer;
  if (chains.length === 0) print(words().say('No chain of proven relations leads there.'));
  else print(table(COLUMNS, chains));
  if (standing) print(`\n${words().of(standing.meaning)}`);
  if (cut) print(words().say('The search ended before all was looked at.'));
}
