/** Invoices about to be issued, from a CSV file. */
import type { PlannedInvoice } from '../../query/predictions/planned.js';
import { type NumberedLine, tableLines } from './csv-table.js';

/** An invoice by its line, 1 being the first; or why there is none. */
export type PlannedLine =
  | { readonly line: number; readonly invoice: PlannedInvoice }
  | { readonly line: number; readonly detail: string };

const COLUMNS = {
  all: ['payer', 'amount', 'currency', 'issued', 'due'],
  needed: ['payer', 'amount', 'currency', 'due'],
} as const;
type Column = (typeof COLUMNS.all)[number];

/** `read` is told how many bytes were. Throws as `tableLines` does. */
export async function* plannedLines(
  file: string,
  read: (bytes: number) => void,
): AsyncGenerator<PlannedLine> {
  for await (const line of tableLines<Column>(file, COLUMNS, read)) yield plannedIn(line);
}

function plannedIn(line: NumberedLine<Column>): PlannedLine {
  if ('detail' in line) return line;
  const { payer = '', amount = '', currency = '', issued = '', due = '' } = line.cells;
  const invoice = { payer, amount, currency, due, ...(issued !== '' && { issued }) };
  return { line: line.line, invoice };
}
