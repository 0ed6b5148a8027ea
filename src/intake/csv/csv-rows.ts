/**
 * A CSV file as rows by column name, a few at a time. csv-parse splits rows into cells; a quote
 * that is never closed would make it swallow all that follows, so such rows are taken out before
 * it.
 */
import { pipeline, Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { Rejection, type RejectionCode } from '../../ledger/rejection.js';
import { MappingError } from './csv-mapping.js';

/** Why a row is not taken in. */
export interface RowProblem {
  readonly code: RejectionCode;
  /** The column, as a JSON pointer (`/InvoiceDate`); `''` for the row as a whole. */
  readonly pointer: string;
  readonly detail: string;
}

/** A row by its first line in the file, 1 being the header; or why it is none. */
export type CsvRow =
  | { readonly line: number; readonly record: Readonly<Record<string, string>> }
  | { readonly line: number; readonly problem: RowProblem };

/** How a file is text. */
export interface CsvText {
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le';
  /** One character. */
  readonly delimiter: string;
}

/** How a file is text, and the columns that are needed of it. */
export interface CsvForm extends CsvText {
  readonly columns: readonly string[];
}

/** The cells of a row by its first line in the file, 1 being the first; or why it is none. */
export type CsvCells = { readonly line: number; readonly cells: readonly string[] } | BadRow;

type BadRow = Extract<CsvRow, { readonly problem: RowProblem }>;

/** Characters after which a quote that is still open counts as one that was never closed. */
const LONGEST_ROW = 16_384;

/** Characters after which a line without an end says that the file is no CSV. */
const LONGEST_LINE = 1_048_576;

/** Characters that are read anew behind quotes that stay open, and such quotes themselves. */
const MOST_AGAIN = 64 << 20;
const MOST_UNCLOSED = 10_000;

/** Columns that an error names. */
const MOST_NAMED = 50;

/**
 * Rows of a file in the mapping's encoding. Throws MappingError where the header lacks a column
 * that the mapping names, and Rejection (body_must_fit_the_limits) where a line does not end.
 */
export async function* csvRows(
  file: AsyncIterable<Uint8Array>,
  form: CsvForm,
): AsyncGenerator<CsvRow> {
  let header: readonly string[] | null = null;
  for await (const row of csvCells(file, form)) {
    if ('problem' in row) yield row;
    else if (header) yield rowOf(row.line, header, row.cells);
    else header = checkedHeader(row.cells, form);
  }
}

/** Every row of a file that is not empty, its header too. Throws a Rejection as csvRows. */
export async function* csvCells(
  file: AsyncIterable<Uint8Array>,
  form: CsvText,
): AsyncGenerator<CsvCells> {
  const unclosed: BadRow[] = [];
  const parser = parse({
    delimiter: form.delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  });
  const source = Readable.from(closedRows(linesOf(file, form.encoding), form, unclosed));
  // An error of the source reaches the loop below through the parser, which the pipeline destroys.
  pipeline(source, parser, () => {});
  const rows: AsyncIterable<{ info: Info; record: readonly string[] }> = parser;
  for await (const { info, record: cells } of rows) {
    const line = info.lines - breaksIn(cells);
    while (unclosed[0] && unclosed[0].line < line) yield* unclosed.splice(0, 1);
    yield { line, cells };
  }
  yield* unclosed;
}

/** Lines without their ends, be these LF, CR LF or CR. */
async function* linesOf(
  file: AsyncIterable<Uint8Array>,
  encoding: CsvText['encoding'],
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const bytes of file) {
    const text = `${rest}${decoder.decode(bytes, { stream: true })}`;
    // A CR at the end may be half of a CR LF.
    const half = text.endsWith('\r') ? 1 : 0;
    const lines = text.slice(0, text.length - half).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + (half === 1 ? '\r' : '');
    if (rest.length > LONGEST_LINE) {
      const detail = `A line is longer than ${LONGEST_LINE} characters: is this a CSV file?`;
      throw new Rejection('body_must_fit_the_limits', '', detail);
    }
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
}

/**
 * The file's text again, row by row. Where a quote stays open, its first line is put among the
 * bad ones and leaves an empty line behind, so that line numbers hold; the lines after it are
 * read anew.
 */
async function* closedRows(
  lines: AsyncIterable<string>,
  { delimiter }: CsvText,
  unclosed: BadRow[],
): AsyncGenerator<string> {
  let open: string[] = [];
  let length = 0;
  let quote: Quote = 'closed';
  let first = 1;
  let again = 0;
  let givenUp = 0;
  const giveUp = (): string[] => {
    unclosed.push({ line: first, problem: UNCLOSED });
    [again, givenUp] = [again + length, givenUp + 1];
    if (again > MOST_AGAIN || givenUp > MOST_UNCLOSED) throw tooManyQuotes();
    const after = open.slice(1);
    [open, length, quote] = [[], 0, 'closed'];
    first += 1;
    return after;
  };
  const take = function* (...next: string[]): Generator<string> {
    // The next one is the last, so that lines to be read anew are put in front of what waits.
    for (let line = next.pop(); line !== undefined; line = next.pop()) {
      open.push(line);
      length += line.length + 1;
      quote = quoteAfter(line, quote === 'open', delimiter);
      if (quote === 'closed') {
        yield `${open.join('\n')}\n`;
        first += open.length;
        [open, length] = [[], 0];
      } else if (quote === 'broken' || length > LONGEST_ROW) {
        yield '\n';
        for (const each of giveUp().reverse()) next.push(each);
      }
    }
  };
  for await (const line of lines) yield* take(line);
  while (open.length > 0) {
    yield '\n';
    yield* take(...giveUp().reverse());
  }
}

function tooManyQuotes(): Rejection {
  const detail =
    'Too many quoted cells do not end with their quote: is another sign the delimiter, or none ' +
    'the quote?';
  return new Rejection('document_must_fit_the_limits', '', detail);
}

/**
 * How a line leaves the quotes that begin its cells; broken where a cell goes on behind its
 * quote.
 */
type Quote = 'closed' | 'open' | 'broken';

function quoteAfter(line: string, wasOpen: boolean, delimiter: string): Quote {
  if (!line.includes('"')) return wasOpen ? 'open' : 'closed';
  let open = wasOpen;
  let starts = !wasOpen;
  for (let i = 0; i < line.length; i++) {
    const next = line[i + 1];
    if (line[i] === '"' && open) {
      if (next === '"') i++;
      else if (next === undefined || next === delimiter) open = false;
      else return 'broken';
    } else if (line[i] === '"' && starts) open = true;
    starts = !open && line[i] === delimiter;
  }
  return open ? 'open' : 'closed';
}

const UNCLOSED: RowProblem = {
  code: 'message_must_be_well_formed',
  pointer: '',
  detail:
    'A quoted cell of this row does not end with its quote; close it, and double quotes within.',
};

function rowOf(line: number, header: readonly string[], cells: readonly string[]): CsvRow {
  if (cells.length === header.length) {
    return { line, record: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) };
  }
  const detail = `The row has ${cells.length} cells, the header has ${header.length}.`;
  return { line, problem: { code: 'message_must_be_well_formed', pointer: '', detail } };
}

function checkedHeader(header: readonly string[], { columns }: CsvForm): readonly string[] {
  const names = header.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length === 0) return names;
  throw new MappingError('', `names ${list(missing)}; the file's columns are ${list(names)}.`);
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function list(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((name) => `"${name.slice(0, 80)}"`);
  return [...named, ...(names.length > MOST_NAMED ? ['...'] : [])].join(', ');
}
