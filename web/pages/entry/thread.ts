/** Where the contest of an entry stands, by what was said of it. */
import { type Day, dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import {
  type ContestState,
  DAYS_TO_DECIDE,
  stateAfter,
} from '../../../src/query/trail/contests.js';
import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';
import { ToldFacts } from '../../parts/told/facts.js';

export interface ContestStanding {
  readonly state: ContestState;
  readonly decideBy: Day;
  /** Negative where it is over; null once it is decided. */
  readonly daysLeft: number | null;
}

/** Of the newest contest; null where there was none. `said`: in the order told. */
export function standingOf(said: readonly ShownEntry[], today: Day): ContestStanding | null {
  const at = said.findLastIndex(({ type }) => type === 'EntryContested');
  const contest = said[at];
  if (!contest) return null;
  const after = said.slice(at + 1).map(({ type, facts }) => {
    return { type, upheld: new ToldFacts(facts).flag('upheld') === true };
  });
  const state = stateAfter(after);
  const decideBy = dayOf(toDayNumber(contest.recordedAt.slice(0, 10)) + DAYS_TO_DECIDE);
  const waits = state === 'unanswered' || state === 'answered';
  return {
    ...{ state, decideBy },
    daysLeft: waits ? toDayNumber(decideBy) - toDayNumber(today) : null,
  };
}
