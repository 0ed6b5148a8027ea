/** What would have come of acting on what was told. */
import type { Judging } from './judging.js';
import type { DecisionReport, ThresholdFigures } from './report.js';

const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export function decisionOf({ walked, test, main }: Judging): DecisionReport {
  const invoices = [...test.places].map((place) => walked.asked[place]);
  const counts = new Map<string, number>();
  for (const invoice of invoices) {
    const currency = invoice?.currency ?? '';
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [[currency, own] = ['', 0]] = [...counts].sort(
    ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
  );
  const { chances, came } = test.columns(main);
  const amounts = invoices.map((invoice) => (invoice?.currency === currency ? invoice.amount : 0));
  const thresholds = THRESHOLDS.map((at) => thresholdOf(at, chances, came, amounts));
  return { currency, others: test.size - own, thresholds };
}

function thresholdOf(
  at: number,
  chances: Float64Array,
  came: Uint8Array,
  amounts: readonly number[],
): ThresholdFigures {
  const counts = { caught: 0, missed: 0, wrong: 0 };
  const money = { caught: 0, missed: 0, wrong: 0 };
  for (let i = 0; i < chances.length; i++) {
    const warned = (chances[i] ?? 0) >= at;
    const late = came[i] === 1;
    if (!warned && !late) continue;
    const what = !warned ? 'missed' : late ? 'caught' : 'wrong';
    counts[what] += 1;
    money[what] += amounts[i] ?? 0;
  }
  return { at, warned: counts.caught + counts.wrong, ...counts, money };
}
