/**
 * A CSV file whose first line names its columns, in any order and beside others: read a few lines
 * at a time, so that a file of any length costs no memory, and with their numbers, so that what is
 * wrong can be found.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type CsvCells, csvCells } from '../../intake/csv/csv-rows.js';
import { CliError } from '../exit-codes.js';

/** A line of a table by its number, 1 being the first; or why there is none. */
export type NumberedLine<Column extends string> =
  | { readonly line: number; readonly cells: Readonly<Partial<Record<Column, string>>> }
  | { readonly line: number; readonly detail: string };

export interface CsvColumns<Column extends string> {
  readonly all: readonly Column[];
  /** Those of `all` without which there is no table. */
  readonly needed: readonly Column[];
}

/** What may stand between cells. */
const DELIMITERS = [',', ';', '\t'] as const;

/** Of a first line so much is read, in bytes. */
const FIRST = 4096;

/** Longer files are refused, in bytes: more than half a million lines. */
const MOST_BYTES = 32 * 2 ** 20;

/** The bytes of a file. Throws a CliError where there is none, or it is too long. */
export async function tableSize(file: string): Promise<number> {
  const { stat } = await import('node:fs/promises');
  const { size } = await stat(file).catch(() => {
    throw new CliError(`There is no file ${file}. Check its name.`);
  });
  if (size > MOST_BYTES) {
    throw new CliError(`${file} has more than ${MOST_BYTES / 2 ** 20} MB: split it.`);
  }
  return size;
}

/**
 * The lines below the first, without what stands around a cell. `read` is told how many bytes were.
 * Throws a CliError where the first line is not as it must be.
 */
export async function* tableLines<Column extends string>(
  file: string,
  columns: CsvColumns<Column>,
  read: (bytes: number) => void,
): AsyncGenerator<NumberedLine<Column>> {
  const form = { encoding: 'utf-8', delimiter: await delimiterOf(file) } as const;
  const stream = createReadStream(file);
  stream.on('data', () => read(stream.bytesRead));
  let header: Header<Column> | null = null;
  for await (const row of csvCells(stream, form)) {
    if ('problem' in row) yield { line: row.line, detail: row.problem.detail };
    else if (header === null) header = headerIn(file, columns, row);
    else yield lineOf(row, header);
  }
  if (header === null) throw headless(file, columns);
}

type Row = Extract<CsvCells, { readonly cells: readonly string[] }>;

interface Header<Column extends string> {
  readonly width: number;
  readonly places: readonly (readonly [Column, number])[];
}

function lineOf<Column extends string>(
  { line, cells }: Row,
  { width, places }: Header<Column>,
): NumberedLine<Column> {
  if (cells.length !== width) {
    const detail = `The row has ${cells.length} cells, the header has ${width}.`;
    return { line, detail };
  }
  const named: Partial<Record<Column, string>> = {};
  for (const [column, place] of places) named[column] = cells[place]?.trim() ?? '';
  return { line, cells: named };
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

function headerIn<Column extends string>(
  file: string,
  columns: CsvColumns<Column>,
  { cells }: Row,
): Header<Column> {
  const names = cells.map((name) => name.trim().toLowerCase());
  const places = columns.all.flatMap((column): (readonly [Column, number])[] => {
    const place = names.indexOf(column);
    if (place !== names.lastIndexOf(column)) {
      throw new CliError(`${file} names the column ${column} twice: leave one of them out.`);
    }
    if (place >= 0) return [[column, place]];
    if (columns.needed.includes(column)) throw headless(file, columns);
    return [];
  });
  return { width: cells.length, places };
}

function headless(file: string, { all }: CsvColumns<string>): CliError {
  return new CliError(
    `${file} must have a first line that names its columns (${all.join(', ')}), and a line below it.`,
  );
}
