/**
 * The line of a promise. What was promised is a line from 0 to `size`, cut into slices with a due
 * day each, earliest due first. Settlements fill it from the left, by (day, id); credits cut it
 * from the right, since they reduce the latest due first; what is set apart lies at the right of
 * what is unpaid.
 *
 * `portionsAt` says how the line lay at the end of a day, as a pure function of what is known.
 * Steps are the differences between the days on which something changes, so they add up by
 * construction.
 */
import type { DayNumber } from '../src/ledger/day.js';
import type { DueBasis } from '../src/ledger/events.js';
import type { Grade, PortionState } from './step.js';

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

/** A part settled on a day, which may have gone back on a later one. */
export interface Settlement {
  readonly id: string;
  readonly on: DayNumber;
  readonly size: number;
  readonly grade: Grade;
  readonly teller: string;
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

/**
 * A part in dispute. `lost` by the promisor: its settlements count from the original due day again.
 */
export interface Dispute {
  readonly from: DayNumber;
  readonly size: number;
  readonly resolved: { readonly on: DayNumber; readonly lost: boolean } | null;
}

export interface Line {
  readonly size: number;
  /** Issue or order day: before it there is no promise. */
  readonly start: DayNumber;
  readonly schedules: readonly Schedule[];
  readonly settlements: readonly Settlement[];
  /** Those of one state oldest first. */
  readonly cuts: readonly Cut[];
  readonly disputes: readonly Dispute[];
  /** A remainder up to this size closes with the last settlement. */
  readonly tolerance: number;
  /** The whole line is never scored (a prepayment invoice, interest, a fixed fee). */
  readonly outside: boolean;
  /** Grade and teller of the promise itself, which what is open bears. */
  readonly grade: Grade;
  readonly teller: string;
}

export interface Portion {
  readonly from: number;
  readonly to: number;
  readonly state: PortionState;
  readonly due: DayNumber | null;
  readonly basis: DueBasis;
  readonly late: number;
  readonly grade: Grade;
  readonly teller: string;
  readonly on: DayNumber | null;
}

/** The days on which the line or its marks may change, in order, none before its start. */
export function daysOf(line: Line, markDays: readonly DayNumber[]): readonly DayNumber[] {
  const days = [line.start, ...markDays];
  for (const { on, back } of line.settlements) {
    days.push(on);
    if (!back) continue;
    days.push(back.on);
    if (!back.fault) days.push(back.on + APART_AT_MOST);
  }
  for (const cut of line.cuts) days.push(cut.on);
  for (const dispute of line.disputes) {
    days.push(dispute.from, apartUntil(dispute));
    if (dispute.resolved) days.push(dispute.resolved.on);
  }
  for (const schedule of line.schedules) days.push(schedule.from);
  return ascending(days.map((day) => Math.max(day, line.start)));
}

/** Each number once, smallest first, in the list given. */
function ascending(numbers: number[]): readonly number[] {
  numbers.sort((a, b) => a - b);
  let kept = 0;
  for (const number of numbers) {
    if (kept === 0 || number !== numbers[kept - 1]) numbers[kept++] = number;
  }
  numbers.length = kept;
  return numbers;
}

/** How the line lay at the end of a day: portions from left to right, covering it whole. */
export function portionsAt(line: Line, day: DayNumber): readonly Portion[] {
  const end = line.size - Math.min(line.size, total(line.cuts, 'void', day));
  const runs = runsAt(line, day, end);
  const marks = marksOf(line, day, runs, end);
  const portions: Portion[] = [];
  let run = 0;
  for (let i = 1; i < marks.length; i++) {
    const from = marks[i - 1] ?? 0;
    const to = marks[i] ?? 0;
    while ((runs[run]?.to ?? Number.POSITIVE_INFINITY) <= from) run++;
    portions.push(portionOf(line, day, from, to, end, runs[run]));
  }
  return portions;
}

/**
 * A stretch of the line that one settlement fills, or that money sent back without fault left open.
 */
interface Run {
  readonly to: number;
  readonly settlement: Settlement;
  /**
   * The day that decides lateness: that of the first try, where that one went back without fault.
   */
  readonly lateOn: DayNumber;
  readonly apart: boolean;
}

/** What fills the line from the left: what stands, then what is set apart after going back. */
function runsAt(line: Line, day: DayNumber, end: number): readonly Run[] {
  const pool = returnedPool(line, day);
  const runs: Run[] = [];
  let at = 0;
  let last: Settlement | null = null;
  for (const settlement of line.settlements) {
    if (settlement.on > day || (settlement.back && settlement.back.on <= day)) continue;
    const size = Math.min(settlement.size, end - at);
    if (size <= 0) continue;
    fill(runs, at, at + size, settlement, pool);
    at += size;
    last = settlement;
  }
  if (last && at < end && end - at <= line.tolerance) {
    const lateOn = runs.at(-1)?.lateOn ?? last.on;
    runs.push({ to: end, settlement: last, lateOn, apart: false });
    return runs;
  }
  for (const { settlement, left, back } of pool) {
    const size = Math.min(left, end - at);
    if (size <= 0 || day >= back + APART_AT_MOST) continue;
    at += size;
    runs.push({ to: at, settlement, lateOn: settlement.on, apart: true });
  }
  return runs;
}

/** A stretch filled by one settlement; what replaces money sent back counts from its first try. */
function fill(
  runs: Run[],
  from: number,
  to: number,
  settlement: Settlement,
  pool: readonly Returned[],
): void {
  let at = from;
  for (const first of pool) {
    const size = first.back <= settlement.on ? Math.min(to - at, first.left) : 0;
    if (size === 0) continue;
    first.left -= size;
    at += size;
    runs.push({ to: at, settlement, lateOn: first.settlement.on, apart: false });
  }
  if (at < to) runs.push({ to, settlement, lateOn: settlement.on, apart: false });
}

interface Returned {
  readonly settlement: Settlement;
  readonly back: DayNumber;
  left: number;
}

/** What had gone back without the promisor's fault by the end of a day, oldest first. */
function returnedPool(line: Line, day: DayNumber): Returned[] {
  const pool: Returned[] = [];
  for (const settlement of line.settlements) {
    const { back } = settlement;
    if (back && !back.fault && back.on <= day) {
      pool.push({ settlement, back: back.on, left: settlement.size });
    }
  }
  return pool;
}

/** The points at which one portion may end and the next begin. */
function marksOf(line: Line, day: DayNumber, runs: readonly Run[], end: number): readonly number[] {
  const marks = [0, line.size, end];
  for (const run of runs) marks.push(run.to);
  for (const schedule of line.schedules) {
    if (schedule.from > day && schedule !== line.schedules[0]) break;
    for (const slice of schedule.slices) if (slice.upTo < line.size) marks.push(slice.upTo);
  }
  for (const lost of lostOn(line, day, end)) marks.push(lost.from);
  // A settlement made during a dispute has to be told apart from one made outside of it, so the
  // bounds of disputes matter as they lay then as well as they lie now.
  if (line.disputes.length > 0) {
    for (const then of ascending([day, ...runs.map((run) => run.settlement.on)])) {
      for (const bound of disputeBounds(line, then)) marks.push(bound);
    }
  }
  return ascending(marks.filter((mark) => mark >= 0 && mark <= line.size));
}

function portionOf(
  line: Line,
  day: DayNumber,
  from: number,
  to: number,
  end: number,
  run: Run | undefined,
): Portion {
  if (from >= end || !run) return unsettled(line, day, from, to, end);
  return run.apart ? returned(line, from, to, run) : settled(line, day, from, to, run);
}

function unsettled(line: Line, day: DayNumber, from: number, to: number, end: number): Portion {
  const at = dueAt(line, from, day);
  const { due, basis } = at.slice;
  const { state, late, on } = from >= end ? VOID : fateOf(line, day, from, end, at);
  const weak = at.slice.weak && state !== 'void';
  const grade = weak ? 'declared' : line.grade;
  return { from, to, state, due, basis, late, grade, teller: line.teller, on };
}

type Fate = Pick<Portion, 'state' | 'late' | 'on'>;
const VOID: Fate = { state: 'void', late: 0, on: null };
const OUTSIDE: Fate = { state: 'outside', late: 0, on: null };

/** What becomes of a point that nothing has settled. */
function fateOf(line: Line, day: DayNumber, at: number, end: number, term: DueAt): Fate {
  const { slice, carried } = term;
  const lost = lostOn(line, day, end).find(({ from }) => at >= from);
  if (lost) return { state: 'lost', late: 0, on: lost.on };
  if (slice.outside || line.outside) return OUTSIDE;
  const dispute = disputeAt(line, at, day);
  if (!dispute) return { state: 'open', late: carried, on: null };
  const frozen = slice.due === null ? 0 : carried + Math.max(0, dispute.from - slice.due);
  return { state: 'apart', late: frozen, on: null };
}

function settled(line: Line, day: DayNumber, from: number, to: number, run: Run): Portion {
  const { settlement, lateOn } = run;
  const { slice, carried } = dueAt(line, from, lateOn);
  const { due, basis } = slice;
  const { on, teller } = settlement;
  const grade = slice.weak ? 'declared' : settlement.grade;
  const cashSale = due !== null && due <= line.start && on <= line.start;
  if (slice.outside || line.outside || on < line.start || cashSale) {
    return { from, to, state: 'outside', due, basis, late: 0, grade, teller, on };
  }
  const until = lateUntil(line, day, from, lateOn, due);
  const raw = due === null ? 0 : latenessOf(due, carried, until);
  const late = settlement.neverLate ? Math.min(raw, 0) : raw;
  return { from, to, state: 'kept', due, basis, late, grade, teller, on };
}

function returned(line: Line, from: number, to: number, run: Run): Portion {
  const { slice, carried } = dueAt(line, from, run.lateOn);
  const { due, basis } = slice;
  const { teller, neverLate } = run.settlement;
  const grade = slice.weak ? 'declared' : run.settlement.grade;
  const raw = due === null ? 0 : Math.max(0, latenessOf(due, carried, run.lateOn));
  const late = neverLate ? 0 : raw;
  const state = slice.outside || line.outside ? 'outside' : 'apart';
  return { from, to, state, due, basis, late, grade, teller, on: null };
}

/** The day up to which a settled point was late: paid while in dispute, only up to the dispute. */
function lateUntil(
  line: Line,
  day: DayNumber,
  at: number,
  paidOn: DayNumber,
  due: DayNumber | null,
): DayNumber {
  if (line.disputes.length === 0 || due === null || paidOn <= due) return paidOn;
  const dispute = disputeAt(line, at, paidOn);
  if (!dispute) return paidOn;
  const lostByNow = dispute.resolved?.lost === true && dispute.resolved.on <= day;
  return lostByNow ? paidOn : Math.max(due, dispute.from);
}

function latenessOf(due: DayNumber, carried: number, day: DayNumber): number {
  return carried > 0 ? carried + Math.max(0, day - due) : day - due;
}

interface DueAt {
  readonly slice: Slice;
  /** Days late so far when a new due day was agreed after the old one had passed. */
  readonly carried: number;
}

/** What a point of the line was due on, by the schedules agreed up to a day. */
function dueAt(line: Line, at: number, day: DayNumber): DueAt {
  let slice = sliceAt(line.schedules[0], at);
  let carried = 0;
  for (let i = 1; i < line.schedules.length; i++) {
    const next = line.schedules[i];
    if (!next || next.from > day) break;
    if (slice.due !== null) carried += Math.max(0, next.from - slice.due);
    slice = sliceAt(next, at);
  }
  return { slice, carried };
}

const NO_SLICE: Slice = { upTo: 0, due: null, basis: 'unknown', outside: false, weak: false };

/** The slice that holds a point; the last one holds what lies beyond. */
function sliceAt(schedule: Schedule | undefined, at: number): Slice {
  const slices = schedule?.slices ?? [];
  return slices.find((slice) => at < slice.upTo) ?? slices.at(-1) ?? NO_SLICE;
}

/** The first day on which a dispute is no longer set apart. */
function apartUntil(dispute: Dispute): DayNumber {
  const limit = dispute.from + APART_AT_MOST;
  return dispute.resolved ? Math.min(limit, dispute.resolved.on) : limit;
}

/** Where the disputes open on a day lie: side by side, to the left of what is void or lost. */
function disputesOn(
  line: Line,
  day: DayNumber,
): readonly { readonly from: number; readonly to: number; readonly dispute: Dispute }[] {
  let to = line.size - Math.min(line.size, total(line.cuts, 'void', day));
  to = Math.max(0, to - total(line.cuts, 'lost', day));
  const lying: { from: number; to: number; dispute: Dispute }[] = [];
  for (const dispute of line.disputes) {
    if (dispute.from > day || apartUntil(dispute) <= day) continue;
    const from = Math.max(0, to - dispute.size);
    lying.push({ from, to, dispute });
    to = from;
  }
  return lying;
}

function disputeBounds(line: Line, day: DayNumber): readonly number[] {
  return disputesOn(line, day).flatMap(({ from, to }) => [from, to]);
}

/** The dispute that sets a point apart on a day; one raised too late after the due day does not. */
function disputeAt(line: Line, at: number, day: DayNumber): Dispute | null {
  if (line.disputes.length === 0) return null;
  const found = disputesOn(line, day).find(({ from, to }) => from <= at && at < to);
  if (!found) return null;
  const { due } = dueAt(line, at, found.dispute.from).slice;
  const inTime = due === null || found.dispute.from <= due + DISPUTE_RAISED_WITHIN;
  return inTime ? found.dispute : null;
}

function total(cuts: readonly Cut[], state: Cut['state'], day: DayNumber): number {
  let sum = 0;
  for (const cut of cuts) if (cut.state === state && cut.on <= day) sum += cut.size;
  return sum;
}

/** Where what was lost by a day lies: side by side, the oldest at the right. */
function lostOn(
  line: Line,
  day: DayNumber,
  end: number,
): readonly { readonly from: number; readonly on: DayNumber }[] {
  let to = end;
  return line.cuts
    .filter((cut) => cut.state === 'lost' && cut.on <= day)
    .map(({ size, on }) => {
      to = Math.max(0, to - size);
      return { from: to, on };
    });
}
