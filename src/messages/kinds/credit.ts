import type { CreditEvent } from '../../ledger/kinds/credit.js';
import { Amount, Currency, DayOf, Line, ListOf, Party, Text } from '../members.js';
import type { PartyInput } from '../message.js';
import { type MessagesOf, NUMBER, PARTY } from '../message-rule.js';

export class CreditAllocationDto {
  @Line('An invoice of the same seller.', 80)
  readonly number!: string;

  @DayOf('When the invoice was issued: tells it apart where its number was used again.', {
    optional: true,
    example: '2026-01-05',
  })
  readonly issuedOn?: string;

  @Amount('What it gets.')
  readonly amount!: string;
}

export class CreditNoteIssuedDto {
  @Party('Who sold.')
  readonly seller!: PartyInput;

  @Party('Who bought.')
  readonly buyer!: PartyInput;

  @Line('The number on the credit note.', 80)
  readonly number!: string;

  @Amount('The whole credit.')
  readonly total!: string;

  @Currency('ISO 4217.', { example: 'EUR' })
  readonly currency!: string;

  @DayOf('When it was issued.')
  readonly issuedOn!: string;

  @ListOf('What is not allocated is a balance.', CreditAllocationDto, 1000)
  readonly allocations!: readonly CreditAllocationDto[];

  @Text('What else it says; kept sealed.')
  readonly note?: string;

  @Text('What a payer is asked to quote (EN 16931, BT-83); kept sealed.')
  readonly paymentReference?: string;
}

export const CREDIT_MESSAGES = {
  CreditNoteIssued: {
    dto: CreditNoteIssuedDto,
    members: {
      ...{ seller: PARTY, buyer: PARTY, number: NUMBER },
      allocations: { kind: 'each', members: { number: NUMBER } },
    },
    texts: { note: 'seller', paymentReference: 'seller' },
    promisor: ['buyer'],
    promisee: ['seller'],
    issuer: 'seller',
  },
} satisfies MessagesOf<CreditEvent>;
