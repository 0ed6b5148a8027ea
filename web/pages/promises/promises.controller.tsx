import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { PromisesDto } from '../../../src/http/lists/promises-list.dto.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { ReadProfessional, ReadPromises } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { timingOf } from '../../server/asking.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PageQuery } from '../../server/page-query.js';
import { PromisesPage } from './promises-page.js';

const LINES = 50;

/** The promises of a professional, one by one. */
@Pages()
@Controller('professionals')
export class PromisesPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/promises')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new PageQuery(PromisesDto)) asked: PromisesDto,
  ): Promise<string> {
    const of = { ...timingOf(frame.moment), viewer, id };
    const [professional, promises] = await Promise.all([
      this.queries.execute(new ReadProfessional(of, asker)),
      this.queries.execute(new ReadPromises({ ...asked, viewer, id, limit: LINES }, asker)),
    ]);
    return renderPage(frame, <PromisesPage {...{ professional, promises, asked }} />);
  }
}
