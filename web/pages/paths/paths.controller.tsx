import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { ReadPaths, ReadProfessional } from '../../../src/query/queries.js';
import { ReadRefused } from '../../../src/query/read-refused.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { timingOf } from '../../server/asking.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { PathsPage } from './paths-page.js';

/** How one is connected to a professional. */
@Pages()
@Controller('professionals')
export class PathsPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/paths')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query('from') typed: string | undefined,
  ): Promise<string> {
    const asked = { ...timingOf(frame.moment), viewer, id };
    const to = await this.queries.execute(new ReadProfessional({ viewer, id }, asker));
    const from = typed?.trim() ?? '';
    try {
      const of = from === '' ? asked : { ...asked, from };
      const paths = await this.queries.execute(new ReadPaths(of, asker));
      return renderPage(frame, <PathsPage {...{ to, paths, from, refused: null }} />);
    } catch (error) {
      if (!(error instanceof ReadRefused)) throw error;
      // Before anything was typed nothing is wrong yet.
      const refused = from === '' ? null : error.detail;
      return renderPage(frame, <PathsPage {...{ to, paths: null, from, refused }} />);
    }
  }
}
