import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { ReadReads } from '../../../src/query/queries.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { ReadsPage } from './reads-page.js';

/** Who looked at a professional: for itself and operators. */
@Pages()
@Controller('professionals')
export class ReadsPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/reads')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @Param('id') id: string,
    @Query('cursor') cursor: string | undefined,
  ): Promise<string> {
    const begins = cursor === undefined ? {} : { cursor };
    const answer = await this.queries.execute(new ReadReads({ viewer, id, ...begins }));
    return renderPage(frame, <ReadsPage id={id} answer={answer} {...begins} />);
  }
}
