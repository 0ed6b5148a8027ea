/**
 * How a line lay at the end of a day, as a pure function of what is known. Steps are the
 * differences between the days on which something changes, so they add up by construction.
 */
import type { DueBasis } from '../../../src/ledger/events.js';
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { Grade, PortionState } from '../../step.js';
import { ascending } from '../telling/order.js';
import { weaker } from './account.js';
import { disputeAt, disputeBounds, endOn, lostOn } from './cut-and-apart.js';
import {
  APART_AT_MOST,
  apartUntil,
  backOn,
  type DueAt,
  dueAt,
  type Line,
  lateOn,
  type Settlement,
} from './line.js';
import { type MoneyPart, moneyOn } from './money.js';

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
  for (const settlement of line.settlements) {
    days.push(settlement.on);
    if (!settlement.back) continue;
    days.push(backOn(settlement));
    if (!settlement.back.fault) days.push(backOn(settlement) + APART_AT_MOST);
  }
  for (const cut of line.cuts) days.push(cut.on);
  for (const dispute of line.disputes) days.push(dispute.from, apartUntil(dispute));
  for (const schedule of line.schedules) days.push(schedule.from);
  for (let i = 0; i < days.length; i++) days[i] = Math.max(days[i] ?? 0, line.start);
  return ascending(days);
}

/** How the line lay at the end of a day: portions from left to right, covering it whole. */
export function portionsAt(line: Line, day: DayNumber): readonly Portion[] {
  const end = endOn(line, day);
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

/** A stretch of the line that a part of the money fills, or left open when it went back. */
interface Run {
  readonly to: number;
  readonly part: MoneyPart;
}

/** The money, each part in its place; holes as far as there is room beside what stands. */
function runsAt(line: Line, day: DayNumber, end: number): readonly Run[] {
  const parts = moneyClosed(line, day, end);
  let room = end - standingIn(parts);
  const runs: Run[] = [];
  let at = 0;
  for (const part of parts) {
    const size = part.hole === null ? part.size : Math.max(0, Math.min(part.size, room));
    if (part.hole !== null) room -= size;
    const to = Math.min(end, at + size);
    if (to > at) runs.push({ to, part });
    at = to;
  }
  return runs;
}

/** A remainder within the tolerance closes with the last payment that stands. */
function moneyClosed(line: Line, day: DayNumber, end: number): readonly MoneyPart[] {
  const { settlements, tolerance } = line;
  const parts = moneyOn(settlements, day);
  const missing = end - standingIn(parts);
  if (missing <= 0 || missing > tolerance) return parts;
  const standing = new Set(parts.filter(({ hole }) => hole === null).map((p) => p.settlement));
  const last = settlements.findLast((settlement) => standing.has(settlement));
  if (!last) return parts;
  const closing = { ...last, size: last.size + missing };
  return moneyOn(
    settlements.map((settlement) => (settlement === last ? closing : settlement)),
    day,
  );
}

function standingIn(parts: readonly MoneyPart[]): number {
  let sum = 0;
  for (const { size, hole } of parts) if (hole === null) sum += size;
  return sum;
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
  for (const bound of disputeBounds(line, day)) mark(bound);
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
  return run.part.hole === null
    ? settled(line, from, to, run.part)
    : returned(line, from, to, run.part);
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

/** What becomes of a point that nothing has settled. What is outside of scoring is never lost. */
function fateOf(line: Line, day: DayNumber, at: number, end: number, term: DueAt): Fate {
  if (term.slice.outside || line.outside) return OUTSIDE;
  const lost = lostOn(line, day, end).find(({ from }) => at >= from);
  if (lost) return { state: 'lost', late: 0, on: lost.on };
  const dispute = disputeAt(line, at, day);
  if (!dispute) return { state: 'open', late: term.carried, on: null };
  const frozen = lateOn(dueAt(line, at, dispute.from), dispute.from);
  return { state: 'apart', late: Math.max(0, frozen), on: null };
}

/** Days late on the day of the first try; a debit is no later than when its due day was agreed. */
function lateOf(term: DueAt, { first }: MoneyPart): number {
  const late = lateOn(term, first.on);
  return first.neverLate ? Math.min(late, term.passed) : late;
}

function settled(line: Line, from: number, to: number, part: MoneyPart): Portion {
  const term = dueAt(line, from, part.first.on);
  const { due, basis, weak, outside } = term.slice;
  const { on, voice } = part.settlement;
  const grade = weak ? 'declared' : gradePaid(line, from, part.settlement);
  const cashSale = due !== null && due <= line.start && on <= line.start;
  if (outside || line.outside || on < line.start || cashSale) {
    return { from, to, state: 'outside', due, basis, late: 0, grade, voice, on };
  }
  return { from, to, state: 'kept', due, basis, late: lateOf(term, part), grade, voice, on };
}

/**
 * What others say was overdue by a day was late as surely as they say so, whoever says that it was
 * paid since: else a promisor's word would take their word away. Overdue by the due day in force on
 * that day: what was agreed since they do not speak of.
 */
function gradePaid(line: Line, at: number, { grade, unpaidUpTo }: Settlement): Grade {
  const wasOverdue =
    unpaidUpTo !== undefined && lateOn(dueAt(line, at, unpaidUpTo), unpaidUpTo) > 0;
  return wasOverdue && weaker(grade, line.grade) ? line.grade : grade;
}

function returned(line: Line, from: number, to: number, part: MoneyPart): Portion {
  const term = dueAt(line, from, part.first.on);
  const { due, basis, weak, outside } = term.slice;
  const { voice } = part.settlement;
  const grade = weak ? 'declared' : part.settlement.grade;
  const late = Math.max(0, lateOf(term, part));
  const state = outside || line.outside ? 'outside' : 'apart';
  return { from, to, state, due, basis, late, grade, voice, on: null };
}
