/**
 * What a promisee's silence says: who covers a day and tells no payment has said that nothing was
 * paid. Its account is then one of zero, and what the promisor alone tells of that day a
 * discrepancy, until a bank or the promisee tells it too. Without coverage, silence says nothing.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import type { Coverage } from '../../coverage.js';
import type { Words } from '../telling/precedence.js';
import { type Account, ALWAYS } from './account.js';

/** Days of which somebody's silence may say something, now or once they are covered. */
export interface Silence {
  /** `<teller>/<party spoken for>`. */
  readonly voice: string;
  /** The first and the last day of what the promisor alone tells. */
  readonly from: DayNumber;
  readonly upTo: DayNumber;
}

/**
 * Those who told the promise, where its promisor alone tells payments: whoever's coverage makes an
 * invoice overdue says by it that nothing was paid.
 */
export function silencesIn(
  words: Words<unknown>,
  accounts: readonly Account[],
): readonly Silence[] {
  let [from, upTo] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { side, entries } of accounts) {
    if (side !== 'promisor') return NONE;
    for (const { on } of entries) {
      from = Math.min(from, on);
      upTo = Math.max(upTo, on);
    }
  }
  if (from > upTo) return NONE;
  const voices = new Set(words.filter(({ side }) => side !== 'promisor').map(({ voice }) => voice));
  return [...voices].sort().map((voice) => ({ voice, from, upTo }));
}

const NONE: readonly Silence[] = [];

/**
 * The last day of which the silent say that nothing was paid between these; before every day where
 * none does.
 */
export function coveredBy(
  silences: readonly Silence[],
  coverage: Coverage,
  between: readonly PartyId[],
): DayNumber {
  let covered = ALWAYS;
  for (const { voice } of silences) {
    covered = Math.max(covered, coverage(voice, between) ?? ALWAYS);
  }
  return covered;
}
