/**
 * From a line to its steps: for each day on which something changes, the difference between how the
 * line lay before and after. So the sum of the steps up to any day is how the line lay on that day.
 */
import type { DayNumber } from '../src/ledger/day.js';
import type { DueBasis } from '../src/ledger/events.js';
import { daysOf, type Line, type Portion, portionsAt } from './line.js';
import type { Grade, RelationState, Step, TrianglePart } from './step.js';
import { WHOLE } from './step.js';

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
  readonly state: RelationState;
  readonly of: 'promisor' | 'promisee';
  readonly on: DayNumber;
  readonly grade: Grade;
  readonly teller: string;
}

export interface StepSource {
  readonly side: Exclude<TrianglePart, 'relation'>;
  readonly line: Line;
  readonly measure: Measure;
  /** Days on which marks may change, beside those of the line. */
  readonly markDays: readonly DayNumber[];
  readonly marksAt: (day: DayNumber, portions: readonly Portion[]) => readonly RelationMark[];
}

type Kind = Pick<
  Step,
  'side' | 'of' | 'state' | 'currency' | 'due' | 'basis' | 'late' | 'grade' | 'teller' | 'on'
>;

interface Holding {
  readonly kind: Kind;
  count: number;
  amount: number;
  days: number;
}

/** The steps of one promise, by day. */
export function stepsOf(source: StepSource): readonly Step[] {
  const { line, markDays } = source;
  const start = line.start;
  const days = new Set(daysOf(line));
  for (const day of markDays) days.add(Math.max(day, start));
  const steps: Step[] = [];
  let before: Map<string, Holding> = new Map();
  for (const day of [...days].sort((a, b) => a - b)) {
    const after = holdingsAt(source, day);
    for (const [key, holding] of before) {
      if (!after.has(key))
        push(steps, day, holding.kind, -holding.count, -holding.amount, -holding.days);
    }
    for (const [key, { kind, count, amount, days: toDays }] of after) {
      const old = before.get(key);
      push(
        steps,
        day,
        kind,
        count - (old?.count ?? 0),
        amount - (old?.amount ?? 0),
        toDays - (old?.days ?? 0),
      );
    }
    before = after;
  }
  return steps;
}

function push(
  steps: Step[],
  day: DayNumber,
  kind: Kind,
  count: number,
  amount: number,
  days: number,
): void {
  if (count === 0 && amount === 0 && days === 0) return;
  steps.push({ ...kind, day, count, amount, days });
}

function holdingsAt(source: StepSource, day: DayNumber): Map<string, Holding> {
  const { line, measure, side } = source;
  const holdings = new Map<string, Holding>();
  const portions = portionsAt(line, day);
  for (const portion of portions) {
    const count = measure.count(portion.to) - measure.count(portion.from);
    const amount = measure.amount(portion.to) - measure.amount(portion.from);
    const { state, due, basis, late, grade, teller, on } = portion;
    const kept = state === 'kept' && on !== null;
    add(
      holdings,
      {
        side,
        of: 'promisor',
        state,
        currency: measure.currency,
        due,
        basis,
        late,
        grade,
        teller,
        on,
      },
      count,
      amount,
      kept ? count * Math.max(0, on - line.start) : 0,
    );
  }
  for (const mark of source.marksAt(day, portions)) {
    const { state, of, on, grade, teller } = mark;
    const kind: Kind = {
      side: 'relation',
      of,
      state,
      currency: '',
      due: null,
      basis: NO_BASIS,
      late: 0,
      grade,
      teller,
      on,
    };
    add(holdings, kind, WHOLE, 0, 0);
  }
  return holdings;
}

const NO_BASIS: DueBasis = 'unknown';

function add(
  holdings: Map<string, Holding>,
  kind: Kind,
  count: number,
  amount: number,
  days: number,
): void {
  const { side, of, state, due, basis, late, grade, teller, on } = kind;
  const key = `${side} ${of} ${state} ${due} ${basis} ${late} ${grade} ${teller} ${on}`;
  const held = holdings.get(key);
  if (!held) {
    holdings.set(key, { kind, count, amount, days });
    return;
  }
  held.count += count;
  held.amount += amount;
  held.days += days;
}
