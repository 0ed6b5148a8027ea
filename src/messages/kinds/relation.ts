import type { RelationEvent } from '../../ledger/kinds/relation.js';
import type { PartyId } from '../../ledger/values/party.js';
import { DayOf, Line, Nested, OneOf, Party, Text, Whole } from '../members.js';
import type { PartyInput } from '../message.js';
import { ENTRY, type Given, type MessagesOf, PARTY, SPEAKER } from '../message-rule.js';

export class PromiseRefDto {
  @OneOf('What was promised.', ['invoice', 'delivery'])
  readonly kind!: string;

  @Party('The seller or supplier, who numbered it.')
  readonly owner!: PartyInput;

  @Line('The number of the invoice, or the reference of the delivery.', 80)
  readonly number!: string;
}

export class FeedbackGivenDto {
  @Party('Who gives it.', { example: '0002:732829320' })
  readonly from!: PartyInput;

  @Party('About whom.')
  readonly to!: PartyInput;

  @Whole('1 (bad) to 5 (excellent).', [-1_000, 1_000], { example: 5 })
  readonly rating!: number;

  @Nested('A promise between the two.', PromiseRefDto)
  readonly about!: PromiseRefDto;

  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly comment?: string;
}

export class FeedbackAnsweredDto {
  @Line('The entry of the feedback, `stream@revision`.', 320)
  readonly entry!: string;

  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly text?: string;
}

/** `relation-<from>/<to>`, of which an answer needs to say nothing more. */
function partiesOfRelation({ stream }: Given): { from: PartyId; to: PartyId } {
  const [from = '', to = ''] = stream.slice('relation-'.length).split('/');
  return { from, to };
}

export const RELATION_MESSAGES = {
  FeedbackGiven: {
    dto: FeedbackGivenDto,
    members: {
      from: PARTY,
      to: PARTY,
      about: { kind: 'object', members: { owner: PARTY, number: { kind: 'promise' } } },
    },
    texts: { comment: 'to' },
    issuer: 'from',
  },
  FeedbackAnswered: {
    dto: FeedbackAnsweredDto,
    members: { entry: ENTRY },
    texts: { text: SPEAKER },
    openToAll: true,
    given: partiesOfRelation,
  },
} satisfies MessagesOf<RelationEvent>;
