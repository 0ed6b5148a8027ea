import { type Command, Option } from 'commander';
import { STREAM_KINDS, type StreamKind } from '../../ledger/stream-kind.js';
import type { Day } from '../../ledger/values/day.js';
import type { ShownEntry } from '../../query/trail/shown-entry.js';
import { dayOption, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly kind?: StreamKind;
  readonly partner?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly asOf?: Day;
  readonly knownAt?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export function trailCommand(): Command {
  return folderCommand('trail', 'every entry that concerns a professional, newest first')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .addOption(new Option('--kind <kind>', 'only entries of this kind').choices(STREAM_KINDS))
    .option('--partner <identifier>', 'only entries that concern this one, too')
    .option('--from <day>', 'only from this business day on', dayOption)
    .option('--to <day>', 'only up to this business day', dayOption)
    .option('--as-of <day>', 'what had happened by the end of this business day', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--limit <n>', 'entries of a page', wholeOption(1, 100))
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .action(trail);
}

const COLUMNS: readonly Column<ShownEntry>[] = [
  {
    title: 'day',
    cell: ({ day, recordedAt }) => words().figures.day(day ?? recordedAt.slice(0, 10)),
  },
  { title: 'type', cell: ({ type }) => words().code('event', type) },
  { title: 'told by', cell: ({ by }) => by.teller },
  {
    title: 'concerns',
    cell: ({ parties }) => parties.map(({ id, name }) => name ?? id).join(', '),
  },
  {
    title: 'status',
    cell: ({ status }) => (status === 'stands' ? '' : words().code('status', status)),
  },
  { title: 'entry', cell: ({ entry }) => entry },
];

async function trail(id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readTrail } = await import('../../query/trail/trail.js');
  const question = { ...options, viewer: FOLDER_VIEWER, id };
  const answer = await withReadSide(options.data, (side) => readTrail(side, question));
  if (options.json) return printJson(answer);
  print(table(COLUMNS, answer.items));
  if (answer.next !== null)
    print(`\n${words().say('More: --cursor {cursor}', { cursor: answer.next })}`);
}
