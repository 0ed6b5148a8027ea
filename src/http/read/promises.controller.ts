import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import type { Access } from '../../command/speaker.js';
import type { PromiseAnswer } from '../../query/promises/promise.js';
import { ReadEntry, ReadPromise } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { EntryAnswer } from '../../query/trail/entry.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { entryAnswer } from './answers.openapi.js';
import { AskedBy } from './asked-by.js';
import { ETags } from './etag.interceptor.js';
import { promiseAnswer } from './promise.openapi.js';
import { AskedAsOfDto, EntryDto } from './questions.js';
import { ReadingApi } from './reading.openapi.js';

/** Promises and the entries behind them. Addresses are percent-encoded in the path. */
@Controller('v1')
@UseInterceptors(ETags)
export class PromisesController {
  constructor(private readonly queries: QueryBus) {}

  @Get('promises/:promise')
  @ApiParam({ name: 'promise', example: 'invoice-0002:552100554/F2026-041' })
  @ReadingApi(
    'Read a promise',
    'Its facts, who told them, discrepancies, steps and portions.',
    promiseAnswer,
  )
  promise(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('promise') promise: string,
    @Query(new CheckedQuery(AskedAsOfDto)) asked: AskedAsOfDto,
  ): Promise<PromiseAnswer> {
    return this.queries.execute(new ReadPromise({ ...asked, viewer, promise }, asker));
  }

  @Get('entries/:entry')
  @ApiParam({ name: 'entry', description: '`stream@revision`' })
  @ReadingApi('Read an entry', 'What it says, by whom, and what was said of it.', entryAnswer)
  entry(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('entry') entry: string,
    @Query(new CheckedQuery(EntryDto)) asked: EntryDto,
  ): Promise<EntryAnswer> {
    return this.queries.execute(new ReadEntry({ ...asked, viewer, entry }, asker));
  }
}
