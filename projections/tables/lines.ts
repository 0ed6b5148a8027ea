/**
 * What statutory tables are made of: lines of numbers and sums, in sections, and the figures that
 * tie them to the ledger's own totals. Amounts are minor units of the one currency of a table;
 * currencies are never added. Sums are bigint: ten of the largest invoices are more than a double
 * counts to the cent.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';

/** A reporting period, both days included. */
export interface Period {
  readonly from: DayNumber;
  /** The closing day: at its end the table is drawn up. */
  readonly to: DayNumber;
}

/** One line of a table. What does not apply to it is null. */
export interface TableLine {
  /** What it tells of, from a closed list for each table; a range of days such as `1-30`. */
  readonly field: string;
  readonly number: number | null;
  /** Minor units. */
  readonly amount: bigint | null;
  /** Percent of the amount and of the number that the section names, to one decimal. */
  readonly percent: number | null;
  readonly percentOfNumber: number | null;
  /** Days, to one decimal. */
  readonly days: number | null;
}

export interface TableSection {
  readonly section: string;
  readonly lines: readonly TableLine[];
}

/** A figure of a table beside the ledger's own total of the same, both in minor units. */
export interface Tie {
  readonly field: string;
  readonly table: bigint;
  readonly ledger: bigint;
}

/** Invoices counted, and a sum over them in minor units. */
export class SumCell {
  number = 0;
  amount = 0n;

  add(amount: number): void {
    this.number += 1;
    this.amount += BigInt(amount);
  }
}

/** Adds the parts of one invoice, which counts once in each cell, into however many parts it is. */
export function addInvoice(parts: Iterable<readonly [cell: SumCell, amount: number]>): void {
  const sums = new Map<SumCell, number>();
  for (const [cell, amount] of parts) sums.set(cell, (sums.get(cell) ?? 0) + amount);
  for (const [cell, amount] of sums) cell.add(amount);
}

const NOTHING: Omit<TableLine, 'field'> = {
  ...{ number: null, amount: null, percent: null, percentOfNumber: null, days: null },
};

/** A line of which only some members apply. */
export function line(field: string, told: Partial<Omit<TableLine, 'field'>>): TableLine {
  return { field, ...NOTHING, ...told };
}

/** The line of a cell, in percent of others where they are named. */
export function cellLine(
  field: string,
  { number, amount }: SumCell,
  of: { readonly amount?: bigint; readonly number?: number } = {},
): TableLine {
  return line(field, {
    ...{ number, amount },
    percent: of.amount === undefined ? null : percentOf(amount, of.amount),
    percentOfNumber: of.number === undefined ? null : percentOf(number, of.number),
  });
}

/** To one decimal; null of nothing. */
export function percentOf(part: bigint | number, whole: bigint | number): number | null {
  return BigInt(whole) === 0n ? null : oneDecimalOf(BigInt(part) * 100n, BigInt(whole));
}

/** The quotient of two whole numbers to one decimal, halves away from zero; whole is not 0. */
export function oneDecimalOf(part: bigint, whole: bigint): number {
  const tenths = part * 20n + (part < 0n ? -whole : whole);
  return Number(tenths / (whole * 2n)) / 10;
}

export function isIn(day: DayNumber | null, { from, to }: Period): boolean {
  return day !== null && day >= from && day <= to;
}
