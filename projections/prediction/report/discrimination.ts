/** Whether what came is told from what did not. */
import { baseRate, brierScore } from '../metrics/calibration.js';
import { areaUnderCurve, largestDistance, rankedBy } from '../metrics/ranks.js';
import { figure, sureArea, sureDifference, type Worth } from './figures.js';
import type { Judging } from './judging.js';
import type { DiscriminationReport, HistoryFigures, PairedFigures } from './report.js';

/** By how many invoices of the payer had been settled: from each to before the next. */
const HISTORY = [0, 1, 5, 20, 100];

export function discriminationOf(judging: Judging, worths: readonly Worth[]): DiscriminationReport {
  const { entrants, test } = judging;
  const contenders = entrants.flatMap(({ name, kind }, i) => {
    const worth = worths[i];
    if (!worth) return [];
    const distance = figure(largestDistance(rankedBy(test.columns(name))));
    return [{ name, kind, area: sureArea(worth), distance }];
  });
  return { contenders, paired: pairedOf(judging, worths), byHistory: byHistoryOf(judging) };
}

/** What is looked at closely, against all others. */
function pairedOf({ entrants, main }: Judging, worths: readonly Worth[]): PairedFigures[] {
  const own = worths[entrants.findIndex(({ name }) => name === main)];
  if (!own) return [];
  return entrants.flatMap(({ name }, i) => {
    const other = worths[i];
    if (!other || name === main) return [];
    const area = sureDifference(own, other, 'area');
    return [{ of: main, against: name, area, brier: sureDifference(own, other, 'brier') }];
  });
}

function byHistoryOf({ entrants, walked, test, main }: Judging): readonly HistoryFigures[] {
  const all = entrants.map(({ name }) => ({ name, columns: test.columns(name) }));
  return HISTORY.flatMap((from, i) => {
    const to = HISTORY[i + 1] ?? Number.POSITIVE_INFINITY;
    const isOf = (place: number): boolean => {
      const known = walked.history[place] ?? 0;
      return known >= from && known < to;
    };
    const those = all.map(({ name, columns }) => ({ name, columns: test.part(columns, isOf) }));
    const own = those.find(({ name }) => name === main)?.columns;
    if (!own || own.came.length === 0) return [];
    return [
      {
        ...{ from, to: to === Number.POSITIVE_INFINITY ? null : to - 1 },
        ...{ invoices: own.came.length, rate: figure(baseRate(own.came)) },
        areas: those.map(({ name, columns }) => ({
          ...{ name, area: figure(areaUnderCurve(rankedBy(columns))) },
        })),
        brier: figure(brierScore(own)),
      },
    ];
  });
}
