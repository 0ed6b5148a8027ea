import { ApiProperty } from '@nestjs/swagger';
import { RECOMMENDED_FOR } from '../../ledger/kinds/recommendation.js';
import type { RecommendedFor } from '../../ledger/recommendation-events.js';
import { DayOf, Flag, Line, OneOf, Party, Skill, SomeOf, Text } from '../../messages/members.js';
import type { PartyInput } from '../../messages/message.js';
import {
  RECOMMENDATION_LISTS,
  type RecommendationList,
} from '../../query/recommendations/lists.js';
import { PlainDocumentDto } from '../plain/plain-document.js';
import { AskedAsOfDto, Cursor, Limit, OPTIONAL_DAY } from '../read/questions.js';
import { ToldDto } from '../server/answers.dto.js';

export class RecommendationsDto extends AskedAsOfDto {
  @OneOf('Those of the professional, or those that it gave.', RECOMMENDATION_LISTS, {
    optional: true,
  })
  readonly list?: RecommendationList;

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

/** What is said on a day: today, where it is not said. */
class OnADayDto extends PlainDocumentDto {
  @DayOf('When; today where it is not said.', OPTIONAL_DAY)
  readonly on?: string;
}

/** Either gives one, from one to another, or changes one that is named by its entry. */
export class RecommendationDocumentDto extends OnADayDto {
  @Party('Who recommends; left out where one is changed.', {
    ...{ optional: true, example: '0002:732829320' },
  })
  readonly from?: PartyInput;

  @Party('Whom; left out where one is changed.', { optional: true })
  readonly to?: PartyInput;

  @Line('The entry in which the one to change was given, `stream@revision`.', 320, {
    optional: true,
  })
  readonly entry?: string;

  @SomeOf('For what: how it pays, keeps days, its quality, or a skill.', RECOMMENDED_FOR, {
    example: ['deadlines', 'quality'],
  })
  readonly goodAt!: readonly RecommendedFor[];

  @Skill('The skill, where it is for one.')
  readonly skill?: string;

  @Flag('Whether the one recommended may show it to everybody; false where it is not said.')
  readonly mayBePublic?: boolean;

  @Text('In your words; kept sealed.')
  readonly words?: string;
}

export class RecommendationRequestDto extends OnADayDto {
  @Party('Who is asked to recommend.', { example: '0002:732829320' })
  readonly from!: PartyInput;

  @Party('Who asks.')
  readonly to!: PartyInput;
}

export class RecommendationAnswerDto extends OnADayDto {
  @Line('The entry in which it was given, `stream@revision`.', 320)
  readonly entry!: string;

  @Text('In your words; kept sealed.')
  readonly words?: string;
}

export class RecommendationShowingDto extends OnADayDto {
  @Line('The entry that says what is shown (`says` of the list), `stream@revision`.', 320)
  readonly entry!: string;

  @Flag('Whether everybody is to see it.', {})
  readonly shown!: boolean;
}

export class RequestToldDto extends ToldDto {
  @ApiProperty({
    description:
      'The page where whoever signs in for the one who is asked gives it, below the address of ' +
      'the pages: send it to them. It holds no secret.',
  })
  readonly path!: string;
}
