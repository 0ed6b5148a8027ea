import type { ReceivableEvent } from '../../ledger/kinds/receivable.js';
import { DayOf, Flag, Line, Party, Text } from '../members.js';
import type { PartyInput } from '../message.js';
import { type MessagesOf, NUMBER, PARTY, SPEAKER } from '../message-rule.js';

class ReceivableDto {
  @Party('Who sells.')
  readonly seller!: PartyInput;

  @Line('The number on the invoice.', 80, { example: 'F2026-041' })
  readonly number!: string;

  @Party('Who buys; left out where it is confidential.', {
    optional: true,
    example: '0002:732829320',
  })
  readonly buyer?: PartyInput;

  @Party('Who buys the claim.', { example: '0002:542051180' })
  readonly factor!: PartyInput;

  @DayOf('When.')
  readonly on!: string;

  @Flag('True: only the seller, the factor and operators ever learn of it.', {})
  readonly confidential!: boolean;

  @Text('In your words; kept sealed.')
  readonly comment?: string;
}

export class ReceivableAssignedDto extends ReceivableDto {}

export class ReceivableReleasedDto extends ReceivableDto {}

/** A factor may say itself what it was assigned. */
const ofReceivable = {
  members: { seller: PARTY, buyer: PARTY, factor: PARTY, number: NUMBER },
  texts: { comment: SPEAKER },
  promisor: ['buyer'],
  promisee: ['seller', 'factor'],
  issuer: 'seller',
} as const;

export const RECEIVABLE_MESSAGES = {
  ReceivableAssigned: { dto: ReceivableAssignedDto, ...ofReceivable },
  ReceivableReleased: { dto: ReceivableReleasedDto, ...ofReceivable },
} satisfies MessagesOf<ReceivableEvent>;
