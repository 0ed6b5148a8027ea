/**
 * Coverage: up to which day a teller has told everything. Silence is not lateness: what is open is
 * late only up to its teller's coverage. A live key covers each day until it is revoked.
 */
import type { Position } from '../src/ledger/stored.js';
import { type DayNumber, toDayNumber } from '../src/ledger/values/day.js';
import type { Fact } from './fact.js';

/** Beyond every day: what a live key covers. */
export const LIVE: DayNumber = 1_000_000;

/** One fact of coverage, as views keep it. */
export interface CoverageFact {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly teller: string;
  /** For whom; null: for all whom the teller speaks for. */
  readonly party: string | null;
  /** LIVE for a live key's grant. */
  readonly upTo: DayNumber;
  /** The first position at which it no longer holds (withdrawn); null while it holds. */
  readonly goneAt: Position | null;
}

/** What an event says of coverage; null for events that say nothing of it. */
export function coverageOf(fact: Fact): Omit<CoverageFact, 'goneAt'> | null {
  const { event, stream, revision, position } = fact;
  if (event.type === 'SourceCovered') {
    const { teller, party, upTo } = event.facts;
    return { stream, revision, position, teller, party: party ?? null, upTo: toDayNumber(upTo) };
  }
  if (event.type === 'AccessGranted' && event.facts.live) {
    return { stream, revision, position, teller: event.facts.teller, party: null, upTo: LIVE };
  }
  return null;
}

/** Coverage by voice, `<teller>/<party>`: the furthest day told for the party or for all. */
export type Coverage = (voice: string) => DayNumber | null;

/** The coverage that holds with everything up to and with a position. */
export function coverageAt(facts: readonly CoverageFact[], upTo: Position): Coverage {
  const furthest = new Map<string, DayNumber>();
  for (const fact of facts) {
    if (fact.position > upTo || (fact.goneAt !== null && fact.goneAt <= upTo)) continue;
    const key = `${fact.teller}/${fact.party ?? ''}`;
    furthest.set(key, Math.max(furthest.get(key) ?? fact.upTo, fact.upTo));
  }
  return (voice) => {
    const own = furthest.get(voice);
    const all = furthest.get(voice.slice(0, voice.indexOf('/') + 1));
    if (own === undefined) return all ?? null;
    return all === undefined ? own : Math.max(own, all);
  };
}
