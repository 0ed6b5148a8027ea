/** How well chances predict: each invoice by what was known the day before it was issued. */
import { RISKS, type Risk } from '../../projections/score/chance-model.js';
import type { Model } from '../../projections/score/model.js';
import { cardAt, outcomeOf, type Receivables } from './receivables.js';

/** A chance that was told, 0 to 1, and whether it came so. */
export interface Prediction {
  readonly chance: number;
  readonly came: boolean;
}

export type Predictions = Readonly<Record<Risk, readonly Prediction[]>>;

/** The predictions for the invoices from one to another, by the day of issue. */
export function predict(ledger: Receivables, from: number, to: number, model: Model): Predictions {
  const found: Record<Risk, Prediction[]> = { late: [], pastGrace: [], over30: [] };
  for (const invoice of ledger.invoices.slice(from, to)) {
    const { chances } = cardAt(ledger, invoice.payer, invoice.issued - 1, model).sides.payment;
    if (!chances) throw new Error('The payment side has chances.');
    const came: Readonly<Record<Risk, boolean>> = {
      late: invoice.late > 0,
      pastGrace: outcomeOf(invoice, model).level > 0,
      over30: invoice.late > 30,
    };
    for (const risk of RISKS) {
      found[risk].push({ chance: chances[risk].value / 100, came: came[risk] });
    }
  }
  return found;
}

/** The part, 0 to 1, of pairs of one that came and one that did not that are told in that order. */
export function areaUnderCurve(predictions: readonly Prediction[]): number {
  const sorted = predictions.toSorted((a, b) => a.chance - b.chance);
  let ranks = 0;
  let came = 0;
  for (let from = 0; from < sorted.length; ) {
    const chance = sorted[from]?.chance;
    let to = from;
    while (sorted[to]?.chance === chance && to < sorted.length) to++;
    const ties = sorted.slice(from, to).filter((one) => one.came).length;
    ranks += (ties * (from + to + 1)) / 2;
    came += ties;
    from = to;
  }
  return (ranks - (came * (came + 1)) / 2) / (came * (sorted.length - came));
}

/** The mean square of what was told too much or too little. */
export function brierScore(predictions: readonly Prediction[]): number {
  return mean(predictions.map(({ chance, came }) => (chance - Number(came)) ** 2));
}

/** The Brier score of who tells the base rate, known beforehand, for all of them. */
export function baseBrier(predictions: readonly Prediction[]): number {
  const rate = mean(predictions.map(({ came }) => Number(came)));
  return rate * (1 - rate);
}

/** Those told a chance in one tenth: what they were told on average, and how many came. */
export interface Tenth {
  readonly count: number;
  readonly told: number;
  readonly came: number;
}

export function calibration(predictions: readonly Prediction[]): readonly Tenth[] {
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    predictions.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth),
  );
  return tenths
    .filter((those) => those.length > 0)
    .map((those) => ({
      count: those.length,
      told: mean(those.map(({ chance }) => chance)),
      came: mean(those.map(({ came }) => Number(came))),
    }));
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
