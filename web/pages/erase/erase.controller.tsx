import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { EraseProfessional } from '../../../src/command/bus/erase.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { must } from '../../../src/ledger/rejection.js';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import { FindParties, ReadProfessional } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { ErasePage } from './erase-page.js';
import { ErasedPage } from './erased-page.js';

/** Erases a professional once its identifier was typed, as the call of the API does. */
@Pages()
@Controller('professionals/:id/erase')
export class ErasePageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
  ): Promise<string> {
    const professional = await this.professional(viewer, asker, id);
    return renderPage(frame, <ErasePage professional={professional} typed={null} />);
  }

  @Post()
  @TakesForm()
  @Html()
  async erase(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const professional = await this.professional(viewer, asker, id);
    const typed = (form.get('confirm') ?? '').trim();
    if (typed !== professional.id) {
      reply.status(400);
      return renderPage(frame, <ErasePage professional={professional} typed={typed} />);
    }
    const parties = await this.queries.execute(new FindParties({ viewer, id }));
    const erased = await this.commands.execute(new EraseProfessional(parties, viewer));
    return renderPage(frame, <ErasedPage erased={erased} />);
  }

  /** Throws only_an_operator_may, and professional_must_be_known. */
  private professional(viewer: Access, asker: Asker, id: string): Promise<ProfessionalAnswer> {
    must(viewer.role === 'operator', 'only_an_operator_may');
    return this.queries.execute(new ReadProfessional({ viewer, id }, asker));
  }
}
