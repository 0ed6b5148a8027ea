/**
 * Webhooks of Invoice Ninja 5: the entity as its API gives it, and not what happened to it. So each
 * tells all that the entity says now, and what is told twice adds nothing. Members as in
 * app/Transformers of github.com/invoiceninja/invoiceninja.
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
  invoiceIssued,
  optionalDay,
  ownerOf,
  requiredDay,
  type Sale,
} from './sent-books.js';

/** The ids of currencies, the same in each installation (database/seeders/CurrenciesSeeder.php). */
const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ '1': 'USD', '2': 'GBP', '3': 'EUR', '4': 'ZAR', '5': 'DKK', '6': 'ILS', '7': 'SEK' },
  ...{ '8': 'KES', '9': 'CAD', '10': 'PHP', '11': 'INR', '12': 'AUD', '13': 'SGD', '14': 'NOK' },
  ...{ '15': 'NZD', '16': 'VND', '17': 'CHF', '19': 'MYR', '20': 'BRL', '21': 'THB', '22': 'NGN' },
  ...{ '25': 'AED', '26': 'HKD', '27': 'IDR', '28': 'MXN', '31': 'XOF', '32': 'CNY', '39': 'BGN' },
  ...{ '41': 'TRY', '42': 'RON', '45': 'JPY', '49': 'PLN', '51': 'CZK', '54': 'TND', '58': 'UAH' },
  ...{ '63': 'ISK', '69': 'HUF', '80': 'MAD', '86': 'XPF', '90': 'DZD' },
};

/** The id of France among the countries: those of ISO 3166-1 numeric. */
const FRANCE = '250';

const DRAFT = '1';
const INVOICE_CANCELLED = '5';
const INVOICE_REVERSED = '6';

/** Payments of these states were made: completed, refunded in part, refunded. */
const PAID: readonly string[] = ['4', '5', '6'];

export const invoiceNinja: Format = {
  name: 'invoice-ninja',
  title: 'Webhook of Invoice Ninja',
  version: 1,
  recognises: () => false,
  read: readingJson((entity, reader) => partsOrProblem('', () => partsOfEntity(entity, reader))),
  mapping: [
    { from: 'an invoice, sent', to: 'InvoiceIssued' },
    { from: 'an invoice, cancelled or deleted, on updated_at', to: 'InvoiceCancelled' },
    { from: 'a credit', to: 'CreditNoteIssued', note: 'not allocated' },
    { from: 'a payment, completed', to: 'PaymentReceived' },
    { from: 'a payment, deleted', to: 'EntryWithdrawn' },
    { from: 'number, date, due_date, amount', to: 'number, issuedOn, a stated due day, total' },
    { from: 'client.settings.currency_id; currency_id of a payment', to: 'currency' },
    { from: 'client.vat_number, id_number, name', to: 'the customer' },
    { from: 'paymentables and invoices', to: 'allocations' },
    { from: 'drafts, quotes, clients and all else', to: 'passed over' },
  ],
};

function partsOfEntity(entity: JsonNode, reader: Reader): readonly Part[] {
  const type = entity.member('entity_type').text;
  if (type === 'invoice' || type === 'credit') return partsOfSale(entity, type, reader);
  // A payment does not name its type; nothing else has these.
  if (type === '' && entity.member('paymentables').isList) return partsOfPayment(entity, reader);
  return [{ at: '', ignored: 'It is no invoice, credit or payment.' }];
}

function partsOfSale(
  entity: JsonNode,
  type: 'invoice' | 'credit',
  reader: Reader,
): readonly Part[] {
  const status = entity.member('status_id').scalar;
  if (status === DRAFT) return [{ at: '/status_id', ignored: 'It is a draft.' }];
  if (type === 'invoice' && status === INVOICE_REVERSED) {
    return [{ at: '/status_id', ignored: 'It is reversed by a credit, which tells it.' }];
  }
  const isDeleted = entity.member('is_deleted').isTrue;
  if (isDeleted && type === 'credit') {
    return [{ at: '/is_deleted', ignored: 'A credit that was deleted is not told.' }];
  }
  const client = clientOf(entity, reader);
  const currency = currencyOf(entity.member('client', 'settings', 'currency_id'));
  const owner = ownerOf(reader);
  const sale: Sale = {
    id: idOf(entity),
    ...{ owner, seller: owner, buyer: client.input, currency },
    number: entity.member('number').required,
    total: amountIn(entity.member('amount'), currency),
    issuedOn: requiredDay(entity.member('date')),
    due: optionalDay(entity.member('due_date')),
  };
  if (sale.total <= 0) return [{ at: '/amount', ignored: 'Nothing is to be paid.' }];
  const ended = isDeleted || status === INVOICE_CANCELLED;
  const told = type === 'credit' ? creditNoteIssued(sale) : invoiceIssued(sale);
  const messages = ended ? [told, cancelled(sale, dayOfUpdate(entity))] : [told];
  return [...partsOfChoice(client, '/client'), ...depositNote(entity), { at: '', messages }];
}

/** It is gone from the invoice once it is paid, so that a later delivery would take it back. */
function depositNote(entity: JsonNode): readonly Part[] {
  const at = '/partial';
  if (['', '0'].includes(entity.member('partial').scalar)) return [];
  return [{ at, anomaly: 'Its deposit is not told: the whole is due on the due date.' }];
}

function cancelled(sale: Sale, cancelledOn: Day): Message {
  const { id, owner, seller, buyer, issuedOn } = sale;
  const data = { seller, buyer, number: documentNumber(sale.number), issuedOn, cancelledOn };
  return { type: 'InvoiceCancelled', id: `${id} ${cancelledOn}`, data, onBehalfOf: owner };
}

function partsOfPayment(entity: JsonNode, reader: Reader): readonly Part[] {
  const [owner, payment] = [ownerOf(reader), idOf(entity)];
  if (entity.member('is_deleted').isTrue) {
    const takesBack = { type: 'PaymentReceived', id: payment, data: { payment } } as const;
    const message: Message = {
      ...{ type: 'EntryWithdrawn', id: payment, takesBack, onBehalfOf: owner },
      data: { why: 'clerical_error' },
    };
    return [{ at: '/is_deleted', messages: [message] }];
  }
  if (!PAID.includes(entity.member('status_id').scalar)) {
    return [{ at: '/status_id', ignored: 'It is not completed in this state.' }];
  }
  const client = clientOf(entity, reader);
  const currency = currencyOf(entity.member('currency_id'));
  const amount = amountIn(entity.member('amount'), currency);
  if (amount <= 0) return [{ at: '/amount', ignored: 'No money moved: a credit paid.' }];
  const { allocations, anomaly } = allocationsOf(entity, currency, amount, owner);
  const message: Message = {
    ...{ type: 'PaymentReceived', id: payment, onBehalfOf: owner },
    data: {
      ...{ payment, payer: client.input, payee: owner, amount: String(amount), currency },
      creditedOn: requiredDay(entity.member('date')),
      ...{ instrument: 'other', allocations },
    },
  };
  const refunded = !['', '0'].includes(entity.member('refunded').scalar);
  return [
    ...partsOfChoice(client, '/client'),
    ...(anomaly === null ? [] : [{ at: '/paymentables', anomaly }]),
    ...(refunded ? [{ at: '/refunded', anomaly: 'What was refunded of it is not told.' }] : []),
    { at: '', messages: [message] },
  ];
}

interface Allocated {
  readonly allocations: readonly Readonly<Record<string, string>>[];
  readonly anomaly: string | null;
}

/** All or none: what a payment leaves of an invoice follows from the whole of its allocation. */
function allocationsOf(
  entity: JsonNode,
  currency: string,
  amount: number,
  seller: string,
): Allocated {
  const numbers = new Map(
    entity.member('invoices').items.map((each) => [each.member('id').scalar, each]),
  );
  const shares = entity
    .member('paymentables')
    .items.filter((each) => each.member('invoice_id').scalar !== '')
    .map((each) => ({
      number: numbers.get(each.member('invoice_id').scalar)?.member('number').text ?? '',
      amount: amountIn(each.member('amount'), currency),
    }));
  if (shares.some(({ number }) => number === '')) {
    return { allocations: [], anomaly: 'It lacks numbers of its invoices: none is allocated.' };
  }
  if (shares.reduce((sum, share) => sum + share.amount, 0) > amount) {
    return { allocations: [], anomaly: 'Credits paid a part: which, is not said. None allocated.' };
  }
  const allocations = shares
    .filter((share) => share.amount > 0)
    .map((share) => ({
      seller,
      number: documentNumber(share.number),
      amount: String(share.amount),
    }));
  return { allocations, anomaly: null };
}

function idOf(entity: JsonNode): string {
  return `invoice-ninja ${entity.member('id').required}`;
}

function clientOf(entity: JsonNode, reader: Reader): ChosenParty {
  const client = entity.member('client');
  const number = client.member('id_number').text;
  const said = {
    name: client.member('name').text,
    country: client.member('country_id').scalar === FRANCE ? 'FR' : '',
    legalId: number === '' ? null : { scheme: '', value: number },
    ids: [{ scheme: '', value: client.member('id').scalar }],
    vat: client.member('vat_number').text,
    endpoint: null,
  };
  return chooseParty(said, reader, 'the client');
}

function currencyOf(node: JsonNode): string {
  const code = codeIn(CURRENCIES, node.scalar);
  if (code !== undefined) return code;
  throw broken(`It has no currency that is known at ${node.at}: set one on the client.`);
}

function dayOfUpdate(entity: JsonNode): Day {
  return dayOf(Math.floor(entity.member('updated_at').requiredWhole / 86_400));
}
