/**
 * What an automation of Odoo sends ("Send Webhook Notification", Odoo 17 and later): the model, the
 * id, and the fields of that record which the user ticked, as `read(fields, load=None)` gives them.
 * A related record is a bare number there, so currency and customer come in fields that the user
 * adds to the model: see docs/how-to/webhooks.md.
 */
import type { Message } from '../../messages/message.js';
import { broken, type Format, type Part, type Reader } from '../format.js';
import { type ChosenParty, chooseParty, partsOfChoice } from '../parties.js';
import { type JsonNode, partsOrProblem, readingJson } from './json-document.js';
import {
  amountIn,
  creditNoteIssued,
  currencyIn,
  invoiceIssued,
  optionalDay,
  ownerOf,
  requiredDay,
  type Sale,
} from './sent-books.js';

interface MoveType {
  readonly becomes: 'InvoiceIssued' | 'CreditNoteIssued';
  readonly partner: 'buyer' | 'seller';
}

const MOVES: Readonly<Record<string, MoveType | undefined>> = {
  out_invoice: { becomes: 'InvoiceIssued', partner: 'buyer' },
  in_invoice: { becomes: 'InvoiceIssued', partner: 'seller' },
  out_refund: { becomes: 'CreditNoteIssued', partner: 'buyer' },
  in_refund: { becomes: 'CreditNoteIssued', partner: 'seller' },
};

/** States of a payment in which Odoo counts it as made. */
const PAID: readonly string[] = ['posted', 'in_process', 'paid'];

/** To be ticked by the user; `ref` for bills of suppliers only. */
const MOVE_FIELDS = ['name', 'state', 'invoice_date', 'amount_total', 'x_currency'] as const;
const PAYMENT_FIELDS = ['state', 'payment_type', 'date', 'amount', 'x_currency'] as const;

export const odoo: Format = {
  name: 'odoo',
  title: 'Webhook of Odoo',
  version: 1,
  recognises: () => false,
  read: readingJson((record, reader) => partsOrProblem('', () => partsOfRecord(record, reader))),
  mapping: [
    ...Object.entries(MOVES).flatMap(([type, move]) =>
      move ? [{ from: `account.move, move_type ${type}, posted`, to: move.becomes }] : [],
    ),
    { from: 'account.move, state cancel, write_date', to: 'InvoiceCancelled' },
    { from: `account.payment, state ${PAID.join(', ')}`, to: 'PaymentReceived' },
    { from: 'name; ref of an in_ move', to: 'number' },
    { from: 'invoice_date, invoice_date_due', to: 'issuedOn, a stated due day' },
    { from: 'amount_total, x_currency', to: 'total, currency' },
    {
      from: 'x_registry, x_vat, invoice_partner_display_name, partner_id',
      to: 'the other party',
    },
    { from: 'memo', to: 'remittance', note: 'Odoo names invoices by ids: none is allocated' },
  ],
};

function partsOfRecord(record: JsonNode, reader: Reader): readonly Part[] {
  const model = record.member('_model').required;
  if (model === 'account.move') return partsOfMove(record, reader);
  if (model === 'account.payment') return partsOfPayment(record, reader);
  return [{ at: '', ignored: 'Records of this model are nothing to the ledger.' }];
}

function partsOfMove(record: JsonNode, reader: Reader): readonly Part[] {
  mustHave(record, ['move_type']);
  const type = record.member('move_type').text;
  const move = Object.hasOwn(MOVES, type) ? MOVES[type] : undefined;
  if (!move) return [{ at: '/move_type', ignored: 'It is neither an invoice nor a credit note.' }];
  mustHave(record, [...MOVE_FIELDS, ...(move.partner === 'seller' ? ['ref'] : [])]);
  const state = record.member('state').text;
  if (state === 'draft') return [{ at: '/state', ignored: 'It is a draft.' }];
  const owner = ownerOf(reader);
  const partner = partnerOf(record, reader);
  const currency = currencyIn(record.member('x_currency'));
  const sale: Sale = {
    id: `odoo ${record.member('_id').requiredWhole}`,
    owner,
    seller: move.partner === 'seller' ? partner.input : owner,
    buyer: move.partner === 'buyer' ? partner.input : owner,
    number: record.member(move.partner === 'seller' ? 'ref' : 'name').required,
    currency,
    total: amountIn(record.member('amount_total'), currency),
    issuedOn: requiredDay(record.member('invoice_date')),
    due: optionalDay(record.member('invoice_date_due')),
  };
  if (sale.total <= 0) return [{ at: '/amount_total', ignored: 'Nothing is to be paid.' }];
  return [...partsOfChoice(partner, '/partner_id'), movePart(record, state, sale, move)];
}

function movePart(record: JsonNode, state: string, sale: Sale, { becomes }: MoveType): Part {
  const isCredit = becomes === 'CreditNoteIssued';
  if (state === 'posted') {
    return { at: '', messages: [isCredit ? creditNoteIssued(sale) : invoiceIssued(sale)] };
  }
  if (state !== 'cancel') throw broken('Its state is neither draft, posted nor cancel.');
  if (isCredit) return { at: '/state', ignored: 'A credit note that was cancelled is not told.' };
  mustHave(record, ['write_date']);
  const { id, owner, seller, buyer, number, issuedOn } = sale;
  const cancelledOn = requiredDay(record.member('write_date'));
  const data = { seller, buyer, number, issuedOn, cancelledOn };
  return {
    at: '',
    messages: [{ type: 'InvoiceCancelled', id: `${id} ${cancelledOn}`, data, onBehalfOf: owner }],
  };
}

function partsOfPayment(record: JsonNode, reader: Reader): readonly Part[] {
  mustHave(record, PAYMENT_FIELDS);
  if (!PAID.includes(record.member('state').text)) {
    return [{ at: '/state', ignored: 'It is not paid in this state.' }];
  }
  const owner = ownerOf(reader);
  const partner = partnerOf(record, reader);
  const currency = currencyIn(record.member('x_currency'));
  const amount = amountIn(record.member('amount'), currency);
  if (amount <= 0) return [{ at: '/amount', ignored: 'No money moved.' }];
  const inbound = record.member('payment_type').text === 'inbound';
  const id = `odoo ${record.member('_id').requiredWhole}`;
  const on = requiredDay(record.member('date'));
  const memo = record.member('memo').text;
  const message: Message = {
    ...{ type: 'PaymentReceived', id, onBehalfOf: owner },
    data: {
      payment: id,
      payer: inbound ? partner.input : owner,
      payee: inbound ? owner : partner.input,
      ...{ amount: String(amount), currency, instrument: 'other', allocations: [] },
      ...(inbound ? { creditedOn: on } : { initiatedOn: on }),
      ...(memo !== '' && { remittance: memo }),
    },
  };
  return [...partsOfChoice(partner, '/partner_id'), { at: '', messages: [message] }];
}

function partnerOf(record: JsonNode, reader: Reader): ChosenParty {
  const registry = record.member('x_registry').text;
  const said = {
    name: record.member('invoice_partner_display_name').text,
    // A number of nine or fourteen digits is read as French; the check digits decide.
    country: /^[\d\s]+$/.test(registry) ? 'FR' : '',
    legalId: registry === '' ? null : { scheme: '', value: registry },
    ids: [{ scheme: '', value: record.member('partner_id').scalar }],
    vat: record.member('x_vat').text,
    endpoint: null,
  };
  return chooseParty(said, reader, 'the partner (tick partner_id)');
}

/** Throws document_must_follow_its_standard with the names of the fields that were not ticked. */
function mustHave(record: JsonNode, fields: readonly string[]): void {
  const missing = fields.filter((name) => record.member(name).scalar === '');
  if (missing.length === 0) return;
  throw broken(`Tick these fields in the automation, or fill them in: ${missing.join(', ')}.`);
}
