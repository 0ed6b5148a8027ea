/**
 * Invoices about to be issued, from a CSV file: a few at a time, so that a file of any length costs
 * no memory, and with their lines, so that what is wrong can be found.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type CsvCells, csvCells } from '../intake/csv/csv-rows.js';
import type { PlannedInvoice } from '../query/predictions/planned.js';
import { CliError } from './exit-codes.js';

/** An invoice by its line, 1 being the first; or why there is none. */
export type PlannedLine =
  | { readonly line: number; readonly invoice: PlannedInvoice }
  | { readonly line: number; readonly detail: string };

const COLUMNS = ['payer', 'amount', 'currency', 'issued', 'due'] as const;
type Column = (typeof COLUMNS)[number];

/** Where each column is; -1 where it is not. */
type Places = Readonly<Record<Column, number>>;

/** What may stand between cells. */
const DELIMITERS = [',', ';', '\t'] as const;

/** Of a first line so much is read, in bytes. */
const FIRST = 4096;

/**
 * The lines of a file whose first one names its columns, in any order and beside others. `read` is
 * told how many bytes were. Throws a CliError where that line is not as it must be.
 */
export async function* plannedLines(
  file: string,
  read: (bytes: number) => void,
): AsyncGenerator<PlannedLine> {
  const form = { encoding: 'utf-8', delimiter: await delimiterOf(file) } as const;
  const stream = createReadStream(file);
  stream.on('data', () => read(stream.bytesRead));
  let header: { readonly width: number; readonly places: Places } | null = null;
  for await (const row of csvCells(stream, form)) {
    if ('problem' in row) yield { line: row.line, detail: row.problem.detail };
    else if (header === null) header = { width: row.cells.length, places: placesIn(file, row) };
    else yield lineOf(row, header);
  }
  if (header === null) throw headless(file);
}

function lineOf(
  { line, cells }: Extract<CsvCells, { readonly cells: readonly string[] }>,
  { width, places }: { readonly width: number; readonly places: Places },
): PlannedLine {
  if (cells.length !== width) {
    const detail = `The row has ${cells.length} cells, the header has ${width}.`;
    return { line, detail };
  }
  const cell = (column: Column): string => cells[places[column]]?.trim() ?? '';
  const [payer, amount, currency] = [cell('payer'), cell('amount'), cell('currency')];
  const [issued, due] = [cell('issued'), cell('due')];
  return { line, invoice: { payer, amount, currency, due, ...(issued !== '' && { issued }) } };
}

/** The sign that the first line has most of. Throws a CliError where there is no such file. */
async function delimiterOf(file: string): Promise<string> {
  const opened = await open(file).catch(() => {
    throw new CliError(`There is no file ${file}. Check its name.`);
  });
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(FIRST), 0, FIRST, 0);
    const [first = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r|\n/, 1);
    const times = (sign: string): number => first.split(sign).length;
    return DELIMITERS.reduce((best, sign) => (times(sign) > times(best) ? sign : best));
  } finally {
    await opened.close();
  }
}

function placesIn(
  file: string,
  { cells }: Extract<CsvCells, { readonly cells: readonly string[] }>,
): Places {
  const names = cells.map((name) => name.trim().toLowerCase());
  const placeOf = (name: Column): number => {
    const place = names.indexOf(name);
    if (place !== names.lastIndexOf(name)) {
      throw new CliError(`${file} names the column ${name} twice: leave one of them out.`);
    }
    if (place < 0 && name !== 'issued') throw headless(file);
    return place;
  };
  return {
    payer: placeOf('payer'),
    amount: placeOf('amount'),
    currency: placeOf('currency'),
    issued: placeOf('issued'),
    due: placeOf('due'),
  };
}

function headless(file: string): CliError {
  return new CliError(
    `${file} must have a first line that names its columns (${COLUMNS.join(', ')}), and an invoice below it.`,
  );
}
