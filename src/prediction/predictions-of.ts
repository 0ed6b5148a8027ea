/** Predictions for invoices about to be issued, from the receivables of whoever asks. */
import type { Coverage } from '../../projections/coverage.js';
import type { Head } from '../../projections/prediction/head.js';
import type { Planned } from '../../projections/prediction/history.js';
import { type Prediction, Predictor } from '../../projections/prediction/predictor.js';
import type { Receivable } from '../../projections/prediction/receivable.js';
import { Walk } from '../../projections/prediction/walk.js';
import type { Step } from '../../projections/step.js';
import type { DayNumber } from '../ledger/values/day.js';
import { compareText } from '../ledger/values/text-order.js';

/** On what predictions rest. */
export interface Books {
  /** In any order. */
  readonly receivables: readonly Receivable[];
  /** The last day on which an invoice due that day may be paid within grace. */
  readonly graceOf: (due: DayNumber) => DayNumber;
}

/**
 * The predictions, in the order asked. Each rests on what is known by business days before its day
 * of issue, and before `today`: whether what falls due until then is paid, nobody knows yet.
 */
export function predictionsOf(
  head: Head,
  { receivables, graceOf }: Books,
  asked: readonly Planned[],
  today: DayNumber,
): readonly Prediction[] {
  const predictor = new Predictor(head, graceOf);
  const known = receivables.toSorted(
    (a, b) => a.issued - b.issued || compareText(a.promise, b.promise),
  );
  const inTime = asked
    .map((planned, i) => ({ planned, i, day: Math.min(planned.issued, today) }))
    .sort((a, b) => a.day - b.day || a.i - b.i);
  const walking = new Walk(known, 'business', predictor);
  const found = inTime.map(({ planned, i, day }) => {
    walking.takeBefore(day);
    return { i, prediction: predictor.before(day).predict(planned) };
  });
  return found.sort((a, b) => a.i - b.i).map(({ prediction }) => prediction);
}

/**
 * Whether it is known by `until` what is said of a receivable: of one that is open and was due
 * after the last day of which its teller has told everything, nobody knows whether it was paid.
 */
export function isTold(
  { outcome, due, payer, creditor, steps }: Receivable & { readonly steps: readonly Step[] },
  coverage: Coverage,
  until: DayNumber,
): boolean {
  if (outcome !== null || due >= until) return true;
  const open = steps.find(({ state, count }) => state === 'open' && count > 0);
  const upTo = open ? coverage(open.voice, [payer, creditor]) : null;
  return upTo !== null && due <= upTo;
}
