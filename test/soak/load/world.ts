/** Whom the soak tells of, and what: each telling about something else, so that each is found. */
import type { Telling } from '../verdict/notebook.js';
import type { Chance } from './chance.js';
import type { Call } from './client.js';

/** A key of the books of a seller. */
export interface Desk {
  readonly seller: string;
  readonly token: string;
}

/** Something to tell, as a CloudEvent of a bulk or by a call of its own. */
export interface Tellable extends Telling {
  readonly event: object;
  readonly call: Omit<Call, 'token'>;
}

export interface Invoice extends Tellable {
  readonly number: string;
  readonly buyer: string;
  /** In cents. */
  readonly payable: number;
}

const DAY_MS = 86_400_000;

/** So many days ago, `YYYY-MM-DD`. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

/** The nth SIREN: eight digits and the one that makes them right (Luhn). */
export function siren(nth: number): string {
  const digits = String(10_000_000 + nth);
  let sum = 0;
  for (const [i, digit] of [...digits].entries()) {
    const weighed = i % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return `0002:${digits}${(10 - (sum % 10)) % 10}`;
}

/** Says what nobody has said yet. */
export class Words {
  private said = 0;

  constructor(private readonly chance: Chance) {}

  invoice(seller: string, buyer: string): Invoice {
    const number = `SK-${this.next()}`;
    const payable = this.chance.whole(10_000, 900_000);
    const age = this.chance.whole(40, 400);
    const issuedOn = daysAgo(age);
    const due = daysAgo(age - 30);
    const amount = String(payable);
    const event = eventOf('InvoiceIssued', `i ${number}`, {
      ...{ seller, buyer: { id: buyer, name: `Soaked ${buyer.slice(-4)}` }, number, issuedOn },
      ...{ typeCode: '380', total: amount, prepaid: '0', payable: amount, currency: 'EUR' },
      instalments: [{ kind: 'ordinary', amount, due, basis: 'stated' }],
    });
    const plain = { seller, buyer, number, amount: euros(payable), issuedOn, dueOn: due };
    const call = this.chance.one([
      eventCall(event, `i ${number}`),
      plainCall('/v1/invoices', plain, `i ${number}`),
      documentCall(ublOf({ seller, buyer, number, amount: euros(payable), issuedOn, due })),
    ]);
    const about = `InvoiceIssued ${number}`;
    return { about, mark: amount, seller, number, buyer, payable, event, call };
  }

  /** Of so many cents of an invoice; a bank says on whose account. */
  payment({ seller, buyer, number }: Invoice, cents: number, by: 'books' | 'bank'): Tellable {
    const payment = `SP-${this.next()}`;
    const on = daysAgo(this.chance.whole(1, 30));
    const amount = String(cents);
    const event = eventOf('PaymentReceived', `p ${payment}`, {
      ...{ payment, payer: buyer, payee: seller, amount, currency: 'EUR', creditedOn: on },
      ...{ instrument: 'credit_transfer', allocations: [{ seller, number, amount }] },
    });
    const plain = {
      ...{ payer: buyer, payee: seller, amount: euros(cents), on, invoice: number },
      ...{ reference: payment, onBehalfOf: seller },
    };
    const call = plainCall('/v1/payments', plain, `p ${payment}`);
    const isPlain = by === 'bank' || this.chance.percent(50);
    const about = `PaymentReceived ${payment}`;
    return {
      ...{ about, mark: amount, seller, event },
      call: isPlain ? call : eventCall(event, `p ${payment}`),
    };
  }

  /** Takes an entry back that was told for this seller. */
  withdrawal(seller: string, entry: string): Tellable {
    const about = `EntryWithdrawn ${entry}`;
    const body = { why: 'clerical_error' };
    const path = `/v1/entries/${encodeURIComponent(entry)}/withdraw`;
    return { about, mark: body.why, seller, event: {}, call: plainCall(path, body, `w ${entry}`) };
  }

  private next(): string {
    this.said += 1;
    return String(this.said).padStart(7, '0');
  }
}

export function euros(cents: number): string {
  return (cents / 100).toFixed(2);
}

function eventOf(type: string, id: string, data: object): object {
  return { specversion: '1.0', id, source: '/soak', type, data };
}

function eventCall(event: object, idempotencyKey: string): Omit<Call, 'token'> {
  const type = 'application/cloudevents+json';
  return { path: '/v1/events', type, idempotencyKey, body: JSON.stringify(event) };
}

function plainCall(path: string, body: object, idempotencyKey: string): Omit<Call, 'token'> {
  return { path, type: 'application/json', idempotencyKey, body: JSON.stringify(body) };
}

function documentCall(body: string): Omit<Call, 'token'> {
  return { path: '/v1/documents', type: 'application/xml', body };
}

interface Written {
  readonly seller: string;
  readonly buyer: string;
  readonly number: string;
  readonly amount: string;
  readonly issuedOn: string;
  readonly due: string;
}

/** The least of an invoice in UBL (EN 16931). */
function ublOf({ seller, buyer, number, amount, issuedOn, due }: Written): string {
  const space = 'urn:oasis:names:specification:ubl:schema:xsd';
  const party = (role: string, id: string) => `
    <a:Accounting${role}Party><a:Party><a:PartyLegalEntity>
      <b:RegistrationName>Soaked ${id.slice(-4)}</b:RegistrationName>
      <b:CompanyID schemeID="0002">${id.slice(5)}</b:CompanyID>
    </a:PartyLegalEntity></a:Party></a:Accounting${role}Party>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
  <i:Invoice xmlns:i="${space}:Invoice-2" xmlns:a="${space}:CommonAggregateComponents-2"
      xmlns:b="${space}:CommonBasicComponents-2">
    <b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID>
    <b:ID>${number}</b:ID>
    <b:IssueDate>${issuedOn}</b:IssueDate>
    <b:DueDate>${due}</b:DueDate>
    <b:InvoiceTypeCode>380</b:InvoiceTypeCode>
    <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
    ${party('Supplier', seller)}
    ${party('Customer', buyer)}
    <a:LegalMonetaryTotal>
      <b:TaxExclusiveAmount currencyID="EUR">${amount}</b:TaxExclusiveAmount>
      <b:TaxInclusiveAmount currencyID="EUR">${amount}</b:TaxInclusiveAmount>
      <b:PayableAmount currencyID="EUR">${amount}</b:PayableAmount>
    </a:LegalMonetaryTotal>
  </i:Invoice>`;
}
