/**
 * Which two tellings are two voices. Keys are cheap: two of one holder are one voice, and whoever
 * is vouched for by nobody may be the other one by another name. So one of them lends the other no
 * grade. What was told before keys had holders counts as from somebody known, its teller.
 */
import { holderNamed, type Teller } from '../../../src/ledger/stored.js';

export type Held = Pick<Teller, 'teller' | 'owner' | 'vetting'>;

export function areIndependent(a: Held, b: Held): boolean {
  if (a.teller === b.teller || holderOf(a) === holderOf(b)) return false;
  return isVouchedFor(a) && isVouchedFor(b);
}

/** Whether an operator knows who tells, or trusts whoever does to know. */
export function isVouchedFor({ vetting }: Held): boolean {
  return vetting !== 'self-registered';
}

function holderOf({ teller, owner }: Held): string {
  return owner ?? holderNamed(teller);
}
