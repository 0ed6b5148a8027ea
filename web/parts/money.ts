/** Money as decimal text, which is exact whatever its size. */
import type { MoneyText } from '../../src/words/figures.js';

/** The sum of amounts of that currency; null where one of them is not told. */
export function sumOfMoney(
  amounts: readonly (MoneyText | null)[],
  currency: string,
): MoneyText | null {
  const told = amounts.flatMap((each) => each?.amount ?? []);
  if (told.length < amounts.length) return null;
  const decimals = Math.max(0, ...told.map((amount) => amount.split('.')[1]?.length ?? 0));
  const sum = told.reduce((all, amount) => all + unitsOf(amount, decimals), 0n);
  return { amount: written(sum, decimals), currency };
}

export function isNothing({ amount }: MoneyText): boolean {
  return /^-?[0.]*$/.test(amount);
}

/** In the smallest unit of so many decimals. */
function unitsOf(amount: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

function written(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  if (decimals === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
