import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_NAMES, RULE_NAMES, type RuleName } from '../../../projections/watches/rules.js';
import { DIGESTS, MOST_RULES, MOST_WATCHED } from '../../ledger/kinds/watch.js';
import type { Digest, WatchedSide } from '../../ledger/watch-events.js';
import {
  Code,
  DayOf,
  Line,
  Lines,
  ListOf,
  OneOf,
  SomeOf,
  Text,
  Whole,
} from '../../messages/members.js';
import { DELIVERY_STATES, type SendingState } from '../../query/watches/endpoints.js';
import { OPTIONAL_DAY, SharesDto } from '../read/questions.js';
import { IDENTIFIER } from '../server/party.dto.js';

const FOR = `For whom it is, where the key speaks for several: ${IDENTIFIER}`;

/** Characters: some 50 for each of 10,000 lines. */
const LONGEST_CSV = 500_000;

const SIDES_WATCHED = ['payment', 'deadline', 'relation'] as const;

export class WatchRuleDto {
  @OneOf('Which rule: see GET /v1/watches/rules.', RULE_NAMES, { example: 'overall_below' })
  readonly rule!: RuleName;

  @OneOf('Of a rule about one side.', SIDES_WATCHED, { optional: true })
  readonly side?: WatchedSide;

  @Whole('Points: it tells once the figure is under them.', [1, 100], {
    optional: true,
    example: 50,
  })
  readonly below?: number;

  @Whole('Points that the figure falls by.', [1, 100], { optional: true })
  readonly points?: number;

  @Whole('Days, as the rule means them.', [1, 730], { optional: true })
  readonly days?: number;
}

export class WatchDto {
  @Line(FOR, 160, { optional: true })
  readonly for?: string;

  @Lines('Whom it watches, each by an identifier.', [MOST_WATCHED, 160], {
    optional: true,
    example: ['0002:552100554'],
  })
  readonly professionals?: readonly string[];

  @Text(
    'Whom it watches, as CSV: the first cell of each line.',
    { optional: true, example: undefined },
    LONGEST_CSV,
  )
  readonly csv?: string;

  @ListOf('By which rules; usual thresholds where none are said.', WatchRuleDto, MOST_RULES)
  readonly rules!: readonly WatchRuleDto[];

  @OneOf('How often it tells a digest, too.', DIGESTS, { optional: true })
  readonly digest?: Digest;
}

export class WatchMadeDto {
  @ApiProperty({ description: 'Its id.' })
  readonly watch!: string;

  @ApiProperty({ description: 'The position to wait for before it is read (`after`).' })
  readonly position!: number;
}

export class WatchesDto extends SharesDto {
  @Line(FOR, 160, { optional: true })
  readonly for?: string;
}

export class WatchPageDto extends SharesDto {}

export class WatchLiveDto {
  @Code('Send what came after this position.', /^\d{1,15}$/, 'a position, as answers tell it', {
    optional: true,
  })
  readonly after?: string;
}

export class DigestDto {
  @OneOf('A day, a week or a month; as the watch has it, or a day.', DIGESTS, { optional: true })
  readonly every?: Digest;

  @DayOf('Which: any day of it; the last that is over where it is not said.', OPTIONAL_DAY)
  readonly of?: string;

  @OneOf('`html`: a text for a mail; `Accept: text/html` says the same.', ['json', 'html'], {
    optional: true,
  })
  readonly format?: 'json' | 'html';

  @OneOf('The language of the text.', ['en', 'fr'], { optional: true })
  readonly language?: 'en' | 'fr';
}

export class EndpointDto {
  @Line(FOR, 160, { optional: true })
  readonly for?: string;

  @Line('Where notices are sent: an https address.', 1000, {
    example: 'https://books.example/kept',
  })
  readonly url!: string;

  @SomeOf('Notices of these rules alone; all where it is not said.', NOTICE_NAMES, {
    optional: true,
    example: ['overall_below', 'dispute'],
  })
  readonly rules?: readonly string[];
}

export class EndpointMadeDto {
  @ApiProperty({ description: 'Its id.' })
  readonly endpoint!: string;

  @ApiProperty({ description: 'Told once: verify what comes with it.' })
  readonly secret!: string;

  @ApiProperty({ description: 'The position to wait for before it is read (`after`).' })
  readonly position!: number;
}

export class SendAskedDto {
  @ApiProperty({ description: 'The id of the message: `webhook-id`.' })
  readonly message!: string;

  @ApiProperty({ description: 'The position to wait for before it is read (`after`).' })
  readonly position!: number;
}

export class DeliveriesDto extends SharesDto {
  @OneOf('In this state alone; `dead` was given up.', DELIVERY_STATES, { optional: true })
  readonly state?: SendingState;
}
