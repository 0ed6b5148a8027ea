/**
 * How often intervals hold, by a walk through history: every 30 days each payer's score with its
 * interval, then what came of its next invoices, valued by the same levels and curve.
 *
 * Few invoices scatter about what they are drawn from. `direct` asks that their mean lies in the
 * interval, and counts that scatter against it; `covered` widens the interval by the 90 % scatter
 * of such a mean, from how those invoices vary: to this an interval about the long run is held.
 */
import { valueAt } from '../../projections/score/estimate.js';
import type { Model } from '../../projections/score/model.js';
import type { DayNumber } from '../../src/ledger/values/day.js';
import { cardAt, outcomeOf, type Receivable, type Receivables } from './receivables.js';

const EVERY = 30;
/** So many invoices are looked at after a day, and payers with fewer are left out. */
const NEXT = { least: 5, most: 10 };
/** Two-sided 90 % of a normal distribution. */
const Z90 = 1.645;

/** Payers on days, by how many of their invoices had been paid: from that many on. */
export interface Covered {
  readonly from: number;
  readonly count: number;
  /** Parts, 0 to 1. */
  readonly direct: number;
  readonly covered: number;
  /** Mean width in points. */
  readonly width: number;
}

const SIZES = [3, 5, 10, 20];

interface Look {
  readonly known: number;
  readonly direct: boolean;
  readonly covered: boolean;
  readonly width: number;
}

/** Looks from one day to another, seeing what came by `until`; by evidence, then over all. */
export function coverage(
  ledger: Receivables,
  from: DayNumber,
  to: DayNumber,
  until: DayNumber,
  model: Model,
): readonly Covered[] {
  const looks: Look[] = [];
  for (let asOf = from; asOf <= to; asOf += EVERY) {
    for (const payer of ledger.byPayer.keys()) {
      const look = lookAt(ledger, payer, asOf, until, model);
      if (look) looks.push(look);
    }
  }
  const sized = SIZES.map((size, i) => {
    const most = SIZES[i + 1] ?? Number.POSITIVE_INFINITY;
    return coveredBy(
      size,
      looks.filter(({ known }) => known >= size && known < most),
    );
  });
  return [...sized.filter(({ count }) => count > 0), coveredBy(0, looks)];
}

function coveredBy(from: number, looks: readonly Look[]): Covered {
  const part = (of: (look: Look) => number): number =>
    looks.reduce((sum, look) => sum + of(look), 0) / looks.length;
  return {
    ...{ from, count: looks.length },
    direct: part(({ direct }) => Number(direct)),
    covered: part(({ covered }) => Number(covered)),
    width: part(({ width }) => width),
  };
}

function lookAt(
  ledger: Receivables,
  payer: string,
  asOf: DayNumber,
  until: DayNumber,
  model: Model,
): Look | null {
  const invoices = ledger.byPayer.get(payer) ?? [];
  const next = invoices
    .filter(({ issued, settled }) => issued > asOf && settled <= until)
    .slice(0, NEXT.most);
  const side = cardAt(ledger, payer, asOf, model).sides.payment;
  if (next.length < NEXT.least || side.status !== 'ok') return null;
  const { value, low, high } = side.score;
  const came = realised(next, model);
  const scatter = Z90 * came.deviation;
  return {
    known: invoices.filter(({ settled }) => settled <= asOf).length,
    direct: low <= came.value && came.value <= high,
    covered:
      came.value >= value - Math.hypot(value - low, scatter) &&
      came.value <= value + Math.hypot(high - value, scatter),
    width: high - low,
  };
}

/** The value of invoices as they came, each counting one, and the deviation of their mean. */
function realised(invoices: readonly Receivable[], model: Model) {
  const { points, weight } = model.curve;
  const part = weight / 1000;
  const levels = invoices.map(
    (invoice) => model.levels.values[outcomeOf(invoice, model).level] ?? 0,
  );
  const days = meanOf(invoices.map(({ late }) => late));
  const mean = meanOf(levels);
  const variance = meanOf(levels.map((level) => (level - mean) ** 2));
  return {
    value: (1 - part) * mean + part * valueAt(points, days),
    deviation: Math.sqrt(variance / (invoices.length - 1)),
  };
}

function meanOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
