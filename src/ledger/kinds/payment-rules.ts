/** What can never be true of a payment, by itself or beside the payment that is known. */

import type {
  Allocation,
  PaymentAllocated,
  PaymentAnnounced,
  PaymentReceived,
  PaymentRefunded,
  PaymentReversed,
} from '../events.js';
import { must, Rejection } from '../rejection.js';
import { isSameVoice, type Speaker, type Teller } from '../stored.js';
import { mustBePositive, mustNameEachOnce, partiesMustDiffer } from '../stream/rules.js';
import type { Day } from '../values/day.js';
import { units } from '../values/money.js';
import { documentNumber, type PartyId } from '../values/party.js';

/** An invoice that a payment may pay. */
export interface Invoice {
  readonly seller: PartyId;
  readonly number: string;
  readonly issuedOn?: Day;
}

/** What makes two parts of payments name the same invoice. */
export function invoiceName({ seller, number, issuedOn }: Invoice): string {
  const name = `${seller}/${documentNumber(number)}`;
  return issuedOn === undefined ? name : `${name} ${issuedOn}`;
}

/** What names an invoice, in the form in which payments restate it. */
export function namesOf({ seller, number, issuedOn }: Invoice): Invoice {
  const name = { seller, number: documentNumber(number) };
  return issuedOn === undefined ? name : { ...name, issuedOn };
}

/** A refund takes back at most what it sends back. */
export function mustTakeBackNoMore({ allocations = [], amount }: PaymentRefunded['facts']): void {
  checkAllocations(allocations);
  const sum = allocations.reduce((total, each) => total + units(each.amount), 0);
  must(sum <= units(amount), 'allocations_must_not_exceed_the_amount', '/allocations');
}

export function mustNameCurrency({ amount, currency }: PaymentReversed['facts']): void {
  if (amount === undefined) return;
  mustBePositive(amount, '/amount');
  must(currency !== undefined, 'currency_must_come_with_the_amount', '/currency');
}

export function checkAnnounced({ facts }: PaymentAnnounced): void {
  const { payer, payee, amount, currency, allocations } = facts;
  if (payer !== undefined) partiesMustDiffer(payer, payee, '/payee');
  if (amount !== undefined) mustBePositive(amount, '/amount');
  mustAllBePositive(allocations);
  if (amount !== undefined && currency === undefined) {
    throw new Rejection('currency_must_come_with_the_amount', '/currency');
  }
  mustNameEachOnce(allocations, invoiceName);
  if (amount === undefined || currency === undefined) return;
  mustFit(allocations, { amount, currency }, '/allocations');
}

/**
 * Whoever told the payment says what it was for, and so may who was paid; a payer may not choose
 * what a bank's word is worth. An operator's program may come before the payment does.
 */
export function mustBeTheirs(
  { facts }: PaymentAllocated,
  received: Told | null,
  by: Speaker,
): void {
  if (by.role === 'operator' || (by.party !== null && by.party === received?.facts.payee)) return;
  const own = facts.teller === undefined || facts.teller === by.teller;
  must(own, 'payment_must_be_the_tellers_to_allocate', '/teller');
  mustBeOfItsVoice(received, by);
}

/** A payment that is known, and who told it. */
interface Told {
  readonly facts: PaymentReceived['facts'];
  readonly by: Teller;
}

/** Clients of one platform share its name as a teller; none speaks of another's payment. */
export function mustBeOfItsVoice(received: Told | null, by: Speaker): void {
  const own = received === null || by.role === 'operator' || isSameVoice(by, received.by);
  must(own, 'payment_must_be_of_the_party_spoken_for', '/payment');
}

/**
 * The same of what was told before the payment was known: another client of its teller said nothing
 * of it. Other tellers that got so far may, see mustBeTheirs.
 */
export function maySpeakOf(told: Teller, { by }: Told): boolean {
  return told.teller !== by.teller || told.party === null || told.party === by.party;
}

export function mayAllocate(told: Teller, received: Told): boolean {
  return maySpeakOf(told, received) || told.party === received.facts.payee;
}

export function checkAllocations(allocations: readonly Allocation[]): void {
  mustAllBePositive(allocations);
  mustNameEachOnce(allocations, invoiceName);
}

export function mustAllBePositive(allocations: readonly Allocation[]): void {
  for (const [i, { amount }] of allocations.entries()) {
    mustBePositive(amount, `/allocations/${i}/amount`);
  }
}

/** Shares in another currency cannot be compared with the payment, the others must fit in it. */
export function mustFit(
  allocations: readonly Allocation[],
  payment: Pick<PaymentReceived['facts'], 'amount' | 'currency'>,
  pointer: string,
): void {
  let sum = 0;
  for (const { amount, currency } of allocations) {
    if (currency === undefined || currency === payment.currency) sum += units(amount);
  }
  if (sum > units(payment.amount)) {
    must(
      false,
      'allocations_must_not_exceed_the_amount',
      pointer,
      `The allocations sum to ${sum}, the payment is ${payment.amount} ${payment.currency}.`,
    );
  }
}
