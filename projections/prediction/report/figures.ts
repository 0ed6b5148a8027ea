/** Figures as a report holds them. */
import { brierScore } from '../metrics/calibration.js';
import { areaUnderCurve, type PredictionColumns, rankedBy } from '../metrics/ranks.js';
import { DRAWN, type Drawn, middleOf, resamples } from '../metrics/resample.js';
import type { Figure, FigureSpan, SureFigure } from './report.js';

/** To four decimals; null for what is no number. */
export function figure(value: number): Figure {
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 + 0 : null;
}

function span(figures: readonly number[]): FigureSpan {
  const { low, high } = middleOf(figures);
  return [figure(low), figure(high)];
}

/** What one contender was worth, in the sample and in each resample of it. */
export interface Worth {
  readonly area: number;
  readonly brier: number;
  readonly areas: Readonly<Record<Drawn, readonly number[]>>;
  readonly briers: Readonly<Record<Drawn, readonly number[]>>;
}

/**
 * Weighs all contenders on the same resamples, so that their differences can be told. `drew` hears
 * after each how many of them were drawn, of twice `times`.
 */
export function worthOf(
  told: readonly PredictionColumns[],
  payers: Int32Array,
  times: number,
  drew: (done: number, of: number) => void = () => {},
): readonly Worth[] {
  const ranked = told.map(rankedBy);
  const found = told.map((columns, i) => {
    const ranks = ranked[i];
    const lists = (): Record<Drawn, number[]> => ({ invoice: [], payer: [] });
    return {
      area: ranks ? areaUnderCurve(ranks) : Number.NaN,
      brier: brierScore(columns),
      ...{ areas: lists(), briers: lists() },
    };
  });
  let done = 0;
  for (const drawn of DRAWN) {
    for (const weights of resamples(drawn, payers, times)) {
      for (const [i, columns] of told.entries()) {
        const [ranks, own] = [ranked[i], found[i]];
        if (!ranks || !own) continue;
        own.areas[drawn].push(areaUnderCurve(ranks, weights));
        own.briers[drawn].push(brierScore(columns, weights));
      }
      drew(++done, DRAWN.length * times);
    }
  }
  return found;
}

export function sureArea({ area, areas }: Worth): SureFigure {
  return { value: figure(area), byInvoice: span(areas.invoice), byPayer: span(areas.payer) };
}

/** The first less the second. */
export function sureDifference(one: Worth, other: Worth, of: 'area' | 'brier'): SureFigure {
  const [ones, others] = of === 'area' ? [one.areas, other.areas] : [one.briers, other.briers];
  const apart = (drawn: Drawn): FigureSpan =>
    span(ones[drawn].map((value, i) => value - (others[drawn][i] ?? Number.NaN)));
  return {
    value: figure(one[of] - other[of]),
    ...{ byInvoice: apart('invoice'), byPayer: apart('payer') },
  };
}
