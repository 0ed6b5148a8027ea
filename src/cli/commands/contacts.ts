import type { Command } from 'commander';
import type { Day } from '../../ledger/values/day.js';
import type { ShownContact } from '../../query/relations/contacts.js';
import { dayOption, type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly asOf?: Day;
  readonly knownAt?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export function contactsCommand(): Command {
  return folderCommand('contacts', 'whom a professional knows and has promised nothing yet')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--limit <n>', 'contacts of a page', wholeOption(1, 100))
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .action(contacts);
}

const COLUMNS: readonly Column<ShownContact>[] = [
  { title: 'counterparty', cell: ({ partner: { name, id } }) => name ?? id },
  { title: 'state', cell: ({ state }) => words().code('relation', state) },
  { title: 'since', cell: ({ since }) => words().figures.day(since) },
  { title: 'claimed', cell: claimedBy },
];

function claimedBy({ claims }: ShownContact): string {
  const own = claims.some(({ by }) => by === 'professional');
  const partners = claims.some(({ by }) => by === 'partner');
  if (own && partners) return words().say('by both');
  return own ? words().say('by it') : words().say('by the other');
}

async function contacts(id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readContacts } = await import('../../query/relations/contacts.js');
  const question = { ...options, viewer: FOLDER_VIEWER, id };
  const answer = await withReadSide(options.data, (side) => readContacts(side, question));
  if (options.json) return printJson(answer);
  print(
    answer.items.length === 0
      ? words().say('It has no contacts with whom nothing is promised.')
      : table(COLUMNS, answer.items),
  );
  if (answer.next !== null)
    print(`\n${words().say('More: --cursor {cursor}', { cursor: answer.next })}`);
}
