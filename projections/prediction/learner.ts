/**
 * A formula at work. Its weights begin as the file has them and, where it says so, go on learning
 * from each invoice of which it became known what came of it: one step of Newton each, by the
 * weights' own covariance (an extended Kalman filter for logistic regression; Fahrmeir and Tutz,
 * "Multivariate Statistical Modelling Based on Generalized Linear Models", ch. 8). A ledger where
 * due weekdays mean nothing soon ignores them, and one where they mean all soon heeds them.
 */
import { valueAt } from '../score/estimate.js';
import { placeOf } from './features.js';
import type { Formula } from './head.js';
import { chanceOfOdds } from './smooth.js';

/** The least variance of one outcome: what is all but sure teaches no more than this. */
const LEAST_VARIANCE = 1e-3;

/** What a formula makes of features: in log-odds, and what each of its features adds to them. */
export interface Reckoned {
  readonly formula: Formula;
  readonly odds: number;
  /** By the formula's features, in their order; with `intercept` they sum to the log-odds. */
  readonly parts: readonly number[];
  readonly intercept: number;
  /** 0 to 1, mapped. */
  readonly chance: number;
}

export class Learner {
  private readonly places: readonly number[];
  private readonly size: number;
  /** The intercept first. */
  private readonly weights: Float64Array;
  private readonly covariance: Float64Array;
  /** A row of the design, and its product with the covariance: kept, since there are many. */
  private readonly row: Float64Array;
  private readonly product: Float64Array;
  /** Invoices learned from. */
  learned = 0;

  constructor(readonly formula: Formula) {
    const { features, intercept, learning } = formula;
    this.places = features.map(({ feature }) => placeOf(feature));
    this.size = features.length + 1;
    this.weights = Float64Array.from([intercept, ...features.map(({ weight }) => weight)]);
    this.row = new Float64Array(this.size);
    this.product = new Float64Array(this.size);
    this.covariance = new Float64Array(this.size * this.size);
    for (let i = 0; i < this.size; i++) {
      this.covariance[i * this.size + i] = learning ? 1 / learning.strength : 0;
    }
  }

  reckon(features: Float64Array): Reckoned {
    const odds = this.oddsOf(features);
    const { row, weights } = this;
    const parts = this.places.map((_, i) => (weights[i + 1] ?? 0) * (row[i + 1] ?? 0));
    return {
      formula: this.formula,
      odds,
      parts,
      intercept: weights[0] ?? 0,
      chance: this.chanceOf(odds),
    };
  }

  /** The chance alone, 0 to 1. */
  tell(features: Float64Array): number {
    return this.chanceOf(this.oddsOf(features));
  }

  /** Takes in what came of an invoice with those features. */
  learn(features: Float64Array, came: boolean): void {
    const { learning } = this.formula;
    if (!learning) return;
    const { size, row, product, weights, covariance } = this;
    const chance = chanceOfOdds(this.oddsOf(features));
    const variance = Math.max(LEAST_VARIANCE, chance * (1 - chance));
    covariance[0] = (covariance[0] ?? 0) + learning.drift / 1e6;
    let spread = 1 / variance;
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += (covariance[i * size + j] ?? 0) * (row[j] ?? 0);
      product[i] = sum;
      spread += sum * (row[i] ?? 0);
    }
    const step = (Number(came) - chance) / variance / spread;
    for (let i = 0; i < size; i++) {
      const one = product[i] ?? 0;
      weights[i] = (weights[i] ?? 0) + one * step;
      for (let j = 0; j < size; j++) {
        const at = i * size + j;
        covariance[at] = (covariance[at] ?? 0) - (one * (product[j] ?? 0)) / spread;
      }
    }
    this.learned++;
  }

  private oddsOf(features: Float64Array): number {
    const { row, weights, places } = this;
    row[0] = 1;
    let odds = weights[0] ?? 0;
    for (const [i, { low, high, mean, scale }] of this.formula.features.entries()) {
      const value = features[places[i] ?? 0] ?? 0;
      const one = (Math.min(high, Math.max(low, value)) - mean) / scale;
      row[i + 1] = one;
      odds += (weights[i + 1] ?? 0) * one;
    }
    return odds;
  }

  private chanceOf(odds: number): number {
    return valueAt(this.formula.map, chanceOfOdds(odds));
  }
}
