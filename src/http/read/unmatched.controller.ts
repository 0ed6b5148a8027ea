import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../command/speaker.js';
import type { UnmatchedAnswer } from '../../query/promises/unmatched.js';
import { ReadUnmatched } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { unmatchedAnswer } from '../lists/unmatched.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { AskedBy } from './asked-by.js';
import { ETags } from './etag.interceptor.js';
import { OF_NOW, PageDto, withLimit } from './questions.js';
import { ReadingApi } from './reading.openapi.js';

/** What matching could not settle, for the people who can. */
@Controller('v1/unmatched')
@UseInterceptors(ETags)
export class UnmatchedController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadingApi(
    'List payments of which something is left',
    'A page of payments that concern you, why nothing was matched, and what they may be for.',
    unmatchedAnswer,
  )
  unmatched(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(PageDto, OF_NOW)) asked: PageDto,
  ): Promise<UnmatchedAnswer> {
    return this.queries.execute(new ReadUnmatched({ ...withLimit(asked), viewer }, asker));
  }
}
