/**
 * Webhooks of Lago: the object as it stands then, in `invoice`, `credit_note` or under the name of
 * the event. As they come in any order, each tells all that its object says. Lago repeats the same
 * bytes, and a payment is named by its invoice, so that a dispute finds it.
 * Source: getlago/lago-openapi, src/webhooks and src/schemas.
 */

import { type Day, isDay } from '../../ledger/values/day.js';
import { documentNumber } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { broken, codeIn, type Format, type MappingRow, type Part, type Reader } from '../format.js';
import { type ChosenParty, chooseParty, partsOfChoice } from '../parties.js';
import { type JsonNode, partsOrProblem, readingJson } from './json-document.js';
import { currencyIn } from './sent-books.js';

interface Told {
  /** Where in the body its object stands. */
  readonly from: string;
  readonly tell: (document: Document) => readonly Message[];
  readonly becomes: string;
}

const ISSUED: Told = { from: 'invoice', tell: issued, becomes: 'InvoiceIssued' };

/** What becomes of a webhook, by its type; all others are passed over. */
const TOLD: Readonly<Record<string, Told>> = {
  'invoice.created': ISSUED,
  'invoice.generated': ISSUED,
  'invoice.one_off_created': ISSUED,
  'invoice.add_on_added': ISSUED,
  'invoice.paid_credit_added': ISSUED,
  'invoice.payment_status_updated': {
    ...{ from: 'invoice', tell: paid },
    becomes: 'InvoiceIssued, and PaymentReceived where payment_status is succeeded',
  },
  'invoice.payment_dispute_lost': {
    ...{ from: 'payment_dispute_lost', tell: chargedBack },
    becomes: 'InvoiceIssued and PaymentReversed',
  },
  'invoice.voided': {
    ...{ from: 'invoice', tell: voided, becomes: 'InvoiceIssued and InvoiceCancelled' },
  },
  'credit_note.created': { from: 'credit_note', tell: credited, becomes: 'CreditNoteIssued' },
};

const PASSED_OVER: Readonly<Record<string, string>> = {
  'invoice.drafted': 'A draft is not issued.',
  'invoice.payment_overdue': 'The due day of the invoice says so.',
  'invoice.payment_failure': 'A payment that failed moved nothing.',
  'payment.succeeded': 'The payment status of its invoice tells of the same money.',
  'payment_request.payment_status_updated': 'The payment status of each of its invoices says so.',
};

const FIELDS: readonly MappingRow[] = [
  { from: 'number, currency, issuing_date', to: 'the same' },
  { from: 'total_amount_cents', to: 'payable', note: 'in the smallest unit; less all credits' },
  { from: 'prepaid_credit_amount_cents and credit_notes_amount_cents', to: 'prepaid' },
  { from: 'payment_due_date', to: 'a stated due day', note: 'unknown where there is none' },
  { from: 'customer.tax_identification_number, legal_number, external_id, name', to: 'buyer' },
  { from: 'total_paid_amount_cents, else total_amount_cents', to: 'the amount of PaymentReceived' },
  { from: 'updated_at', to: 'the day of a payment', note: 'in UTC' },
  { from: 'voided_at, else updated_at', to: 'cancelledOn', note: 'in UTC' },
  { from: 'payment_dispute_lost_at', to: 'the day of PaymentReversed', note: 'in UTC' },
  { from: 'offset_amount_cents', to: 'what a credit note takes off invoice_number' },
];

export const lago: Format = {
  name: 'lago',
  title: 'Webhook of Lago',
  version: 1,
  exchanged: true,
  recognises: ({ text }) => /^\s*\{/.test(text) && /"webhook_type"\s*:/.test(text),
  read: readingJson(partsOfWebhook),
  mapping: [
    ...Object.entries(TOLD).map(([type, { becomes }]) => ({ from: type, to: becomes })),
    ...Object.entries(PASSED_OVER).map(([type, note]) => ({ from: type, to: 'passed over', note })),
    ...FIELDS,
  ],
};

function partsOfWebhook(body: JsonNode, reader: Reader): Iterable<Part> {
  const type = body.member('webhook_type').required;
  const told = codeIn(TOLD, type);
  if (!told) {
    const why = codeIn(PASSED_OVER, type) ?? 'Webhooks of this type are nothing to the ledger.';
    return [{ at: '', ignored: why }];
  }
  const named = body.member(told.from);
  // Beside what the provider said, the invoice may stand in an object of its own.
  const object = named.member('invoice', 'number').text === '' ? named : named.member('invoice');
  return partsOrProblem(object.at, () => partsOfObject(object, told, reader));
}

function* partsOfObject(object: JsonNode, told: Told, reader: Reader): IterableIterator<Part> {
  const { at } = object;
  const why = whyPassedOver(object);
  if (why !== null) {
    yield { at, ignored: why };
    return;
  }
  const document = readDocument(object, reader);
  yield* partsOfChoice(document.buyer, `${at}/customer`);
  yield { at, messages: told.tell(document) };
}

function whyPassedOver(object: JsonNode): string | null {
  const status = object.member('status').text;
  if (!['', 'finalized', 'voided'].includes(status)) return 'It is not issued yet.';
  if (object.member('self_billed').isTrue) return 'It is billed in the name of the other side.';
  return object.member('total_amount_cents').requiredWhole <= 0 ? 'Nothing is to be paid.' : null;
}

/** An invoice or a credit note. */
interface Document {
  readonly object: JsonNode;
  readonly id: string;
  readonly seller: string;
  readonly buyer: ChosenParty;
  readonly number: string;
  readonly currency: string;
  /** What is to be paid or was credited, in minor units. */
  readonly total: number;
  readonly issuedOn: Day;
}

function readDocument(object: JsonNode, reader: Reader): Document {
  if (reader.owner === undefined) throw broken('It does not say whose account it is.');
  return {
    object,
    id: `lago ${object.member('lago_id').required}`,
    seller: reader.owner,
    buyer: buyerOf(object.member('customer'), reader),
    number: documentNumber(object.member('number').required),
    currency: currencyIn(object.member('currency')),
    total: object.member('total_amount_cents').requiredWhole,
    issuedOn: dayIn(object.member('issuing_date')),
  };
}

function buyerOf(customer: JsonNode, reader: Reader): ChosenParty {
  const country = customer.member('country').text;
  const register = country === 'FR' ? customer.member('legal_number').text.replace(/\s/g, '') : '';
  const said = {
    name: customer.member('legal_name').text || customer.member('name').text,
    country,
    // The code by which the seller knows it, of no register.
    legalId: { scheme: 'customer', value: customer.member('external_id').required },
    ids: /^(\d{9}|\d{14})$/.test(register)
      ? [{ scheme: register.length === 9 ? '0002' : '0009', value: register }]
      : [],
    vat: customer.member('tax_identification_number').text,
    endpoint: null,
    person: customer.member('customer_type').text === 'individual',
  };
  return chooseParty(said, reader, 'the customer');
}

function say(document: Document, type: Message['type'], data: Message['data']): Message {
  return { type, id: document.id, data, onBehalfOf: document.seller };
}

function named({ seller, buyer, number, issuedOn }: Document): Message['data'] {
  return { seller, buyer: buyer.input, number, issuedOn };
}

function issued(document: Document): readonly Message[] {
  const { object, total, currency } = document;
  const credits = ['prepaid_credit_amount_cents', 'credit_notes_amount_cents'];
  const prepaid = credits.reduce((sum, name) => sum + (object.member(name).whole ?? 0), 0);
  const payable = String(total);
  const due = object.member('payment_due_date');
  const instalment = due.text === '' ? { basis: 'unknown' } : { due: dayIn(due), basis: 'stated' };
  const data = {
    ...named(document),
    ...{ typeCode: '380', total: String(total + prepaid), prepaid: String(prepaid), payable },
    currency,
    instalments: [{ kind: 'ordinary', amount: payable, ...instalment }],
  };
  return [say(document, 'InvoiceIssued', data)];
}

function paid(document: Document): readonly Message[] {
  const { object, id, seller, buyer, number, currency, total } = document;
  if (object.member('payment_status').text !== 'succeeded') return issued(document);
  const received = object.member('total_paid_amount_cents').whole ?? 0;
  const amount = String(received > 0 ? received : total);
  const payment = {
    ...{ payment: id, payer: buyer.input, payee: seller, amount, currency },
    ...{ creditedOn: dayIn(object.member('updated_at')), instrument: 'other' },
    allocations: [{ seller, number, amount }],
  };
  return [...issued(document), say(document, 'PaymentReceived', payment)];
}

function chargedBack(document: Document): readonly Message[] {
  const on = dayIn(document.object.member('payment_dispute_lost_at'));
  const data = { payment: document.id, on, cause: 'chargeback' };
  return [...issued(document), say(document, 'PaymentReversed', data)];
}

function voided(document: Document): readonly Message[] {
  const { object } = document;
  const at = object.member('voided_at');
  const cancelledOn = dayIn(at.text === '' ? object.member('updated_at') : at);
  return [
    ...issued(document),
    say(document, 'InvoiceCancelled', { ...named(document), cancelledOn }),
  ];
}

/** What it does not take off its invoice is refunded or kept as a balance. */
function credited(document: Document): readonly Message[] {
  const { object, total, currency } = document;
  const number = object.member('invoice_number').text;
  const offset = object.member('offset_amount_cents').whole ?? 0;
  const amount = String(Math.min(offset, total));
  const allocations =
    offset > 0 && number !== '' ? [{ number: documentNumber(number), amount }] : [];
  const data = { ...named(document), total: String(total), currency, allocations };
  return [say(document, 'CreditNoteIssued', data)];
}

/** The day of a date, or of a time in UTC as Lago writes it. */
function dayIn(node: JsonNode): Day {
  const text = node.required;
  const day = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|\+00:00))?$/.test(text) ? text.slice(0, 10) : '';
  if (!isDay(day)) throw broken(`It has no day at ${node.at}.`);
  return day;
}
