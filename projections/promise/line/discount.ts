/**
 * Terms of cash discount: what is paid within its days at the discounted amount is the whole
 * promise kept, and the discount is as never promised.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import { backOn, type Line } from './line.js';

/** What is void of what was left by the end of a day, since a discount was taken by then. */
export function discountTaken(
  { discounts, settlements, tolerance }: Line,
  day: DayNumber,
  left: number,
): number {
  for (const { rate, by } of discounts) {
    const discount = Math.round((left * rate) / 10_000);
    let paid = 0;
    for (const settlement of settlements) {
      const isPaid = settlement.on <= Math.min(by, day) && backOn(settlement) > day;
      if (isPaid) paid += settlement.size;
    }
    // A remainder within the tolerance closes, here as elsewhere.
    const isTaken = paid > 0 && paid < left && paid >= left - discount - tolerance;
    if (isTaken) return Math.min(discount, left - paid);
  }
  return 0;
}
