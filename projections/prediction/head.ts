/**
 * The head of a model: what makes chances for one invoice of what is known beforehand. It is data:
 * a formula for each target, and one for each where only the payer is known. This file says what a
 * model file holds of it, and reads that with errors that name the member at fault.
 */
import * as read from '../score/read-json.js';
import { FEATURES, type Feature, PAYER_FEATURES } from './features.js';
import { TARGETS, type Target } from './target.js';

/** What one feature adds to the log-odds: its weight x (clipped value - mean) / scale. */
export interface Weighted {
  readonly feature: Feature;
  readonly weight: number;
  readonly mean: number;
  readonly scale: number;
  /** The range of what the formula was fitted on: values beyond it are taken for its ends. */
  readonly low: number;
  readonly high: number;
}

/** How a formula goes on learning from what comes true, before the day asked for. */
export interface LearningRule {
  /** How firmly weights stay as they are: the precision of each, a spread of 1 / sqrt(strength). */
  readonly strength: number;
  /** By how much the intercept may drift: variance, in millionths, for each invoice learned. */
  readonly drift: number;
}

/** From what is known to a chance. */
export interface Formula {
  readonly intercept: number;
  /** At most ten. */
  readonly features: readonly Weighted[];
  /** From the logistic chance to the one told, both 0 to 1 and growing; flat beyond its ends. */
  readonly map: readonly (readonly [number, number])[];
  /** Null: weights stay as they are. */
  readonly learning: LearningRule | null;
}

export type Formulas = Readonly<Record<Target, Formula>>;

export interface Head {
  /** For an invoice about to be issued. */
  readonly invoice: Formulas;
  /** For any invoice to a payer, by what is known of the payer alone. */
  readonly payer: Formulas;
}

/** Features in one formula at most: a person can still read it. */
export const MOST_FEATURES = 10;

/** Decimals of a figure in the file. */
const DECIMALS = 4;

const WEIGHTS = { from: -50, to: 50 };
const VALUES = { from: -1000, to: 1000 };
const SCALES = { from: 0.0001, to: 1000 };
const CHANCES = { from: 0, to: 1 };

function readWeighted(at: string, json: unknown, names: readonly Feature[]): Weighted {
  const members = ['feature', 'weight', 'mean', 'scale', 'low', 'high'] as const;
  const one = read.members(at, json, members);
  const low = decimal(`${at}.low`, one.low, VALUES);
  return {
    feature: read.oneOf(`${at}.feature`, one.feature, names),
    weight: decimal(`${at}.weight`, one.weight, WEIGHTS),
    mean: decimal(`${at}.mean`, one.mean, VALUES),
    scale: decimal(`${at}.scale`, one.scale, SCALES),
    low,
    high: decimal(`${at}.high`, one.high, { ...VALUES, from: low }),
  };
}

function readLearning(at: string, json: unknown): LearningRule | null {
  if (json === null) return null;
  const rule = read.members(at, json, ['strength', 'drift']);
  return {
    strength: read.integer(`${at}.strength`, rule.strength, { from: 1, to: 1_000_000 }),
    drift: read.integer(`${at}.drift`, rule.drift, { from: 0, to: 1_000_000 }),
  };
}

function readMap(at: string, json: unknown): Formula['map'] {
  const points = read.list(at, json).map((point, i): readonly [number, number] => {
    const where = `${at}[${i}]`;
    const [one, other] = read.pair(where, point);
    return [decimal(`${where}[0]`, one, CHANCES), decimal(`${where}[1]`, other, CHANCES)];
  });
  if (points.length < 2) read.fail(at, 'have at least two points', points.length);
  for (const column of [0, 1] as const) {
    read.ascending(
      at,
      points.map((point) => point[column]),
    );
  }
  return points;
}

/** Reads a formula that may rest on those features. */
export function readFormula(at: string, json: unknown, names: readonly Feature[]): Formula {
  const formula = read.members(at, json, ['intercept', 'features', 'map', 'learning']);
  const features = read
    .list(`${at}.features`, formula.features)
    .map((one, i) => readWeighted(`${at}.features[${i}]`, one, names));
  if (features.length > MOST_FEATURES) {
    read.fail(`${at}.features`, `have at most ${MOST_FEATURES}`, features.length);
  }
  const twice = features.find(({ feature }, i) =>
    features.slice(0, i).some((before) => before.feature === feature),
  );
  if (twice) read.fail(`${at}.features`, 'name each feature once', twice.feature);
  return {
    intercept: decimal(`${at}.intercept`, formula.intercept, WEIGHTS),
    features,
    map: readMap(`${at}.map`, formula.map),
    learning: readLearning(`${at}.learning`, formula.learning),
  };
}

function readFormulas(at: string, json: unknown, names: readonly Feature[]): Formulas {
  const formulas = read.members(at, json, TARGETS);
  return {
    late: readFormula(`${at}.late`, formulas.late, names),
    graced: readFormula(`${at}.graced`, formulas.graced, names),
    late30: readFormula(`${at}.late30`, formulas.late30, names),
  };
}

/** Reads the head of a model file. Throws a ModelError that names the member at fault. */
export function readHead(at: string, json: unknown): Head {
  const head = read.members(at, json, ['invoice', 'payer']);
  return {
    invoice: readFormulas(`${at}.invoice`, head.invoice, FEATURES),
    payer: readFormulas(`${at}.payer`, head.payer, PAYER_FEATURES),
  };
}

/** A number with at most four decimals, within bounds. */
function decimal(
  where: string,
  json: unknown,
  bounds: { readonly from: number; readonly to: number },
): number {
  if (typeof json === 'number' && json >= bounds.from && json <= bounds.to) {
    if (json === fixed(json)) return json;
  }
  return read.fail(
    where,
    `be a number from ${bounds.from} to ${bounds.to} with at most ${DECIMALS} decimals`,
    json,
  );
}

/** A number as the file holds it. */
export function fixed(value: number): number {
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS + 0;
}
