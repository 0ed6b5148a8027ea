/**
 * Judges the model on real receivables: how well its chances predict, and how often its intervals
 * hold. Settings are found on the first 60 % of the invoices; these figures are of the last 40 %.
 */
import { triangle1 } from '../projections/models/triangle-1.js';
import { RISKS } from '../projections/score/chance-model.js';
import { type Bench, type Figure, figureOf } from './figure.js';
import { type Covered, coverage } from './judge/coverage.js';
import {
  areaUnderCurve,
  baseBrier,
  brierScore,
  calibration,
  predict,
} from './judge/predictions.js';
import { type Receivables, receivables } from './judge/receivables.js';

const LIMIT =
  'One creditor of a sample that is likely made up; payers got better in its last part.';

export const judge: Bench = {
  names: ['late-auc', 'late-brier', 'interval-coverage'],
  async run(say) {
    const ledger = receivables(say);
    return ledger ? [...chances(ledger, say), intervals(ledger, say)] : [];
  },
};

function chances(ledger: Receivables, say: (text: string) => void): readonly Figure[] {
  const predictions = predict(ledger, ledger.first, ledger.invoices.length, triangle1);
  for (const risk of RISKS) {
    const told = predictions[risk];
    const figures = [areaUnderCurve(told), brierScore(told), baseBrier(told)];
    const [auc = 0, brier = 0, base = 0] = figures;
    say(`${risk}: AUC ${auc.toFixed(4)}, Brier ${brier.toFixed(4)}, base rate ${base.toFixed(4)}`);
    for (const { count, told: chance, came } of calibration(told)) {
      say(`  ${count} told ${percent(chance)}, ${percent(came)} came`);
    }
  }
  const { late } = predictions;
  return [
    figureOf({ name: 'late-auc', unit: 'of 1', reference: 'the base rate', limit: LIMIT }, [
      [areaUnderCurve(late), 0.5],
    ]),
    figureOf(
      { name: 'late-brier', unit: 'of 1', reference: 'the base rate', less: true, limit: LIMIT },
      [[brierScore(late), baseBrier(late)]],
    ),
  ];
}

/** The walk of the first 60 %, which the factor was found on, and of the last 40 %. */
export function walks(ledger: Receivables): readonly (readonly Covered[])[] {
  const [first, ...others] = ledger.invoices;
  const start = first?.issued ?? 0;
  const cut = (ledger.invoices[ledger.first]?.issued ?? 0) - 1;
  const end = others.reduce((last, { settled }) => Math.max(last, settled), 0);
  return [
    coverage(ledger, start + 120, cut - 60, cut, triangle1),
    coverage(ledger, cut, end - 90, end, triangle1),
  ];
}

function intervals(ledger: Receivables, say: (text: string) => void): Figure {
  const both = walks(ledger);
  for (const [i, walk] of both.entries()) {
    say(i === 0 ? 'intervals, first 60 %' : 'intervals, last 40 %');
    for (const { from, count, direct, covered, width } of walk) {
      const whose = from === 0 ? 'all' : `${from} or more paid`;
      const parts = `covered ${percent(covered)}, directly ${percent(direct)}`;
      say(`  ${whose}: ${count} looks, ${parts}, ${width.toFixed(1)} points wide`);
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

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
