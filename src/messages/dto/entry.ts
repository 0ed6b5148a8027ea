import { DayOf, Flag, Line, OneOf, Text } from './members.js';

const WHY = ['clerical_error', 'duplicate', 'wrong_party', 'wrong_document', 'other'];

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

/** As the path says which entry, the body says only the rest. */
class AboutEntryDto {
  @Line('The party spoken for, where the key may speak for several.', 160, {
    ...{ optional: true, example: '0002:552100554' },
  })
  readonly onBehalfOf?: string;
}

export class ContestDto extends AboutEntryDto {
  @DayOf('When.')
  readonly on!: string;

  @Text('What is wrong, in your words; kept sealed.')
  readonly reason?: string;
}

export class AnswerDto extends AboutEntryDto {
  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly text?: string;
}

export class WithdrawalDto extends AboutEntryDto {
  @OneOf('Why.', WHY)
  readonly why!: string;

  @Text('In your words; kept sealed.')
  readonly note?: string;
}
