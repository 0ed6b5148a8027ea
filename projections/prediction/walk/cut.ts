/**
 * The ledger as it was before a day: what tells a chance from it has to tell the same as from the
 * whole, or it looks past the moment.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { SteppedReceivable } from '../receivable-of.js';

/** What was known before a day, by business days and by recorded ones. */
export function cutBefore(
  receivables: readonly SteppedReceivable[],
  day: DayNumber,
): readonly SteppedReceivable[] {
  return receivables
    .filter(({ issued }) => issued < day)
    .map((receivable) => {
      const { outcome, steps } = receivable;
      const known = outcome !== null && outcome.on < day;
      return {
        ...receivable,
        outcome: known ? outcome : null,
        steps: steps.filter((step) => step.day < day),
      };
    });
}

/** How many of the chances before a place differ, by more than rounding. */
export function differing(whole: Float64Array, cut: Float64Array, before: number): number {
  let count = 0;
  for (let i = 0; i < before; i++) {
    if (Math.abs((whole[i] ?? 0) - (cut[i] ?? 0)) > 1e-9) count++;
  }
  return count;
}
