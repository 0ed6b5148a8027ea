import { createHash } from 'node:crypto';
import { Rejection } from '../../ledger/rejection.js';
import { canonical } from '../../ledger/values/canonical.js';
import { INSTRUMENTS } from '../../messages/kinds/payment.js';
import { Currency, DayOf, Decimal, Line, ListOf, OneOf, Party } from '../../messages/members.js';
import type { Message, PartyInput } from '../../messages/message.js';
import { amountOf, EURO, PlainDocumentDto } from './plain-document.js';

export class PaidInvoiceDto {
  @Line('The number of an invoice of the payee.', 80, { example: 'F2026-041' })
  readonly number!: string;

  @Decimal('What it gets.')
  readonly amount!: string;
}

export class PaymentDocumentDto extends PlainDocumentDto {
  @Party('Who paid.', { example: '0002:732829320' })
  readonly payer!: PartyInput;

  @Party('Who was paid.')
  readonly payee!: PartyInput;

  @Decimal('The whole payment.')
  readonly amount!: string;

  @Currency('ISO 4217; EUR where it is left out.', {
    optional: true,
    example: 'EUR',
  })
  readonly currency?: string;

  @DayOf('When the payee was credited; left out where only initiatedOn is known.', {
    optional: true,
  })
  readonly on?: string;

  @DayOf('When the payer gave the order.', { optional: true })
  readonly initiatedOn?: string;

  @Line('The number of the one invoice that it pays.', 80, { optional: true, example: 'F2026-041' })
  readonly invoice?: string;

  @ListOf('Or the invoices that it pays, with what each gets.', PaidInvoiceDto, 1000, {
    optional: true,
  })
  readonly invoices?: readonly PaidInvoiceDto[];

  @OneOf('How; credit_transfer where it is left out.', INSTRUMENTS, { optional: true })
  readonly instrument?: string;

  @Line('Your own id of the payment; needed to say more of it later.', 120, { optional: true })
  readonly reference?: string;
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
