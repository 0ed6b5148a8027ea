/**
 * Judges the model on real receivables: how well its chances predict, and how often its intervals
 * hold, by a backtest as `kept backtest` makes it. Settings are found on the first 60 % of the
 * invoices; these figures are of the last 40 %.
 */
import { triangle1 } from '../projections/models/triangle-1.js';
import type { SteppedReceivable } from '../projections/prediction/receivable-of.js';
import { backtest } from '../projections/prediction/report/backtest.js';
import type { BacktestReport, Figure as Told } from '../projections/prediction/report/report.js';
import { TARGETS, type Target } from '../projections/prediction/target.js';
import { CoverageWatch, type Covered } from '../projections/prediction/walk/coverage.js';
import { cutBefore } from '../projections/prediction/walk/cut.js';
import { ModelContender } from '../projections/prediction/walk/model-contender.js';
import { walk } from '../projections/prediction/walk/walk.js';
import { type Bench, type Figure, figureOf } from './figure.js';
import { ibmReceivables } from './judge/receivables.js';

const LIMIT =
  'One creditor of a sample that is likely made up; payers got better in its last part.';

/** The creditor told everything, each day. */
const SURROUNDINGS = { coverage: () => Number.MAX_SAFE_INTEGER, countryOf: () => 'US' };
const ASKED = {
  ...({ knownBy: 'business', scope: 'with', split: 0.6, resamples: 200 } as const),
  ...{ judged: { model: triangle1, head: triangle1.head ?? null }, against: null, others: [] },
  surroundings: SURROUNDINGS,
};

export const judge: Bench = {
  names: ['late-auc', 'late-brier', 'interval-coverage'],
  async run(say) {
    const ledger = ibmReceivables(say);
    return ledger ? [...chances(ledger, say), intervals(ledger, say)] : [];
  },
};

type Ledger = readonly SteppedReceivable[];

/** What a backtest says of the model. */
export function judged(ledger: Ledger, target: Target): BacktestReport {
  return backtest(ledger, { ...ASKED, target });
}

function chances(ledger: Ledger, say: (text: string) => void): readonly Figure[] {
  const [late] = TARGETS.map((target) => sayOf(target, judged(ledger, target), say));
  const [auc = 0, brier = 0, base = 0] = late ?? [];
  return [
    figureOf({ name: 'late-auc', unit: 'of 1', reference: 'the base rate', limit: LIMIT }, [
      [auc, 0.5],
    ]),
    figureOf(
      { name: 'late-brier', unit: 'of 1', reference: 'the base rate', less: true, limit: LIMIT },
      [[brier, base]],
    ),
  ];
}

function sayOf(
  target: Target,
  { discrimination, calibration }: BacktestReport,
  say: (text: string) => void,
): readonly number[] {
  const [auc] = discrimination.contenders.map(({ area }) => area.value ?? 0);
  const [brier] = calibration.contenders.map((one) => one.brier ?? 0);
  const figures = [auc ?? 0, brier ?? 0, calibration.base ?? 0];
  const [a, b, base] = figures.map((value) => value.toFixed(4));
  say(`${target}: AUC ${a}, Brier ${b}, base rate ${base}`);
  for (const { invoices, told, came } of calibration.tenths) {
    say(`  ${invoices} told ${percent(told)}, ${percent(came)} came`);
  }
  return figures;
}

/** How often intervals held in the first 60 %, which the factor was found on, and in the rest. */
export function walks(ledger: Ledger): readonly (readonly Covered[])[] {
  const start = ledger[0]?.issued ?? 0;
  const cut = (ledger[Math.floor(ledger.length * ASKED.split)]?.issued ?? 0) - 1;
  const end = ledger.reduce((last, { outcome }) => Math.max(last, outcome?.on ?? last), 0);
  return [
    watched(cutBefore(ledger, cut + 1), { from: start + 120, until: cut }),
    watched(ledger, { from: cut, until: end }),
  ];
}

function watched(ledger: Ledger, days: { from: number; until: number }): readonly Covered[] {
  const asked = { model: triangle1, target: 'late', scope: 'with' } as const;
  const contender = new ModelContender({ ...asked, surroundings: SURROUNDINGS });
  const watch = new CoverageWatch(contender, ledger, days);
  walk(ledger, [contender], { knownBy: 'business', day: (issued) => watch.day(issued) });
  return watch.covered(triangle1, SURROUNDINGS);
}

function intervals(ledger: Ledger, say: (text: string) => void): Figure {
  const both = walks(ledger);
  for (const [i, parts] of both.entries()) {
    say(i === 0 ? 'intervals, first 60 %' : 'intervals, last 40 %');
    for (const { from, count, direct, covered, width } of parts) {
      const whose = from === 0 ? 'all' : `${from} or more paid`;
      const held = `covered ${percent(covered)}, directly ${percent(direct)}`;
      say(`  ${whose}: ${count} looks, ${held}, ${width.toFixed(1)} points wide`);
    }
  }
  const all = both[1]?.at(-1)?.covered ?? 0;
  const asked = {
    name: 'interval-coverage',
    unit: 'of 1',
    reference: 'what it says',
    limit: LIMIT,
  };
  return figureOf(asked, [[all, 0.9]]);
}

function percent(part: Told): string {
  return `${(100 * (part ?? 0)).toFixed(1)} %`;
}
