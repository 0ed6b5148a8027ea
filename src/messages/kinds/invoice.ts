import type { InvoiceEvent } from '../../ledger/kinds/invoice.js';
import {
  Amount,
  Code,
  Currency,
  DayOf,
  Line,
  Lines,
  ListOf,
  OneOf,
  Party,
  Skill,
  Text,
  Whole,
} from '../members.js';
import type { PartyInput } from '../message.js';
import { type MessagesOf, NUMBER, PARTY, REFERENCE, SPEAKER } from '../message-rule.js';

export class InstalmentDto {
  @OneOf('What it is.', ['ordinary', 'deposit', 'retention'])
  readonly kind!: string;

  @Amount('What is due.')
  readonly amount!: string;

  @DayOf('When; left out where the basis is `unknown`.', { optional: true })
  readonly due?: string;

  @OneOf('How the day is known.', ['stated', 'derived', 'legal', 'unknown'])
  readonly basis!: string;
}

export class CashDiscountDto {
  @Whole('Hundredths of a percent: 200 is 2 %.', [1, 10_000])
  readonly rate!: number;

  @DayOf('Until this day.')
  readonly by!: string;
}

export class InvoiceIssuedDto {
  @Party('Who sells.')
  readonly seller!: PartyInput;

  @Party('Who buys.', { example: '0002:732829320' })
  readonly buyer!: PartyInput;

  @Line('The number on the invoice.', 80, { example: 'F2026-041' })
  readonly number!: string;

  @Code('UNTDID 1001.', /^\d{1,3}$/, 'a code of UNTDID 1001', { example: '380' })
  readonly typeCode!: string;

  @Amount('With tax.')
  readonly total!: string;

  @Amount('Paid before the invoice was issued.', { example: '0' })
  readonly prepaid!: string;

  @Amount('total less prepaid.')
  readonly payable!: string;

  @Currency('ISO 4217.', { example: 'EUR' })
  readonly currency!: string;

  @DayOf('When it was issued.', { example: '2026-08-01' })
  readonly issuedOn!: string;

  @ListOf('They sum to payable.', InstalmentDto, 100)
  readonly instalments!: readonly InstalmentDto[];

  @ListOf('Terms of early payment.', CashDiscountDto, 10, { optional: true })
  readonly cashDiscounts?: readonly CashDiscountDto[];

  @OneOf('What it is for.', ['supply', 'late_interest', 'recovery_fee'], { optional: true })
  readonly purpose?: string;

  @Line('The order; it stays in the log in clear, so no name.', 80, { optional: true })
  readonly orderReference?: string;

  @Lines('The deliveries; they stay in the log in clear, so no names.', [100, 80], {
    optional: true,
  })
  readonly deliveryReferences?: readonly string[];

  @Line('The project; it stays in the log in clear, so no name of anybody.', 80, { optional: true })
  readonly project?: string;

  @Skill('The skill of the seller that it is for.')
  readonly skill?: string;

  @Text('What else it says; kept sealed.')
  readonly note?: string;

  @Text('What a payer is asked to quote (EN 16931, BT-83); kept sealed.')
  readonly paymentReference?: string;
}

export class InvoiceCorrectedDto extends InvoiceIssuedDto {
  @Whole('1, 2, 3 ... by your own count; the highest stands.', [0, 1_000_000])
  readonly correction!: number;
}

/** Which invoice is meant. */
export class InvoiceRefDto {
  @Party('Who sells.')
  readonly seller!: PartyInput;

  @Line('The number on the invoice.', 80, { example: 'F2026-041' })
  readonly number!: string;

  @Party('Who buys.', { optional: true, example: '0002:732829320' })
  readonly buyer?: PartyInput;

  @DayOf('Tells apart invoices that used one number twice.', { optional: true })
  readonly issuedOn?: string;
}

/** Which invoice is meant, and why what is told of it; the comment is kept sealed. */
export class CommentedInvoiceRefDto extends InvoiceRefDto {
  @Text('Why, in your words; kept sealed.')
  readonly comment?: string;
}

export class InvoiceReceivedDto extends InvoiceRefDto {
  @DayOf('When it reached the buyer.')
  readonly receivedOn!: string;
}

export class InvoiceApprovedDto extends CommentedInvoiceRefDto {
  @DayOf('When.')
  readonly approvedOn!: string;

  @Amount('Left out: the whole.', { optional: true })
  readonly amount?: string;
}

export class InvoiceRefusedDto extends CommentedInvoiceRefDto {
  @DayOf('When.')
  readonly refusedOn!: string;

  @Line('The reason by the code of your platform.', 40, { optional: true })
  readonly reasonCode?: string;
}

export class InvoiceRejectedDto extends CommentedInvoiceRefDto {
  @DayOf('When.')
  readonly rejectedOn!: string;

  @Line('The reason by the code of your platform.', 40, { optional: true })
  readonly reasonCode?: string;

  @Whole('The highest correction rejected; left out: the first version.', [0, 1_000_000], {
    optional: true,
  })
  readonly correction?: number;
}

export class InvoiceSuspendedDto extends CommentedInvoiceRefDto {
  @DayOf('From when.')
  readonly suspendedOn!: string;

  @Line('The reason by the code of your platform.', 40, { optional: true })
  readonly reasonCode?: string;
}

export class InvoiceResumedDto extends CommentedInvoiceRefDto {
  @DayOf('From when.')
  readonly resumedOn!: string;

  @Line('The reason by the code of your platform.', 40, { optional: true })
  readonly reasonCode?: string;
}

export class InvoiceDisputedDto extends CommentedInvoiceRefDto {
  @Line('Names the dispute among those of this invoice, in clear: no name of anybody.', 80)
  readonly dispute!: string;

  @Amount('Left out: the whole.', { optional: true })
  readonly amount?: string;

  @OneOf('What about.', [
    ...['quality', 'quantity', 'price', 'not_delivered'],
    ...['not_ordered', 'duplicate', 'terms', 'other'],
  ])
  readonly reason!: string;

  @DayOf('A dispute without a day is shown and scores nothing.', { optional: true })
  readonly raisedOn?: string;
}

export class InvoiceDisputeResolvedDto extends CommentedInvoiceRefDto {
  @Line('Names the dispute among those of this invoice, in clear: no name of anybody.', 80)
  readonly dispute!: string;

  @OneOf('Who was right.', ['buyer', 'seller'])
  readonly inFavourOf!: string;

  @DayOf('When.')
  readonly resolvedOn!: string;
}

export class InvoiceRescheduledDto extends CommentedInvoiceRefDto {
  @ListOf('For the whole payable.', InstalmentDto, 100)
  readonly instalments!: readonly InstalmentDto[];

  @DayOf('When it was agreed.')
  readonly agreedOn!: string;

  @OneOf('Who asked for it.', ['buyer', 'seller'])
  readonly proposedBy!: string;
}

export class InvoiceCancelledDto extends CommentedInvoiceRefDto {
  @DayOf('When.')
  readonly cancelledOn!: string;
}

export class InvoiceSettledOtherwiseDto extends CommentedInvoiceRefDto {
  @Amount('How much.')
  readonly amount!: string;

  @DayOf('When.')
  readonly on!: string;

  @OneOf('By what.', [
    ...['set_off', 'cash_discount', 'withholding_tax', 'tax_paid_to_state'],
    ...['bank_charges', 'rounding', 'return'],
  ])
  readonly means!: string;
}

export class InvoiceWrittenOffDto extends CommentedInvoiceRefDto {
  @Amount('How much.')
  readonly amount!: string;

  @DayOf('When.')
  readonly on!: string;

  @OneOf('Why.', ['uncollectible', 'small_difference', 'goodwill'])
  readonly cause!: string;
}

export class InvoiceLinkedDto extends InvoiceRefDto {
  @Party('Who sells, by the other invoice.')
  readonly toSeller!: PartyInput;

  @Line('The other number of the same invoice.', 80)
  readonly toNumber!: string;
}

export class PayeeAccountChangedDto extends CommentedInvoiceRefDto {
  @DayOf('From when.')
  readonly on!: string;

  @Text('The account, as an IBAN or however it is written; kept sealed.')
  readonly account?: string;
}

const ofInvoice = {
  members: {
    ...{ seller: PARTY, buyer: PARTY, number: NUMBER, dispute: REFERENCE },
    ...{ orderReference: REFERENCE, deliveryReferences: REFERENCE, project: REFERENCE },
  },
  promisor: ['buyer'],
  promisee: ['seller'],
  issuer: 'seller',
} as const;

const commented = { ...ofInvoice, texts: { comment: SPEAKER } } as const;

/** The payment reference (EN 16931, BT-83) is what the seller asks a payer to quote. */
const issued = { ...ofInvoice, texts: { note: 'seller', paymentReference: 'seller' } } as const;

export const INVOICE_MESSAGES = {
  InvoiceIssued: { dto: InvoiceIssuedDto, ...issued },
  InvoiceCorrected: { dto: InvoiceCorrectedDto, ...issued },
  InvoiceReceived: { dto: InvoiceReceivedDto, ...ofInvoice },
  InvoiceApproved: { dto: InvoiceApprovedDto, ...commented },
  InvoiceRefused: { dto: InvoiceRefusedDto, ...commented },
  InvoiceRejected: { dto: InvoiceRejectedDto, ...commented },
  InvoiceSuspended: { dto: InvoiceSuspendedDto, ...commented },
  InvoiceResumed: { dto: InvoiceResumedDto, ...commented },
  InvoiceDisputed: { dto: InvoiceDisputedDto, ...commented },
  InvoiceDisputeResolved: { dto: InvoiceDisputeResolvedDto, ...commented },
  InvoiceRescheduled: { dto: InvoiceRescheduledDto, ...commented },
  InvoiceCancelled: { dto: InvoiceCancelledDto, ...commented },
  InvoiceSettledOtherwise: { dto: InvoiceSettledOtherwiseDto, ...commented },
  InvoiceWrittenOff: { dto: InvoiceWrittenOffDto, ...commented },
  InvoiceLinked: {
    dto: InvoiceLinkedDto,
    ...ofInvoice,
    members: { ...ofInvoice.members, toSeller: PARTY, toNumber: NUMBER },
    promisee: ['seller', 'toSeller'],
  },
  PayeeAccountChanged: {
    dto: PayeeAccountChangedDto,
    ...ofInvoice,
    texts: { account: 'seller', comment: SPEAKER },
  },
} satisfies MessagesOf<InvoiceEvent>;
