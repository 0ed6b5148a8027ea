import type { RelationEvent } from '../../ledger/kinds/relation.js';
import type { PartyId } from '../../ledger/values/party.js';
import { RECOMMENDED_FOR } from '../../ledger/kinds/recommendation.js';
import type { RecommendedFor } from '../../ledger/recommendation-events.js';
import { DayOf, Flag, Line, Nested, OneOf, Party, Skill, SomeOf, Text, Whole } from '../members.js';
import type { PartyInput } from '../message.js';
import { BOTH, ENTRY, type Given, type MessagesOf, PARTY, SPEAKER } from '../message-rule.js';

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

/** What a recommendation says. */
class RecommendingDto {
  @SomeOf('For what: how it pays, keeps days, its quality, or a skill.', RECOMMENDED_FOR, {
    example: ['deadlines', 'quality'],
  })
  readonly goodAt!: readonly RecommendedFor[];

  @Skill('The skill, where it is for one.')
  readonly skill?: string;

  @Flag('Whether the one recommended may show it to everybody.', {})
  readonly mayBePublic!: boolean;

  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly words?: string;
}

export class RecommendationAskedDto {
  @Party('Who is asked to recommend.', { example: '0002:732829320' })
  readonly from!: PartyInput;

  @Party('Who asks, and would be recommended.')
  readonly to!: PartyInput;

  @DayOf('When.')
  readonly on!: string;
}

export class RecommendationGivenDto extends RecommendingDto {
  @Party('Who recommends.', { example: '0002:732829320' })
  readonly from!: PartyInput;

  @Party('Whom.')
  readonly to!: PartyInput;
}

export class RecommendationChangedDto extends RecommendingDto {
  @Line('The entry in which it was given, `stream@revision`.', 320)
  readonly entry!: string;
}

export class RecommendationAnsweredDto {
  @Line('The entry in which it was given, `stream@revision`.', 320)
  readonly entry!: string;

  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly words?: string;
}

export class RecommendationShownDto {
  @Line('The entry that says what is shown: as given, or as changed last, `stream@revision`.', 320)
  readonly entry!: string;

  @Flag('Whether everybody is to see it.', {})
  readonly shown!: boolean;

  @DayOf('When.')
  readonly on!: string;
}

const OF_BOTH = { both: ['from', 'to'], texts: { words: BOTH } } as const;

export class ContactClaimedDto {
  @Party('Who knows the other.', { example: '0002:732829320' })
  readonly from!: PartyInput;

  @Party('Whom it knows.')
  readonly to!: PartyInput;

  @DayOf('Since when.')
  readonly on!: string;
}

export class ContactRefusedDto {
  @Party('Who claimed the contact.')
  readonly from!: PartyInput;

  @Party('Who refuses it.', { example: '0002:732829320' })
  readonly to!: PartyInput;

  @DayOf('When.')
  readonly on!: string;
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
  RecommendationAsked: {
    dto: RecommendationAskedDto,
    members: { from: PARTY, to: PARTY },
    issuer: 'to',
  },
  RecommendationGiven: {
    dto: RecommendationGivenDto,
    members: { from: PARTY, to: PARTY },
    ...OF_BOTH,
    issuer: 'from',
  },
  RecommendationChanged: {
    dto: RecommendationChangedDto,
    members: { entry: ENTRY },
    ...OF_BOTH,
    openToAll: true,
    given: partiesOfRelation,
  },
  RecommendationAnswered: {
    dto: RecommendationAnsweredDto,
    members: { entry: ENTRY },
    ...OF_BOTH,
    openToAll: true,
    given: partiesOfRelation,
  },
  RecommendationShown: {
    dto: RecommendationShownDto,
    members: { entry: ENTRY },
    openToAll: true,
    given: partiesOfRelation,
  },
  ContactClaimed: {
    dto: ContactClaimedDto,
    members: { from: PARTY, to: PARTY },
    issuer: 'from',
  },
  ContactRefused: {
    dto: ContactRefusedDto,
    members: { from: PARTY, to: PARTY },
    issuer: 'to',
  },
} satisfies MessagesOf<RelationEvent>;
