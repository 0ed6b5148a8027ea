/** What a prediction is of. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { Outcome } from './receivable.js';

/** Late at all, late past grace, and thirty days late or more. */
export const TARGETS = ['late', 'graced', 'late30'] as const;
export type Target = (typeof TARGETS)[number];

/** Days late from which on it is for long. */
export const LONG = 30;

/**
 * Whether it came so. `due`: the due day; `graced`: the last day on which it may be paid within
 * grace. What was never paid came so by any count.
 */
export function cameSo(
  target: Target,
  { late, lost }: Pick<Outcome, 'late' | 'lost'>,
  due: DayNumber,
  graced: DayNumber,
): boolean {
  if (lost) return true;
  switch (target) {
    case 'late':
      return late > 0;
    case 'graced':
      return late > graced - due;
    case 'late30':
      return late >= LONG;
    default:
      return target satisfies never;
  }
}
