/** Text tables in the language spoken: columns as wide as what is in them, numbers to the right. */
import { csvCell } from '../../intake/csv/csv-cell.js';
import type { PlainSentence } from '../../words/wording.js';
import { words } from '../language.js';

/** With a title that every language has; for programs and for our own tools with any. */
export interface Column<Row, Title extends string = PlainSentence | ''> {
  readonly title: Title;
  readonly cell: (row: Row) => string;
  readonly align?: 'left' | 'right';
}

/** Lines without trailing spaces; the first one holds the titles. */
export function table<Row>(columns: readonly Column<Row, string>[], rows: readonly Row[]): string {
  const cells = [
    columns.map(({ title }) => words().of(title)),
    ...rows.map((row) => cellsOf(columns, row)),
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => widthOf(line[i] ?? ''))));
  const lines = cells.map((line) =>
    columns
      .map(({ align }, i) => padded(line[i] ?? '', widths[i] ?? 0, align))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** RFC 4180, with a header; what holds a comma, a quote or a line break is quoted. */
export function csv<Row>(columns: readonly Column<Row, string>[], rows: Iterable<Row>): string {
  const lines = [columns.map(({ title }) => csvCell(title)).join(',')];
  for (const row of rows) lines.push(cellsOf(columns, row).map(csvCell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function cellsOf<Row>(columns: readonly Column<Row, string>[], row: Row): readonly string[] {
  return columns.map(({ cell }) => cell(row));
}

/** Characters as people count them: a letter with an accent is one, however it is encoded. */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(width - widthOf(text));
  return align === 'left' ? `${text}${space}` : `${space}${text}`;
}
