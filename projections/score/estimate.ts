/**
 * From sums to a value with its 90 % interval. Here integers end: every step below is one correctly
 * rounded IEEE operation in a fixed order (+ - x / and square root), so all machines agree.
 */
import { type TrianglePart, WHOLE } from '../step.js';
import type { Capped } from './caps.js';
import type { Curve, Model } from './model.js';
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

/**
 * The value of a side: (1 - w) x the mean of the level values under the Dirichlet posterior (Josang
 * and Haller 2007: p = (R_l + C a_l) / (R + C)) + w x the curve at the mean signed days. Its
 * deviation is that of the level values under a Dirichlet of strength n + C, where n counts what
 * was due in one month as one trial: sqrt((sum p v^2 - V^2) / (n + C + 1)). The days tell of the
 * same outcomes as the levels, so the whole value is given the spread of its levels.
 */
export function valueSide(capped: Capped, side: TrianglePart, model: Model): SideValue {
  const { strength } = model.priors;
  const { rates, days } = model.priors[side];
  const { values } = model.levels;
  let sum = 0;
  for (const level of values.keys()) sum += capped.sums[level] ?? 0;
  let mean = 0;
  let square = 0;
  let baseLevels = 0;
  for (const [level, value] of values.entries()) {
    const rate = rates[level] ?? 0;
    const share = ((capped.sums[level] ?? 0) + strength * rate) / (sum + strength * WHOLE);
    mean += share * value;
    square += share * value * value;
    baseLevels += (rate * value) / WHOLE;
  }
  const evidence = sum / WHOLE;
  const variance = Math.max(0, square - mean * mean) / (capped.trials / WHOLE + strength + 1);
  const late = meanDays(capped, evidence, side, model);
  const { points, weight } = model.curve;
  const curveWeight = side === 'relation' ? 0 : weight / 1000;
  const way = valueAt(points, late) - valueAt(points, days);
  return {
    value: (1 - curveWeight) * mean + curveWeight * valueAt(points, late),
    deviation: Math.sqrt(variance),
    evidence,
    base: (1 - curveWeight) * baseLevels + curveWeight * valueAt(points, days),
    baseLevels,
    priorDays: days,
    curveWeight,
    slope: Math.abs(late - days) < 1e-9 ? 0 : way / (late - days),
  };
}

/**
 * The weakest-link mean of sides: harmonic, H = k / sum(1 / V). Its deviation by the delta method,
 * taking the sides as independent: dH/dV = H^2 / (k V^2). Every V is above 0, since base rates are.
 */
export function weakestLink(sides: readonly Value[]): Value {
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

/** The 90 % interval of a value, within 0 to 100. */
export function interval90({ value, deviation }: Value): { low: number; high: number } {
  return {
    low: Math.max(0, value - Z90 * deviation),
    high: Math.min(100, value + Z90 * deviation),
  };
}
