import type { Command } from 'commander';
import type { Day } from '../../ledger/values/day.js';
import type { ShownRelation } from '../../query/promises/relations.js';
import { dayOption, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { words } from '../language.js';
import { needText } from '../tables/relation-text.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly asOf?: Day;
  readonly knownAt?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export function relationsCommand(): Command {
  return folderCommand('relations', 'with whom a professional has promises, and how far they are')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--limit <n>', 'relations of a page', wholeOption(1, 100))
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .action(relations);
}

const COLUMNS: readonly Column<ShownRelation>[] = [
  { title: 'partner', cell: ({ partner: { name, id } }) => name ?? id },
  { title: 'state', cell: ({ state }) => words().code('relation', state) },
  { title: 'since', cell: ({ since }) => (since === null ? '' : words().figures.day(since)) },
  { title: 'kept for it', cell: keptOf('promised'), align: 'right' },
  { title: 'kept to it', cell: keptOf('received'), align: 'right' },
  { title: 'missing for what is next', cell: needText },
];

function keptOf(way: 'promised' | 'received'): (relation: ShownRelation) => string {
  return ({ [way]: { kept, promises } }) => `${kept} / ${promises}`;
}

async function relations(id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readRelations } = await import('../../query/promises/relations.js');
  const question = { ...options, viewer: FOLDER_VIEWER, id };
  const answer = await withReadSide(options.data, (side) => readRelations(side, question));
  if (options.json) return printJson(answer);
  print(
    answer.items.length === 0
      ? words().say('Nothing is promised with anybody.')
      : table(COLUMNS, answer.items),
  );
  if (answer.next !== null)
    print(`\n${words().say('More: --cursor {cursor}', { cursor: answer.next })}`);
}
