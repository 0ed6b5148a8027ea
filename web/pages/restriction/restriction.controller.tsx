import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Tell } from '../../../src/command/bus/tell.js';
import { accepted } from '../../../src/command/command-result.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { statusOf } from '../../../src/http/server/problem.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import { checkMessage } from '../../../src/messages/check.js';
import type { Message } from '../../../src/messages/message.js';
import { FindRestricted, ReadProfessional, ReadScore } from '../../../src/query/queries.js';
import { ReadRefused } from '../../../src/query/read-refused.js';
import type { Asker } from '../../../src/query/reader.js';
import { addressOf, type Frame, professionalPath } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { timingOf } from '../../server/asking.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo } from '../../server/refused.js';
import { type RefusedRestriction, RestrictionPage } from './restriction-page.js';

interface AskedOf {
  readonly viewer: Access;
  readonly id: string;
  /** A position that the answer knows of. */
  readonly after?: string;
}

/** Whether the score of a professional is restricted: for itself and operators. */
@Pages()
@Controller('professionals/:id/restriction')
export class RestrictionController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Html()
  page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query('after') after: string | undefined,
  ): Promise<string> {
    return this.show(frame, asker, { viewer, id, ...(after && { after }) });
  }

  /** Lifts the restriction where the form says so, else restricts. */
  @Post()
  @TakesForm()
  @Html()
  async act(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const position = await this.tell(viewer, id, form);
      const path = professionalPath(id, '/restriction');
      return leadTo(reply, `${frame.base}${addressOf(path, { after: position })}`);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      reply.status(statusOf(error.code));
      const typed = { ground: form.get('ground') ?? '', reason: form.get('reason') ?? '' };
      return this.show(frame, asker, { viewer, id }, { ...typed, why: error.detail });
    }
  }

  /** The position of what was told last; 0 where all of it was told before. Throws Rejection. */
  private async tell(viewer: Access, id: string, form: URLSearchParams): Promise<number> {
    const lifts = form.has('lift');
    const ids = lifts ? await this.queries.execute(new FindRestricted({ viewer, id })) : [];
    const messages = (ids.length > 0 ? ids : [id]).map((party, i): Message => {
      // The same form sent twice says it once.
      const message = `form ${form.get('form') ?? ''} ${i}`;
      if (lifts) return { type: 'ScoreRestrictionLifted', id: message, data: { party } };
      const reason = form.get('reason')?.trim();
      const data = { party, ground: form.get('ground'), ...(reason && { reason }) };
      return { type: 'ScoreRestricted', id: message, data };
    });
    for (const message of messages) checkMessage(message);
    const results = await this.commands.execute(new Tell(messages, viewer));
    return Math.max(...results.map((result) => accepted(result).position ?? 0));
  }

  private async show(
    frame: Frame,
    asker: Asker,
    { viewer, id, after }: AskedOf,
    refused: RefusedRestriction | null = null,
  ): Promise<string> {
    const asked = { ...timingOf({ ...frame.moment, ...(after && { after }) }), viewer, id };
    const [professional, { restricted = null }] = await Promise.all([
      this.queries.execute(new ReadProfessional(asked, asker)),
      this.queries.execute(new ReadScore(asked, asker)),
    ]);
    if (professional.standing !== 'self' && professional.standing !== 'operator') {
      const detail = 'Whether a score is restricted is decided by the professional and operators.';
      throw new ReadRefused('answer_must_be_yours_to_see', detail, 'id');
    }
    const answers = { professional, restricted, refused, formId: randomUUID() };
    return renderPage(frame, <RestrictionPage {...answers} />);
  }
}
