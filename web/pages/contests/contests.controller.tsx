import { randomBytes } from 'node:crypto';
import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Tell } from '../../../src/command/bus/tell.js';
import { accepted } from '../../../src/command/command-result.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { checkMessage } from '../../../src/messages/check.js';
import type { Message } from '../../../src/messages/message.js';
import { ReadContests } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import { type Frame, linkIn } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import type { FormRefusal } from '../../parts/forms/refusal.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo, refusedBy } from '../../server/refused.js';
import { ContestsPage } from './contests-page.js';

interface AskedContests {
  readonly after?: string;
  readonly decided?: string;
}

/** Contests that are open: all for operators, who decide them; for others those of their own. */
@Pages()
@Controller('contests')
export class ContestsPageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
  ) {}

  @Get()
  @Html()
  page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query() asked: AskedContests,
  ): Promise<string> {
    return this.shown(frame, viewer, asker, asked, null);
  }

  @Post()
  @TakesForm()
  @Html()
  async decide(
    @Framed() frame: Frame,
    @Caller() access: Access,
    @AskedBy() asker: Asker,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const message = decisionIn(form, this.settings.today());
      checkMessage(message);
      const [result] = await this.commands.execute(new Tell([message], access));
      accepted(result);
      return leadTo(reply, linkIn(frame, '/contests', { decided: 'yes' }));
    } catch (error) {
      return this.shown(frame, access, asker, {}, refusedBy(error, reply));
    }
  }

  private async shown(
    frame: Frame,
    viewer: Access,
    asker: Asker,
    { after, decided }: AskedContests,
    refused: FormRefusal | null,
  ): Promise<string> {
    const asked = { viewer, ...(after !== undefined && { cursor: after }) };
    const answer = await this.queries.execute(new ReadContests(asked, asker));
    const mark = randomBytes(9).toString('base64url');
    const isDecided = decided !== undefined;
    return renderPage(frame, <ContestsPage {...{ answer, mark, isDecided, refused }} />);
  }
}

function decisionIn(form: URLSearchParams, on: string): Message {
  const note = form.get('note')?.trim() ?? '';
  const upheld = form.get('upheld') === 'yes';
  return {
    type: 'ContestResolved',
    id: `page ${form.get('mark') ?? ''}`,
    data: { entry: form.get('entry') ?? '', on, upheld, ...(note !== '' && { note }) },
  };
}
