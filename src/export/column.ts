/**
 * Columns of what is handed on: each is defined once, with its type and what it means. Files,
 * answers and the reference are made from the definition.
 */
import { exponentOf } from '../ledger/values/money.js';

/** Minor units of a currency; a bigint where they are a sum. */
export interface ExportAmount {
  readonly units: number | bigint;
  /** ISO 4217. */
  readonly currency: string;
}

interface Said {
  /** As files have it: small letters and underscores. */
  readonly name: string;
  /** One sentence for the reference. */
  readonly means: string;
  /** Holds names, identifiers or numbers of documents: left out unless they are asked for. */
  readonly personal?: true;
}

/**
 * `day`: days since 1970-01-01. `time`: milliseconds since 1970-01-01 UTC. `whole`: an integer of
 * 64 bits. `json`: JSON text. Null where there is none.
 */
export type ExportColumn<Row> = Said &
  (
    | { readonly type: 'text' | 'json'; readonly cell: (row: Row) => string | null }
    | { readonly type: 'day' | 'time' | 'real'; readonly cell: (row: Row) => number | null }
    | { readonly type: 'whole'; readonly cell: (row: Row) => number | bigint | null }
    | { readonly type: 'amount'; readonly cell: (row: Row) => ExportAmount | null }
    | { readonly type: 'flag'; readonly cell: (row: Row) => boolean | null }
  );

export type ExportType = ExportColumn<never>['type'];

/** A column without its rows: all that a file's head and the reference need. */
export interface ColumnShape extends Said {
  readonly type: ExportType;
}

/** How a file format writes values of each type. */
export interface Encoding<Out> {
  readonly text: (value: string) => Out;
  readonly json: (value: string) => Out;
  readonly day: (value: number) => Out;
  readonly time: (value: number) => Out;
  readonly real: (value: number) => Out;
  readonly whole: (value: number | bigint) => Out;
  readonly amount: (value: ExportAmount) => Out;
  readonly flag: (value: boolean) => Out;
}

/** A cell as a format writes it; null for none. */
export function encoded<Row, Out>(
  column: ExportColumn<Row>,
  row: Row,
  encoding: Encoding<Out>,
): Out | null {
  switch (column.type) {
    case 'text':
    case 'json':
      return orNull(column.cell(row), encoding[column.type]);
    case 'day':
    case 'time':
    case 'real':
      return orNull(column.cell(row), encoding[column.type]);
    case 'whole':
      return orNull(column.cell(row), encoding.whole);
    case 'amount':
      return orNull(column.cell(row), encoding.amount);
    case 'flag':
      return orNull(column.cell(row), encoding.flag);
    default:
      return column satisfies never;
  }
}

function orNull<Value, Out>(value: Value | null, encode: (value: Value) => Out): Out | null {
  return value === null ? null : encode(value);
}

/** Digits after the point in exact decimals: no currency has more. */
export const AMOUNT_SCALE = 4;

/** The amount in ten-thousandths of its currency's main unit, exactly. */
export function scaledAmount({ units, currency }: ExportAmount): bigint {
  return BigInt(units) * 10n ** BigInt(AMOUNT_SCALE - exponentOf(currency));
}

/** The amount as decimal text with the digits of its currency: `1200.00`. */
export function amountText({ units, currency }: ExportAmount): string {
  const digits = exponentOf(currency);
  const whole = BigInt(units);
  const text = String(whole < 0n ? -whole : whole).padStart(digits + 1, '0');
  const main = text.slice(0, text.length - digits);
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : '';
  return `${whole < 0n ? '-' : ''}${main}${fraction}`;
}

/** The two columns of an amount: exact as an integer, and as a decimal. */
export function amountColumns<Row>(
  name: string,
  means: string,
  amount: (row: Row) => ExportAmount | null,
): readonly ExportColumn<Row>[] {
  return [
    {
      name: `${name}_minor`,
      type: 'whole',
      means: `${means}, in minor units of the currency (cents of EUR, yen of JPY).`,
      cell: (row) => amount(row)?.units ?? null,
    },
    { name, type: 'amount', means: `${means}, as a decimal.`, cell: amount },
  ];
}
