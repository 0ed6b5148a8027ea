/**
 * The scores of the two who play in the oracle's histories, beside six promises of each kind that a
 * bank knows of, so that there is a score to move on every side.
 */
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { type Scorecard, type SideCard, scorecard } from '../../../projections/score/scorecard.js';
import {
  type Grade,
  type PromiseSteps,
  type TrianglePart,
  WHOLE,
} from '../../../projections/step.js';
import { isEntryEvent } from '../../../src/ledger/stream/entries.js';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import { type Telling, tellAll } from '../../ledger/histories.js';
import { paid, promise, step, subject } from '../../projections/promises.js';
import { coverageIn, foldWhole, toldBy, whoIn } from '../../projections/whole.js';
import { BUYER, SELLER } from '../drawn/pools.js';

export const AS_OF = toDayNumber('2027-06-30');
export const SIDES: readonly TrianglePart[] = ['payment', 'deadline', 'relation'];
export const PLAYERS = [BUYER, SELLER];

const MORE = process.env.KEPT_GAIN_RUNS;

/**
 * Of how many histories each law is asked: of the same 150 in each run of the tests, of others each
 * time where more are asked for. What a long run finds is mended, or written down with its reason.
 */
export const RUNS = MORE
  ? { numRuns: Number(MORE), seed: Date.now() % 2 ** 31 }
  : { numRuns: 150, seed: 20261129 };

/** Rounding of what is shown, twice. */
export const ROUNDED = 0.1 + 1e-9;

interface Invented {
  readonly to: string;
  readonly good: boolean;
  readonly grade: Grade;
}

/** A promise of each kind, due and kept, or not, on these days; and a mark of how it went. */
function invented({ to, good, grade }: Invented, due: string, on: string): readonly PromiseSteps[] {
  const pays = paid({ to, due, on, grade });
  const delivers = {
    ...pays,
    steps: pays.steps.map((each) => ({ ...each, side: 'deadline' as const })),
  };
  const state = good ? 'clean' : 'dispute_lost';
  const mark = step({ side: 'relation', state, on: toDayNumber(on), grade, amount: 0 });
  return [pays, delivers, promise([mark], { promisee: to })];
}

/** Three kept on time and three that came ten days late, to two who are known. */
const BASE = Array.from({ length: 6 }, (_, i) =>
  invented(
    { to: `creditor-${i % 2}`, good: i < 3, grade: 'banked' },
    ...['2027-03-01', i < 3 ? '2027-03-01' : '2027-03-11'],
  ),
).flat();

/** As many promises as anybody could declare: kept on time, or very badly. */
export function declared(good: boolean): readonly PromiseSteps[] {
  const on = good ? '2026-12-30' : '2027-06-20';
  return Array.from({ length: 60 }, (_, i) =>
    invented({ to: `declared-${i % 20}`, good, grade: 'declared' }, '2026-12-30', on),
  ).flat();
}

/** What is asked of a history: of whom, what more is known, and who of its two has standing. */
export interface Asked {
  readonly of: string;
  readonly more?: readonly PromiseSteps[];
  readonly known?: readonly string[];
  /** How often all of it is told, each time as promises of their own. */
  readonly times?: number;
}

/** The score that a history gives, in which the base's creditors and `known` have standing. */
export function scoreOf(
  told: readonly Telling[],
  { of, more = [], known = PLAYERS, times = 1 }: Asked,
): Scorecard {
  const history = toldBy(tellAll(told).entries);
  const folded = [...foldWhole(history).values()];
  const { resolve, isConfirmed } = whoIn(history);
  const isOne = (a: string, b: string) => resolve(a) === resolve(b);
  const who = subject({
    coverage: coverageIn(history),
    isSubject: (party) => isOne(party, of),
    counterpartyOf: resolve,
    isConfirmed,
    standingOf: (party) => {
      const isKnown = known.some((each) => isOne(each, party)) && isConfirmed(party);
      return isKnown || /^(creditor|declared)/.test(party) ? WHOLE : 0;
    },
  });
  const beside = [...BASE, ...more].map((each) => ({ ...each, promisor: of }));
  const promises = Array.from({ length: times }, (_, i) =>
    [...beside, ...folded].map((each) => ({ ...each, promise: `${each.promise} ${i}` })),
  ).flat();
  return scorecard(promises, who, triangle1, AS_OF);
}

export function worthOf({ sides }: Scorecard, side: TrianglePart): number {
  return estimateOf(sides[side]).value;
}

export function widthOf({ sides }: Scorecard, side: TrianglePart): number {
  const { low, high } = estimateOf(sides[side]);
  return high - low;
}

function estimateOf(card: SideCard) {
  return card.status === 'ok' ? card.score : card.indicative;
}

/** Whether it speaks of an entry by its revision, which one telling less would move. */
export function isAbout({ event }: Telling): boolean {
  return isEntryEvent(event);
}

/** An invoice or a delivery due on 31 January, kept on a day. */
export function keptOn(day: number, side: 'payment' | 'deadline'): PromiseSteps {
  const kept = paid({ to: 'creditor-9', due: '2027-01-31', on: dayOf(day) });
  return { ...kept, steps: kept.steps.map((each) => ({ ...each, side })) };
}

/** A history from which one telling is taken, that fits. */
export function withoutOne(
  histories: fc.Arbitrary<readonly Telling[]>,
  fits: (telling: Telling) => boolean,
): fc.Arbitrary<{ readonly before: readonly Telling[]; readonly one: Telling } | null> {
  return histories.chain((told) => {
    const own = told.filter((telling) => fits(telling) && !isAbout(telling));
    if (own.length === 0) return fc.constant(null);
    return fc.constantFrom(...own).map((one) => ({
      before: told.filter((telling) => telling !== one && !isAbout(telling)),
      one,
    }));
  });
}
