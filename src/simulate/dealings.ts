/** What parties of a simulated attack tell: invoices and their payments, by keys of theirs. */

import type { Source, Vetting } from '../ledger/events.js';
import { holderNamed } from '../ledger/stored.js';
import { type DayNumber, dayOf } from '../ledger/values/day.js';
import type { Message } from '../messages/message.js';

/** A key as an attacker holds it. */
export interface HeldKey {
  readonly teller: string;
  /** The identifier of the professional that it speaks for. */
  readonly party: string;
  readonly source: Source;
  /** Who holds it: the same text for two keys where one holds both. */
  readonly owner: string;
  readonly vetting: Vetting;
}

/** Messages told under one key, in order. */
export interface Telling {
  readonly by: HeldKey;
  readonly messages: readonly Message[];
}

/** An invoice of 1,200.00 EUR, paid whole. */
export interface PaidInvoice {
  readonly seller: string;
  readonly buyer: string;
  readonly number: string;
  readonly issuedOn: DayNumber;
  readonly dueOn: DayNumber;
  readonly paidOn: DayNumber;
}

const AMOUNT = '120000';

/** The invoice and its payment as one side tells them. */
export function toldOf(invoice: PaidInvoice): readonly Message[] {
  const { seller, buyer, number, issuedOn, dueOn, paidOn } = invoice;
  // Unique for whoever tells it: a buyer tells of many sellers.
  const id = `${seller} ${number}`;
  const payment = `${id} paid`;
  return [
    {
      type: 'InvoiceIssued',
      id,
      data: {
        ...{ seller, buyer, number, typeCode: '380', total: AMOUNT, prepaid: '0' },
        ...{ payable: AMOUNT, currency: 'EUR', issuedOn: dayOf(issuedOn) },
        instalments: [{ kind: 'ordinary', amount: AMOUNT, due: dayOf(dueOn), basis: 'stated' }],
      },
    },
    {
      type: 'PaymentReceived',
      id: payment,
      data: {
        ...{ payment, payer: buyer, payee: seller, amount: AMOUNT, currency: 'EUR' },
        ...{ creditedOn: dayOf(paidOn), instrument: 'credit_transfer' },
        allocations: [{ seller, number, amount: AMOUNT }],
      },
    },
  ];
}

/** A key of somebody's own, known to the operator, unless said otherwise. */
export function keyOf(party: string, teller: string, more: Partial<HeldKey> = {}): HeldKey {
  const own = {
    party,
    teller,
    source: 'api',
    owner: holderNamed(teller),
    vetting: 'known',
  } as const;
  return { ...own, ...more };
}

/** The invoices as both sides tell them, each under its key. */
export function toldByBoth(
  invoices: readonly PaidInvoice[],
  seller: HeldKey,
  buyer: HeldKey,
): readonly Telling[] {
  const messages = invoices.flatMap(toldOf);
  return [
    { by: seller, messages },
    { by: buyer, messages },
  ];
}
