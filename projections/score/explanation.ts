/**
 * Why a side has its value: what each promise adds to the value of no evidence at all. The
 * contributions and that base sum to the value, before it is rounded.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import { type Grade, type PromiseSteps, type TrianglePart, WHOLE } from '../step.js';
import { weighSide } from './by-standing.js';
import type { Capped } from './caps.js';
import { type SideValue, valueSide } from './estimate.js';
import {
  ask,
  type Evidence,
  type PromiseReading,
  readPromise,
  type ScoredProfessional,
} from './evidence.js';
import { levelValues, type Model } from './model.js';
import { PULL, PULLED_DAYS } from './rows.js';
import { strandOf, tallyOf } from './tally.js';

/** A part of a promise behind its contribution. */
export interface ContributionPart {
  /** Millionths of the promise. */
  readonly count: number;
  /** Raw days late, negative where early. */
  readonly late: number;
  /** 0 on time to 4 worst. */
  readonly level: number;
  readonly grade: Grade;
  /** Open after its due day. */
  readonly open: boolean;
  /** Millionths of a promise after grade, decay and caps. */
  readonly weight: number;
}

export interface Contribution {
  /** The promise's address. */
  readonly promise: string;
  readonly counterparty: PartyId;
  /** Points added to the side's value; negative: taken away. Not rounded. */
  readonly points: number;
  readonly parts: readonly ContributionPart[];
}

export interface Explanation {
  readonly side: TrianglePart;
  /** The value of no evidence, and that of the evidence; not rounded. */
  readonly base: number;
  readonly value: number;
  /** Largest absolute points first, then by address. */
  readonly contributions: readonly Contribution[];
}

/** Evidence in an order of its own, since points are sums that are rounded. */
export function byContent(a: Evidence, b: Evidence): number {
  return (
    a.level - b.level ||
    a.late - b.late ||
    a.month - b.month ||
    a.count - b.count ||
    a.weight - b.weight ||
    compareText(a.grade, b.grade)
  );
}

/**
 * Points of one part. By level they are e (v - V0) / (R + C); for the days, the same of the mean,
 * with the slope of the curve between prior and mean. So all parts sum to value - base.
 */
function pointsOf(part: Evidence, capped: Capped, value: SideValue, model: Model) {
  const strand = strandOf(part.grade);
  const share = (place: number): number => capped.shareOf(part.witness, part.month, strand, place);
  const weight = part.weight * share(part.level);
  const strength = value.evidence + model.priors.strength;
  const worth = (levelValues(part.side, model)[part.level] ?? 0) - value.baseLevels;
  const ofLevel = ((1 - value.curveWeight) * (weight / WHOLE) * worth) / strength;
  const pull = capped.sums[PULL] ?? 0;
  if (pull === 0 || part.pull === 0) return { weight, points: ofLevel };
  const first = model.curve.points[0]?.[0] ?? 0;
  const days =
    part.pull * part.shifted * share(PULLED_DAYS) +
    part.pull * share(PULL) * (first - value.priorDays);
  const ofDays = (value.curveWeight * value.slope * (days / pull) * value.evidence) / strength;
  return { weight, points: ofLevel + ofDays };
}

/** What a promise adds to a side of that value. */
export function contributionOf(
  { promise, counterparty, evidence }: PromiseReading,
  side: TrianglePart,
  capped: Capped,
  value: SideValue,
  model: Model,
): Contribution {
  let points = 0;
  const parts: ContributionPart[] = [];
  for (const part of evidence.filter((found) => found.side === side).sort(byContent)) {
    const found = pointsOf(part, capped, value, model);
    points += found.points;
    const { count, late, level, grade, open } = part;
    parts.push({ count, late, level, grade, open, weight: Math.round(found.weight) });
  }
  return { promise, counterparty, points, parts };
}

/** Explains one side of the scorecard of the same promises, subject, model and day. */
export function explain(
  promises: readonly PromiseSteps[],
  who: ScoredProfessional,
  model: Model,
  asOf: DayNumber,
  side: TrianglePart,
): Explanation {
  const question = ask(who, model, asOf);
  const told = tallyOf(promises, question)[side].evidence;
  const { all: capped } = weighSide(told, side, question);
  const value = valueSide(capped, side, model);
  const contributions: Contribution[] = [];
  for (const promise of promises) {
    const reading = readPromise(promise, question);
    if (!reading?.evidence.some((found) => found.side === side)) continue;
    contributions.push(contributionOf(reading, side, capped, value, model));
  }
  contributions.sort(
    (a, b) => Math.abs(b.points) - Math.abs(a.points) || compareText(a.promise, b.promise),
  );
  return { side, base: value.base, value: value.value, contributions };
}
