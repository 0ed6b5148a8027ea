import { INSTRUMENTS } from '../../messages/kinds/payment.js';
import { FeedbackGivenDto } from '../../messages/kinds/relation.js';
import { Code, DayOf, Decimal, Line, ListOf, OneOf, Party, Text } from '../../messages/members.js';
import type { PartyInput } from '../../messages/message.js';

const CURRENCY = /^[A-Z]{3}$/;

/** What every document may say. */
class DocumentDto {
  @Line('The party spoken for, where the key may speak for several.', 160, {
    ...{ optional: true, example: '0002:552100554' },
  })
  readonly onBehalfOf?: string;
}

/** An invoice with one due day, as somebody with curl writes it. */
export class InvoiceDocumentDto extends DocumentDto {
  @Party('Who sells.')
  readonly seller!: PartyInput;

  @Party('Who buys.', { example: '0002:732829320' })
  readonly buyer!: PartyInput;

  @Line('The number on the invoice.', 80, { example: 'F2026-041' })
  readonly number!: string;

  @Decimal('With tax.')
  readonly amount!: string;

  @Decimal('Paid before the invoice was issued.', { optional: true, example: '0.00' })
  readonly prepaid?: string;

  @Code('ISO 4217; EUR where it is left out.', CURRENCY, 'three capital letters', {
    optional: true,
    example: 'EUR',
  })
  readonly currency?: string;

  @DayOf('When it was issued.', { example: '2026-08-01' })
  readonly issuedOn!: string;

  @DayOf('When it is due, as it states; without it, the invoice feeds no score.', {
    optional: true,
    example: '2026-08-31',
  })
  readonly dueOn?: string;

  @Line('The order.', 80, { optional: true })
  readonly orderReference?: string;

  @Line('The project.', 80, { optional: true })
  readonly project?: string;

  @Text('What else it says; kept sealed.')
  readonly note?: string;
}

export class PaidInvoiceDto {
  @Line('The number of an invoice of the payee.', 80, { example: 'F2026-041' })
  readonly number!: string;

  @Decimal('What it gets.')
  readonly amount!: string;
}

export class PaymentDocumentDto extends DocumentDto {
  @Party('Who paid.', { example: '0002:732829320' })
  readonly payer!: PartyInput;

  @Party('Who was paid.')
  readonly payee!: PartyInput;

  @Decimal('The whole payment.')
  readonly amount!: string;

  @Code('ISO 4217; EUR where it is left out.', CURRENCY, 'three capital letters', {
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

export class DeliveryDocumentDto extends DocumentDto {
  @Party('Who delivers.')
  readonly supplier!: PartyInput;

  @Party('To whom.', { example: '0002:732829320' })
  readonly client!: PartyInput;

  @Line('The order or delivery reference, as the supplier writes it.', 80, { example: 'BC-77' })
  readonly reference!: string;

  @DayOf('For when it was promised.')
  readonly dueOn!: string;

  @DayOf('When it was promised; dueOn where it is left out.', { optional: true })
  readonly promisedOn?: string;

  @DayOf('When all of it reached the client; send it again with this once it did.', {
    optional: true,
  })
  readonly deliveredOn?: string;
}

/** Feedback is told as it is; only who is spoken for may be named beside it. */
export class FeedbackDocumentDto extends FeedbackGivenDto {
  @Line('The party spoken for, where the key may speak for several.', 160, {
    ...{ optional: true, example: '0002:552100554' },
  })
  readonly onBehalfOf?: string;
}
