import { WHY } from '../../messages/kinds/entry.js';
import { DayOf, Line, OneOf, Text } from '../../messages/members.js';

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

/** There is nothing more to say: the link is told in the entry. */
export class ConfirmationDto extends AboutEntryDto {}
