import type { PaymentEvent } from '../../ledger/kinds/payment.js';
import { Amount, Currency, DayOf, Line, ListOf, OneOf, Party, Text } from '../members.js';
import type { PartyInput } from '../message.js';
import {
  COUNTERPARTY,
  type Member,
  type MessagesOf,
  NUMBER,
  PARTY,
  REFERENCE,
  SPEAKER,
} from '../message-rule.js';

export const INSTRUMENTS = [
  ...['credit_transfer', 'direct_debit', 'card', 'cheque'],
  ...['cash', 'bill_of_exchange', 'other'],
];

export class AllocationDto {
  @Party('Who sells, by the invoice.')
  readonly seller!: PartyInput;

  @Line('The number on the invoice.', 80)
  readonly number!: string;

  @DayOf('When the invoice was issued: tells it apart where its number was used again.', {
    optional: true,
    example: '2026-01-05',
  })
  readonly issuedOn?: string;

  @Amount("What it gets, in the invoice's currency.")
  readonly amount!: string;

  @Currency("ISO 4217, where it differs from the payment's.", {
    optional: true,
  })
  readonly currency?: string;
}

/** What a payment says of itself, as banks and books hand it on. */
class PaymentTextsDto {
  @Text('The text that came with the payment; kept sealed.')
  readonly remittance?: string;

  @Text("The payer's own reference of it (ISO 20022, EndToEndId); kept sealed.")
  readonly endToEndId?: string;

  @Text("The payee's reference that it quotes (ISO 11649 RF or other); kept sealed.")
  readonly creditorReference?: string;

  @Text('The numbers of documents that it quotes as such, one a line; kept sealed.')
  readonly documentNumbers?: string;

  @Text('The account of the other side; kept sealed.')
  readonly counterpartyAccount?: string;
}

export class PaymentReceivedDto extends PaymentTextsDto {
  @Line(
    'Your own id of the payment. It stays in the log in clear: make it of no identifier or name.',
    120,
    {
      example: 'BQ-2026-77',
    },
  )
  readonly payment!: string;

  @Party('Who paid, where it is known.', { optional: true, example: '0002:732829320' })
  readonly payer?: PartyInput;

  @Party('Who was paid.')
  readonly payee!: PartyInput;

  @Amount('The whole payment.')
  readonly amount!: string;

  @Currency('ISO 4217.', { example: 'EUR' })
  readonly currency!: string;

  @DayOf('When the payer gave the order; one of the two days is told.', { optional: true })
  readonly initiatedOn?: string;

  @DayOf('When the payee was credited.', { optional: true })
  readonly creditedOn?: string;

  @OneOf('How.', INSTRUMENTS)
  readonly instrument!: string;

  @ListOf('Which invoices it pays, as far as known.', AllocationDto, 1000)
  readonly allocations!: readonly AllocationDto[];
}

export class PaymentAnnouncedDto extends PaymentTextsDto {
  @Line('Your own id of the payment; it stays in the log in clear, so no name.', 120, {
    example: 'BQ-2026-77',
  })
  readonly payment!: string;

  @Party('Who pays.', { optional: true, example: '0002:732829320' })
  readonly payer?: PartyInput;

  @Party('Who is to be paid.', { optional: true })
  readonly payee?: PartyInput;

  @Amount('The whole payment.', { optional: true })
  readonly amount?: string;

  @Currency('ISO 4217; told with an amount.', {
    optional: true,
    example: 'EUR',
  })
  readonly currency?: string;

  @DayOf('When it was announced.')
  readonly on!: string;

  @ListOf('Which invoices it is meant for, as far as known.', AllocationDto, 1000)
  readonly allocations!: readonly AllocationDto[];

  @Text('What else is said; kept sealed.')
  readonly note?: string;
}

/** Which payment is meant. */
class PaymentRefDto {
  @Line('The id of the payment, as its teller gave it; no name.', 120)
  readonly payment!: string;

  @DayOf('When.')
  readonly on!: string;

  @Text('Why, in your words; kept sealed.')
  readonly note?: string;
}

export class PaymentFailedDto extends PaymentRefDto {
  @OneOf('Why it failed.', [
    ...['insufficient_funds', 'account_error', 'unauthorised'],
    ...['declined', 'cancelled', 'unknown'],
  ])
  readonly cause!: string;

  @ListOf('Which invoices it was meant for, as far as known.', AllocationDto, 1000, {
    optional: true,
  })
  readonly allocations?: readonly AllocationDto[];
}

export class PaymentAllocatedDto extends PaymentRefDto {
  @Line('Who told the payment, where that is not you.', 40, { optional: true, example: 'bank' })
  readonly teller?: string;

  @ListOf('The whole allocation, told anew.', AllocationDto, 1000)
  readonly allocations!: readonly AllocationDto[];

  @Line('The rule of a matching program.', 80, { optional: true })
  readonly rule?: string;
}

export class PaymentReversedDto extends PaymentRefDto {
  @OneOf('Why it went back.', [
    ...['insufficient_funds', 'payer_refund', 'unauthorised', 'account_error'],
    ...['creditor_error', 'chargeback', 'unknown'],
  ])
  readonly cause!: string;

  @Amount('What went back, where you cannot say of which payment.', { optional: true })
  readonly amount?: string;

  @Currency('ISO 4217, with an amount.', { optional: true })
  readonly currency?: string;

  @Text('The end-to-end id of the payment; kept sealed.')
  readonly endToEndId?: string;
}

export class PaymentRefundedDto extends PaymentRefDto {
  @Amount('What the payee sent back.')
  readonly amount!: string;

  @ListOf(
    'Invoices of which so much is paid no more; left out, the refund reopens nothing.',
    AllocationDto,
    1000,
    { optional: true },
  )
  readonly allocations?: readonly AllocationDto[];
}

const allocations: Member = { kind: 'each', members: { seller: PARTY, number: NUMBER } };

/** In a book or on a bank account: what the payment said of itself, and where it came from. */
const texts = {
  ...{ remittance: 'payer', endToEndId: 'payer', creditorReference: 'payer' },
  ...{ documentNumbers: 'payer', counterpartyAccount: COUNTERPARTY },
} as const;

const ofBoth = {
  members: { payment: REFERENCE, payer: PARTY, payee: PARTY, allocations },
  promisor: ['payer'],
  promisee: ['payee'],
  issuer: 'payee',
} as const;

/** Later events of a payment name it by its id; who they concern is in the payment's stream. */
const later = {
  members: { payment: REFERENCE, allocations },
  texts: { note: SPEAKER },
  openToAll: true,
} as const;

export const PAYMENT_MESSAGES = {
  PaymentAnnounced: {
    dto: PaymentAnnouncedDto,
    ...ofBoth,
    texts: { ...texts, note: SPEAKER },
    issuer: 'payer',
  },
  PaymentFailed: { dto: PaymentFailedDto, ...later },
  PaymentReceived: { dto: PaymentReceivedDto, ...ofBoth, texts },
  PaymentAllocated: { dto: PaymentAllocatedDto, ...later },
  PaymentReversed: {
    dto: PaymentReversedDto,
    ...later,
    texts: { note: SPEAKER, endToEndId: SPEAKER },
  },
  PaymentRefunded: { dto: PaymentRefundedDto, ...later },
} satisfies MessagesOf<PaymentEvent>;
