/** Whether those who are judged still look like those before them. */
import { civilOf, type DayNumber } from '../../../src/ledger/values/day.js';
import { stabilityIndex } from '../metrics/stability.js';
import { figure } from './figures.js';
import type { Judging } from './judging.js';
import type { DriftReport, MonthFigures } from './report.js';

export function driftOf(judging: Judging): DriftReport {
  const { entrants, walked, first } = judging;
  const from = Math.floor(first / 2);
  const stability = entrants.map(({ name }) => {
    const told = walked.chances.get(name) ?? new Float64Array();
    const index = stabilityIndex(told.subarray(from, first), told.subarray(first));
    return { name, index: figure(index) };
  });
  return { stability, months: monthsOf(judging) };
}

interface Month {
  readonly name: string;
  count: number;
  came: number;
  told: number;
  against: number;
  isTest: boolean;
}

/** Of those of which it is known what came of them. */
function monthsOf({ walked, learning, test, main, rival }: Judging): readonly MonthFigures[] {
  const told = walked.chances.get(main) ?? new Float64Array();
  const against = rival === null ? null : (walked.chances.get(rival) ?? null);
  const months = new Map<string, Month>();
  for (const sample of [learning, test]) {
    for (const [i, place] of sample.places.entries()) {
      const name = monthOf(walked.asked[place]?.issued ?? 0);
      const month = months.get(name) ?? {
        ...{ name, count: 0, came: 0, told: 0, against: 0, isTest: false },
      };
      months.set(name, month);
      month.count += 1;
      month.came += sample.came[i] ?? 0;
      month.told += told[place] ?? 0;
      month.against += against?.[place] ?? 0;
      month.isTest ||= sample === test;
    }
  }
  return [...months.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((month) => ({
      month: month.name,
      invoices: month.count,
      rate: figure(month.came / month.count),
      told: figure(month.told / month.count),
      toldAgainst: against ? figure(month.against / month.count) : null,
      isTest: month.isTest,
    }));
}

function monthOf(day: DayNumber): string {
  const [year, month] = civilOf(day);
  return `${year}-${String(month).padStart(2, '0')}`;
}
