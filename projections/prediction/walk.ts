/** A walk through the invoices of a ledger in the order of time, seeing at each what was known. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { Ended, Planned } from './history.js';
import type { Outcome, Receivable } from './receivable.js';
import { cameSo, LONG, type Target } from './target.js';

/**
 * Since when something counts as known: the day on which the ledger recorded it, or its business
 * day, which is all there is to go by where a history was imported in one go.
 */
export const KNOWN_BY = ['recorded', 'business'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

/** What takes in what becomes known, as a history does. */
export interface TakingIn {
  issue(promise: string, invoice: Planned, known: DayNumber): void;
  settle(promise: string, outcome: Ended, known: DayNumber): void;
}

/** The day on which an invoice became known: never before it was issued. */
export function issueKnown({ issued, recorded }: Receivable, by: KnownBy): DayNumber {
  return by === 'business' ? issued : Math.max(issued, recorded);
}

/** The day on which its outcome became known: not before it came, nor before the invoice was. */
export function outcomeKnown(receivable: Receivable, outcome: Outcome, by: KnownBy): DayNumber {
  const known = by === 'business' ? outcome.on : Math.max(outcome.on, outcome.recorded);
  return Math.max(known, issueKnown(receivable, by));
}

/**
 * Gives each invoice, by its day of issue, when all that was known before that day was taken in.
 * `receivables` are by the day of issue.
 */
export function* walk(
  receivables: readonly Receivable[],
  by: KnownBy,
  into: TakingIn,
): IterableIterator<Receivable> {
  const times = timesOf(receivables, by);
  for (const receivable of receivables) {
    takeBefore(receivable.issued, receivables, times, into);
    yield receivable;
  }
}

/** The same with nothing given: what became known is taken in up to any days, one after another. */
export class Walk {
  private readonly times: Times;

  constructor(
    private readonly receivables: readonly Receivable[],
    by: KnownBy,
    private readonly into: TakingIn,
  ) {
    this.times = timesOf(receivables, by);
  }

  /** Takes in all that became known before a day. */
  takeBefore(day: DayNumber): void {
    takeBefore(day, this.receivables, this.times, this.into);
  }
}

interface Times {
  readonly issues: InTime;
  readonly ends: InTime;
}

function timesOf(receivables: readonly Receivable[], by: KnownBy): Times {
  const endOf = (one: Receivable): DayNumber =>
    one.outcome ? outcomeKnown(one, one.outcome, by) : Number.POSITIVE_INFINITY;
  return {
    issues: inTime(receivables.map((one) => issueKnown(one, by))),
    ends: inTime(receivables.map(endOf)),
  };
}

/** Places in a list by the day on which each comes, and how many have come. */
interface InTime {
  readonly order: Uint32Array;
  readonly days: Float64Array;
  done: number;
}

function inTime(days: readonly DayNumber[]): InTime {
  const known = Float64Array.from(days);
  const order = Uint32Array.from(days, (_, i) => i);
  order.sort((a, b) => (known[a] ?? 0) - (known[b] ?? 0) || a - b);
  return { order, days: known, done: 0 };
}

function nextDay({ order, days, done }: InTime): DayNumber {
  const at = order[done];
  return at === undefined ? Number.POSITIVE_INFINITY : (days[at] ?? Number.POSITIVE_INFINITY);
}

function takeBefore(
  day: DayNumber,
  receivables: readonly Receivable[],
  { issues, ends }: Times,
  into: TakingIn,
): void {
  for (;;) {
    const [issue, end] = [nextDay(issues), nextDay(ends)];
    const next = Math.min(issue, end);
    if (next >= day) return;
    const from = issue <= end ? issues : ends;
    const receivable = receivables[from.order[from.done] ?? 0];
    from.done++;
    if (!receivable) continue;
    const { promise, outcome } = receivable;
    if (from === issues) into.issue(promise, receivable, next);
    else if (outcome) into.settle(promise, outcome, next);
  }
}

/**
 * Whether an invoice came so, by what was known before a day; null while it could still come
 * otherwise. Those already paid are not told apart from those still to be paid, lest the early
 * ones alone be counted: both are known once the last day for the other has passed.
 */
export function cameBefore(
  target: Target,
  receivable: Receivable,
  before: DayNumber,
  by: KnownBy,
  graceOf: (due: DayNumber) => DayNumber,
): boolean | null {
  const { due, outcome } = receivable;
  const graced = Math.max(due, graceOf(due));
  if (lastDayOf(target, due, graced) >= before) return null;
  if (outcome === null || outcomeKnown(receivable, outcome, by) >= before) return true;
  return cameSo(target, outcome, due, graced);
}

/** The last day on which what comes of an invoice can still be otherwise. */
export function lastDayOf(target: Target, due: DayNumber, graced: DayNumber): DayNumber {
  switch (target) {
    case 'late':
      return due;
    case 'graced':
      return graced;
    case 'late30':
      return due + LONG - 1;
    default:
      return target satisfies never;
  }
}
