/**
 * From sums to a value with its 90 % interval. Here integers end: every step below is one correctly
 * rounded IEEE operation in a fixed order (+ - x / and square root), so all machines agree.
 */
import { type Standing, type TrianglePart, WHOLE } from '../step.js';
import type { Capped } from './caps.js';
import { partsOf } from './exact.js';
import { type Curve, LEVELS, levelValues, type Model } from './model.js';
import { PULL, PULLED_DAYS } from './rows.js';

/** Two-sided 90 % of a normal distribution. */
const Z90 = 1.645;

/** A value 0-100 before rounding, with its standard deviation. */
export interface Value {
  readonly value: number;
  readonly deviation: number;
}

/** A side's value and what it is made of, so that contributions can add up to it. */
export interface SideValue extends Value {
  /** Evidence after grade, decay and caps, in promises. */
  readonly evidence: number;
  /** The value of no evidence at all. */
  readonly base: number;
  /** The value of the base rates by level, without the curve. */
  readonly baseLevels: number;
  /** The mean signed days of no evidence. */
  readonly priorDays: number;
  /** Weight of the curve in the value, 0 to 1. */
  readonly curveWeight: number;
  /**
   * The slope of the curve between the prior's mean days and the mean days: value points per day.
   */
  readonly slope: number;
}

/** The curve at that many days late: linear between its points, flat before and after them. */
export function valueAt(curve: Curve, days: number): number {
  let before = curve[0];
  if (!before) return 0;
  for (const point of curve) {
    if (days <= point[0]) {
      const width = point[0] - before[0];
      if (width === 0) return point[1];
      return before[1] + ((point[1] - before[1]) * (days - before[0])) / width;
    }
    before = point;
  }
  return before[1];
}

/** The steepest that the curve rises or falls. */
export function steepest(curve: Curve): number {
  let slope = 0;
  for (const [i, [x, y]] of curve.entries()) {
    const before = curve[i - 1];
    if (before) slope = Math.max(slope, Math.abs((y - before[1]) / (x - before[0])));
  }
  return slope;
}

/** Mean signed days late, shrunk to the prior's: (R x mean + C x prior) / (R + C). */
function meanDays(capped: Capped, evidence: number, side: TrianglePart, model: Model): number {
  const pull = capped.sums[PULL] ?? 0;
  const prior = model.priors[side].days;
  if (pull === 0) return prior;
  const first = model.curve.points[0]?.[0] ?? 0;
  const mean = (capped.sums[PULLED_DAYS] ?? 0) / pull + first;
  const { strength } = model.priors;
  return (evidence * mean + strength * prior) / (evidence + strength);
}

/** The mean of the level values by shares of the levels, and their variance. */
function momentsOf(levels: readonly number[], values: readonly number[]) {
  const sum = levels.reduce((total, level) => total + level, 0);
  let mean = 0;
  let square = 0;
  for (const [level, value] of values.entries()) {
    const share = (levels[level] ?? 0) / sum;
    mean += share * value;
    square += share * value * value;
  }
  return { mean, variance: Math.max(0, square - mean * mean) };
}

type Moments = ReturnType<typeof momentsOf>;

/** What is told, and what more of the same makes of it where caps hold a part of it back. */
export interface Outcomes {
  readonly now: Moments;
  readonly tending: Moments;
}

/**
 * The variance of one trial, at most, by more of the same evidence. Where evidence makes up a share
 * s of the posterior and the base rates the rest, more of the same lifts s to 1, and moves what the
 * evidence is from `now` to `tending` where caps hold a part of it back. The variance is concave in
 * the weights of the three, along one line alone, so it is largest on an edge of what those steps
 * enclose. All that they enclose later they enclose now: so it never grows with more of the same.
 */
export function spread(share: number, { now, tending }: Outcomes, base: Moments): number {
  const alike = mostBetween(base, now, share);
  if (tending === now) return alike;
  return Math.max(
    alike,
    mostBetween(base, tending, share),
    mostBetween(mixed(base, now, share), mixed(base, tending, share), 0),
    mostBetween(now, tending, 0),
  );
}

/**
 * The largest variance of a mix of two of which the other makes up a share from s to 1. At a share
 * of s it is q(s) = s Vo + (1 - s) V1 + s (1 - s) (mo - m1)^2.
 */
function mostBetween(one: Moments, other: Moments, share: number): number {
  const apart = (other.mean - one.mean) * (other.mean - one.mean);
  const slope = other.variance - one.variance + apart;
  const peak = apart > 0 ? slope / (2 * apart) : slope > 0 ? 1 : 0;
  return mixed(one, other, Math.min(1, Math.max(share, peak))).variance;
}

/** A mix of two, of which the other makes up a share s. */
function mixed(one: Moments, other: Moments, s: number): Moments {
  const apart = (other.mean - one.mean) * (other.mean - one.mean);
  return {
    mean: s * other.mean + (1 - s) * one.mean,
    variance: s * other.variance + (1 - s) * one.variance + s * (1 - s) * apart,
  };
}

/** The levels of sums by place, now and as more of the same tends to leave them. */
function outcomesOf({ trials, tending }: Capped, values: readonly number[]): Outcomes {
  const now = momentsOf(trials.slice(0, LEVELS), values);
  if (tending.trials === trials) return { now, tending: now };
  return { now, tending: momentsOf(tending.trials.slice(0, LEVELS), values) };
}

/**
 * The variance of the level values under a Dirichlet of strength n + C, where n counts trials:
 * spread / (n + C + 1).
 */
function varianceOf(
  capped: Capped,
  evidence: number,
  base: Moments,
  strength: number,
  values: readonly number[],
): number {
  const levels = capped.trials.slice(0, LEVELS);
  const trials = levels.reduce((total, level) => total + level, 0);
  const share = evidence / (evidence + strength);
  const varies = trials > 0 ? spread(share, outcomesOf(capped, values), base) : base.variance;
  return varies / (trials / WHOLE + strength + 1);
}

/**
 * The value of a side: (1 - w) x the mean of the level values under the Dirichlet posterior (Josang
 * and Haller 2007: p = (R_l + C a_l) / (R + C)) + w x the curve at the mean signed days. The days
 * tell of the same outcomes as the levels, so the whole value is given the spread of its levels,
 * times the model's factor.
 */
export function valueSide(capped: Capped, side: TrianglePart, model: Model): SideValue {
  const { strength } = model.priors;
  const { rates, days } = model.priors[side];
  const levels = capped.sums.slice(0, LEVELS);
  const evidence = levels.reduce((total, level) => total + level, 0) / WHOLE;
  const values = levelValues(side, model);
  const base = momentsOf(rates, values);
  // Without a prior, what nothing is known of is worth what base rates are.
  const nothing = evidence === 0 && strength === 0;
  const posterior = levels.map((level, i) => level + strength * (rates[i] ?? 0));
  const { mean } = nothing ? base : momentsOf(posterior, values);
  const late = meanDays(capped, evidence, side, model);
  const { points, weight } = model.curve;
  const curveWeight = side === 'relation' ? 0 : weight / 1000;
  const way = valueAt(points, late) - valueAt(points, days);
  return {
    value: (1 - curveWeight) * mean + curveWeight * valueAt(points, late),
    deviation:
      Math.sqrt(varianceOf(capped, evidence, base, strength, values)) * (model.interval / 1000),
    evidence,
    base: (1 - curveWeight) * base.mean + curveWeight * valueAt(points, days),
    baseLevels: base.mean,
    priorDays: days,
    curveWeight,
    slope: Math.abs(late - days) < 1e-9 ? 0 : way / (late - days),
  };
}

/**
 * The weakest-link mean of sides: harmonic, H = k / sum(1 / V). Its deviation by the delta method,
 * taking the sides as independent: dH/dV = H^2 / (k V^2). A side that is worth nothing makes all
 * worth nothing, and spreads k times as far.
 */
export function weakestLink(sides: readonly Value[]): Value {
  const nothing = sides.find(({ value }) => value <= 0);
  if (nothing) return { value: 0, deviation: sides.length * nothing.deviation };
  let inverse = 0;
  for (const { value } of sides) inverse += 1 / value;
  const value = sides.length / inverse;
  let variance = 0;
  for (const side of sides) {
    const part = ((value * value) / (sides.length * side.value * side.value)) * side.deviation;
    variance += part * part;
  }
  return { value, deviation: Math.sqrt(variance) };
}

/**
 * The 90 % interval of a value, within 0 to 100. What a bound cuts off at one end is given at the
 * other, so that it keeps its 90 % and its width.
 */
export function interval90({ value, deviation }: Value): { low: number; high: number } {
  const half = Math.min(50, Z90 * deviation);
  const low = Math.max(0, value - half);
  const high = Math.min(100, value + half);
  return {
    low: Math.max(0, Math.min(low, 100 - 2 * half)),
    high: Math.min(100, Math.max(high, 2 * half)),
  };
}

/** EUR cents of an amount at the model's rate; null where there is no rate. */
export function inEuros(amount: number, currency: string, model: Model): number | null {
  const rate = model.rates.get(currency);
  return rate === undefined || amount < 0 ? null : partsOf(amount, rate);
}

/**
 * The EUR cents as which a promise weighs in the mean days. An amount that is merely declared
 * weighs no more than a neutral one where the model says nothing else, since large figures cost
 * nothing to declare.
 */
export function centsOf(portions: readonly Standing[], key: Standing['key'], model: Model): number {
  let amount = 0;
  for (const portion of portions) {
    const same = portion.key.side === key.side && portion.key.currency === key.currency;
    if (same) amount += portion.amount;
  }
  const { largest, neutral, declared = neutral } = model.amounts;
  const euros = amount > 0 ? (inEuros(amount, key.currency, model) ?? neutral) : neutral;
  return Math.min(euros, key.grade === 'declared' ? declared : largest);
}

/**
 * What evidence of that weight, of a promise of so many EUR cents, weighs in the mean days. By the
 * square root, a promise of a hundred times the money weighs ten times as much, and none can buy
 * the mean.
 */
export function pullOf(
  weight: number,
  cents: number,
  { amounts: { weigh = 'root' } }: Model,
): number {
  switch (weigh) {
    case 'root':
      return Math.floor((weight * Math.floor(Math.sqrt(cents))) / 1000);
    case 'whole':
      return partsOf(cents, weight);
    case 'alike':
      return weight;
    default:
      return weigh satisfies never;
  }
}

/** What is merely declared pulls no harder, in thousandths of its weight. */
export function mostPullDeclared({ amounts }: Model): number {
  const { neutral, declared = neutral, weigh = 'root' } = amounts;
  switch (weigh) {
    case 'root':
      return Math.floor(Math.sqrt(declared));
    case 'whole':
      return declared / 1000;
    case 'alike':
      return 1000;
    default:
      return weigh satisfies never;
  }
}
