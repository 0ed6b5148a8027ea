import type { EntryEvent } from '../../ledger/events.js';
import { Rejection } from '../../ledger/rejection.js';
import type { PartyId } from '../../ledger/values/party.js';
import { DayOf, Flag, Line, OneOf, Text } from '../members.js';
import { ENTRY, type Given, type MessagesOf, SPEAKER } from '../message-rule.js';

export const WHY = ['clerical_error', 'duplicate', 'wrong_party', 'wrong_document', 'other'];

class EntryRefDto {
  @Line('The entry, `stream@revision`, as the answer to telling it said.', 320)
  readonly entry!: string;
}

export class EntryWithdrawnDto extends EntryRefDto {
  @OneOf('Why.', WHY)
  readonly why!: string;

  @Text('In your words; kept sealed.')
  readonly note?: string;
}

export class EntryContestedDto extends EntryRefDto {
  @DayOf('When.')
  readonly on!: string;

  @Text('What is wrong, in your words; kept sealed.')
  readonly reason?: string;
}

export class EntryAnsweredDto extends EntryRefDto {
  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly text?: string;
}

export class ContestResolvedDto extends EntryRefDto {
  @DayOf('When.')
  readonly on!: string;

  @Flag('Upheld: the entry is taken out of every score.', {})
  readonly upheld!: boolean;

  @Text('Why, in your words; kept sealed.')
  readonly note?: string;
}

function contestant({ party }: Given): { by: PartyId } {
  if (party) return { by: party };
  throw new Rejection(
    'party_spoken_for_must_be_named',
    '/onBehalfOf',
    'A contest is made by one party: name it as onBehalfOf.',
  );
}

const ofEntry = { members: { entry: ENTRY }, openToAll: true } as const;

export const ENTRY_MESSAGES = {
  EntryWithdrawn: { dto: EntryWithdrawnDto, ...ofEntry, texts: { note: SPEAKER } },
  EntryContested: {
    dto: EntryContestedDto,
    ...ofEntry,
    texts: { reason: SPEAKER },
    given: contestant,
  },
  EntryAnswered: { dto: EntryAnsweredDto, ...ofEntry, texts: { text: SPEAKER }, forParty: true },
  ContestResolved: { dto: ContestResolvedDto, ...ofEntry, texts: { note: SPEAKER } },
} satisfies MessagesOf<EntryEvent>;
