import { randomBytes } from 'node:crypto';
import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { SayOfEntry } from '../../../src/command/bus/about-entry.js';
import { Tell } from '../../../src/command/bus/tell.js';
import { accepted } from '../../../src/command/command-result.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { checkMessage } from '../../../src/messages/check.js';
import { ReadUnmatched } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { FormRefusal } from '../../parts/forms/refusal.js';
import { type Frame, linkIn } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo, refusedBy } from '../../server/refused.js';
import { messageOf } from './allocation.js';
import { Matching } from './matching.js';
import { NoMatchingPage } from './no-matching-page.js';
import { type Done, UnmatchedPage } from './unmatched-page.js';

/** Entry addresses are shorter. */
const LONGEST = 400;

interface AskedPage {
  readonly after?: string;
  readonly told?: string;
  readonly for?: string;
  readonly back?: string;
}

/** What matching could not settle; a click allocates, as any message of the key does. */
@Pages()
@Controller('unmatched')
export class UnmatchedPageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
    private readonly matching: Matching,
  ) {}

  @Get()
  @Html()
  page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query() asked: AskedPage,
  ): Promise<string> {
    return this.shown(frame, viewer, asker, { cursor: asked.after, done: doneIn(asked) });
  }

  @Post()
  @TakesForm()
  @Html()
  async allocate(
    @Framed() frame: Frame,
    @Caller() access: Access,
    @AskedBy() asker: Asker,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const party = partyNamed(form, access);
      const message = messageOf(form, this.settings.today(), party);
      checkMessage(message);
      const [result] = await this.commands.execute(new Tell([message], access));
      const { entry: told } = accepted(result);
      return leadTo(reply, linkIn(frame, '/unmatched', { told, for: party }));
    } catch (error) {
      return this.shown(frame, access, asker, { refused: refusedBy(error, reply) });
    }
  }

  @Post('take-back')
  @TakesForm()
  @Html()
  async takeBack(
    @Framed() frame: Frame,
    @Caller() access: Access,
    @AskedBy() asker: Asker,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const onBehalfOf = partyNamed(form, access);
    const what = { why: 'other', ...(onBehalfOf !== undefined && { onBehalfOf }) };
    try {
      const entry = form.get('entry') ?? '';
      await this.commands.execute(new SayOfEntry('EntryWithdrawn', entry, what, { access }));
      return leadTo(reply, linkIn(frame, '/unmatched', { back: 'yes' }));
    } catch (error) {
      return this.shown(frame, access, asker, { refused: refusedBy(error, reply) });
    }
  }

  private async shown(
    frame: Frame,
    viewer: Access,
    asker: Asker,
    {
      cursor,
      done = null,
      refused = null,
    }: {
      readonly cursor?: string | undefined;
      readonly done?: Done | null;
      readonly refused?: FormRefusal | null;
    },
  ): Promise<string> {
    if (!this.matching.runs) return renderPage(frame, <NoMatchingPage />);
    const asked = { viewer, ...(cursor !== undefined && { cursor }) };
    const answer = await this.queries.execute(new ReadUnmatched(asked, asker));
    const mayTell = viewer.role === 'operator' || viewer.role === 'emitter';
    const mark = randomBytes(9).toString('base64url');
    return renderPage(frame, <UnmatchedPage {...{ answer, mayTell, mark, done, refused }} />);
  }
}

/** Whom the key speaks for, where it speaks for several; else that is known without saying. */
function partyNamed(form: URLSearchParams, access: Access): string | undefined {
  const isOne = access.parties.size === 1 && !access.anyParty;
  return access.role === 'operator' || isOne ? undefined : form.get('for') || undefined;
}

function doneIn({ told, for: party, back }: AskedPage): Done | null {
  if (back !== undefined) return { isBack: true };
  if (typeof told !== 'string' || told.length > LONGEST) return null;
  return { isBack: false, entry: told, party: typeof party === 'string' ? party : '' };
}
