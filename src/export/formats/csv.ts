/** Tables as CSV (RFC 4180), with a head. Text that a spreadsheet would run gets an apostrophe. */
import { csvText } from '../../intake/csv/csv-cell.js';
import { dayOf } from '../../ledger/values/day.js';
import { amountText, type Encoding } from '../column.js';
import type { WriteTable } from './format.js';

const ENCODING: Encoding<string> = {
  text: csvText,
  json: csvText,
  day: dayOf,
  time: (value) => new Date(value).toISOString(),
  real: String,
  whole: String,
  amount: amountText,
  flag: String,
};

export const writeCsv: WriteTable = async (table, of, sink, hear) => {
  const names = table.shapes(of.personal).map(({ name }) => name);
  await sink.write(Buffer.from(`${names.join(',')}\r\n`));
  let written = 0;
  for await (const { rows, ...progress } of table.batches(of, ENCODING)) {
    await sink.write(Buffer.from(rows.map((row) => `${row.join(',')}\r\n`).join('')));
    written += rows.length;
    hear(progress);
  }
  return written;
};
