import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../command/speaker.js';
import type { UncountedAnswer } from '../../query/promises/uncounted.js';
import { ReadUncounted } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { AskedBy } from './asked-by.js';
import { ETags } from './etag.interceptor.js';
import { OF_NOW, PageDto, withLimit } from './questions.js';
import { ReadingApi } from './reading.openapi.js';
import { uncountedAnswer } from './uncounted.openapi.js';

/** What was told of promises and does not count, for operators. */
@Controller('v1/uncounted')
@UseInterceptors(ETags)
export class UncountedController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadingApi(
    'List what does not count, by teller',
    'For operators: who tells what does not count and why, and a page of it, the newest first.',
    uncountedAnswer,
  )
  uncounted(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(PageDto, OF_NOW)) asked: PageDto,
  ): Promise<UncountedAnswer> {
    return this.queries.execute(new ReadUncounted({ ...withLimit(asked), viewer }, asker));
  }
}
