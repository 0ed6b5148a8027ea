import { randomUUID } from 'node:crypto';
import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { AnswerSetOff, ProposeSetOffs, TellSetOff } from '../../../src/command/bus/set-offs.js';
import { Tell } from '../../../src/command/bus/tell.js';
import { accepted } from '../../../src/command/command-result.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { statusOf } from '../../../src/http/server/problem.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { USUAL_DAYS } from '../../../src/http/set-offs/set-offs.controller.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import { FindOwnPlace, FindSetOffs, ReadSetOffs } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import { addressOf, type Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo } from '../../server/refused.js';
import { SetOffsPage } from './set-offs-page.js';

/** Proposals to set off: for each party its own, for operators all. */
@Pages()
@Controller('set-offs')
export class SetOffsPageController {
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
    @Query('after') after: string | undefined,
  ): Promise<string> {
    return this.show(frame, asker, viewer, { ...(after && { after }) });
  }

  @Post()
  @TakesForm()
  @Html()
  async act(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const position = await this.tell(viewer, asker, form);
      const after = position === 0 ? {} : { after: position };
      return leadTo(reply, `${frame.base}${addressOf('/set-offs', after)}`);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      reply.status(statusOf(error.code));
      return this.show(frame, asker, viewer, {}, error.detail);
    }
  }

  /** The position of what was told last; 0 where nothing is new. Throws Rejection. */
  private async tell(viewer: Access, asker: Asker, form: URLSearchParams): Promise<number> {
    const act = form.get('act') ?? '';
    const setOff = form.get('setOff') ?? '';
    const today = this.settings.today();
    switch (act) {
      case 'optIn':
      case 'optOut': {
        const type = act === 'optIn' ? 'SetOffOptedIn' : 'SetOffOptedOut';
        const data = { party: form.get('party') ?? '' };
        const id = `form ${form.get('form') ?? ''} ${act}`;
        const [told] = await this.commands.execute(new Tell([{ type, id, data }], viewer));
        return accepted(told).position ?? 0;
      }
      case 'accept':
      case 'refuse': {
        const place = await this.queries.execute(new FindOwnPlace({ viewer, setOff }));
        const answer = act === 'accept' ? 'SetOffAccepted' : 'SetOffRefused';
        const told = await this.commands.execute(new AnswerSetOff(place, answer, viewer, today));
        return told.position ?? 0;
      }
      case 'tell': {
        const place = await this.queries.execute(
          new FindOwnPlace({ viewer, setOff, agreed: true }),
        );
        const told = await this.commands.execute(new TellSetOff(place, viewer, today));
        return Math.max(0, ...told.map(({ position = 0 }) => position));
      }
      case 'propose': {
        const found = await this.queries.execute(new FindSetOffs({ viewer }, asker));
        const until = dayOf(toDayNumber(found.today) + USUAL_DAYS);
        const { circles, over } = found;
        await this.commands.execute(new ProposeSetOffs(circles, over, found.today, until));
        return 0;
      }
      default:
        throw new Rejection('message_must_be_well_formed', '/act');
    }
  }

  private async show(
    frame: Frame,
    asker: Asker,
    viewer: Access,
    asked: { readonly after?: string },
    refused: string | null = null,
  ): Promise<string> {
    const answer = await this.queries.execute(new ReadSetOffs({ ...asked, viewer }, asker));
    const mayPropose = viewer.role === 'operator';
    const formId = randomUUID();
    return renderPage(frame, <SetOffsPage {...{ answer, refused, mayPropose, formId }} />);
  }
}
