/** How figures are shown: amounts as decimal text with their currency, days as text. */
import { oneDecimal } from '../../projections/score/exact.js';
import { exponentOf } from '../ledger/values/money.js';

export interface ShownAmount {
  /** As people write it, without separators: `1200.00`. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Minor units, a bigint where they are a sum, as decimal text; null where no money is told of. */
export function shownAmount(minorUnits: number | bigint, currency: string): ShownAmount | null {
  if (currency === '') return null;
  const digits = exponentOf(currency);
  const text = String(minorUnits < 0 ? -minorUnits : minorUnits).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : '';
  return { amount: `${minorUnits < 0 ? '-' : ''}${whole}${fraction}`, currency };
}

/** Parts per million as percent, to one decimal. */
export function percentOf(parts: number): number {
  return oneDecimal(parts / 10_000);
}

/** A contribution in points, to three decimals: hundreds of small ones still sum to the value. */
export function shownPoints(points: number): number {
  return Math.round(points * 1000) / 1000 || 0;
}
