/** Whom another model sees otherwise. */

import { figure } from './figures.js';
import type { Judging } from './judging.js';
import type { MoveReport } from './report.js';

/** So many payers are named: those of whom the two differ most. */
const MOST = 20;

export function movesOf({ walked, test, main, rival }: Judging): MoveReport | null {
  if (rival === null) return null;
  const [own, other] = [test.columns(main), test.columns(rival)];
  const sums = new Map<number, { count: number; came: number; told: number; against: number }>();
  let apart = 0;
  for (const [i, payer] of test.payers.entries()) {
    const sum = sums.get(payer) ?? { count: 0, came: 0, told: 0, against: 0 };
    sums.set(payer, sum);
    sum.count += 1;
    sum.came += test.came[i] ?? 0;
    sum.told += own.chances[i] ?? 0;
    sum.against += other.chances[i] ?? 0;
    apart += Math.abs((own.chances[i] ?? 0) - (other.chances[i] ?? 0));
  }
  const byHowMuch = [...sums].sort(
    ([a, one], [b, two]) =>
      Math.abs(two.told - two.against) / two.count - Math.abs(one.told - one.against) / one.count ||
      a - b,
  );
  return {
    mean: figure(apart / test.size),
    payers: byHowMuch.slice(0, MOST).map(([payer, { count, came, told, against }]) => ({
      payer: walked.payerNames[payer] ?? '',
      invoices: count,
      rate: figure(came / count),
      told: figure(told / count),
      toldAgainst: figure(against / count),
    })),
  };
}
