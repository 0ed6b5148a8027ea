/** Which invoices a backtest is about. */
import { dayOf } from '../../../src/ledger/values/day.js';
import { baseRate } from '../metrics/calibration.js';
import type { SteppedReceivable } from '../receivable-of.js';
import { figure } from './figures.js';
import type { Judging } from './judging.js';
import type { BacktestWindows, Recording, Window } from './report.js';
import type { ToldSample } from './sample.js';

/** Recorded within so many days of its business day, something was known when it happened. */
const PROMPT_DAYS = 7;

/** When what came of invoices was recorded. */
export function recordingOf(receivables: readonly SteppedReceivable[]): Recording {
  let [settled, prompt] = [0, 0];
  for (const { outcome } of receivables) {
    if (outcome === null) continue;
    settled += 1;
    if (outcome.recorded - outcome.on <= PROMPT_DAYS) prompt += 1;
  }
  return { prompt: figure(prompt / settled), imported: prompt * 2 < settled };
}

export function dataOf({ walked, first, learning, test }: Judging): BacktestWindows {
  const { receivables, payerNames, duplicates } = walked;
  const creditors = new Set(receivables.map(({ creditor }) => creditor));
  const end = receivables.reduce((last, { outcome }) => Math.max(last, outcome?.on ?? last), 0);
  const before = windowOf(receivables.slice(0, first), end, learning);
  return {
    invoices: receivables.length,
    payers: payerNames.length,
    creditors: creditors.size,
    duplicates,
    learning: { ...before, learned: learning.size },
    test: windowOf(receivables.slice(first), end, test),
    recording: recordingOf(receivables),
  };
}

function windowOf(
  receivables: readonly SteppedReceivable[],
  end: number,
  sample: ToldSample,
): Window {
  const open = receivables.filter(({ outcome }) => outcome === null);
  return {
    from: dayOf(receivables[0]?.issued ?? 0),
    to: dayOf(receivables.at(-1)?.issued ?? 0),
    invoices: receivables.length,
    payers: new Set(receivables.map(({ payer }) => payer)).size,
    settled: receivables.length - open.length,
    rate: figure(baseRate(sample.came)),
    censored: { open: open.length, overdue: open.filter(({ due }) => due < end).length },
  };
}
