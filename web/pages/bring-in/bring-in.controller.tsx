import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../../../src/command/speaker.js';
import { Sessions } from '../../../src/http/callers/sessions.js';
import { mustSendDocuments } from '../../../src/http/documents/document-intake.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { NDJSON } from '../../../src/http/server/bodies.js';
import { ProblemFilter } from '../../../src/http/server/problem.filter.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { type Frame, linkIn } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { TOKEN_FIELD } from '../../parts/form.js';
import { Form, mustBeOurs, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo, refusedBy } from '../../server/refused.js';
import { BringInPage } from './bring-in-page.js';
import { BringingIn } from './bringing-in.js';
import { linesOf, type OnRead } from './progress.js';
import { receive } from './received.js';
import { ReportPage } from './report-page.js';

/** Documents, looked at first and then taken in. Their reports are for whoever brought them. */
@Pages()
@Controller()
export class BringInController {
  constructor(
    private readonly bringingIn: BringingIn,
    private readonly sessions: Sessions,
    private readonly settings: HttpSettings,
    private readonly problems: ProblemFilter,
  ) {}

  @Get('bring-in')
  @Html()
  page(@Framed() frame: Frame, @Caller() access: Access): string {
    mustSendDocuments(access);
    const last = this.bringingIn.lastOf(access);
    return renderPage(frame, <BringInPage refused={null} last={last} />);
  }

  @Post('bring-in')
  @TakesForm()
  @Html()
  async preview(
    @Framed() frame: Frame,
    @Caller() access: Access,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Readable> {
    mustSendDocuments(access);
    // What a refusal leaves unread is not waited for.
    reply.raw.once('finish', () => {
      if (!request.raw.complete) request.raw.destroy();
    });
    const { documentBytes: each } = this.settings;
    try {
      const received = await receive(request, { each, all: 2 * each }, (fields) => {
        mustBeOurs(request, this.sessions, fields.get(TOKEN_FIELD) ?? '');
      });
      const look = (onRead: OnRead) => this.bringingIn.look(access, received, onRead);
      return await this.told(frame, request, reply, look);
    } catch (error) {
      const refused = refusedBy(error, reply);
      const last = this.bringingIn.lastOf(access);
      return renderPage(frame, <BringInPage refused={refused} last={last} />);
    }
  }

  @Get('reports/:id')
  @Html()
  report(@Framed() frame: Frame, @Caller() access: Access, @Param('id') id: string): string {
    return renderPage(frame, <ReportPage {...this.bringingIn.stateOf(id, access)} />);
  }

  /** Takes in what was looked at; asked again, it leads to what became of it. */
  @Post('reports/:id/take')
  @TakesForm()
  @Html()
  async take(
    @Framed() frame: Frame,
    @Caller() access: Access,
    @Param('id') id: string,
    @Form() _: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Readable> {
    mustSendDocuments(access);
    this.bringingIn.stateOf(id, access);
    const take = (onRead: OnRead) => this.bringingIn.take(access, id, onRead);
    return this.told(frame, request, reply, take);
  }

  /** A script hears how far it is; without one, the browser is led to the report at its end. */
  private async told(
    frame: Frame,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (onRead: OnRead) => Promise<string>,
  ): Promise<string | Readable> {
    const leading = async (onRead: OnRead): Promise<string> => {
      return linkIn(frame, `/reports/${await work(onRead)}`);
    };
    if (!request.headers.accept?.includes(NDJSON)) {
      return leadTo(reply, await leading(() => {}));
    }
    reply.type(NDJSON);
    return linesOf(leading, (error) => {
      return frame.words.told.of(this.problems.tell(error, reply).problem.detail);
    });
  }
}
