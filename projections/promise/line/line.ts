/**
 * The line of a promise. What was promised is a line from 0 to `size`, cut into slices with a due
 * day each, earliest due first. Settlements fill it from the left, by (day, id); credits cut it
 * from the right, since they reduce the latest due first; what is set apart lies at the right of
 * what is unpaid.
 *
 * This file says what a line is made of, and when each of its points is due. `cut-and-apart.ts`
 * says what is taken from it or set apart, `money.ts` what fills it, `line-portions.ts` how it lay.
 */
import type { DueBasis } from '../../../src/ledger/events.js';
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Grade } from '../../step.js';

/** A dispute set apart counts if raised by this many days after its due day ... */
export const DISPUTE_RAISED_WITHIN = 30;
/**
 * ... and no longer than this many days. The same limit holds for money sent back without fault.
 */
export const APART_AT_MOST = 180;

export interface Slice {
  /** Where the slice ends on the line; it begins where the one before ends. */
  readonly upTo: number;
  readonly due: DayNumber | null;
  readonly basis: DueBasis;
  /** A deposit: kept or open, never scored. */
  readonly outside: boolean;
  /** The due day rests on the promisor's word alone, so its portions stay `declared`. */
  readonly weak: boolean;
}

/** The slices in force from a day on. The first schedule of a line is in force from the start. */
export interface Schedule {
  readonly from: DayNumber;
  readonly slices: readonly Slice[];
}

/** A part settled on a day, which may have gone back. */
export interface Settlement {
  readonly id: string;
  readonly on: DayNumber;
  readonly size: number;
  readonly grade: Grade;
  readonly voice: string;
  /** The creditor chose the day (a direct debit): never late. */
  readonly neverLate: boolean;
  /** Up to which day others say that nothing was paid, where it is the promisor's word alone. */
  readonly unpaidUpTo?: DayNumber;
  /** The day it went back, and whether through the promisor's fault. */
  readonly back: { readonly on: DayNumber; readonly fault: boolean } | null;
}

/** A part of the promise that ends without being kept. */
export interface Cut {
  readonly on: DayNumber;
  readonly size: number;
  readonly state: 'void' | 'lost';
}

/** A part in dispute, set apart until it ends. */
export interface Dispute {
  readonly from: DayNumber;
  readonly size: number;
  readonly endsOn: DayNumber | null;
}

/** A lower price for an early day. */
export interface Discount {
  /** Hundredths of a percent. */
  readonly rate: number;
  readonly by: DayNumber;
}

export interface Line {
  readonly size: number;
  /** Issue or order day: before it there is no promise. */
  readonly start: DayNumber;
  readonly schedules: readonly Schedule[];
  /** In the order in which they fill. */
  readonly settlements: readonly Settlement[];
  /** Those of one state oldest first. */
  readonly cuts: readonly Cut[];
  /** Oldest first. */
  readonly disputes: readonly Dispute[];
  readonly discounts: readonly Discount[];
  /** A remainder up to this size closes with the last settlement. */
  readonly tolerance: number;
  /** The whole line is never scored (a prepayment invoice, interest, a fixed fee). */
  readonly outside: boolean;
  /** Grade and teller of the promise itself, which what is open bears. */
  readonly grade: Grade;
  readonly voice: string;
}

/** A remainder within max(2 minor units, 0.1 %) closes with the last payment. */
export function toleranceOf(size: number): number {
  return Math.max(2, Math.floor(size / 1000));
}

export interface DueAt {
  readonly slice: Slice;
  /** To be added to the days since `slice.due`: no day of lateness is lost or counts twice. */
  readonly carried: number;
  /** Days late when this due day was agreed; they stay. */
  readonly passed: number;
}

/**
 * What a point of the line was due on, by the schedules agreed up to a day. A due day that stays
 * what it was was not agreed anew.
 */
export function dueAt(line: Line, at: number, day: DayNumber): DueAt {
  let slice = sliceAt(line.schedules[0], at);
  let [carried, passed] = [0, 0];
  for (let i = 1; i < line.schedules.length; i++) {
    const next = line.schedules[i];
    if (!next || next.from > day) break;
    const before = slice.due;
    slice = sliceAt(next, at);
    if (slice.due === before) continue;
    passed = carried + daysSince(before, next.from);
    carried = passed - daysSince(slice.due, next.from);
  }
  return { slice, carried, passed };
}

function daysSince(due: DayNumber | null, day: DayNumber): number {
  return due === null ? 0 : Math.max(0, day - due);
}

/** Days late of what is settled, or set apart, on a day; negative where it is early. */
export function lateOn({ slice: { due }, carried, passed }: DueAt, day: DayNumber): number {
  if (due === null) return passed;
  return carried === 0 ? day - due : carried + Math.max(0, day - due);
}

const NO_SLICE: Slice = { upTo: 0, due: null, basis: 'unknown', outside: false, weak: false };

/** The slice that holds a point; the last one holds what lies beyond. */
function sliceAt(schedule: Schedule | undefined, at: number): Slice {
  const slices = schedule?.slices ?? [];
  return slices.find((slice) => at < slice.upTo) ?? slices.at(-1) ?? NO_SLICE;
}

/** The day on which a settlement went back: never before it came. */
export function backOn({ on, back }: Settlement): DayNumber {
  return back ? Math.max(back.on, on) : Number.POSITIVE_INFINITY;
}

/** The first day on which a dispute is no longer set apart. */
export function apartUntil({ from, endsOn }: Dispute): DayNumber {
  const limit = from + APART_AT_MOST;
  return endsOn === null ? limit : Math.min(limit, endsOn);
}
