import { type Command, Option } from 'commander';
import { TABLE_NAMES, TABLE_SIDES, type TableSide } from '../../../projections/tables/table.js';
import type { TablesAnswer } from '../../query/tables/tables.js';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { print, printJson } from '../terminal.js';

const FORMATS = ['table', 'csv', 'json'] as const;

interface Options extends FolderOptions {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly currency?: string;
  readonly side?: TableSide;
  readonly buckets?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly format: (typeof FORMATS)[number];
}

export function tablesCommand(): Command {
  return folderCommand('tables', 'statutory tables and aged balances of a professional')
    .argument('<table>', `one of ${TABLE_NAMES.join(', ')}`)
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--from <day>', 'the first day of the period (default: a year, or half, before --to)')
    .option('--to <day>', 'the closing day (default: the end of the last year, or half)')
    .option('--as-of <day>', 'as of the end of this business day (default: today)')
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--currency <code>', 'invoices in this currency only: EUR')
    .addOption(new Option('--side <side>', 'one side only').choices(TABLE_SIDES))
    .option('--buckets <days>', 'of aged balances, where ranges of days end: 30,60,90')
    .option('--limit <n>', 'counterparties of a page', wholeOption(1, 100))
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('table'))
    .action(tables);
}

async function tables(table: string, id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readTables } = await import('../../query/tables/tables.js');
  const { data, json, format, ...asked } = options;
  await withReadSide(data, async (side) => {
    const read = (page: { readonly cursor?: string; readonly limit?: number }) =>
      readTables(side, { ...asked, ...page, viewer: FOLDER_VIEWER, id, table });
    if (format === 'csv' && !json) return printCsv(asked, table, read);
    const answer = await read({});
    if (json || format === 'json') return printJson(answer);
    const { tablesText } = await import('../tables/statutory-table.js');
    print(tablesText(answer));
  });
}

/** Every page, as one file. */
async function printCsv(
  asked: Pick<Options, 'buckets' | 'cursor'>,
  table: string,
  read: (page: { readonly cursor?: string; readonly limit: number }) => Promise<TablesAnswer>,
): Promise<void> {
  const { rowsOf, titlesOf } = await import('../../query/tables/flat.js');
  const { csvLine } = await import('../../intake/csv/csv-cell.js');
  const titles = titlesOf({ ...asked, table });
  let { cursor } = asked;
  let isFirst = true;
  do {
    const answer = await read({ limit: 100, ...(cursor !== undefined && { cursor }) });
    const rows = [...(isFirst ? [titles] : []), ...rowsOf(answer)];
    print(rows.map(csvLine).join(''));
    isFirst = false;
    cursor = answer.next ?? undefined;
  } while (cursor !== undefined);
}
