/**
 * How a file of bank movements is laid out: what its mapping tells, and what is understood from all
 * of the file where it does not. What neither says is asked for, and nothing is read before that.
 */
import { isUtf8 } from 'node:buffer';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { Rejection } from '../../ledger/rejection.js';
import { broken } from '../format.js';
import { DecimalEvidence } from './csv-bank-amounts.js';
import { type BankColumns, type CellsRow, columnsIn, HEAD } from './csv-bank-columns.js';
import { DayEvidence, type DaysDecided, looksLikeDay } from './csv-bank-days.js';
import type { BankMapping } from './csv-bank-mapping.js';
import { currencyIn, isDayFirst } from './csv-bank-words.js';
import { type CsvCells, type CsvText, csvCells } from './csv-rows.js';

/** Something understood, and how it is known. */
interface Known<Value> {
  readonly value: Value;
  readonly why: string;
}

export interface BankLayout {
  readonly text: CsvText;
  readonly columns: BankColumns;
  readonly days: Pick<DaysDecided, 'format' | 'read'>;
  readonly decimal: '.' | ',';
  /** For all rows; null where a column says it. */
  readonly account: string | null;
  readonly currency: string | null;
  /** What was understood, for people: a name and a sentence each. */
  readonly understood: readonly (readonly [string, string])[];
}

/** Cells of a row: more are an attack. */
export const MOST_CELLS = 1000;

/** A file in pieces, so that it is decoded as one that streams. */
export async function* piecesOf(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < file.length; i += 65_536) yield file.subarray(i, i + 65_536);
}

/** What a mapping has yet to tell, and what was understood all the same. */
export interface LayoutAsked extends Pick<BankLayout, 'understood'> {
  /** Sentences. */
  readonly asked: string;
}

/** Throws a Rejection where its columns are not understood, or MappingError. */
export async function layoutOf(
  file: Uint8Array,
  mapping: BankMapping,
): Promise<BankLayout | LayoutAsked> {
  const encoding = encodingOf(file, mapping);
  const delimiter = delimiterOf(file, encoding.value, mapping);
  const text = { encoding: encoding.value, delimiter: delimiter.value };
  const survey = new Survey(mapping);
  for await (const row of csvCells(piecesOf(file), text)) survey.take(row);
  const found = survey.end();
  const understood = [
    ['encoding', `${encoding.value}, ${encoding.why}`],
    ['separator', `${JSON.stringify(delimiter.value)}, ${delimiter.why}`],
    ...found.understood,
  ] as const;
  return 'asked' in found ? { ...found, understood } : { ...found, text, understood };
}

const TOLD = 'told by the mapping';
const TO_BE_TOLD = 'to be told';

function encodingOf(file: Uint8Array, { encoding }: BankMapping): Known<CsvText['encoding']> {
  if (encoding !== undefined) return { value: encoding, why: TOLD };
  if (file[0] === 0xff && file[1] === 0xfe) return { value: 'utf-16le', why: 'by its first bytes' };
  if (isUtf8(file)) return { value: 'utf-8', why: 'all of its bytes are' };
  return { value: 'windows-1252', why: 'its bytes are no UTF-8' };
}

const DELIMITERS = [';', '\t', ',', '|'] as const;

/** Bytes and lines by which the separator is chosen. */
const SAMPLE = 65_536;
const SAMPLE_LINES = 200;

/** The sign that cuts the most lines into the same number of cells, more cells before fewer. */
function delimiterOf(
  file: Uint8Array,
  encoding: string,
  { delimiter }: BankMapping,
): Known<string> {
  if (delimiter !== undefined) return { value: delimiter, why: TOLD };
  const head = new TextDecoder(encoding).decode(file.subarray(0, SAMPLE));
  const lines = head.split(/\r\n|\n|\r/, SAMPLE_LINES).filter((line) => line.trim() !== '');
  const scored = DELIMITERS.map((sign) => ({ sign, score: scoreOf(lines, sign) }));
  scored.sort((a, b) => b.score - a.score);
  return { value: scored[0]?.sign ?? ';', why: 'by its lines' };
}

function scoreOf(lines: readonly string[], sign: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.replace(/"[^"]*"/g, '').split(sign).length;
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return Math.max(...[...counts].map(([cells, times]) => times * (cells - 1)), 0);
}

/** One pass over the rows: the first ones say the columns, all of them how they are written. */
class Survey {
  readonly #head: CellsRow[] = [];
  readonly #days = new DayEvidence();
  readonly #decimals = new DecimalEvidence();
  readonly #references = new Set<string>();
  #isReference = true;
  #columns: BankColumns | null = null;

  constructor(private readonly mapping: BankMapping) {}

  take(row: CsvCells): void {
    if ('problem' in row || row.cells.length > MOST_CELLS) return;
    if (this.#columns) this.#look(row, this.#columns);
    else if (this.#head.push(row) === HEAD) this.#begin();
  }

  end(): Omit<BankLayout, 'text'> | LayoutAsked {
    const columns = this.#columns ?? this.#begin();
    const { mapping } = this;
    const asked: string[] = [];
    const days = orAsked(asked, () => this.#daysBy(columns));
    const decimal = orAsked(asked, () =>
      mapping.decimal ? { decimal: mapping.decimal, why: TOLD } : this.#decimals.decide(),
    );
    const above = this.#head.filter(({ line }) => line < columns.from - (columns.header ? 1 : 0));
    const account = orAsked(asked, () => accountBy(columns, mapping, above));
    const currency = orAsked(asked, () => currencyBy(columns, mapping, above));
    const reference = this.#isReferenceMeant(columns) ? columns.reference : null;
    const more = columns.reference !== null && reference === null ? [columns.reference] : [];
    const meant = { ...columns, reference, texts: [...columns.texts, ...more] };
    const rows = columns.header ? columns.from - 1 : columns.from;
    const understood = [
      ...(rows > 1 ? [['passed over', `lines 1 to ${rows - 1}`] as const] : []),
      ['header', columns.header ? `line ${rows}` : 'none; columns by their place'] as const,
      ['columns', columnsShown(meant)] as const,
      ['days', days ? `${days.format}, ${days.why}` : TO_BE_TOLD] as const,
      ['decimal sign', decimal ? `${decimal.decimal} ${decimal.why}` : TO_BE_TOLD] as const,
      ['account', account?.why ?? TO_BE_TOLD] as const,
      [
        'currency',
        currency ? `${currency.value ?? 'by row'}, ${currency.why}` : TO_BE_TOLD,
      ] as const,
    ];
    if (!days || !decimal || !account || !currency) return { asked: asked.join(' '), understood };
    return {
      ...{ columns: meant, days, decimal: decimal.decimal, understood },
      ...{ account: account.value, currency: currency.value },
    };
  }

  #begin(): BankColumns {
    const columns = columnsIn(this.#head, this.mapping);
    this.#columns = columns;
    for (const row of this.#head) this.#look(row, columns);
    return columns;
  }

  #look({ line, cells }: CellsRow, columns: BankColumns): void {
    const day = cells[columns.bookedOn] ?? '';
    if (line < columns.from || !looksLikeDay(day)) return;
    this.#days.take(day, line);
    const { amount } = columns;
    const at = amount.kind === 'two' ? [amount.debit, amount.credit] : [amount.column];
    for (const i of at) this.#decimals.take(cells[i] ?? '');
    const reference = columns.reference === null ? '' : (cells[columns.reference] ?? '').trim();
    if (reference === '') return;
    if (this.#references.has(reference)) this.#isReference = false;
    if (this.#isReference) this.#references.add(reference);
  }

  #daysBy({ header }: BankColumns): DaysDecided {
    const { dates, readDay } = this.mapping;
    if (dates !== undefined && readDay) return { format: dates, why: TOLD, read: readDay };
    return this.#days.decide(header !== null && isDayFirst(header));
  }

  /** What a bank calls a reference tells movements apart only where none comes twice. */
  #isReferenceMeant({ isReferenceTold }: BankColumns): boolean {
    return isReferenceTold || (this.#isReference && this.#references.size > 0);
  }
}

/** What a rule finds; null, and its question among those asked, where it finds nothing. */
function orAsked<Found>(asked: string[], find: () => Found): Found | null {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    asked.push(error.detail);
    return null;
  }
}

/** Above the columns, or told. Ids of payments are made of it, so that it is never left out. */
function accountBy(
  columns: BankColumns,
  { account }: BankMapping,
  above: readonly CellsRow[],
): Known<string | null> {
  if (account && 'constant' in account) return { value: account.constant, why: TOLD };
  if (columns.account !== null)
    return { value: null, why: `in ${nameOf(columns, columns.account)}` };
  const found = new Map<string, number>();
  for (const { line, cells } of above) {
    for (const iban of cells.flatMap(ibansIn)) found.set(iban, line);
  }
  const [[iban, line] = [], ...others] = [...found];
  if (iban !== undefined && others.length === 0) {
    return { value: iban, why: `ends in ${iban.slice(-4)}, by line ${line}` };
  }
  throw broken(
    'It does not say which account it is of. Say it in a mapping: ' +
      '"account": { "constant": "FR..." }.',
  );
}

/** Characters of a cell in which an account is looked for. */
const LONGEST = 200;

function ibansIn(cell: string): readonly string[] {
  const written = cell.slice(0, LONGEST).match(/[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/g) ?? [];
  return written.flatMap((text) => {
    const iban = electronicFormatIBAN(text) ?? '';
    return isValidIBAN(iban) ? [iban] : [];
  });
}

function currencyBy(
  columns: BankColumns,
  { currency }: BankMapping,
  above: readonly CellsRow[],
): Known<string | null> {
  if (currency && 'constant' in currency) return { value: currency.constant, why: TOLD };
  if (columns.currency !== null) {
    return { value: null, why: `in ${nameOf(columns, columns.currency)}` };
  }
  if (columns.currencySaid !== null) return { value: columns.currencySaid, why: 'by the header' };
  const said = new Set(
    above.flatMap(({ cells }) => cells.map(currencyIn)).filter((one) => one !== null),
  );
  const [only] = said;
  if (only !== undefined && said.size === 1) return { value: only, why: 'by the lines above' };
  throw broken(
    'It does not say its currency. Say it in a mapping: "currency": { "constant": "EUR" }.',
  );
}

/** A column as people find it. */
export function nameOf({ header }: Pick<BankColumns, 'header'>, index: number): string {
  const name = header?.[index] ?? '';
  return name === '' ? `column ${index + 1}` : `"${name.slice(0, 80)}"`;
}

function columnsShown(columns: BankColumns): string {
  const { amount, bookedOn, name, counterpartyAccount, reference, texts, account, currency } =
    columns;
  const shown = (what: string, index: number | null): readonly string[] =>
    index === null ? [] : [`${what} ${nameOf(columns, index)}`];
  const amounts =
    amount.kind === 'two'
      ? [...shown('debit', amount.debit), ...shown('credit', amount.credit)]
      : shown(
          amount.kind === 'side' ? 'amount' : `amount (above 0: ${amount.positive})`,
          amount.column,
        );
  const all = [
    ...shown('day', bookedOn),
    ...amounts,
    ...shown('side', amount.kind === 'side' ? amount.side : null),
    ...shown('name', name),
    ...shown("other party's account", counterpartyAccount),
    ...texts.flatMap((index) => shown('text', index)),
    ...shown('reference', reference),
    ...shown('account', account),
    ...shown('currency', currency),
    ...shown('balance', columns.balance),
    ...shown('state', columns.status),
  ];
  const read = new Set([
    bookedOn,
    name,
    counterpartyAccount,
    reference,
    account,
    currency,
    ...texts,
  ]);
  for (const index of amount.kind === 'two' ? [amount.debit, amount.credit] : [amount.column]) {
    read.add(index);
  }
  if (amount.kind === 'side') read.add(amount.side);
  read.add(columns.status).add(columns.balance);
  const rest = (columns.header ?? []).filter((each, i) => each !== '' && !read.has(i));
  const unread = rest.slice(0, MOST_SHOWN).map((each) => `"${each.slice(0, 80)}"`);
  return [...all, ...(unread.length > 0 ? [`not read ${unread.join(', ')}`] : [])].join('; ');
}

/** Columns that are not read, and are shown. */
const MOST_SHOWN = 20;
