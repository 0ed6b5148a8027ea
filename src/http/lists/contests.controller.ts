import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../command/speaker.js';
import { OneOf } from '../../messages/members.js';
import { ReadContests } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import {
  CONTEST_LISTS,
  CONTEST_STATES,
  type ContestList,
  type ContestsAnswer,
  type ShownContest,
} from '../../query/trail/contests.js';
import { entry, NEXT, party, STAMP } from '../read/answers.openapi.js';
import { AskedBy } from '../read/asked-by.js';
import { ETags } from '../read/etag.interceptor.js';
import { OF_NOW, PageDto, withLimit } from '../read/questions.js';
import { ReadingApi } from '../read/reading.openapi.js';
import { day, list, object, oneOf, orNull, text, whole } from '../read/schema.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';

class ContestsDto extends PageDto {
  @OneOf('Those that are not decided, or all; `open` where it is not said.', CONTEST_LISTS, {
    optional: true,
  })
  readonly state?: ContestList;
}

const contestsAnswer = object<ContestsAnswer>({
  ...STAMP,
  items: list(
    object<ShownContest>({
      contest: text('The contest itself, `stream@revision`.'),
      state: oneOf(CONTEST_STATES),
      by: { ...party, description: 'Who contests.' },
      on: day(),
      decideBy: day('30 days after it was recorded.'),
      daysLeft: whole('Until then; negative where it is over.'),
      waitsForYou: orNull(oneOf(['answer', 'decision'], 'What you have to do.')),
      entry,
      said: list(entry, 'All that was said of the entry and that you may read, in the order told.'),
    }),
    'The newest first.',
  ),
  next: NEXT,
});

/** Contests, with what was said in each. */
@Controller('v1/contests')
@UseInterceptors(ETags)
export class ContestsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadingApi(
    'List contests',
    'For operators all, for others those that concern them: entry, thread, whom it waits for.',
    contestsAnswer,
  )
  contests(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(ContestsDto, OF_NOW)) asked: ContestsDto,
  ): Promise<ContestsAnswer> {
    return this.queries.execute(new ReadContests({ ...withLimit(asked), viewer }, asker));
  }
}
