/** What webhooks of invoicing software have in common: the books are the source owner's. */
import { isCurrency } from '../../ledger/values/currencies.js';
import { type Day, isDay } from '../../ledger/values/day.js';
import { readAmount } from '../../ledger/values/money.js';
import { documentNumber } from '../../ledger/values/party.js';
import type { Message, PartyInput } from '../../messages/message.js';
import { broken, type Reader } from '../format.js';
import type { JsonNode } from './json-document.js';

/** Whose books they are. Throws document_must_follow_its_standard where nobody was named. */
export function ownerOf({ owner }: Reader): string {
  if (owner !== undefined) return owner;
  throw broken('It does not say whose books they are.');
}

/** What an invoice or a credit note says, whoever sent it; amounts in minor units. */
export interface Sale {
  /** Of the message. */
  readonly id: string;
  readonly owner: string;
  readonly seller: PartyInput;
  readonly buyer: PartyInput;
  readonly number: string;
  readonly currency: string;
  /** More than zero. */
  readonly total: number;
  readonly issuedOn: Day;
  /** Null where it names none. */
  readonly due: Day | null;
  /** UNTDID 1001; 380 by default. */
  readonly typeCode?: string;
}

export function invoiceIssued(sale: Sale): Message {
  const { seller, buyer, currency, issuedOn, due, typeCode = '380' } = sale;
  const amount = String(sale.total);
  const data = {
    ...{ seller, buyer, number: documentNumber(sale.number), typeCode },
    ...{ total: amount, prepaid: '0', payable: amount, currency, issuedOn },
    instalments: [
      due === null
        ? { kind: 'ordinary', amount, basis: 'unknown' }
        : { kind: 'ordinary', amount, due, basis: 'stated' },
    ],
  };
  return { type: 'InvoiceIssued', id: sale.id, data, onBehalfOf: sale.owner, restates: true };
}

/** It is told for no invoice: these senders name invoices by their own ids, if at all. */
export function creditNoteIssued(sale: Sale): Message {
  const { seller, buyer, currency, issuedOn } = sale;
  const number = documentNumber(sale.number);
  const data = {
    ...{ seller, buyer, number, currency, issuedOn },
    ...{ total: String(sale.total), allocations: [] },
  };
  return { type: 'CreditNoteIssued', id: sale.id, data, onBehalfOf: sale.owner, restates: true };
}

/** What an amount is in minor units. Throws document_must_follow_its_standard where it is none. */
export function amountIn(node: JsonNode, currency: string): number {
  const amount = readAmount(node.scalar, currency);
  if (amount !== null) return Number(amount);
  throw broken(`It has no amount in ${currency} at ${node.at}.`);
}

/** The day with which a text begins; null where it is empty. Throws as `amountIn`. */
export function optionalDay(node: JsonNode): Day | null {
  if (node.text === '') return null;
  const day = node.text.slice(0, 10);
  if (isDay(day)) return day;
  throw broken(`It has no day (YYYY-MM-DD) at ${node.at}.`);
}

/** Throws as `amountIn`. */
export function requiredDay(node: JsonNode): Day {
  const day = optionalDay(node);
  if (day !== null) return day;
  throw broken(`It has no day at ${node.at}.`);
}

/** An ISO 4217 code. Throws as `amountIn`. */
export function currencyIn(node: JsonNode): string {
  const currency = node.text.toUpperCase();
  if (isCurrency(currency)) return currency;
  throw broken(`It has no code of a currency at ${node.at}.`);
}
