/**
 * Documents as people with curl write them, to messages. What is not said is filled in from the
 * document alone, and so are message ids: the same document again is the same message.
 */
import { createHash } from 'node:crypto';
import { canonical } from '../../ledger/canonical.js';
import { minorUnits, readAmount, units } from '../../ledger/money.js';
import { documentNumber } from '../../ledger/party.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Message } from '../../messages/message.js';
import type {
  DeliveryDocumentDto,
  FeedbackDocumentDto,
  InvoiceDocumentDto,
  PaymentDocumentDto,
} from './plain-documents.dto.js';

const EURO = 'EUR';
const COMMERCIAL_INVOICE = '380';

export function invoiceMessage(document: InvoiceDocumentDto, id?: string): Message {
  const { onBehalfOf, amount, dueOn, currency = EURO, prepaid = '0', ...said } = document;
  const total = amountOf(amount, currency, '/amount');
  const paid = amountOf(prepaid, currency, '/prepaid');
  const payable = minorUnits(units(total) - units(paid));
  const due = dueOn === undefined ? { basis: 'unknown' } : { due: dueOn, basis: 'stated' };
  return {
    type: 'InvoiceIssued',
    id: id ?? `invoice ${documentNumber(said.number)} ${said.issuedOn}`,
    data: {
      ...said,
      typeCode: COMMERCIAL_INVOICE,
      total,
      prepaid: paid,
      payable,
      currency,
      instalments: payable === '0' ? [] : [{ kind: 'ordinary', amount: payable, ...due }],
    },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}

export function paymentMessage(document: PaymentDocumentDto, id?: string): Message {
  const { payer, payee, currency = EURO, instrument = 'credit_transfer' } = document;
  const { on, initiatedOn, onBehalfOf, reference } = document;
  const payment = reference ?? id ?? `payment ${digestOf(document)}`;
  return {
    type: 'PaymentReceived',
    id: id ?? payment,
    data: {
      payment,
      payer,
      payee,
      amount: amountOf(document.amount, currency, '/amount'),
      currency,
      ...(initiatedOn !== undefined && { initiatedOn }),
      ...(on !== undefined && { creditedOn: on }),
      instrument,
      allocations: allocationsOf(document, currency),
    },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}

/** The promise, and that it was kept once that is said: the first message is the promise. */
export function deliveryMessages(
  document: DeliveryDocumentDto,
  id?: string,
): readonly [Message, ...Message[]] {
  const { supplier, client, reference, dueOn, deliveredOn, onBehalfOf } = document;
  const spoken = onBehalfOf === undefined ? {} : { onBehalfOf };
  const named = id ?? `delivery ${documentNumber(reference)}`;
  const promise: Message = {
    type: 'DeliveryPromised',
    id: named,
    data: { supplier, client, reference, dueOn, promisedOn: document.promisedOn ?? dueOn },
    ...spoken,
  };
  if (deliveredOn === undefined) return [promise];
  const made: Message = {
    type: 'DeliveryMade',
    id: named,
    data: { supplier, client, reference, part: 'all', arrivedOn: deliveredOn },
    ...spoken,
  };
  return [promise, made];
}

export function feedbackMessage(document: FeedbackDocumentDto, id?: string): Message {
  const { onBehalfOf, ...data } = document;
  const { kind, number } = document.about;
  return {
    type: 'FeedbackGiven',
    id: id ?? `feedback ${kind} ${documentNumber(number)} ${document.on}`,
    data,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}

function allocationsOf(
  { payee, invoice, invoices, amount }: PaymentDocumentDto,
  currency: string,
): readonly Record<string, unknown>[] {
  if (invoice !== undefined && invoices !== undefined) {
    const detail = 'Say either invoice or invoices.';
    throw new Rejection('message_must_be_well_formed', '/invoices', detail);
  }
  const paid = invoices ?? (invoice === undefined ? [] : [{ number: invoice, amount }]);
  return paid.map(({ number, amount: share }, i) => ({
    seller: payee,
    number,
    amount: amountOf(share, currency, `/invoices/${i}/amount`),
  }));
}

/** Names a payment that its teller does not name: told again alike, it is the same payment. */
function digestOf(document: PaymentDocumentDto): string {
  return createHash('sha256').update(canonical(document)).digest('hex').slice(0, 32);
}

function amountOf(written: string, currency: string, pointer: string): string {
  const amount = readAmount(written, currency);
  if (amount !== null) return amount;
  const detail = `${written} has more decimals than ${currency}, or is too large.`;
  throw new Rejection('message_must_be_well_formed', pointer, detail);
}
