/** Whether what is told comes as often. */
import {
  baseRate,
  brierOfRate,
  brierScore,
  calibration,
  calibrationError,
} from '../metrics/calibration.js';
import { learnMap, mapped } from '../metrics/monotone.js';
import type { PredictionColumns } from '../metrics/ranks.js';
import type { Covered } from '../walk/coverage.js';
import { figure } from './figures.js';
import type { Judging } from './judging.js';
import type { CalibrationReport } from './report.js';

export function calibrationReport(
  { entrants, learning, test, main }: Judging,
  covered: readonly Covered[],
): CalibrationReport {
  const contenders = entrants.map(({ name, kind }) => {
    const told = test.columns(name);
    const map = learnMap(learning.columns(name));
    const chances = map ? told.chances.map((chance) => mapped(map, chance)) : told.chances;
    return {
      ...{ name, kind, brier: figure(brierScore(told)) },
      mapped: figure(brierScore({ ...told, chances })),
      error: figure(calibrationError(calibration(told))),
    };
  });
  return {
    base: figure(brierOfRate(test.came, baseRate(learning.came))),
    contenders,
    tenths: tenthsOf(test.columns(main)),
    coverage: covered.map(({ from, count, covered: held, direct, width }) => ({
      ...{ from, looks: count, covered: figure(held), direct: figure(direct) },
      width: figure(width),
    })),
  };
}

function tenthsOf(told: PredictionColumns): CalibrationReport['tenths'] {
  return calibration(told).map((one) => ({
    ...{ from: one.tenth / 10, to: (one.tenth + 1) / 10, invoices: one.count },
    ...{ told: figure(one.told), came: figure(one.came) },
  }));
}
