/**
 * Events of Stripe, as its webhooks send them: the event, with the object as it stands then. They
 * come in any order and more than once, so each tells all that its object says: an invoice that is
 * first heard of when it is paid is issued by that, too, under the same id.
 */
import type { Message } from '../command/message.js';
import { type Day, dayOf } from '../ledger/day.js';
import { documentNumber } from '../ledger/party.js';
import {
  broken,
  type Format,
  type MappingRow,
  type Part,
  problemOf,
  type Reader,
} from './format.js';
import { type JsonNode, readJson } from './json-document.js';
import { type ChosenParty, chooseParty, partsOfChoice } from './parties.js';

/** What becomes of an event, by its type; all others are passed over. */
const EVENTS = {
  'invoice.finalized': { tell: issued, becomes: 'InvoiceIssued' },
  'invoice.sent': { tell: issued, becomes: 'InvoiceIssued' },
  'invoice.paid': { tell: paid, becomes: 'InvoiceIssued and PaymentReceived' },
  'invoice.voided': { tell: voided, becomes: 'InvoiceIssued and InvoiceCancelled' },
  'invoice.marked_uncollectible': {
    tell: uncollectible,
    becomes: 'InvoiceIssued and InvoiceWrittenOff',
  },
} as const satisfies Readonly<Record<string, { tell: Tell; becomes: string }>>;

type Tell = (invoice: Invoice) => readonly Message[];

const PASSED_OVER: Readonly<Record<string, string>> = {
  'invoice.payment_failed': 'A card or debit that failed is tried again by Stripe; nothing moved.',
  'credit_note.created': 'It names its invoice by an id of Stripe and not by its number.',
  'charge.refunded': 'It names a charge, and no invoice by its number.',
  'charge.dispute.created': 'It names a charge, and no invoice by its number.',
  'charge.dispute.closed': 'It names a charge, and no invoice by its number.',
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
];

export const stripe: Format = {
  name: 'stripe',
  title: 'Event of Stripe',
  version: 1,
  exchanged: true,
  recognises: ({ text }) => /^\s*\{/.test(text) && /"object"\s*:\s*"event"/.test(text),
  read: eventParts,
  mapping: [
    ...Object.entries(EVENTS).map(([type, { becomes }]) => ({ from: type, to: becomes })),
    ...Object.entries(PASSED_OVER).map(([type, note]) => ({ from: type, to: 'passed over', note })),
    ...FIELDS,
  ],
};

async function* eventParts(bytes: AsyncIterable<Uint8Array>, reader: Reader): AsyncGenerator<Part> {
  const event = await readJson(bytes);
  const type = event.member('type').required;
  const at = '/data/object';
  if (event.member('livemode').isFalse) {
    yield { at: '', ignored: 'It is an event of the test mode.' };
  } else if (!isTold(type)) {
    const why = Object.hasOwn(PASSED_OVER, type) ? PASSED_OVER[type] : undefined;
    yield { at: '', ignored: why ?? 'Events of this type are nothing to the ledger.' };
  } else {
    try {
      const invoice = readInvoice(event, reader);
      yield* partsOfChoice(invoice.buyer, `${at}/customer`);
      if (invoice.total <= 0) yield { at, ignored: 'Nothing is to be paid.' };
      else {
        const messages = EVENTS[type].tell(invoice);
        yield messages.length > 0 ? { at, messages } : { at, ignored: 'A credit balance paid it.' };
      }
    } catch (error) {
      yield { at, problem: problemOf(error) };
    }
  }
}

function isTold(type: string): type is keyof typeof EVENTS {
  return Object.hasOwn(EVENTS, type);
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

function readInvoice(event: JsonNode, reader: Reader): Invoice {
  if (reader.owner === undefined) throw broken('It does not say whose account it is.');
  const object = event.member('data', 'object');
  const transitions = object.member('status_transitions');
  const currency = object.member('currency').required.toUpperCase();
  const created = object.member('created').requiredWhole;
  return {
    object,
    on: dayAt(event.member('created').requiredWhole),
    id: `stripe ${object.member('id').required}`,
    seller: reader.owner,
    buyer: buyerOf(object, reader),
    number: documentNumber(object.member('number').required),
    currency,
    total: inUnits(object.member('total').requiredWhole, currency),
    issuedOn: dayAt(transitions.member('finalized_at').whole ?? created),
  };
}

function buyerOf(object: JsonNode, reader: Reader): ChosenParty {
  const taxIds = object.member('customer_tax_ids').items;
  const vat = taxIds.find((each) => each.member('type').text === 'eu_vat');
  const customer = object.member('customer').required;
  const said = {
    name: object.member('customer_name').text,
    country: object.member('customer_address', 'country').text,
    legalId: null,
    ids: [{ scheme: '', value: customer }],
    vat: vat?.member('value').text ?? '',
    endpoint: null,
  };
  return chooseParty(said, reader, 'the customer');
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
    payment: invoice.id,
    payer: buyer.input,
    payee: seller,
    ...{ amount: String(amount), currency },
    creditedOn: paidAt === null ? on : dayAt(paidAt),
    instrument: 'other',
    allocations: [{ seller, number, amount: String(amount) }],
  };
  return [...issued(invoice), say(invoice, 'PaymentReceived', payment)];
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

/** Stripe counts these in hundredths, though they have none (docs.stripe.com/currencies). */
const WITHOUT_HUNDREDTHS: ReadonlySet<string> = new Set(['ISK', 'UGX']);

function inUnits(amount: number, currency: string): number {
  return WITHOUT_HUNDREDTHS.has(currency) ? Math.trunc(amount / 100) : amount;
}

/** The day in UTC of a time in seconds. */
function dayAt(seconds: number): Day {
  return dayOf(Math.floor(seconds / 86_400));
}
