import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../command/speaker.js';
import type { FiguresAnswer } from '../../query/promises/figures.js';
import type { PromisesAnswer } from '../../query/promises/promises.js';
import { ReadFigures, ReadPromises } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { AskedBy } from '../read/asked-by.js';
import { ETags } from '../read/etag.interceptor.js';
import { withLimit } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { figuresAnswer } from './figures.openapi.js';
import { FiguresDto, PromisesDto } from './promises-list.dto.js';
import { promisesAnswer } from './promises-list.openapi.js';

/** The promises of a professional, and sums of them. */
@Controller('v1/professionals')
@UseInterceptors(ETags)
export class PromisesListController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/promises')
  @ProfessionalApi(
    'List its promises',
    'A page of promises by their due days: whose, how much, how late. Others see those with them.',
    promisesAnswer,
  )
  promises(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(PromisesDto)) asked: PromisesDto,
  ): Promise<PromisesAnswer> {
    return this.queries.execute(new ReadPromises({ ...withLimit(asked), viewer, id }, asker));
  }

  @Get(':id/figures')
  @ProfessionalApi(
    'Read sums of its promises, for charts',
    'What is open by age and currency, payments by month and lateness, each way. To others: `with`.',
    figuresAnswer,
  )
  figures(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(FiguresDto)) asked: FiguresDto,
  ): Promise<FiguresAnswer> {
    return this.queries.execute(new ReadFigures({ ...asked, viewer, id }, asker));
  }
}
