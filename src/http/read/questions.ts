/** What reads can be asked, as query parameters. */
import type { TrianglePart } from '../../../projections/step.js';
import type { Source } from '../../ledger/events.js';
import { STREAM_KINDS, type StreamKind } from '../../ledger/stream-kind.js';
import { Code, DayOf, Line, OneOf } from '../../messages/members.js';
import { INTERVALS, type Interval } from '../../query/score/history.js';
import { Format, type ListFormat } from '../lists/csv-answer.js';
import { SOURCES } from '../operations/keys.dto.js';
import { IDENTIFIER } from '../server/party.dto.js';

const POSITION = /^\d{1,15}$/;
const LIMIT = /^([1-9]\d?|100)$/;

const MONTHS = /^([1-9]|1\d|2[0-4])$/;
const MONTHS_SAID = 'a number from 1 to 24';

/** A day without an example: the page at /docs would send it with every call that it tries. */
export const OPTIONAL_DAY = { optional: true, example: undefined };

/** Where a page goes on. */
export const Cursor = () => Line('`next` of the page before.', 80, { optional: true });

/** How long a page is. */
export const Limit = () =>
  Code('Items of a page.', LIMIT, 'a number from 1 to 100', { optional: true });

/** Parameters of every read. */
export class AskedDto {
  @Line(
    'As known at: a position, the end of a day, or a time such as `2026-11-01T00:00:00Z`. Now, ' +
      'where it is not said; of another professional, others read the last edition and leave it out.',
    40,
    { optional: true },
  )
  readonly knownAt?: string;

  @Code(
    'Wait until the answer has seen this position.',
    POSITION,
    'a position, as answers tell it',
    { optional: true },
  )
  readonly after?: string;
}

export class AskedAsOfDto extends AskedDto {
  @DayOf(
    'As of the end of this day; today where it is not said. Others: the end of a past month.',
    OPTIONAL_DAY,
  )
  readonly asOf?: string;
}

export class EntryDto extends AskedDto {
  @DayOf('There is no entry before its business day: 404 as of an earlier one.', OPTIONAL_DAY)
  readonly asOf?: string;
}

export class SearchDto extends AskedAsOfDto {
  @Line('Part of an identifier or a name, whatever its case and accents.', 100, { optional: true })
  readonly search?: string;

  @Cursor()
  readonly cursor?: string;

  @Code('Items of a page.', LIMIT, 'a number from 1 to 100', { optional: true, example: '50' })
  readonly limit?: string;
}

export class ScoreDto extends AskedAsOfDto {
  @Line(`The one counterparty: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;

  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @OneOf('Why a side has its value.', ['payment', 'deadline', 'relation'], { optional: true })
  readonly explain?: TrianglePart;

  @Line('`next` of the page of contributions before.', 80, { optional: true })
  readonly cursor?: string;

  @Code('Contributions of a page.', LIMIT, 'a number from 1 to 100', { optional: true })
  readonly limit?: string;
}

export class HistoryDto extends AskedDto {
  @Line(`The one counterparty: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;

  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @DayOf('The first day; a year before the last where it is not said.', OPTIONAL_DAY)
  readonly from?: string;

  @DayOf('The last day; today where it is not said.', OPTIONAL_DAY)
  readonly to?: string;

  @OneOf('How far apart the days are.', INTERVALS, { optional: true })
  readonly every?: Interval;
}

export class RaiseDto extends AskedAsOfDto {
  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @Code(
    'For how many months promises would be kept; 6 where it is not said.',
    MONTHS,
    MONTHS_SAID,
    {
      optional: true,
      example: '6',
    },
  )
  readonly months?: string;
}

export class ChangeDto {
  @DayOf(
    'The former moment: as of the end of this day; the last one of the month before `to`, where ' +
      'it is not said. Others: the end of a past month.',
    OPTIONAL_DAY,
  )
  readonly from?: string;

  @DayOf('The later one, that day or after it; today where it is not said.', OPTIONAL_DAY)
  readonly to?: string;

  @Line(
    'What the former moment knows: a position or a time, as `knownAt` of a score. What the later ' +
      'one knows, where it is not said: then nothing is learned in between, and only days pass.',
    40,
    { optional: true },
  )
  readonly fromKnownAt?: string;

  @Line('What the later moment knows; now, where it is not said.', 40, { optional: true })
  readonly toKnownAt?: string;

  @Code(
    'Wait until the answer has seen this position.',
    POSITION,
    'a position, as answers tell it',
    { optional: true },
  )
  readonly after?: string;

  @Line(`The one counterparty: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;

  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @Line('The model of the former moment, where it is another.', 80, {
    optional: true,
    example: 'triangle-1',
  })
  readonly fromModel?: string;

  @Code('Promises of each part; 10 where it is not said.', LIMIT, 'a number from 1 to 100', {
    optional: true,
  })
  readonly limit?: string;
}

export class TrailDto extends AskedDto {
  @OneOf('Entries of this kind only.', STREAM_KINDS, { optional: true })
  readonly kind?: StreamKind;

  @OneOf('Entries that were told by this way only.', SOURCES, { optional: true })
  readonly source?: Source;

  @Line(`Entries with this partner only: ${IDENTIFIER}`, 160, { optional: true })
  readonly partner?: string;

  @DayOf('Entries whose business day is up to this one; all where it is not said.', OPTIONAL_DAY)
  readonly asOf?: string;

  @DayOf('Entries from this business day on.', OPTIONAL_DAY)
  readonly from?: string;

  @DayOf('Entries up to this business day, as `asOf`; the earlier of the two.', OPTIONAL_DAY)
  readonly to?: string;

  @Format()
  readonly format?: ListFormat;

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

export class RelationsDto extends AskedAsOfDto {
  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

export class PathsDto extends AskedAsOfDto {
  @Line(`From which professional of your own: ${IDENTIFIER} If you have one, that.`, 160, {
    optional: true,
  })
  readonly from?: string;
}

export class ContactsDto extends AskedAsOfDto {
  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

export class PageDto {
  @Line('`next` of the page before.', 300, { optional: true })
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

export class SharesDto extends PageDto {
  @Code(
    'Wait until the answer has seen this position.',
    POSITION,
    'a position, as answers tell it',
    { optional: true },
  )
  readonly after?: string;
}

export class LiveDto {
  @Line(`What is with this one counterparty only: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;

  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;

  @Code('Send what came after this position.', POSITION, 'a position, as answers tell it', {
    optional: true,
  })
  readonly after?: string;
}

/** What to ask for instead of the days of other reads. */
export const DAYS_OF_HISTORY: ReadonlyMap<string, string> = new Map([
  ['asOf', 'A history is of several days, from `from` to `to`: say those in its place.'],
]);

export const DAYS_OF_CHANGE: ReadonlyMap<string, string> = new Map([
  ['asOf', 'A change is between two days: say `from` and `to` in its place.'],
  ['knownAt', 'Each of the two moments knows its own: say `fromKnownAt` and `toKnownAt`.'],
]);

export const OF_NOW: ReadonlyMap<string, string> = new Map(
  ['asOf', 'knownAt'].map((name) => [name, `This list is of now: leave \`${name}\` out.`]),
);

export const OF_WHAT_COMES: ReadonlyMap<string, string> = new Map(
  ['asOf', 'knownAt'].map((name) => [name, `It tells what comes: leave \`${name}\` out.`]),
);

/** Parameters with their months as a number. */
export function withMonths({ months, ...others }: RaiseDto): Omit<RaiseDto, 'months'> & {
  readonly months?: number;
} {
  return months === undefined ? others : { ...others, months: Number(months) };
}

/** Parameters with their limit as a number. */
export function withLimit<Asked extends { readonly limit?: string }>(
  asked: Asked,
): Omit<Asked, 'limit'> & { readonly limit?: number } {
  const { limit, ...others } = asked;
  return limit === undefined ? others : { ...others, limit: Number(limit) };
}
