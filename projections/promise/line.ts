/**
 * The line of a promise. What was promised is a line from 0 to `size`, cut into slices with a due
 * day each, earliest due first. Settlements fill it from the left, by (day, id); credits cut it
 * from the right, since they reduce the latest due first; what is set apart lies at the right of
 * what is unpaid.
 *
 * This file says what a line is made of, and what holds at one of its points on a day: its due day,
 * its dispute, what is cut. `money.ts` says what fills it, `line-portions.ts` how the whole lay.
 */
import type { DayNumber } from '../../src/ledger/day.js';
import type { DueBasis } from '../../src/ledger/events.js';
import type { Grade } from '../step.js';

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
  /** A remainder up to this size closes with the last settlement. */
  readonly tolerance: number;
  /** The whole line is never scored (a prepayment invoice, interest, a fixed fee). */
  readonly outside: boolean;
  /** Grade and teller of the promise itself, which what is open bears. */
  readonly grade: Grade;
  readonly voice: string;
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

/** The first day on which a dispute is no longer set apart. */
export function apartUntil({ from, endsOn }: Dispute): DayNumber {
  const limit = from + APART_AT_MOST;
  return endsOn === null ? limit : Math.min(limit, endsOn);
}

/** Where the disputes open on a day lie: side by side, to the left of what is void or lost. */
function disputesOn(
  line: Line,
  day: DayNumber,
): readonly { readonly from: number; readonly to: number; readonly dispute: Dispute }[] {
  let to = Math.max(0, endOn(line, day) - total(line.cuts, 'lost', day));
  const lying: { from: number; to: number; dispute: Dispute }[] = [];
  for (const dispute of line.disputes) {
    if (dispute.from > day || apartUntil(dispute) <= day) continue;
    const from = Math.max(0, to - dispute.size);
    lying.push({ from, to, dispute });
    to = from;
  }
  return lying;
}

export function disputeBounds(line: Line, day: DayNumber): readonly number[] {
  if (line.disputes.length === 0) return [];
  return disputesOn(line, day).flatMap(({ from, to }) => [from, to]);
}

/** The dispute that sets a point apart on a day; one raised too late after the due day does not. */
export function disputeAt(line: Line, at: number, day: DayNumber): Dispute | null {
  if (line.disputes.length === 0) return null;
  const found = disputesOn(line, day).find(({ from, to }) => from <= at && at < to);
  if (!found) return null;
  const { due } = dueAt(line, at, found.dispute.from).slice;
  const inTime = due === null || found.dispute.from <= due + DISPUTE_RAISED_WITHIN;
  return inTime ? found.dispute : null;
}

/** Where the line ends on a day: what lies beyond is void. */
export function endOn({ size, cuts }: Line, day: DayNumber): number {
  return Math.max(0, size - total(cuts, 'void', day));
}

function total(cuts: readonly Cut[], state: Cut['state'], day: DayNumber): number {
  let sum = 0;
  for (const cut of cuts) if (cut.state === state && cut.on <= day) sum += cut.size;
  return sum;
}

/** Where what was lost by a day lies: side by side, the oldest at the right. */
export function lostOn(
  line: Line,
  day: DayNumber,
  end: number,
): readonly { readonly from: number; readonly on: DayNumber }[] {
  if (line.cuts.length === 0) return [];
  let to = end;
  return line.cuts
    .filter((cut) => cut.state === 'lost' && cut.on <= day)
    .map(({ size, on }) => {
      to = Math.max(0, to - size);
      return { from: to, on };
    });
}
