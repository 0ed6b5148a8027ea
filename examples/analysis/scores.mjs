/**
 * Prints the table of scores.sql from a folder that `kept export` wrote:
 *
 *   npx kept export --what promises,outcomes,scores --out exported/
 *   node examples/analysis/scores.mjs exported
 *
 * It needs @duckdb/node-api (`npm install @duckdb/node-api`), and nothing of Kept.
 */
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2] ?? '.';
const sql = readFileSync(new URL('./scores.sql', import.meta.url), 'utf8');

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
process.chdir(folder);
const table = await connection.runAndReadAll(sql);

const lines = [table.columnNames(), ...table.getRowsJson()].map((line) =>
  line.map((cell) => String(cell ?? '-')),
);
const widths = table.columnNames().map((_, i) => Math.max(...lines.map((line) => line[i].length)));
for (const line of lines) {
  const padded = (cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  console.log(line.map(padded).join('  '));
}
connection.closeSync();
instance.closeSync();
