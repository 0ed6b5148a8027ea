/**
 * How a line lay at the end of a day, as a pure function of what is known. Steps are the
 * differences between the days on which something changes, so they add up by construction.
 */
import type { DayNumber } from '../../src/ledger/day.js';
import type { DueBasis } from '../../src/ledger/events.js';
import type { Grade, PortionState } from '../step.js';
import {
  APART_AT_MOST,
  apartUntil,
  type DueAt,
  disputeAt,
  disputeBounds,
  dueAt,
  type Line,
  lostOn,
  type Settlement,
  total,
} from './line.js';
import { ascending } from './order.js';

export interface Portion {
  readonly from: number;
  readonly to: number;
  readonly state: PortionState;
  readonly due: DayNumber | null;
  readonly basis: DueBasis;
  readonly late: number;
  readonly grade: Grade;
  readonly voice: string;
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
  for (let i = 0; i < days.length; i++) days[i] = Math.max(days[i] ?? 0, line.start);
  return ascending(days);
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
  /** What decides lateness: the first try, where that one went back without fault. */
  readonly first: Settlement;
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
    const first = runs.at(-1)?.first ?? last;
    runs.push({ to: end, settlement: last, first, apart: false });
    return runs;
  }
  for (const { settlement, left, back } of pool) {
    const size = Math.min(left, end - at);
    if (size <= 0 || day >= back + APART_AT_MOST) continue;
    at += size;
    runs.push({ to: at, settlement, first: settlement, apart: true });
  }
  return runs;
}

/**
 * A stretch filled by one settlement. What replaces money sent back counts from its first try, for
 * as long as that is set apart.
 */
function fill(
  runs: Run[],
  from: number,
  to: number,
  settlement: Settlement,
  pool: readonly Returned[],
): void {
  let at = from;
  for (const sent of pool) {
    const inTime = sent.back <= settlement.on && settlement.on < sent.back + APART_AT_MOST;
    const size = inTime ? Math.min(to - at, sent.left) : 0;
    if (size === 0) continue;
    sent.left -= size;
    at += size;
    runs.push({ to: at, settlement, first: sent.settlement, apart: false });
  }
  if (at < to) runs.push({ to, settlement, first: settlement, apart: false });
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
  const marks = [0, line.size];
  const mark = (point: number): void => {
    if (point > 0 && point < line.size) marks.push(point);
  };
  mark(end);
  for (const run of runs) mark(run.to);
  for (const schedule of line.schedules) {
    if (schedule.from > day && schedule !== line.schedules[0]) break;
    for (const slice of schedule.slices) mark(slice.upTo);
  }
  for (const lost of lostOn(line, day, end)) mark(lost.from);
  // A settlement made during a dispute has to be told apart from one made outside of it, so the
  // bounds of disputes matter as they lay then as well as they lie now.
  if (line.disputes.length > 0) {
    for (const then of ascending([day, ...runs.map((run) => run.settlement.on)])) {
      for (const bound of disputeBounds(line, then)) mark(bound);
    }
  }
  return ascending(marks);
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
  return { from, to, state, due, basis, late, grade, voice: line.voice, on };
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
  const { settlement, first } = run;
  const { slice, carried } = dueAt(line, from, first.on);
  const { due, basis } = slice;
  const { on, voice } = settlement;
  const grade = slice.weak ? 'declared' : settlement.grade;
  const cashSale = due !== null && due <= line.start && on <= line.start;
  if (slice.outside || line.outside || on < line.start || cashSale) {
    return { from, to, state: 'outside', due, basis, late: 0, grade, voice, on };
  }
  const until = lateUntil(line, day, from, first.on, due);
  const raw = due === null ? 0 : latenessOf(due, carried, until);
  const late = first.neverLate ? Math.min(raw, 0) : raw;
  return { from, to, state: 'kept', due, basis, late, grade, voice, on };
}

function returned(line: Line, from: number, to: number, run: Run): Portion {
  const { slice, carried } = dueAt(line, from, run.first.on);
  const { due, basis } = slice;
  const { voice, neverLate } = run.settlement;
  const grade = slice.weak ? 'declared' : run.settlement.grade;
  const raw = due === null ? 0 : Math.max(0, latenessOf(due, carried, run.first.on));
  const late = neverLate ? 0 : raw;
  const state = slice.outside || line.outside ? 'outside' : 'apart';
  return { from, to, state, due, basis, late, grade, voice, on: null };
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
