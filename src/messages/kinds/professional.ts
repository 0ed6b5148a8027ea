import { GROUNDS, type ProfessionalEvent, VISIBILITIES } from '../../ledger/kinds/professional.js';
import { Rejection } from '../../ledger/rejection.js';
import type { PartyId } from '../../ledger/values/party.js';
import { Code, DayOf, Flag, Line, OneOf, Party, Skill, Text } from '../members.js';
import type { PartyInput } from '../message.js';
import { ENTRY, type Given, type MessagesOf, PARTY } from '../message-rule.js';

export class ProfessionalUpdatedDto {
  @Party('Of whom it is told.')
  readonly party!: PartyInput;

  @DayOf('From this day on.')
  readonly from!: string;

  @Code('ISO 3166-1 alpha-2.', /^[A-Z]{2}$/, 'two capital letters', { optional: true })
  readonly country?: string;

  @Code('ISO 3166-2.', /^[A-Z]{2}-[0-9A-Z]{1,3}$/, 'a code such as FR-ARA', {
    optional: true,
    example: 'FR-ARA',
  })
  readonly region?: string;

  @Code(
    'The country and the first one to four characters of a postal code: no address.',
    /^[A-Z]{2}-[0-9A-Z]{1,4}$/,
    'a country and the beginning of a postal code, such as FR-69',
    { optional: true, example: 'FR-69' },
  )
  readonly postalArea?: string;

  @Line('NACE or NAF code.', 10, { optional: true, example: '62.01Z' })
  readonly activity?: string;

  @OneOf('By the EU definition.', ['micro', 'small', 'medium', 'large'], { optional: true })
  readonly sizeClass?: string;

  @Line('Legal form, by the code of the country.', 20, { optional: true })
  readonly legalForm?: string;

  @Flag('A sole trader is a person.')
  readonly naturalPerson?: boolean;

  @Flag('A state, a town, a public hospital ...')
  readonly publicBody?: boolean;

  @Flag('It was wrongly called a consumer: for operators to say.')
  readonly noConsumer?: boolean;

  @Flag('It is who it says it is, so that others may have standing by it: for operators to say.')
  readonly vouched?: boolean;

  @Line('Its name; kept sealed.', 200, { optional: true })
  readonly name?: string;

  @Text('How to reach it; kept sealed.')
  readonly contact?: string;
}

export class IdentifierUnlinkedDto {
  @Party('The party that was linked.')
  readonly party!: PartyInput;

  @Party('To whom it was linked.')
  readonly to!: PartyInput;
}

export class LinkConfirmedDto {
  @Line('The entry of the link, `stream@revision`.', 320)
  readonly entry!: string;
}

export class IdentifierLinkedDto {
  @Party('The party that belongs to another.')
  readonly party!: PartyInput;

  @Party('To whom it belongs.')
  readonly to!: PartyInput;

  @OneOf('Why they are one.', ['same', 'establishment', 'successor'])
  readonly kind!: string;
}

export class ScoreRestrictedDto {
  @Party('Whose score.')
  readonly party!: PartyInput;

  @OneOf(
    'It is contested, or unlawful but not to be erased, or needed for a claim, or objected to.',
    GROUNDS,
  )
  readonly ground!: string;

  @Text('Why, in your words; kept sealed.')
  readonly reason?: string;
}

export class ScoreRestrictionLiftedDto {
  @Party('Whose score.')
  readonly party!: PartyInput;

  @Text('Why, in your words; kept sealed.')
  readonly reason?: string;
}

export class SkillDroppedDto {
  @Party('Whose skill.')
  readonly party!: PartyInput;

  @Skill('Which: of the list, or one of your own.', {})
  readonly skill!: string;

  @DayOf('From this day on.')
  readonly on!: string;
}

export class SkillClaimedDto extends SkillDroppedDto {
  @Text('What it is, in your words, where it is your own; kept sealed.')
  readonly words?: string;
}

export class VisibilityChosenDto {
  @Party('Who chooses.')
  readonly party!: PartyInput;

  @OneOf('Between two others: shown as who it is, or only counted.', VISIBILITIES)
  readonly as!: string;
}

export class SetOffOptedInDto {
  @Party('Whose open invoices may be set off, each with its yes.')
  readonly party!: PartyInput;
}

export class SetOffOptedOutDto {
  @Party('Whose open invoices may be set off no more.')
  readonly party!: PartyInput;
}

/** Whose link it is says the stream. Throws entry_must_exist where that is no professional's. */
function linkedParty({ stream }: Given): { party: PartyId } {
  const [, party] = /^professional-(.+)$/.exec(stream) ?? [];
  if (party === undefined) throw new Rejection('entry_must_exist', '/entry');
  return { party };
}

export const PROFESSIONAL_MESSAGES = {
  ProfessionalUpdated: {
    dto: ProfessionalUpdatedDto,
    members: { party: PARTY },
    texts: { name: 'party', contact: 'party' },
    issuer: 'party',
    registers: true,
    ownCodes: true,
  },
  IdentifierLinked: {
    dto: IdentifierLinkedDto,
    members: { party: PARTY, to: PARTY },
    openToAll: true,
  },
  IdentifierUnlinked: {
    dto: IdentifierUnlinkedDto,
    members: { party: PARTY, to: PARTY },
    openToAll: true,
  },
  LinkConfirmed: {
    dto: LinkConfirmedDto,
    members: { entry: ENTRY },
    openToAll: true,
    given: linkedParty,
  },
  ScoreRestricted: {
    dto: ScoreRestrictedDto,
    members: { party: PARTY },
    texts: { reason: 'party' },
    issuer: 'party',
  },
  ScoreRestrictionLifted: {
    dto: ScoreRestrictionLiftedDto,
    members: { party: PARTY },
    texts: { reason: 'party' },
    issuer: 'party',
  },
  SkillClaimed: {
    dto: SkillClaimedDto,
    members: { party: PARTY },
    texts: { words: 'party' },
    issuer: 'party',
  },
  SkillDropped: {
    dto: SkillDroppedDto,
    members: { party: PARTY },
    issuer: 'party',
  },
  VisibilityChosen: {
    dto: VisibilityChosenDto,
    members: { party: PARTY },
    issuer: 'party',
  },
  SetOffOptedIn: { dto: SetOffOptedInDto, members: { party: PARTY }, issuer: 'party' },
  SetOffOptedOut: { dto: SetOffOptedOutDto, members: { party: PARTY }, issuer: 'party' },
} satisfies MessagesOf<ProfessionalEvent>;
