/**
 * Fits a formula to what came of invoices: logistic regression with a ridge, by Newton's method.
 * Everything is found by time: the ridge by how well a fit on what was issued first predicts what
 * was issued next. The same invoices give the same formula, to the last digit.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { solved } from './cholesky.js';
import { type Feature, placeOf } from './features.js';
import { type Formula, fixed, type LearningRule, type Weighted } from './head.js';
import { calibrationMap, IDENTITY } from './isotonic.js';
import { chanceOfOdds, logarithmOf } from './smooth.js';

/** An invoice of which it is known whether it came so, with what was known when it was issued. */
export interface Sample {
  readonly features: Float64Array;
  readonly came: boolean;
  readonly issued: DayNumber;
}

/** There is too little history to fit anything to. */
export class TooLittleHistory extends Error {
  override readonly name = 'TooLittleHistory';
}

/** Fewer invoices than these, of both sorts together and of each, tell nothing. */
export const LEAST = { all: 100, each: 20 };

/** Of the samples by time, so many are fitted to find a ridge, and judged on the rest. */
const INNER = 0.7;
const RIDGES = [1, 3, 10, 30, 100, 300, 1000] as const;
const MOST_STEPS = 25;
/** Steps smaller than this change no digit of the file. */
const STILL = 1e-7;
/** A map is kept where it makes the Brier score of what it never saw better by this part. */
const WORTH = 0.01;

/** A formula as fitted, and how the fit was found. */
export interface Fitted {
  readonly formula: Formula;
  readonly samples: number;
  readonly came: number;
  readonly ridge: number;
  /** Mean log loss on the last samples of a fit on the first, by ridge. */
  readonly losses: readonly (readonly [ridge: number, loss: number])[];
}

/** Fits to samples by their day of issue. Throws TooLittleHistory. */
export function fitFormula(
  samples: readonly Sample[],
  features: readonly Feature[],
  learning: LearningRule | null,
): Fitted {
  const came = countCame(samples);
  const less = Math.min(came, samples.length - came);
  if (samples.length < LEAST.all || less < LEAST.each) {
    throw new TooLittleHistory(
      `A fit needs ${LEAST.all} invoices whose outcome is known, ${LEAST.each} of them that came so and ${LEAST.each} that did not; there are ${samples.length}, and ${came} came so.`,
    );
  }
  const first = samples.slice(0, Math.floor(samples.length * INNER));
  const rest = samples.slice(first.length);
  const losses = RIDGES.map((ridge): readonly [number, number] => {
    const formula = fitted(first, features, ridge);
    return [ridge, meanLoss(rest, formula)];
  });
  const [ridge] = losses.reduce((best, one) => (one[1] < best[1] ? one : best));
  const formula = fitted(samples, features, ridge);
  const map = mapOf(rest, fitted(first, features, ridge));
  return { formula: { ...formula, map, learning }, samples: samples.length, came, ridge, losses };
}

function countCame(samples: readonly Sample[]): number {
  return samples.reduce((sum, { came }) => sum + Number(came), 0);
}

/** Of what a fit on earlier samples told of later ones, the first half makes a map for the rest. */
function mapOf(rest: readonly Sample[], formula: Formula): Formula['map'] {
  const told = rest.map(({ features, came }) => ({ chance: chanceOf(formula, features), came }));
  const half = Math.floor(told.length / 2);
  const found = calibrationMap(told.slice(0, half), told.slice(half));
  return found.better > WORTH ? calibrationMap(told, []).map : IDENTITY;
}

function meanLoss(samples: readonly Sample[], formula: Formula): number {
  let sum = 0;
  for (const { features, came } of samples) {
    const chance = chanceOf(formula, features);
    sum -= logarithmOf(Math.max(1e-9, came ? chance : 1 - chance));
  }
  return sum / samples.length;
}

function chanceOf({ intercept, features }: Formula, values: Float64Array): number {
  let odds = intercept;
  for (const weighted of features) {
    odds += weighted.weight * standard(weighted, values[placeOf(weighted.feature)] ?? 0);
  }
  return chanceOfOdds(odds);
}

function standard({ low, high, mean, scale }: Weighted, value: number): number {
  return (Math.min(high, Math.max(low, value)) - mean) / scale;
}

/** The range, mean and spread of a feature. */
function measured(samples: readonly Sample[], feature: Feature): Weighted {
  const place = placeOf(feature);
  let [sum, low, high] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { features } of samples) {
    const value = features[place] ?? 0;
    sum += value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const mean = sum / samples.length;
  let squares = 0;
  for (const { features } of samples) squares += ((features[place] ?? 0) - mean) ** 2;
  // What never varies explains nothing: any scale will do, and its weight stays 0.
  const scale = fixed(Math.sqrt(squares / samples.length)) || 1;
  return { feature, weight: 0, mean: fixed(mean), scale, low: fixed(low), high: fixed(high) };
}

function fitted(samples: readonly Sample[], features: readonly Feature[], ridge: number): Formula {
  const measures = features.map((feature) => measured(samples, feature));
  const weights = newton(designOf(samples, measures), samples, ridge);
  return {
    intercept: fixed(weights[0] ?? 0),
    features: measures.map((one, i) => ({ ...one, weight: fixed(weights[i + 1] ?? 0) })),
    map: IDENTITY,
    learning: null,
  };
}

/** A row for each sample: 1, then its features, standardized. */
function designOf(samples: readonly Sample[], measures: readonly Weighted[]): Float64Array {
  const size = measures.length + 1;
  const design = new Float64Array(samples.length * size);
  for (const [i, { features }] of samples.entries()) {
    design[i * size] = 1;
    for (const [j, one] of measures.entries()) {
      design[i * size + j + 1] = standard(one, features[placeOf(one.feature)] ?? 0);
    }
  }
  return design;
}

function newton(design: Float64Array, samples: readonly Sample[], ridge: number): Float64Array {
  const size = design.length / samples.length;
  const weights = new Float64Array(size);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const step = stepOf(design, samples, weights, ridge);
    let largest = 0;
    for (const [i, by] of step.entries()) {
      weights[i] = (weights[i] ?? 0) + by;
      largest = Math.max(largest, Math.abs(by));
    }
    if (largest < STILL) break;
  }
  return weights;
}

/** The step of Newton's method: the Hessian's inverse times the gradient. The intercept is free. */
function stepOf(
  design: Float64Array,
  samples: readonly Sample[],
  weights: Float64Array,
  ridge: number,
): Float64Array {
  const size = weights.length;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  for (const [i, { came }] of samples.entries()) {
    const at = i * size;
    let odds = 0;
    for (let j = 0; j < size; j++) odds += (design[at + j] ?? 0) * (weights[j] ?? 0);
    const chance = chanceOfOdds(odds);
    const [off, variance] = [Number(came) - chance, chance * (1 - chance)];
    for (let j = 0; j < size; j++) {
      const value = design[at + j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + off * value;
      const weighted = variance * value;
      for (let k = 0; k <= j; k++) {
        const one = j * size + k;
        hessian[one] = (hessian[one] ?? 0) + weighted * (design[at + k] ?? 0);
      }
    }
  }
  hessian[0] = (hessian[0] ?? 0) + 1e-9;
  for (let j = 1; j < size; j++) {
    hessian[j * size + j] = (hessian[j * size + j] ?? 0) + ridge;
    gradient[j] = (gradient[j] ?? 0) - ridge * (weights[j] ?? 0);
  }
  return solved(hessian, gradient);
}
