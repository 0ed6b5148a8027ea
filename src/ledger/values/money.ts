/**
 * Money is whole minor units (cents for EUR, yen for JPY) with an ISO 4217 code. Events carry the
 * units as decimal text, so that no JSON reader rounds them; the code reckons with safe integers.
 */
import { CURRENCIES } from './currencies.js';

/** Whole minor units as decimal text: `"120000"` is 1,200.00 EUR. No fraction, no leading zero. */
export type MinorUnits = string;

/**
 * The largest single amount, in minor units, ten trillion euros: what is of one promise stays a
 * safe integer. Sums over promises may be beyond: add those as bigint.
 */
export const LARGEST_AMOUNT = 1_000_000_000_000_000;

const WHOLE = /^(0|-?[1-9]\d{0,15})$/;

/** Whether the text is whole minor units within ± LARGEST_AMOUNT. */
export function isMinorUnits(text: string): text is MinorUnits {
  return WHOLE.test(text) && Math.abs(Number(text)) <= LARGEST_AMOUNT;
}

/** The minor units as a safe integer. */
export function units(amount: MinorUnits): number {
  return Number(amount);
}

/** A safe integer as minor units text. */
export function minorUnits(amount: number): MinorUnits {
  return String(amount);
}

/**
 * How many digits of the minor units stand after the decimal point. 2 for a code of no list, which
 * older events may hold.
 */
export function exponentOf(currency: string): number {
  return CURRENCIES.get(currency) ?? 2;
}

/**
 * Reads an amount as people write it (`55.94`, `1200`, `-3.5`) into minor units.
 * Returns null where it is no number or has more decimals than the currency has.
 */
export function readAmount(text: string, currency: string): MinorUnits | null {
  const parts = /^(-?)(\d{1,16})(?:\.(\d+))?$/.exec(text.trim());
  if (!parts) return null;
  const digits = exponentOf(currency);
  const fraction = parts[3] ?? '';
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const whole = `${parts[2]}${fraction.slice(0, digits).padEnd(digits, '0')}`.replace(
    /^0+(?=\d)/,
    '',
  );
  const signed = whole === '0' ? whole : `${parts[1]}${whole}`;
  return isMinorUnits(signed) ? signed : null;
}

/** An amount as people read it, with its currency: `1,200.00 EUR`. */
export function showAmount(amount: number, currency: string): string {
  const digits = exponentOf(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : '';
  return `${amount < 0 ? '-' : ''}${whole}${fraction} ${currency}`;
}
