/**
 * Events of Stripe, as its webhooks send them: the event, with the object as it stands then. They
 * come in any order and more than once, so each tells all that its object says. The event that pays
 * an invoice also issues it, under the same id, since it may be the first to come.
 */

import type { Day } from '../../ledger/values/day.js';
import { documentNumber } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { codeIn, type Format, type MappingRow, type Part, type Reader } from '../format.js';
import { type ChosenParty, partsOfChoice } from '../parties.js';
import { type JsonNode, partsOrProblem, readingJson } from './json-document.js';
import { currencyIn } from './sent-books.js';
import { credited, disputed, refunded } from './stripe-charges.js';
import {
  customerOf,
  dayAt,
  inUnits,
  paymentOf,
  readEvent,
  type StripeContext,
  type StripeEvent,
} from './stripe-event.js';

interface Told {
  readonly tell: (event: StripeEvent) => StripeContext;
  readonly becomes: string;
}

const ISSUED: Told = { tell: ofInvoice(issued), becomes: 'InvoiceIssued' };
const DISPUTED: Told = {
  tell: disputed,
  becomes: 'PaymentReversed, and its withdrawal where the status is won',
};

/** What becomes of an event, by its type; all others are passed over. */
const EVENTS: Readonly<Record<string, Told>> = {
  'invoice.finalized': ISSUED,
  'invoice.sent': ISSUED,
  'invoice.paid': { tell: ofInvoice(paid), becomes: 'InvoiceIssued and PaymentReceived' },
  'invoice.payment_failed': {
    tell: ofInvoice(failed),
    becomes: 'InvoiceIssued and PaymentFailed',
  },
  'invoice.voided': { tell: ofInvoice(voided), becomes: 'InvoiceIssued and InvoiceCancelled' },
  'invoice.marked_uncollectible': {
    tell: ofInvoice(uncollectible),
    becomes: 'InvoiceIssued and InvoiceWrittenOff',
  },
  'charge.dispute.created': DISPUTED,
  'charge.dispute.funds_withdrawn': DISPUTED,
  'charge.dispute.closed': DISPUTED,
  'charge.refunded': { tell: refunded, becomes: 'PaymentRefunded' },
  'credit_note.created': { tell: credited, becomes: 'CreditNoteIssued' },
};

const FIELDS: readonly MappingRow[] = [
  { from: 'data.object.number', to: 'number' },
  { from: 'data.object.total', to: 'total', note: 'in the smallest unit' },
  {
    from: 'data.object.ending_balance less starting_balance',
    to: 'prepaid',
    note: "what of the customer's credit balance it used",
  },
  { from: 'data.object.currency', to: 'currency' },
  { from: 'data.object.status_transitions.finalized_at, else created', to: 'issuedOn' },
  { from: 'data.object.due_date', to: 'a stated due day', note: 'unknown where there is none' },
  { from: 'data.object.customer, customer_name, customer_tax_ids', to: 'buyer' },
  { from: 'data.object.amount_paid, status_transitions.paid_at', to: 'PaymentReceived' },
  {
    from: 'data.object.payment_intent, else charge, else the first of payments, else id',
    to: 'payment',
    note: 'by which a refund or dispute finds it',
  },
  { from: 'data.object.attempt_count', to: 'the id of PaymentFailed' },
  {
    from: 'data.object.reason of a dispute',
    to: 'cause',
    note: 'chargeback where it is not known',
  },
  {
    from: 'data.object.amount_refunded less data.previous_attributes.amount_refunded',
    to: 'the amount of PaymentRefunded',
  },
  { from: 'data.object.pre_payment_amount', to: 'what a credit note takes off invoice.number' },
];

export const stripe: Format = {
  name: 'stripe',
  title: 'Event of Stripe',
  version: 2,
  exchanged: true,
  recognises: ({ text }) => /^\s*\{/.test(text) && /"object"\s*:\s*"event"/.test(text),
  read: readingJson(partsOfEvent),
  mapping: [
    ...Object.entries(EVENTS).map(([type, { becomes }]) => ({ from: type, to: becomes })),
    ...FIELDS,
  ],
};

function partsOfEvent(event: JsonNode, reader: Reader): Iterable<Part> {
  const told = codeIn(EVENTS, event.member('type').required);
  if (event.member('livemode').isFalse) {
    return [{ at: '', ignored: 'It is an event of the test mode.' }];
  }
  if (!told) return [{ at: '', ignored: 'Events of this type are nothing to the ledger.' }];
  const at = '/data/object';
  return partsOrProblem(at, function* (): IterableIterator<Part> {
    const { buyer, messages, ignored } = told.tell(readEvent(event, reader));
    if (buyer) yield* partsOfChoice(buyer, `${at}/customer`);
    yield ignored === undefined ? { at, messages } : { at, ignored };
  });
}

interface Invoice {
  readonly object: JsonNode;
  /** When the event was made. */
  readonly on: Day;
  readonly id: string;
  readonly seller: string;
  readonly buyer: ChosenParty;
  readonly number: string;
  readonly currency: string;
  readonly total: number;
  readonly issuedOn: Day;
}

function ofInvoice(tell: (invoice: Invoice) => readonly Message[]): Told['tell'] {
  return (event) => {
    const invoice = readInvoice(event);
    const { buyer, total } = invoice;
    if (total <= 0) return { buyer, messages: [], ignored: 'Nothing is to be paid.' };
    const messages = tell(invoice);
    if (messages.length > 0) return { buyer, messages };
    return { buyer, messages, ignored: 'A credit balance paid it.' };
  };
}

function readInvoice({ object, on, owner, reader }: StripeEvent): Invoice {
  const transitions = object.member('status_transitions');
  const currency = currencyIn(object.member('currency'));
  const created = object.member('created').requiredWhole;
  return {
    object,
    on,
    id: `stripe ${object.member('id').required}`,
    seller: owner,
    buyer: customerOf(object, reader),
    number: documentNumber(object.member('number').required),
    currency,
    total: inUnits(object.member('total').requiredWhole, currency),
    issuedOn: dayAt(transitions.member('finalized_at').whole ?? created),
  };
}

function named({ seller, buyer, number }: Invoice): Message['data'] {
  return { seller, buyer: buyer.input, number };
}

function say(invoice: Invoice, type: Message['type'], data: Message['data']): Message {
  return { type, id: invoice.id, data, onBehalfOf: invoice.seller };
}

function issued(invoice: Invoice): readonly Message[] {
  const { object, total, currency, issuedOn } = invoice;
  const used =
    (object.member('ending_balance').whole ?? 0) - (object.member('starting_balance').whole ?? 0);
  const prepaid = Math.min(total, Math.max(0, inUnits(used, currency)));
  const payable = String(total - prepaid);
  const due = object.member('due_date').whole;
  const data = {
    ...named(invoice),
    ...{ typeCode: '380', total: String(total), prepaid: String(prepaid), payable },
    ...{ currency, issuedOn },
    instalments: [
      due === null
        ? { kind: 'ordinary', amount: payable, basis: 'unknown' }
        : { kind: 'ordinary', amount: payable, due: dayAt(due), basis: 'stated' },
    ],
  };
  return payable === '0' ? [] : [say(invoice, 'InvoiceIssued', data)];
}

function paid(invoice: Invoice): readonly Message[] {
  const { object, seller, buyer, number, currency, on } = invoice;
  const amount = inUnits(object.member('amount_paid').requiredWhole, currency);
  const paidAt = object.member('status_transitions', 'paid_at').whole;
  // Where a credit balance paid all, no money moved.
  if (amount <= 0) return issued(invoice);
  const payment = {
    payment: paymentOf(object) || invoice.id,
    payer: buyer.input,
    payee: seller,
    ...{ amount: String(amount), currency },
    creditedOn: paidAt === null ? on : dayAt(paidAt),
    instrument: 'other',
    allocations: [{ seller, number, amount: String(amount) }],
  };
  return [...issued(invoice), say(invoice, 'PaymentReceived', payment)];
}

/** Each attempt is one of its own, of the same payment. */
function failed(invoice: Invoice): readonly Message[] {
  const { object, seller, number, currency, on } = invoice;
  const amount = inUnits(object.member('amount_remaining').requiredWhole, currency);
  const attempt = object.member('attempt_count').whole ?? 1;
  const data = {
    ...{ payment: paymentOf(object) || invoice.id, on, cause: 'unknown' },
    ...(amount > 0 && { allocations: [{ seller, number, amount: String(amount) }] }),
  };
  const told = say(invoice, 'PaymentFailed', data);
  return [...issued(invoice), { ...told, id: `${invoice.id} ${attempt}` }];
}

function voided(invoice: Invoice): readonly Message[] {
  const at = invoice.object.member('status_transitions', 'voided_at').whole;
  const cancelledOn = at === null ? invoice.on : dayAt(at);
  const { issuedOn } = invoice;
  return [
    ...issued(invoice),
    say(invoice, 'InvoiceCancelled', { ...named(invoice), issuedOn, cancelledOn }),
  ];
}

function uncollectible(invoice: Invoice): readonly Message[] {
  const { object, currency, issuedOn } = invoice;
  const at = object.member('status_transitions', 'marked_uncollectible_at').whole;
  const amount = inUnits(object.member('amount_remaining').requiredWhole, currency);
  const data = {
    ...named(invoice),
    ...{ issuedOn, amount: String(amount), cause: 'uncollectible' },
    on: at === null ? invoice.on : dayAt(at),
  };
  return [...issued(invoice), say(invoice, 'InvoiceWrittenOff', data)];
}
