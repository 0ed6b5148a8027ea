/** Which column of a file of bank movements holds what: as told, by its name, or by its content. */
import { broken } from '../format.js';
import { looksLikeAmount } from './csv-bank-amounts.js';
import { looksLikeDay } from './csv-bank-days.js';
import {
  type AmountCells,
  type BankMapping,
  type CellTold,
  type ColumnTold,
  namesTold,
} from './csv-bank-mapping.js';
import { type ColumnRole, roleOf } from './csv-bank-words.js';
import { MappingError } from './csv-mapping.js';

/** A row with its line in the file. */
export interface CellsRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Columns by their index, 0 being the first. */
export interface BankColumns {
  /** The header's names; null where the file has none. */
  readonly header: readonly string[] | null;
  /** The first line that holds a movement, as far as is known before they are read. */
  readonly from: number;
  readonly bookedOn: number;
  readonly amount: AmountCells<number>;
  readonly account: number | null;
  readonly currency: number | null;
  readonly balance: number | null;
  /** The currency that the name of the amount's column says. */
  readonly currencySaid: string | null;
  readonly name: number | null;
  readonly counterpartyAccount: number | null;
  readonly reference: number | null;
  /** Whether the reference was told, and not found. */
  readonly isReferenceTold: boolean;
  readonly texts: readonly number[];
  readonly status: number | null;
}

/** Rows in which a header is looked for, and contents. */
export const HEAD = 200;

/** Columns that an error names. */
const MOST_NAMED = 50;

/** The columns, by the first rows of the file. Throws a Rejection or MappingError where asked. */
export function columnsIn(head: readonly CellsRow[], mapping: BankMapping): BankColumns {
  const told = namesTold(mapping);
  const at = head.findIndex(({ cells }) =>
    told.length > 0 ? hasNames(cells, told) : isHeader(cells),
  );
  const row = head[at];
  if (row)
    return byHeader(
      row.cells.map((name) => name.trim()),
      row.line + 1,
      mapping,
    );
  if (told.length > 0) throw lacking(head, told);
  return byPlace(head, mapping);
}

function hasNames(cells: readonly string[], names: readonly string[]): boolean {
  const trimmed = new Set(cells.map((cell) => cell.trim()));
  return names.every((name) => trimmed.has(name));
}

/** A header names a day and an amount; what stands above a file may hold the one or the other. */
function isHeader(cells: readonly string[]): boolean {
  if (cells.some((cell) => looksLikeDay(cell) || looksLikeAmount(cell))) return false;
  const roles = new Set(cells.map((cell) => roleOf(cell)?.role));
  return (
    roles.has('bookedOn') && (roles.has('amount') || (roles.has('debit') && roles.has('credit')))
  );
}

function lacking(head: readonly CellsRow[], told: readonly string[]): MappingError {
  const [first] = head;
  const names = first?.cells.map((name) => name.trim()) ?? [];
  const missing = told.filter((name) => !names.includes(name));
  return new MappingError('', `names ${quoted(missing)}; the file's columns are ${quoted(names)}.`);
}

function quoted(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((name) => `"${name.slice(0, 80)}"`);
  return [...named, ...(names.length > MOST_NAMED ? ['...'] : [])].join(', ');
}

function byHeader(header: readonly string[], from: number, mapping: BankMapping): BankColumns {
  const index = (column: ColumnTold): number =>
    typeof column === 'number' ? column - 1 : header.indexOf(column);
  const roles = header.map((name) => roleOf(name));
  const best = (role: ColumnRole): number | null => {
    const ranked = roles.flatMap((one, i) => (one?.role === role ? [{ i, rank: one.rank }] : []));
    // Old exports repeat their amounts in francs.
    const current = ranked.filter(({ i }) => roles[i]?.currency !== 'FRF');
    current.sort((a, b) => a.rank - b.rank || a.i - b.i);
    return current[0]?.i ?? null;
  };
  const found = (column: ColumnTold | undefined, role: ColumnRole): number | null =>
    column === undefined ? best(role) : index(column);
  const bookedOn = found(mapping.bookedOn, 'bookedOn');
  const amount = mapping.amount ? placed(mapping.amount, index) : amountBy(best);
  if (bookedOn === null || amount === null) throw asked(header);
  const texts =
    mapping.text?.map(index) ?? roles.flatMap((one, i) => (one?.role === 'text' ? [i] : []));
  const size = amount.kind === 'two' ? amount.credit : amount.column;
  return {
    ...{ header, from, bookedOn, amount, texts },
    account: cellAt(mapping.account, index, best('account')),
    currency: cellAt(mapping.currency, index, best('currency')),
    currencySaid: roles[size]?.currency ?? null,
    name: found(mapping.name, 'name'),
    counterpartyAccount: found(mapping.counterpartyAccount, 'counterpartyAccount'),
    reference: found(mapping.reference, 'reference'),
    isReferenceTold: mapping.reference !== undefined,
    balance: best('balance'),
    status: best('status'),
  };
}

/** The column of a cell that is told as one; null where it is constant. */
function cellAt(
  cell: CellTold | undefined,
  index: (column: ColumnTold) => number,
  best: number | null,
): number | null {
  if (cell === undefined) return best;
  return 'column' in cell ? index(cell.column) : null;
}

function placed(
  amount: AmountCells<ColumnTold>,
  index: (column: ColumnTold) => number,
): AmountCells<number> {
  switch (amount.kind) {
    case 'signed':
      return { ...amount, column: index(amount.column) };
    case 'two':
      return { ...amount, debit: index(amount.debit), credit: index(amount.credit) };
    case 'side':
      return { ...amount, column: index(amount.column), side: index(amount.side) };
    default:
      return amount satisfies never;
  }
}

/** What a column of sides may say. */
const SIDES = {
  debit: ['D', 'DB', 'DR', 'DEBIT', 'Debit', 'Débit', 'S', 'Soll', '-'],
  credit: ['C', 'CR', 'CREDIT', 'Credit', 'Crédit', 'H', 'Haben', '+'],
} as const;

function amountBy(best: (role: ColumnRole) => number | null): AmountCells<number> | null {
  const [debit, credit, column, side] = [
    best('debit'),
    best('credit'),
    best('amount'),
    best('side'),
  ];
  if (debit !== null && credit !== null) return { kind: 'two', debit, credit };
  if (column === null) return null;
  if (side !== null) return { kind: 'side', column, side, ...SIDES };
  return { kind: 'signed', column, positive: 'in' };
}

function asked(header: readonly string[]) {
  return broken(
    'Which of its columns holds the day, and which the amounts, is not understood. Say it in a ' +
      `mapping: "bookedOn", "amount" (docs/how-to/import-bank.md). Its columns are ${quoted(header)}.`,
  );
}

const NO_HEADER =
  'It has no header that is understood, and what its columns hold does not say it alone. Say in ' +
  'a mapping which is which by their place, such as "bookedOn": 1, ' +
  '"amount": { "debit": 3, "credit": 4 } (docs/how-to/import-bank.md).';

/** Without a header: as told by place, or by what the columns hold where that is clear. */
function byPlace(head: readonly CellsRow[], mapping: BankMapping): BankColumns {
  const index = (column: ColumnTold): number => (typeof column === 'number' ? column - 1 : -1);
  const width = Math.max(0, ...head.map(({ cells }) => cells.length));
  const bookedOn =
    mapping.bookedOn === undefined ? dayColumn(head, width) : index(mapping.bookedOn);
  const rows =
    bookedOn === null ? [] : head.filter(({ cells }) => looksLikeDay(cells[bookedOn] ?? ''));
  const amount = mapping.amount ? placed(mapping.amount, index) : amountColumn(rows, width);
  const [first] = rows;
  if (bookedOn === null || amount === null || !first) throw broken(NO_HEADER);
  const at = (column: ColumnTold | undefined): number | null =>
    column === undefined ? null : index(column);
  const used = new Set([
    bookedOn,
    ...(amount.kind === 'two' ? [amount.debit, amount.credit] : [amount.column]),
  ]);
  const spoken = [...Array(width).keys()].filter(
    (i) => !used.has(i) && rows.some(({ cells }) => /\p{L}{3}/u.test(cells[i] ?? '')),
  );
  return {
    ...{ header: null, from: first.line, bookedOn, amount, currencySaid: null },
    ...{ balance: null, status: null },
    account: cellAt(mapping.account, index, null),
    currency: cellAt(mapping.currency, index, null),
    name: at(mapping.name),
    counterpartyAccount: at(mapping.counterpartyAccount),
    reference: at(mapping.reference),
    isReferenceTold: mapping.reference !== undefined,
    texts: mapping.text?.map(index) ?? spoken,
  };
}

/** The first column that holds days in most rows: banks write the day of booking first. */
function dayColumn(head: readonly CellsRow[], width: number): number | null {
  for (let i = 0; i < width; i++) {
    const days = head.filter(({ cells }) => looksLikeDay(cells[i] ?? '')).length;
    if (days > 0 && days * 2 >= head.length) return i;
  }
  return null;
}

/** The only column of amounts with a sign; null where it is not clear which that is. */
function amountColumn(rows: readonly CellsRow[], width: number): AmountCells<number> | null {
  const columns = [...Array(width).keys()].filter((i) => {
    const filled = rows.map(({ cells }) => (cells[i] ?? '').trim()).filter((cell) => cell !== '');
    return (
      filled.length > 0 &&
      filled.every((cell) => looksLikeAmount(cell) && !looksLikeDay(cell)) &&
      filled.some((cell) => /[.,]\d{1,3}\D*$/.test(cell))
    );
  });
  const [column, ...others] = columns;
  if (column === undefined || others.length > 0) return null;
  return { kind: 'signed', column, positive: 'in' };
}
