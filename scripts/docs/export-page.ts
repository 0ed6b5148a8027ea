/** The page of `kept export`: its tables, made from the definitions of their columns. */
import type { ExportType } from '../../src/export/column.js';
import { EXPORTS, type ExportTable } from '../../src/export/table.js';
import { TABLES } from '../../src/export/tables/tables.js';

/** How each type of column is written: in Parquet, and in CSV and NDJSON. */
const EXPORT_TYPES: Readonly<Record<ExportType, readonly [parquet: string, text: string]>> = {
  text: ['`BYTE_ARRAY` as UTF-8', "text; in CSV what a spreadsheet would run begins with `'`"],
  json: ['`BYTE_ARRAY` as UTF-8', 'JSON: as a value in NDJSON, as text in CSV'],
  day: ['`INT32` as DATE', '`2026-11-30`'],
  time: ['`INT64` as TIMESTAMP, milliseconds of UTC', '`2026-11-30T09:30:00.000Z`'],
  real: ['`DOUBLE`', 'a number'],
  whole: ['`INT64`', 'a number, exact beyond 2^53, too'],
  amount: ['`DECIMAL(38, 4)`', 'the digits of its currency: `1200.00`; a text in NDJSON'],
  flag: ['`BOOLEAN`', '`true` or `false`'],
};

/** Every table of `kept export` with its columns. */
export function exportPage(): string {
  const types = Object.entries(EXPORT_TYPES).map(
    ([type, [parquet, text]]) => `| ${type} | ${parquet} | ${text} |`,
  );
  const blocks = [
    '# Export',
    'The tables that `kept export` writes, as Parquet, CSV or NDJSON. Columns marked *personal* are ' +
      'there with `--personal` only. Any cell may be empty: null in Parquet and NDJSON, nothing in ' +
      'CSV. Rows come in no order that means anything. A Parquet file says in its metadata ' +
      '(`kept.as_of`, `kept.known_at`, `kept.model`, `kept.model_hash`, `kept.personal`) of which moment it is.',
    ['| type | in Parquet | in CSV and NDJSON |', '|---|---|---|', ...types].join('\n'),
    ...EXPORTS.flatMap((name) => section(TABLES[name])),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A table with its columns. */
function section({ name, about, columns }: ExportTable): readonly string[] {
  return [
    `## ${name}`,
    `One row: ${about.charAt(0).toLowerCase()}${about.slice(1)}`,
    [
      '| column | type | |',
      '|---|---|---|',
      ...columns.map(
        (column) =>
          `| \`${column.name}\` | ${column.type} | ${cell(column.means)}${column.personal ? ' *Personal.*' : ''} |`,
      ),
    ].join('\n'),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
