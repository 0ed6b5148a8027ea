/** Integer arithmetic that stays exact in a double, and the one rounding of what is shown. */
import { WHOLE } from '../step.js';

/**
 * floor(value x parts / 10^6) without leaving the safe integers on the way.
 * value: 0 or more; parts: 0 to 9 x 10^9; the result must be a safe integer.
 */
export function partsOf(value: number, parts: number): number {
  if (parts === WHOLE) return value;
  const millions = Math.floor(value / WHOLE);
  return millions * parts + Math.floor(((value - millions * WHOLE) * parts) / WHOLE);
}

/** A figure as it is shown: one decimal, never a negative zero. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
