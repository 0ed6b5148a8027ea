import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Tell } from '../../../src/command/bus/tell.js';
import { orRefused } from '../../../src/command/command-result.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { HttpProblem, statusOf } from '../../../src/http/server/problem.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { checkMessage } from '../../../src/messages/check.js';
import type { CommandResult, Message } from '../../../src/messages/message.js';
import { ReadEntry, ReadOriginal, ReadPromise } from '../../../src/query/queries.js';
import { ReadRefused } from '../../../src/query/read-refused.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Timing } from '../../../src/query/time/when.js';
import type { EntryAnswer } from '../../../src/query/trail/entry.js';
import { addressOf, entryPath, type Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { TOKEN_FIELD } from '../../parts/form.js';
import { orNull, timingOf } from '../../server/asking.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo } from '../../server/refused.js';
import { actNamed, messageOf } from './acts.js';
import type { OriginalFound, RefusedForm } from './answers.js';
import { EntryPage } from './entry-page.js';
import { type Offer, offersOf } from './offers.js';
import { Proving } from './proving.js';

@Pages()
@Controller('entries')
export class EntryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
    private readonly proving: Proving,
  ) {}

  @Get(':entry')
  @Html()
  page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('entry') entry: string,
    @Query('after') after: string | undefined,
  ): Promise<string> {
    const timing = timingOf({ ...frame.moment, ...(after && { after }) });
    return this.show(frame, viewer, asker, { entry, timing, refused: null });
  }

  /** Who signs in anew after sending a form comes back here. */
  @Get(':entry/:act')
  @Html()
  back(
    @Framed() frame: Frame,
    @Caller() _: Access,
    @Param('entry') entry: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return leadTo(reply, `${frame.base}${entryPath(entry)}`);
  }

  @Post(':entry/:act')
  @TakesForm()
  @Html()
  async say(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('entry') entry: string,
    @Param('act') name: string,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const act = actNamed(name);
    if (!act) throw new HttpProblem('route_must_exist');
    const { [TOKEN_FIELD]: _, id = '', ...typed } = Object.fromEntries(form);
    const said = { entry, typed, today: frame.today, id: `form ${id}` };
    const result = await this.tell(messageOf(act, said), viewer);
    if (result.status === 'rejected') {
      const refused = { act, typed, why: result.detail };
      // Whoever may not see the entry hears no more than that.
      const page = await this.show(frame, viewer, asker, { entry, timing: {}, refused });
      reply.status(statusOf(result.code));
      return page;
    }
    const address = addressOf(entryPath(entry), { after: result.position });
    return leadTo(reply, `${frame.base}${address}`);
  }

  private async tell(message: Message, viewer: Access): Promise<CommandResult> {
    const misshapen = orRefused(() => {
      checkMessage(message);
      return null;
    });
    if (misshapen) return misshapen;
    const [result] = await this.commands.execute(new Tell([message], viewer));
    if (!result) throw new Error('A message has one result.');
    return result;
  }

  private async show(
    frame: Frame,
    viewer: Access,
    asker: Asker,
    asked: {
      readonly entry: string;
      readonly timing: Timing;
      readonly refused: RefusedForm | null;
    },
  ): Promise<string> {
    const { entry, timing, refused } = asked;
    const answer = await this.queries.execute(new ReadEntry({ ...timing, viewer, entry }, asker));
    const answers = {
      answer,
      currency: await this.currencyOf(answer, viewer, asker),
      original: await this.originalOf(answer, viewer),
      offers: await this.offersFor(frame, viewer, answer),
      ...{ proves: this.proving.offered, formId: randomUUID() },
      refused,
    };
    return renderPage(frame, <EntryPage {...answers} />);
  }

  /** What was told in the past is answered in the present: a page of the past has no forms. */
  private async offersFor(
    { moment, today }: Frame,
    access: Access,
    { entry, parties }: EntryAnswer,
  ): Promise<readonly Offer[]> {
    if (this.settings.readOnly || Object.keys(moment).length > 0) return [];
    return offersOf(this.commands, { access, entry, parties, today });
  }

  private async currencyOf(
    { promises: [promise] }: EntryAnswer,
    viewer: Access,
    asker: Asker,
  ): Promise<string | null> {
    if (promise === undefined) return null;
    const asked = this.queries.execute(new ReadPromise({ viewer, promise }, asker));
    const answer = await orNull(asked, 'promise_must_be_known', 'professional_must_be_known');
    return answer?.promises[0]?.size?.currency ?? null;
  }

  private async originalOf(
    { document, entry }: EntryAnswer,
    viewer: Access,
  ): Promise<OriginalFound> {
    if (!document) return 'told_without';
    try {
      await this.queries.execute(new ReadOriginal({ viewer, entry }));
      return 'there';
    } catch (error) {
      if (!(error instanceof ReadRefused)) throw error;
      return { why: error.detail };
    }
  }
}
