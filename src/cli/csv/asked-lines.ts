/** About whom a question is asked, from a CSV file. */
import type { AskedSubject } from '../../query/questions/asked-subject.js';
import { type NumberedLine, tableLines } from './csv-table.js';

/** Whom a line names and what it says of the question, by its number; or why there is none. */
export type AskedLine =
  | { readonly line: number; readonly asked: AskedSubject & { readonly id: string } }
  | { readonly line: number; readonly detail: string };

const COLUMNS = {
  all: ['professional', 'amount', 'currency', 'due', 'skill'],
  needed: ['professional'],
} as const;
type Column = (typeof COLUMNS.all)[number];

/** `read` is told how many bytes were. Throws as `tableLines` does. */
export async function* askedLines(
  file: string,
  read: (bytes: number) => void,
): AsyncGenerator<AskedLine> {
  for await (const line of tableLines<Column>(file, COLUMNS, read)) yield askedIn(line);
}

/** What a line leaves out is as the command says. */
function askedIn(line: NumberedLine<Column>): AskedLine {
  if ('detail' in line) return line;
  const { professional: id = '', amount, currency, due, skill } = line.cells;
  const asked = {
    id,
    ...(amount && { amount }),
    ...(currency && { currency }),
    ...(due && { due }),
    ...(skill && { skill }),
  };
  return { line: line.line, asked };
}
