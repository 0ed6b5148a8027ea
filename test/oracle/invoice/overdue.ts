/**
 * What is overdue at the end of a day: what was due, is still open, and of which its teller's
 * silence says so, since it told everything up to some day; after grace to the next weekday.
 */

import type { Fact } from '../../../projections/fact.js';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { ask, readPromise } from '../../../projections/score/evidence.js';
import { type DayNumber, weekdayOf } from '../../../src/ledger/values/day.js';
import { subject } from '../../projections/promises.js';
import { coverageIn } from '../../projections/whole.js';
import { whoIn } from '../parties/who.js';
import { type Known, portionsOn } from './portions.js';
import { coveredUpTo } from './rights.js';
import { standing } from './told.js';

/** Days late, and minor units. */
type Overdue = readonly [number, number];

export interface OverdueIn {
  byFold(promise: FoldedPromise | undefined, day: DayNumber): string;
  byOracle(known: Known | undefined, day: DayNumber): string;
}

/** What each of the two says of what is overdue in a history, as a text. */
export function overdueIn(history: readonly Fact[]): OverdueIn {
  const coverage = coverageIn(history);
  const facts = standing(history);
  const who = whoIn(history);
  const covered = (voice: string, names: readonly string[]): DayNumber => {
    const [teller = '', party = ''] = voice.split('/');
    return coveredUpTo(facts, { teller, party: party === '' ? null : party }, { names, who });
  };
  return {
    byFold: (promise, day) => {
      if (!promise) return '';
      const isSubject = (party: string) => party === promise.promisor;
      const who = subject({ coverage, isSubject, countryOf: () => null });
      const reading = readPromise(promise, ask(who, triangle1, day));
      const open = reading?.evidence.filter(({ open: isOpen }) => isOpen) ?? [];
      return textOf(open.map(({ late, amount }): Overdue => [late, amount]));
    },
    byOracle: (known, day) => (known ? textOf(overdueOn(known, day, covered)) : ''),
  };
}

function overdueOn(
  known: Known,
  day: DayNumber,
  covered: (voice: string, names: readonly string[]) => DayNumber,
): readonly Overdue[] {
  const { size, worth } = known.terms;
  const upTo = (cents: number) => Math.floor((worth * cents) / size);
  return portionsOn(known, day).flatMap(({ state, due, basis, late, voice, from, to }) => {
    // A due day that nobody stated feeds no score.
    const isKnown = due !== null && ['stated', 'derived'].includes(basis);
    const silentUpTo = covered(voice, known.names);
    if (state !== 'open' || !isKnown || silentUpTo === -Infinity) return [];
    const since = Math.max(0, Math.min(day, silentUpTo) - due);
    const isGraced = late <= 0 && late + since <= nextWeekday(due) - due;
    const days = late + since;
    return days <= 0 || isGraced ? [] : [[days, upTo(to) - upTo(from)] as const];
  });
}

function nextWeekday(day: DayNumber): DayNumber {
  let next = day;
  while (weekdayOf(next) > 5) next++;
  return next;
}

function textOf(overdue: readonly Overdue[]): string {
  const sums = new Map<number, number>();
  for (const [late, amount] of overdue) sums.set(late, (sums.get(late) ?? 0) + amount);
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([late, amount]) => `overdue ${amount} by ${late} days`)
    .join('\n');
}
