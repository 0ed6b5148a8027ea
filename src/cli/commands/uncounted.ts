import type { Command } from 'commander';
import type { WhyNotCounted } from '../../../projections/promise/telling/right-to-speak.js';
import type { UncountedEntry, UncountedTeller } from '../../query/promises/uncounted.js';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly limit?: number;
  readonly cursor?: string;
}

export function uncountedCommand(): Command {
  return folderCommand('uncounted', 'what was told of promises and does not count, by teller')
    .option('--limit <n>', 'entries of a page', wholeOption(1, 100))
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .action(uncounted);
}

const TELLERS: readonly Column<UncountedTeller>[] = [
  { title: 'teller', cell: ({ teller }) => teller },
  { title: 'not counted', cell: ({ count }) => words().figures.number(count) },
  {
    title: 'because',
    cell: ({ reasons }) => reasons.map(({ why, count }) => reasonText(why, count)).join(', '),
  },
];

const ENTRIES: readonly Column<UncountedEntry>[] = [
  { title: 'position', cell: ({ position }) => String(position) },
  { title: 'teller', cell: ({ by }) => by.teller },
  { title: 'for', cell: ({ by }) => by.party?.name ?? by.party?.id ?? '' },
  { title: 'because', cell: ({ why }) => words().code('whyNotCounted', why) },
  { title: 'entry', cell: ({ entry }) => entry },
];

async function uncounted({ data, json, limit, cursor }: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readUncounted } = await import('../../query/promises/uncounted.js');
  const asked = {
    ...{ viewer: FOLDER_VIEWER },
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { cursor }),
  };
  const answer = await withReadSide(data, (side) => readUncounted(side, asked));
  if (json) {
    printJson(answer);
    return;
  }
  print(table(TELLERS, answer.tellers));
  print(`\n${table(ENTRIES, answer.items)}`);
  if (answer.next !== null)
    print(`\n${words().say('More: --cursor {cursor}', { cursor: answer.next })}`);
}

function reasonText(why: WhyNotCounted, n: number): string {
  return words().say('{why} ({n})', { why: words().code('whyNotCounted', why), n });
}
