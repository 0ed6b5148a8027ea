/**
 * From a line to its steps: for each day on which something changes, the difference between how the
 * line lay before and after. So the sum of the steps up to any day is how the line lay on that day.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import { type Grade, type MarkState, type Step, type TrianglePart, WHOLE } from '../../step.js';
import type { Line } from './line.js';
import { daysOf, type Portion, portionsAt } from './line-portions.js';

/** How far along the line a point is, in what steps count. Both grow from 0 with the point. */
export interface Measure {
  /** Parts per million of the promise. */
  readonly count: (point: number) => number;
  /** Minor units. */
  readonly amount: (point: number) => number;
  readonly currency: string;
}

/** floor(part x 10^6 / size), exact for every safe integer. */
export function partsPerMillion(part: number, size: number): number {
  const product = part * WHOLE;
  return Number.isSafeInteger(product)
    ? Math.floor(product / size)
    : Number((BigInt(part) * BigInt(WHOLE)) / BigInt(size));
}

/** Something about the relation that stands from a day on (until it is undone). */
export interface RelationMark {
  readonly state: MarkState;
  readonly of: 'promisor' | 'promisee';
  readonly on: DayNumber;
  readonly grade: Grade;
  readonly voice: string;
  /** Parts per million of what happened: one debit may be returned over several promises. */
  readonly count: number;
}

export interface StepSource {
  readonly side: Exclude<TrianglePart, 'relation'>;
  readonly line: Line;
  readonly measure: Measure;
  /** Days on which marks may change, beside those of the line. */
  readonly markDays: readonly DayNumber[];
  readonly marksAt: (day: DayNumber, portions: readonly Portion[]) => readonly RelationMark[];
}

/** The steps of one promise, by day. */
export function stepsOf(source: StepSource): readonly Step[] {
  const steps: Step[] = [];
  let portions: readonly Portion[] = [];
  let marks: readonly RelationMark[] = [];
  for (const day of daysOf(source.line, source.markDays)) {
    const lying = portionsAt(source.line, day);
    const standing = source.marksAt(day, lying);
    pushPortions(steps, source, day, portions, lying);
    pushMarks(steps, day, marks, standing);
    portions = lying;
    marks = standing;
  }
  return steps;
}

/** What a day adds to portions of one kind, or takes from them. */
interface Change {
  readonly portion: Portion;
  count: number;
  amount: number;
  days: number;
}

function pushPortions(
  steps: Step[],
  source: StepSource,
  day: DayNumber,
  before: readonly Portion[],
  after: readonly Portion[],
): void {
  // What lies alike at either end has not changed: most days change little of a long line.
  let from = 0;
  while (from < before.length && isAlike(before[from], after[from])) from++;
  let [left, right] = [before.length, after.length];
  while (left > from && right > from && isAlike(before[left - 1], after[right - 1])) {
    left--;
    right--;
  }
  const changes: Change[] = [];
  for (let i = from; i < left; i++) note(changes, source, before[i], -1);
  for (let i = from; i < right; i++) note(changes, source, after[i], 1);
  const { side, measure } = source;
  for (const { portion, count, amount, days } of changes) {
    if (count === 0 && amount === 0 && days === 0) continue;
    // Named one by one: there are very many steps, and spreading an object makes a slow one.
    steps.push({
      side,
      of: 'promisor',
      state: portion.state,
      currency: measure.currency,
      due: portion.due,
      basis: portion.basis,
      late: portion.late,
      grade: portion.grade,
      voice: portion.voice,
      on: portion.on,
      day,
      count,
      amount,
      days,
    });
  }
}

function note(
  changes: Change[],
  { line, measure }: StepSource,
  portion: Portion | undefined,
  sign: 1 | -1,
): void {
  if (!portion) return;
  const { from, to, state, on } = portion;
  const count = sign * (measure.count(to) - measure.count(from));
  const amount = sign * (measure.amount(to) - measure.amount(from));
  const kept = state === 'kept' && on !== null;
  const days = kept ? count * Math.max(0, on - line.start) : 0;
  const known = changes.find((change) => isSameKind(change.portion, portion));
  if (!known) {
    changes.push({ portion, count, amount, days });
    return;
  }
  known.count += count;
  known.amount += amount;
  known.days += days;
}

function isAlike(a: Portion | undefined, b: Portion | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.from === b.from && a.to === b.to && isSameKind(a, b)
  );
}

function isSameKind(a: Portion, b: Portion): boolean {
  return (
    a.state === b.state &&
    a.late === b.late &&
    a.on === b.on &&
    a.due === b.due &&
    a.basis === b.basis &&
    a.grade === b.grade &&
    a.voice === b.voice
  );
}

/** Marks of one kind may stand several times: two debits returned on one day are two. */
function pushMarks(
  steps: Step[],
  day: DayNumber,
  before: readonly RelationMark[],
  after: readonly RelationMark[],
): void {
  for (const mark of before) {
    const gone = countIn(before, mark) - countIn(after, mark);
    if (gone > 0 && isFirstIn(before, mark)) steps.push(markStep(day, mark, -gone));
  }
  for (const mark of after) {
    const come = countIn(after, mark) - countIn(before, mark);
    if (come > 0 && isFirstIn(after, mark)) steps.push(markStep(day, mark, come));
  }
}

function countIn(marks: readonly RelationMark[], mark: RelationMark): number {
  let count = 0;
  for (const other of marks) if (isSameMark(other, mark)) count += other.count;
  return count;
}

function isFirstIn(marks: readonly RelationMark[], mark: RelationMark): boolean {
  return marks.find((other) => isSameMark(other, mark)) === mark;
}

function isSameMark(a: RelationMark, b: RelationMark): boolean {
  return (
    a.state === b.state &&
    a.of === b.of &&
    a.on === b.on &&
    a.grade === b.grade &&
    a.voice === b.voice
  );
}

function markStep(day: DayNumber, mark: RelationMark, count: number): Step {
  return {
    side: 'relation',
    of: mark.of,
    state: mark.state,
    currency: '',
    due: null,
    basis: 'unknown',
    late: 0,
    grade: mark.grade,
    voice: mark.voice,
    on: mark.on,
    day,
    count,
    amount: 0,
    days: 0,
  };
}
