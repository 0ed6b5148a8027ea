/**
 * Webhooks of Dolibarr (module Webhook): a trigger and the PHP object as it stands then, by the
 * names of its members (htdocs/compta/facture/class/facture.class.php and paiement.class.php).
 */
import { type Day, dayOf } from '../../ledger/values/day.js';
import { documentNumber } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { broken, codeIn, type Format, type Part, type Reader } from '../format.js';
import { type ChosenParty, chooseParty, partsOfChoice } from '../parties.js';
import { type JsonNode, partsOrProblem, readingJson } from './json-document.js';
import {
  amountIn,
  creditNoteIssued,
  currencyIn,
  invoiceIssued,
  ownerOf,
  type Sale,
} from './sent-books.js';

type Tell = (object: JsonNode, reader: Reader) => readonly Part[];

interface Trigger {
  readonly tell: Tell;
  readonly becomes: string;
}

/** What becomes of a trigger; all others are passed over. */
const TRIGGERS: Readonly<Record<string, Trigger>> = {
  BILL_VALIDATE: { tell: issued, becomes: 'InvoiceIssued, CreditNoteIssued' },
  BILL_SENTBYMAIL: { tell: issued, becomes: 'InvoiceIssued, CreditNoteIssued' },
  BILL_UNVALIDATE: { tell: reopened, becomes: 'passed over' },
  BILL_DELETE: { tell: deleted, becomes: 'EntryWithdrawn' },
  BILL_CANCEL: { tell: cancelled, becomes: 'InvoiceCancelled, on date_closing' },
  BILL_PAYED: { tell: closed, becomes: 'by its close_code; else passed over' },
  PAYMENT_CUSTOMER_CREATE: { tell: paid, becomes: 'PaymentReceived, not allocated' },
};

/** Why an invoice was closed short of its total (Facture::CLOSECODE_...). */
const CLOSED: Readonly<Record<string, { type: Message['type']; data: Message['data'] }>> = {
  badcustomer: { type: 'InvoiceWrittenOff', data: { cause: 'uncollectible' } },
  discount_vat: { type: 'InvoiceSettledOtherwise', data: { means: 'cash_discount' } },
  bankcharge: { type: 'InvoiceSettledOtherwise', data: { means: 'bank_charges' } },
  withholdingtax: { type: 'InvoiceSettledOtherwise', data: { means: 'withholding_tax' } },
};

/** Facture::TYPE_...; all others are invoices. */
const CREDIT_NOTE = '2';
const DEPOSIT = '3';

export const dolibarr: Format = {
  name: 'dolibarr',
  title: 'Webhook of Dolibarr',
  version: 1,
  recognises: () => false,
  read: readingJson((body, reader) => partsOrProblem('/object', () => partsOfBody(body, reader))),
  mapping: [
    ...Object.entries(TRIGGERS).map(([from, { becomes }]) => ({ from, to: becomes })),
    ...Object.entries(CLOSED).map(([code, { type }]) => ({
      from: `BILL_PAYED, close_code ${code}, remaintopay, date_closing`,
      to: type,
    })),
    { from: 'newref, ref', to: 'number' },
    { from: 'date, date_lim_reglement', to: 'issuedOn, a stated due day' },
    { from: 'multicurrency_total_ttc, else total_ttc', to: 'total' },
    { from: 'multicurrency_code', to: 'currency' },
    { from: 'thirdparty: idprof1, idprof2, tva_intra, name', to: 'the customer' },
    { from: 'multicurrency_amounts, else amounts', to: 'the amount of a payment' },
    { from: 'datepaye', to: 'creditedOn' },
  ],
};

function partsOfBody(body: JsonNode, reader: Reader): readonly Part[] {
  const trigger = codeIn(TRIGGERS, body.member('triggercode').required);
  const ignored = 'This trigger is nothing to the ledger.';
  return trigger?.tell(body.member('object'), reader) ?? [{ at: '/triggercode', ignored }];
}

function issued(object: JsonNode, reader: Reader): readonly Part[] {
  const customer = customerOf(object, reader);
  const [owner, currency] = [ownerOf(reader), currencyIn(object.member('multicurrency_code'))];
  const isCredit = object.member('type').scalar === CREDIT_NOTE;
  const total = totalOf(object, currency) * (isCredit ? -1 : 1);
  if (total <= 0) return [{ at: '/object', ignored: 'Nothing is to be paid.' }];
  const due = object.member('date_lim_reglement');
  const sale: Sale = {
    id: idOf(object),
    ...{ owner, seller: owner, buyer: customer.input, currency, total },
    number: numberOf(object),
    issuedOn: dateIn(object.member('date')),
    due: due.scalar === '' ? null : dateIn(due),
    typeCode: object.member('type').scalar === DEPOSIT ? '386' : '380',
  };
  const message = isCredit ? creditNoteIssued(sale) : invoiceIssued(sale);
  return [...partsOfChoice(customer, '/object/thirdparty'), { at: '/object', messages: [message] }];
}

/**
 * An invoice is reopened to be changed. Validated again, it corrects what was told or, unchanged,
 * repeats it. So reopening withdraws nothing: a repeat of a withdrawn entry would add nothing, and
 * the invoice would be lost.
 */
function reopened(): readonly Part[] {
  return [{ at: '/object', ignored: 'It corrects what was told once it is validated again.' }];
}

function deleted(object: JsonNode, reader: Reader): readonly Part[] {
  if (isProvisional(object)) return [{ at: '/object/ref', ignored: 'It was never validated.' }];
  const isCredit = object.member('type').scalar === CREDIT_NOTE;
  const [seller, id] = [ownerOf(reader), idOf(object)];
  const type = isCredit ? 'CreditNoteIssued' : 'InvoiceIssued';
  const message: Message = {
    ...{ type: 'EntryWithdrawn', id, data: { why: 'other' }, onBehalfOf: seller },
    takesBack: { type, id, data: { seller, number: numberOf(object) } },
  };
  return [{ at: '/object', messages: [message] }];
}

function cancelled(object: JsonNode, reader: Reader): readonly Part[] {
  const data = { cancelledOn: closingDay(object) };
  return [{ at: '/object', messages: [ofInvoice('InvoiceCancelled', data, object, reader)] }];
}

/** Dolibarr counts amounts written off as paid, so this trigger is no proof of a payment. */
function closed(object: JsonNode, reader: Reader): readonly Part[] {
  const why = codeIn(CLOSED, object.member('close_code').text);
  if (!why) {
    const ignored = 'It says that an invoice was closed, and not that it was paid.';
    return [{ at: '/object', ignored }];
  }
  const currency = currencyIn(object.member('multicurrency_code'));
  mustBeInMainCurrency(object);
  const amount = amountIn(object.member('remaintopay'), currency);
  if (amount <= 0) return [{ at: '/object/remaintopay', ignored: 'Nothing remained to be paid.' }];
  const data = { ...why.data, amount: String(amount), on: closingDay(object) };
  return [{ at: '/object', messages: [ofInvoice(why.type, data, object, reader)] }];
}

function ofInvoice(
  type: Message['type'],
  more: Message['data'],
  object: JsonNode,
  reader: Reader,
): Message {
  const seller = ownerOf(reader);
  const issuedOn = dateIn(object.member('date'));
  const data = { seller, number: numberOf(object), issuedOn, ...more };
  return { type, id: idOf(object), data, onBehalfOf: seller };
}

/** It names neither the customer nor the invoices by their numbers: only by ids of Dolibarr. */
function paid(object: JsonNode, reader: Reader): readonly Part[] {
  const codes = new Set(object.member('multicurrency_code').values.map(currencyIn));
  const [currency, ...others] = codes;
  if (currency === undefined || others.length > 0) {
    throw broken('It has no single currency at /object/multicurrency_code.');
  }
  const foreign = object.member('multicurrency_amounts').values;
  if (foreign.length === 0) mustBeInMainCurrency(object);
  const amounts = foreign.length > 0 ? foreign : object.member('amounts').values;
  const amount = amounts
    .filter((each) => each.scalar !== '')
    .reduce((sum, each) => sum + amountIn(each, currency), 0);
  if (amount <= 0) return [{ at: '/object', ignored: 'No money came in.' }];
  const [payee, payment] = [ownerOf(reader), `dolibarr ${idIn(object)}`];
  const message: Message = {
    ...{ type: 'PaymentReceived', id: payment, onBehalfOf: payee },
    data: {
      ...{ payment, payee, amount: String(amount), currency },
      creditedOn: dayIn(object.member('datepaye'), TIME_SHIFT),
      ...{ instrument: 'other', allocations: [] },
    },
  };
  const anomaly = 'It names its invoices by ids of Dolibarr: none is allocated.';
  return [
    { at: '/object/amounts', anomaly },
    { at: '/object', messages: [message] },
  ];
}

function customerOf(object: JsonNode, reader: Reader): ChosenParty {
  const party = object.member('thirdparty');
  const [siren, siret] = [party.member('idprof1').text, party.member('idprof2').text];
  const register = siren || siret;
  const said = {
    name: party.member('name').text,
    country: party.member('country_code').text,
    legalId: register === '' ? null : { scheme: '', value: register },
    ids: [{ scheme: '', value: object.member('socid').scalar }],
    vat: party.member('tva_intra').text,
    endpoint: null,
  };
  return chooseParty(said, reader, 'the customer (thirdparty)');
}

function numberOf(object: JsonNode): string {
  if (!isProvisional(object)) return documentNumber(writtenNumber(object));
  throw broken('Its reference at /object/ref is provisional: send BILL_SENTBYMAIL as well.');
}

/** As a draft has one; while it is validated that may still stand in `ref`. */
function isProvisional(object: JsonNode): boolean {
  return /^\(?PROV/i.test(writtenNumber(object));
}

function writtenNumber(object: JsonNode): string {
  return object.member('newref').text || object.member('ref').required;
}

function totalOf(object: JsonNode, currency: string): number {
  const foreign = object.member('multicurrency_total_ttc');
  if (foreign.scalar !== '' && Number(foreign.scalar) !== 0) return amountIn(foreign, currency);
  mustBeInMainCurrency(object);
  return amountIn(object.member('total_ttc'), currency);
}

function mustBeInMainCurrency(object: JsonNode): void {
  const rate = object.member('multicurrency_tx').scalar;
  if (rate === '' || Number(rate) === 1) return;
  throw broken('Its amount in the currency of the invoice is missing, in another it is of no use.');
}

function closingDay(object: JsonNode): Day {
  return dayIn(object.member('date_closing'), TIME_SHIFT);
}

function idOf(object: JsonNode): string {
  return `dolibarr ${idIn(object)}`;
}

function idIn(object: JsonNode): string {
  const id = object.member('id');
  if (/^\d{1,15}$/.test(id.scalar)) return id.scalar;
  throw broken(`It has no id at ${id.at}.`);
}

/** Days are sent as midnight of the server's zone: half a day later it is that day in UTC, too. */
const DATE_SHIFT = 43_200;

/** Any other time belongs to its day two hours east of UTC, as in a French summer. */
const TIME_SHIFT = 7200;

function dateIn(node: JsonNode): Day {
  return dayIn(node, DATE_SHIFT);
}

function dayIn(node: JsonNode, shift: number): Day {
  if (!/^\d{1,11}$/.test(node.scalar)) throw broken(`It has no time in seconds at ${node.at}.`);
  return dayOf(Math.floor((Number(node.scalar) + shift) / 86_400));
}
