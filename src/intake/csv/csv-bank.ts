/** A CSV file of bank movements: what its mapping and the file itself say of its columns. */
import { Rejection } from '../../ledger/rejection.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import { readAmount, units } from '../../ledger/values/money.js';
import { type BankMovement, BankMovements } from '../bank/bank.js';
import {
  broken,
  type Format,
  type MappingRow,
  type Part,
  type Problem,
  problemOf,
  type Reader,
} from '../format.js';
import { wholeOf } from '../whole.js';
import { csvFormat } from './csv.js';
import { amountIn } from './csv-bank-amounts.js';
import { RunningBalance } from './csv-bank-balance.js';
import type { CellsRow } from './csv-bank-columns.js';
import {
  type BankLayout,
  type LayoutAsked,
  layoutOf,
  MOST_CELLS,
  nameOf,
  piecesOf,
} from './csv-bank-layout.js';
import { type BankMapping, readBankMapping } from './csv-bank-mapping.js';
import { BALANCE_LINE, NOT_BOOKED, SUM_LINE, WORD_ROWS } from './csv-bank-words.js';
import { MappingError, oneOf, readMapping } from './csv-mapping.js';
import { csvCells } from './csv-rows.js';

/** The format of files of movements; a file does not say so itself. */
export function bankCsvFormat(mapping: BankMapping, rows: readonly MappingRow[] = []): Format {
  return {
    name: 'csv-bank',
    title: 'CSV of bank movements',
    version: 2,
    recognises: () => false,
    read: (bytes, reader) => bankParts(bytes, mapping, reader),
    mapping: rows,
  };
}

/** Without a mapping: its columns are understood by what banks call them, or asked for. */
export const csvBank: Format = bankCsvFormat({}, WORD_ROWS);

/** The format that a mapping, as parsed from JSON, describes. Throws MappingError. */
export function formatOfMapping(json: unknown): Format {
  return kindOf(json) === 'bank'
    ? bankCsvFormat(readBankMapping(json))
    : csvFormat(readMapping(json));
}

/** What a row of the file is: an invoice, unless told. */
function kindOf(json: unknown): 'bank' | 'invoices' {
  const kind = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : 'invoices';
  return oneOf(kind, ['invoices', 'bank'], '/kind');
}

/** The mapping that whoever sent the file told beside it. */
function mappingFor({ mapping }: Reader): BankMapping | null {
  if (mapping === undefined) return null;
  try {
    return readBankMapping(JSON.parse(mapping));
  } catch (error) {
    if (error instanceof MappingError) throw broken(error.message);
    if (error instanceof SyntaxError) throw broken(`The mapping is no JSON: ${error.message}`);
    throw error;
  }
}

/** Bytes of a file: it is held whole, since all of it says how it is written. */
const MOST_BYTES = 32 << 20;

const TOO_LARGE = `A file of bank movements has at most ${MOST_BYTES} bytes: export it by year.`;

async function* bankParts(
  bytes: AsyncIterable<Uint8Array>,
  known: BankMapping,
  reader: Reader,
): AsyncGenerator<Part> {
  const mapping = mappingFor(reader) ?? known;
  const file = await wholeOf(bytes, MOST_BYTES, TOO_LARGE);
  const layout = await understood(file, mapping);
  for (const [name, value] of layout.understood) yield { at: '', figure: { name, value } };
  if ('asked' in layout) throw broken(layout.asked);
  const movements = new BankMovements(reader);
  const balances = new RunningBalance();
  let rows = 0;
  for await (const row of csvCells(piecesOf(file), layout.text)) {
    const at = `line ${row.line}`;
    if (row.line < layout.columns.from) continue;
    if (!('problem' in row) && row.cells.every((cell) => cell.trim() === '')) continue;
    rows += 1;
    const read = 'problem' in row ? row.problem : readRow(at, row, layout);
    if (typeof read === 'string') yield { at, ignored: read };
    else if ('detail' in read) yield { at, problem: read };
    else {
      if (!('problem' in row)) followBalance(balances, read, row, layout);
      yield* movements.of(read);
    }
  }
  if (rows === 0) yield { at: '', ignored: 'It holds no movement.' };
  yield* movements.figures();
  yield* balances.report();
}

function followBalance(
  balances: RunningBalance,
  { amount, currency }: BankMovement,
  { cells }: CellsRow,
  { columns, decimal }: BankLayout,
): void {
  const written = columns.balance === null ? '' : (cells[columns.balance] ?? '');
  const plain = amountIn(written, decimal);
  const balance = plain === null ? null : readAmount(plain, currency);
  if (balance !== null) balances.take(amount, units(balance));
}

async function understood(
  file: Uint8Array,
  mapping: BankMapping,
): Promise<BankLayout | LayoutAsked> {
  try {
    return await layoutOf(file, mapping);
  } catch (error) {
    if (error instanceof MappingError) throw broken(error.message);
    throw error;
  }
}

/** The movement of a row, why it is none, or why it cannot be read. */
function readRow(at: string, row: CellsRow, layout: BankLayout): BankMovement | Problem | string {
  try {
    const cells = row.cells.slice(0, MOST_CELLS).map((cell) => cell.trim());
    return noMovement(cells, layout) ?? movementOf(at, checkedWidth(row, layout), layout);
  } catch (error) {
    return problemOf(error);
  }
}

/** Why a row is no movement; null where it is one. */
function noMovement(cells: readonly string[], { columns, days }: BankLayout): string | null {
  const { header, bookedOn, status, texts, name } = columns;
  if (header && cells.join('\n') === header.join('\n')) return 'The header again.';
  const hasDay = days.read(cells[bookedOn] ?? '') !== null;
  const said = [...texts, name].map((index) => (index === null ? '' : (cells[index] ?? '')));
  const isSum = hasDay
    ? said.some((text) => BALANCE_LINE.test(text))
    : cells.some((text) => SUM_LINE.test(text));
  if (isSum) return 'A total or a balance: no movement.';
  if (status !== null && NOT_BOOKED.test(cells[status] ?? '')) return 'It is not booked yet.';
  return null;
}

/** The cells of a row that has as many as the header; empty ones behind are nothing. */
function checkedWidth({ cells }: CellsRow, { columns: { header } }: BankLayout): readonly string[] {
  const width = header === null ? cells.length : filled(header);
  if (cells.length >= width && filled(cells) <= Math.max(width, header?.length ?? 0)) return cells;
  throw malformed(`The row has ${cells.length} cells, the header has ${width}.`);
}

/** Cells up to the last that says something. */
function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function movementOf(at: string, cells: readonly string[], layout: BankLayout): BankMovement {
  const { columns, days } = layout;
  const column = (index: number | null): string =>
    index === null ? '' : (cells[index] ?? '').trim();
  const currency = (layout.currency ?? column(columns.currency)).toUpperCase();
  if (!isCurrency(currency)) throw malformed(`"${currency}" is no ISO 4217 code.`);
  const bookedOn = days.read(column(columns.bookedOn));
  if (!bookedOn) {
    throw malformed(`${nameOf(columns, columns.bookedOn)} is no day written ${days.format}.`);
  }
  const text = columns.texts.map(column).filter(Boolean).join(' ');
  return {
    at,
    account: layout.account ?? column(columns.account),
    bookedOn,
    amount: amountOf(column, layout, currency),
    currency,
    reference: column(columns.reference),
    name: column(columns.name),
    // Without a column of names, the text may be one: the party map knows whole texts, too.
    label: columns.name === null ? text : '',
    counterpartyAccount: column(columns.counterpartyAccount),
    text: columns.name === null ? '' : text,
    instrument: 'other',
  };
}

type Column = (index: number) => string;

/** Minor units, above 0 where money came in. */
function amountOf(column: Column, { columns, decimal }: BankLayout, currency: string): number {
  const { amount } = columns;
  const read = (index: number): number => {
    const plain = amountIn(column(index), decimal);
    const minor = plain === null ? null : readAmount(plain, currency);
    if (minor !== null) return units(minor);
    throw malformed(`${nameOf(columns, index)} is no amount in ${currency} with "${decimal}".`);
  };
  switch (amount.kind) {
    case 'signed':
      return amount.positive === 'in' ? read(amount.column) : -read(amount.column);
    case 'two': {
      // Some banks write what left with a minus in the column of what left.
      const out = column(amount.debit) === '' ? 0 : Math.abs(read(amount.debit));
      return (column(amount.credit) === '' ? 0 : read(amount.credit)) - out;
    }
    case 'side': {
      const side = column(amount.side);
      const size = Math.abs(read(amount.column));
      if (amount.debit.includes(side)) return -size;
      if (amount.credit.includes(side)) return size;
      const sides = [...amount.debit, ...amount.credit].join(', ');
      throw malformed(`${nameOf(columns, amount.side)} is none of ${sides}.`);
    }
    default:
      return amount satisfies never;
  }
}

function malformed(detail: string): Rejection {
  return new Rejection('message_must_be_well_formed', '', detail);
}
