/**
 * Receivables of promises folded from their facts, with the days on which they and what came of
 * them were recorded: each is folded again as known at the end of each such day.
 */
import type { Fact } from '../../projections/fact.js';
import {
  receivableOf,
  recordedReceivable,
  type SteppedReceivable,
  type UnrecordedReceivable,
} from '../../projections/prediction/receivable-of.js';
import { foldPromises } from '../../projections/promise/promise.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { Context } from '../replay/context.js';
import type { GroupFacts } from '../replay/facts.js';

/** The day (UTC) of a time in ms. */
export function dayOf(time: number): DayNumber {
  return Math.floor(time / 86_400_000);
}

/** The receivables of a group, with the days on which they and their outcomes were recorded. */
export function* receivablesIn(
  { addresses, facts }: GroupFacts,
  context: Context,
): IterableIterator<SteppedReceivable> {
  const known = (upTo: readonly Fact[]): readonly UnrecordedReceivable[] => {
    const found: UnrecordedReceivable[] = [];
    for (const promise of foldPromises(addresses, upTo, context.who, context.coverage)) {
      const receivable = receivableOf(promise, context.who.resolve);
      if (receivable) found.push(receivable);
    }
    return found;
  };
  const found = known(facts);
  if (found.length === 0) return;
  // What was recorded in one day has one version, and most of what is imported was.
  const versions = new Versions(facts, known);
  for (const receivable of found) {
    const { promise, outcome } = receivable;
    const recorded = versions.firstOf(promise);
    const since = outcome === null ? recorded : versions.sinceOf(promise, outcome);
    yield recordedReceivable(receivable, recorded, since);
  }
}

/** What was known of the promises of a group at the end of each day on which a fact came. */
class Versions {
  private readonly days: readonly DayNumber[];
  private readonly found = new Map<DayNumber, readonly UnrecordedReceivable[]>();

  constructor(
    private readonly facts: readonly Fact[],
    private readonly known: (facts: readonly Fact[]) => readonly UnrecordedReceivable[],
  ) {
    const days = new Set(facts.map(({ recordedAt }) => dayOf(recordedAt)));
    this.days = [...days].sort((a, b) => a - b);
  }

  /** The day on which it was first known of. */
  firstOf(promise: string): DayNumber {
    const last = this.days.at(-1) ?? 0;
    return this.days.find((day) => day === last || this.at(day, promise)) ?? last;
  }

  /** The day since which its outcome has been known as it is. */
  sinceOf(promise: string, outcome: NonNullable<UnrecordedReceivable['outcome']>): DayNumber {
    let since = this.days.at(-1) ?? 0;
    for (const day of this.days.slice(0, -1).reverse()) {
      const known = this.at(day, promise)?.outcome;
      if (!known || !isSameOutcome(known, outcome)) return since;
      since = day;
    }
    return since;
  }

  private at(day: DayNumber, promise: string): UnrecordedReceivable | undefined {
    let found = this.found.get(day);
    if (!found) {
      found = this.known(this.facts.filter(({ recordedAt }) => dayOf(recordedAt) <= day));
      this.found.set(day, found);
    }
    return found.find((one) => one.promise === promise);
  }
}

type Known = NonNullable<UnrecordedReceivable['outcome']>;

/** Whether it came the same. */
export function isSameOutcome(one: Known, other: Known): boolean {
  return one.on === other.on && one.late === other.late && one.lost === other.lost;
}
