/**
 * Open invoices that may be set off, and what is owed from one professional to another of one
 * currency: the same whatever the order in which the invoices came.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { compareText } from '../../src/ledger/values/text-order.js';

/** A billion euros: larger ones take no part, so that the sum of 90,000 is counted exactly. */
export const LARGEST_SET_OFF = 100_000_000_000;

export interface OpenInvoice {
  /** Its address, which names it. */
  readonly promise: string;
  readonly debtor: PartyId;
  readonly creditor: PartyId;
  /** ISO 4217. */
  readonly currency: string;
  /** What is open of it, in minor units; above zero. */
  readonly amount: number;
  readonly due: DayNumber;
}

/** All that one professional owes another. */
export interface Debt {
  readonly debtor: PartyId;
  readonly creditor: PartyId;
  readonly amount: number;
  /** What fell due first comes first: that is what is set off first. */
  readonly invoices: readonly OpenInvoice[];
}

/**
 * The debts of one currency, by debtor and then creditor; what somebody owes itself is none.
 * Throws a RangeError where they sum to more than can be counted exactly.
 */
export function debtsOf(invoices: readonly OpenInvoice[]): readonly Debt[] {
  const byPair = new Map<string, OpenInvoice[]>();
  for (const invoice of invoices) {
    if (invoice.debtor === invoice.creditor || !canTakePart(invoice)) continue;
    const pair = `${invoice.debtor} ${invoice.creditor}`;
    const known = byPair.get(pair);
    if (known) known.push(invoice);
    else byPair.set(pair, [invoice]);
  }
  let all = 0;
  const debts: Debt[] = [];
  for (const own of byPair.values()) {
    own.sort((a, b) => a.due - b.due || compareText(a.promise, b.promise));
    const amount = own.reduce((sum, each) => sum + each.amount, 0);
    all += amount;
    const [{ debtor, creditor } = { debtor: '', creditor: '' }] = own;
    debts.push({ debtor, creditor, amount, invoices: own });
  }
  if (!Number.isSafeInteger(all)) throw new RangeError('Debts of more than 2^53 minor units.');
  return debts.sort(
    (a, b) => compareText(a.debtor, b.debtor) || compareText(a.creditor, b.creditor),
  );
}

function canTakePart({ amount }: OpenInvoice): boolean {
  return amount > 0 && amount <= LARGEST_SET_OFF;
}
