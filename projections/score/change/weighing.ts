/** A scorecard weighed so that it can be compared with the next: what each promise is in it. */
import type { PartyId } from '../../../src/ledger/values/party.js';
import type { TrianglePart } from '../../step.js';
import type { Capped } from '../caps.js';
import { type Evidence, readPromise } from '../evidence.js';
import { byContent, type ContributionPart, contributionOf } from '../explanation.js';
import { levelValues, type Model } from '../model.js';
import { PULL, PULLED_DAYS } from '../rows.js';
import { type WeighedCard, weighCard } from '../scorecard.js';
import { strandOf, tallyOf } from '../tally.js';
import type { PathState } from './path.js';

/** What a promise is in the sums of a side, after caps: these add up to them. */
export interface PromiseWeight {
  readonly counterparty: PartyId;
  /** Millionths of a promise. */
  weight: number;
  /** Weight x the value of its level. */
  worth: number;
  /** Weight in the mean days, and that x days late from the first day of the curve. */
  pull: number;
  pulledDays: number;
}

export type WeightsByPromise = ReadonlyMap<string, PromiseWeight>;

export interface Weighing extends WeighedCard {
  readonly state: PathState;
  readonly weights: Readonly<Record<TrianglePart, WeightsByPromise>>;
}

/** Weighs a state: the same scorecard as anywhere, with what each promise is in it. */
export function weighingOf(state: PathState): Weighing {
  const { promises, question } = state;
  const weighed = weighCard(tallyOf(promises, question), question);
  const weights = {
    payment: new Map<string, PromiseWeight>(),
    deadline: new Map<string, PromiseWeight>(),
    relation: new Map<string, PromiseWeight>(),
  };
  for (const promise of promises) {
    const reading = readPromise(promise, question);
    if (!reading) continue;
    for (const found of [...reading.evidence].sort(byContent)) {
      const { counterparty } = reading;
      const of = weights[found.side];
      const known = of.get(promise.promise) ?? nothingOf(counterparty);
      of.set(promise.promise, known);
      addTo(known, found, weighed.sides[found.side].capped, question.model);
    }
  }
  return { ...weighed, state, weights };
}

/** A promise that is none of the evidence. */
export function nothingOf(counterparty: PartyId): PromiseWeight {
  return { counterparty, weight: 0, worth: 0, pull: 0, pulledDays: 0 };
}

function addTo(of: PromiseWeight, found: Evidence, capped: Capped, model: Model): void {
  const { witness, month, grade, level } = found;
  const share = (place: number): number => capped.shareOf(witness, month, strandOf(grade), place);
  const weight = found.weight * share(level);
  of.weight += weight;
  of.worth += weight * (levelValues(found.side, model)[level] ?? 0);
  of.pull += found.pull * share(PULL);
  of.pulledDays += found.pull * found.shifted * share(PULLED_DAYS);
}

/** The evidence of some promises of a side, part by part; nothing of those that are none of it. */
export function partsIn(
  { state, sides }: Weighing,
  side: TrianglePart,
  promises: ReadonlySet<string>,
): ReadonlyMap<string, readonly ContributionPart[]> {
  const { question } = state;
  const { capped, value } = sides[side];
  const parts = new Map<string, readonly ContributionPart[]>();
  for (const promise of state.promises) {
    const reading = promises.has(promise.promise) ? readPromise(promise, question) : null;
    if (!reading) continue;
    const found = contributionOf(reading, side, capped, value, question.model);
    if (found.parts.length > 0) parts.set(promise.promise, found.parts);
  }
  return parts;
}
