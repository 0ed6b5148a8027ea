/**
 * What looks as if it knew the future. Contenders are handed nothing of it; but one may hold it in
 * its own files, or reach for it, and then its figures are worth nothing. So all of them tell once
 * more from the ledger as it was before the split, and must tell the same; and none may do better
 * than whoever knows each payer's rate over all of history.
 */
import { weekdayOf } from '../../../src/ledger/values/day.js';
import { areaUnderCurve, rankedBy } from '../metrics/ranks.js';
import { differing } from '../walk/cut.js';
import type { Walked } from '../walk/walk.js';
import { figure, type Worth } from './figures.js';
import type { Judging } from './judging.js';
import type { LeakReport, Suspect } from './report.js';

export function leaksOf(judging: Judging, retold: Walked, worths: readonly Worth[]): LeakReport {
  const { entrants, walked, test } = judging;
  const before = retold.receivables.length;
  const ceiling = ceilingOf(judging, (place) => `${walked.payers[place]}`);
  const invoiceCeiling = ceilingOf(judging, (place) => {
    return `${walked.payers[place]} ${weekdayOf(walked.asked[place]?.due ?? 0)}`;
  });
  let otherwise = 0;
  const suspects: Suspect[] = [];
  for (const [i, { name, kind }] of entrants.entries()) {
    const [whole, cut] = [walked.chances.get(name), retold.chances.get(name)];
    const count = whole && cut ? differing(whole, cut, before) : 0;
    otherwise += count;
    if (count > 0) suspects.push({ name, why: 'tells_otherwise' });
    const most = kind === 'invoice_head' ? invoiceCeiling : ceiling;
    const isSure = test.size >= SURE;
    if (isSure && (worths[i]?.area ?? 0) >= most) suspects.push({ name, why: 'above_ceiling' });
  }
  return {
    ...{ retold: before * entrants.length, otherwise, suspects },
    ...{ ceiling: figure(ceiling), invoiceCeiling: figure(invoiceCeiling) },
  };
}

/** Of fewer invoices the best may be as good as the ceiling by chance. */
const SURE = 100;

/** The area of whoever tells for each invoice the rate, over all of history, of those like it. */
function ceilingOf({ all, test }: Judging, likeOf: (place: number) => string): number {
  const sums = new Map<string, { came: number; count: number }>();
  for (const [i, place] of all.places.entries()) {
    const name = likeOf(place);
    const sum = sums.get(name) ?? { came: 0, count: 0 };
    sums.set(name, sum);
    sum.count += 1;
    sum.came += all.came[i] ?? 0;
  }
  const chances = Float64Array.from(test.places, (place) => {
    const { came, count } = sums.get(likeOf(place)) ?? { came: 0, count: 1 };
    return came / count;
  });
  return areaUnderCurve(rankedBy({ chances, came: test.came }));
}
