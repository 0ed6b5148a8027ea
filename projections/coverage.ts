/**
 * Coverage: up to which day a teller has told everything. Silence is not lateness: what is open is
 * late only up to its teller's coverage. A live key covers each day until it is revoked. Where what
 * is told of some counterparties is in doubt, a teller covers less of promises with them (ADR 45).
 */
import type { Position } from '../src/ledger/stored.js';
import { type DayNumber, toDayNumber } from '../src/ledger/values/day.js';
import type { PartyId } from '../src/ledger/values/party.js';
import type { Resolve } from './classes.js';
import type { Fact } from './fact.js';

/** Beyond every day: what a live key covers. */
export const LIVE: DayNumber = 1_000_000;

/** Before every day: what nobody covers. */
export const NO_DAY: DayNumber = -LIVE;

/** A counterparty in doubt, as views keep it. */
export interface LessCoverage {
  readonly party: PartyId;
  /** Up to and with which day all is told of it; NO_DAY: to none. */
  readonly upTo: DayNumber;
}

/** One fact of coverage, as views keep it. */
export interface CoverageFact {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly teller: string;
  /** For whom; null: for all whom the teller speaks for. */
  readonly party: PartyId | null;
  /** LIVE for a live key's grant. */
  readonly upTo: DayNumber;
  /** Of whom less is told. */
  readonly except: readonly LessCoverage[];
  /** The first position at which it no longer holds (withdrawn); null while it holds. */
  readonly goneAt: Position | null;
}

/** What an event says of coverage; null for events that say nothing of it. */
export function coverageOf(fact: Fact): Omit<CoverageFact, 'goneAt'> | null {
  const { event, stream, revision, position } = fact;
  if (event.type === 'SourceCovered') {
    const { teller, party, upTo, except = [] } = event.facts;
    return {
      ...{ stream, revision, position, teller, party: party ?? null, upTo: toDayNumber(upTo) },
      except: except.map((less) => ({
        party: less.party,
        upTo: less.upTo === undefined ? NO_DAY : toDayNumber(less.upTo),
      })),
    };
  }
  if (event.type === 'AccessGranted' && event.facts.live) {
    const { teller } = event.facts;
    return { stream, revision, position, teller, party: null, upTo: LIVE, except: [] };
  }
  return null;
}

/**
 * Coverage by voice, `<teller>/<party>`, of a promise between these: the furthest day told for the
 * party or for all. Null where there is none.
 */
export type Coverage = (voice: string, between: readonly PartyId[]) => DayNumber | null;

/** The coverage that holds with everything up to and with a position. */
export function coverageAt(
  facts: readonly CoverageFact[],
  upTo: Position,
  resolve: Resolve,
): Coverage {
  const furthest = new Map<string, DayNumber>();
  const partial = new Map<string, Partly[]>();
  for (const fact of facts) {
    if (fact.position > upTo || (fact.goneAt !== null && fact.goneAt <= upTo)) continue;
    const key = `${fact.teller}/${fact.party ?? ''}`;
    if (fact.except.length === 0) {
      furthest.set(key, Math.max(furthest.get(key) ?? NO_DAY, fact.upTo));
    } else {
      const known = partial.get(key) ?? [];
      partial.set(key, known);
      known.push({ upTo: fact.upTo, less: lessBy(fact.except, resolve) });
    }
  }
  const covered: Coverage = (voice, between) => {
    let day = NO_DAY;
    for (const key of [voice, voice.slice(0, voice.indexOf('/') + 1)]) {
      day = Math.max(day, furthest.get(key) ?? NO_DAY);
      for (const each of partial.get(key) ?? []) {
        if (each.upTo > day) day = Math.max(day, coveredIn(each, between.map(resolve)));
      }
    }
    return day === NO_DAY ? null : day;
  };
  return partial.size === 0 ? byVoice(covered) : covered;
}

/** Where no teller covers anybody less it hangs on the voice alone, of which there are few. */
function byVoice(covered: Coverage): Coverage {
  const known = new Map<string, DayNumber | null>();
  return (voice, between) => {
    let day = known.get(voice);
    if (day === undefined) {
      day = covered(voice, between);
      known.set(voice, day);
    }
    return day;
  };
}

/** What a fact covers, and the days of those of whom it covers less, by professional. */
interface Partly {
  readonly upTo: DayNumber;
  readonly less: ReadonlyMap<PartyId, DayNumber>;
}

function lessBy(
  except: readonly LessCoverage[],
  resolve: Resolve,
): ReadonlyMap<PartyId, DayNumber> {
  const less = new Map<PartyId, DayNumber>();
  for (const { party, upTo } of except) {
    const professional = resolve(party);
    less.set(professional, Math.min(less.get(professional) ?? upTo, upTo));
  }
  return less;
}

function coveredIn({ upTo, less }: Partly, between: readonly PartyId[]): DayNumber {
  return between.reduce((day, party) => Math.min(day, less.get(party) ?? upTo), upTo);
}
