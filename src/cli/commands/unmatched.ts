import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type {
  Suggestion,
  UnmatchedInvoice,
  UnmatchedPayment,
} from '../../query/promises/unmatched.js';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import { note, print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly limit?: number;
  readonly cursor?: string;
}

export function unmatchedCommand(): Command {
  return folderCommand('unmatched', 'payments of which something is left, and why')
    .option('--limit <n>', 'payments of a page', wholeOption(1, 100))
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .action(unmatched);
}

const COLUMNS: readonly Column<UnmatchedPayment>[] = [
  { title: 'day', cell: ({ on }) => words().figures.day(on) },
  { title: 'payment', cell: ({ teller, payment }) => `${teller} ${payment}` },
  { title: 'from', cell: ({ payer }) => payer?.name ?? payer?.id ?? '' },
  { title: 'to', cell: ({ payee }) => payee.name ?? payee.id },
  { title: 'left', cell: ({ rest }) => (rest ? words().figures.money(rest) : '') },
  { title: 'why', cell: ({ why }) => words().code('whyLeft', why) },
  {
    title: 'may be for',
    cell: ({ suggestions }) => suggestions.map(suggestionText).join(', '),
  },
];

function suggestionText({ number, by }: Suggestion): string {
  return words().say('{number} ({rule})', { number, rule: words().of(by) });
}

const INVOICE_COLUMNS: readonly Column<UnmatchedInvoice>[] = [
  { title: 'issued', cell: ({ issuedOn }) => words().figures.day(issuedOn) },
  { title: 'invoice', cell: ({ number }) => number },
  { title: 'of', cell: ({ seller }) => seller.name ?? seller.id },
  { title: 'to', cell: ({ buyer }) => buyer.name ?? buyer.id },
  {
    title: 'may be',
    cell: ({ suggestions }) => suggestions.map(({ number }) => number).join(', '),
  },
];

async function unmatched({ data, json, limit, cursor }: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { Book, bookFile } = await import('../../matching/book.js');
  const { readUnmatched } = await import('../../query/promises/unmatched.js');
  const file = bookFile(data);
  if (!existsSync(file)) {
    throw new CliError(`Nothing was matched in ${data} yet. Run kept match, or kept serve.`);
  }
  const matching = new Book(file, { readOnly: true });
  try {
    const asked = {
      ...{ viewer: FOLDER_VIEWER },
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
    };
    const answer = await withReadSide(data, (side) => readUnmatched(side, asked), { matching });
    if (json) {
      printJson(answer);
      return;
    }
    if (answer.stale) {
      note(
        words().say(
          'This is stale: matching has not looked at all there is. Run kept match, or kept serve.',
        ),
      );
    }
    print(table(COLUMNS, answer.items));
    if (answer.invoices.length > 0) print(`\n${table(INVOICE_COLUMNS, answer.invoices)}`);
    if (answer.next !== null)
      print(`\n${words().say('More: --cursor {cursor}', { cursor: answer.next })}`);
  } finally {
    matching.close();
  }
}
