/** Tables as newline-delimited JSON: an object a line, every column in each. */
import { dayOf } from '../../ledger/values/day.js';
import { amountText, type Encoding } from '../column.js';
import type { WriteTable } from './format.js';

/** Sums may be beyond what JavaScript reads exactly; their digits are written all the same. */
const ENCODING: Encoding<string> = {
  text: (value) => JSON.stringify(value),
  json: (value) => value,
  day: (value) => `"${dayOf(value)}"`,
  time: (value) => `"${new Date(value).toISOString()}"`,
  real: String,
  whole: String,
  amount: (value) => `"${amountText(value)}"`,
  flag: String,
};

export const writeNdjson: WriteTable = async (table, of, sink, hear) => {
  const heads = table.shapes(of.personal).map(({ name }) => `"${name}":`);
  let written = 0;
  for await (const { rows, ...progress } of table.batches(of, ENCODING)) {
    const lines = rows.map(
      (row) => `{${row.map((cell, i) => `${heads[i]}${cell ?? 'null'}`).join(',')}}\n`,
    );
    await sink.write(Buffer.from(lines.join('')));
    written += rows.length;
    hear(progress);
  }
  return written;
};
