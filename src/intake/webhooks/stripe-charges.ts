/** Events of Stripe about a charge after it was paid, and credit notes. */

import { documentNumber } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { broken, codeIn } from '../format.js';
import { currencyIn } from './sent-books.js';
import {
  customerOf,
  dayAt,
  inUnits,
  paymentOf,
  type StripeContext,
  type StripeEvent,
} from './stripe-event.js';

/** Reasons of a dispute that are no card holder's contest; all others are a chargeback. */
const CAUSES: Readonly<Record<string, string>> = {
  insufficient_funds: 'insufficient_funds',
};

/**
 * A dispute takes the payment back when it is opened, as Stripe does. A won one gives it back. The
 * day and the cause are of the dispute and not of the event: all of its events say the same.
 */
export function disputed({ object, owner }: StripeEvent): StripeContext {
  const status = object.member('status').required;
  if (status.startsWith('warning_')) {
    return { messages: [], ignored: 'An inquiry before a dispute moves no money.' };
  }
  const payment = required(paymentOf(object), 'the charge of the dispute');
  const id = `stripe ${object.member('id').required}`;
  const reversed: Message = {
    ...{ type: 'PaymentReversed', id, onBehalfOf: owner },
    data: {
      payment,
      on: dayAt(object.member('created').requiredWhole),
      cause: codeIn(CAUSES, object.member('reason').text) ?? 'chargeback',
    },
  };
  if (status !== 'won') return { messages: [reversed] };
  const withdrawn: Message = {
    ...{ type: 'EntryWithdrawn', id, onBehalfOf: owner, data: { why: 'other' } },
    takesBack: { type: 'PaymentReversed', id, data: { payment } },
  };
  return { messages: [reversed, withdrawn] };
}

/** A charge says the sum of its refunds; this one is what it adds to the sum before. */
export function refunded({ object, before, on, owner }: StripeEvent): StripeContext {
  const currency = currencyIn(object.member('currency'));
  const sum = object.member('amount_refunded').requiredWhole;
  const amount = inUnits(sum - (before.member('amount_refunded').whole ?? 0), currency);
  if (amount <= 0) return { messages: [], ignored: 'Nothing was refunded.' };
  const payment = required(paymentOf(object), 'the charge');
  const id = `stripe ${object.member('id').required} ${sum}`;
  const data = { payment, on, amount: String(amount) };
  return { messages: [{ type: 'PaymentRefunded', id, data, onBehalfOf: owner }] };
}

/**
 * Only what was credited before it was paid is taken off the invoice; the rest is a refund or a
 * balance. The invoice's number and tax number are there only where the invoice is sent along.
 */
export function credited({ object, owner, reader }: StripeEvent): StripeContext {
  const currency = currencyIn(object.member('currency'));
  const total = inUnits(object.member('total').requiredWhole, currency);
  if (total <= 0) return { messages: [], ignored: 'It credits nothing.' };
  const invoice = object.member('invoice');
  const number = invoice.member('number').text;
  const buyer = customerOf(number === '' ? object : invoice, reader);
  const before = object.member('pre_payment_amount').whole ?? 0;
  const amount = String(Math.min(total, inUnits(before, currency)));
  const allocations =
    number !== '' && before > 0 ? [{ number: documentNumber(number), amount }] : [];
  const data = {
    ...{ seller: owner, buyer: buyer.input },
    ...{ number: documentNumber(object.member('number').required), total: String(total), currency },
    ...{ issuedOn: dayAt(object.member('created').requiredWhole), allocations },
  };
  const id = `stripe ${object.member('id').required}`;
  return { buyer, messages: [{ type: 'CreditNoteIssued', id, data, onBehalfOf: owner }] };
}

function required(payment: string, what: string): string {
  if (payment === '') throw broken(`It does not name ${what}.`);
  return payment;
}
