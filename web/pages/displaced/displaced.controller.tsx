import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { DisplacedDto } from '../../../src/http/territory/displaced.controller.js';
import { ReadDisplaced } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PageQuery } from '../../server/page-query.js';
import { DisplacedPage } from './displaced-page.js';

/** Turnover before and after a change of score. */
@Pages()
@Controller('professionals')
export class DisplacedPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/displaced')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new PageQuery(DisplacedDto)) asked: DisplacedDto,
  ): Promise<string> {
    const answer = await this.queries.execute(new ReadDisplaced({ ...asked, viewer, id }, asker));
    return renderPage(frame, <DisplacedPage {...{ answer }} />);
  }
}
