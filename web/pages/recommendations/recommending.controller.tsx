import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Tell } from '../../../src/command/bus/tell.js';
import { accepted } from '../../../src/command/command-result.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { checkMessage } from '../../../src/messages/check.js';
import type { Message } from '../../../src/messages/message.js';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import { ReadProfessional, ReadRecommendations, ReadSkills } from '../../../src/query/queries.js';
import { ReadRefused, wrongParameter } from '../../../src/query/read-refused.js';
import type { Asker } from '../../../src/query/reader.js';
import { addressOf, type Frame, professionalPath } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import type { FormRefusal } from '../../parts/forms/refusal.js';
import { timingOf } from '../../server/asking.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Origin } from '../../server/origin.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo, refusedBy } from '../../server/refused.js';
import { type Draft, GivePage } from './give-page.js';
import { actMessage, draftIn, givingMessage } from './recommendation-forms.js';
import { skillName } from './skills-part.js';
import { RecommendationsPage } from './recommendations-page.js';

interface AskedOf {
  readonly viewer: Access;
  readonly id: string;
  readonly origin: string;
  readonly cursor?: string;
  /** A position that the answer knows of. */
  readonly after?: string;
}

/** Of whom a recommendation is, and on whose behalf it is given. */
interface GivingOf {
  readonly viewer: Access;
  readonly id: string;
  readonly from: string;
}

/** What a form said that was refused, and why. */
interface RefusedForm {
  readonly refused: FormRefusal;
  readonly form: URLSearchParams;
}

/** Recommendations of a professional, and the page where somebody gives it one. */
@Pages()
@Controller('professionals/:id/recommendations')
export class RecommendationsPageController {
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
    @Origin() origin: string,
    @Query('cursor') cursor: string | undefined,
    @Query('after') after: string | undefined,
  ): Promise<string> {
    const more = { ...(cursor && { cursor }), ...(after && { after }) };
    return this.show(frame, asker, { viewer, id, origin, ...more });
  }

  /** Asks for one, answers, shows or withdraws one, as the form says. */
  @Post()
  @TakesForm()
  @Html()
  async act(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Origin() origin: string,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const message = actMessage(form, id, frame.today);
      const after = message ? await this.tell(viewer, message) : undefined;
      const path = professionalPath(id, '/recommendations');
      return leadTo(reply, `${frame.base}${addressOf(path, { after })}`);
    } catch (error) {
      const refused = refusedBy(error, reply);
      return this.show(frame, asker, { viewer, id, origin }, { refused, form });
    }
  }

  /** Names whom it is on behalf of; whoever signs in for that one gives it here, nobody else. */
  @Get('give')
  @Html()
  giving(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query('from') from: string | undefined,
  ): Promise<string> {
    const own = frame.visitor?.parties.length === 1 ? frame.visitor.parties[0] : undefined;
    return this.showGiving(frame, asker, { viewer, id, from: from ?? own ?? id });
  }

  @Post('give')
  @TakesForm()
  @Html()
  async give(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const from = form.get('from') ?? id;
    try {
      const after = await this.tell(viewer, givingMessage(form, id, frame.today));
      const path = professionalPath(from, '/recommendations');
      return leadTo(reply, `${frame.base}${addressOf(path, { after })}`);
    } catch (error) {
      const refused = refusedBy(error, reply);
      return this.showGiving(frame, asker, { viewer, id, from }, { refused, form });
    }
  }

  /** The position of what was told. Throws Rejection. */
  private async tell(viewer: Access, message: Message): Promise<number> {
    checkMessage(message);
    const [result] = await this.commands.execute(new Tell([message], viewer));
    return accepted(result).position ?? 0;
  }

  private async show(
    frame: Frame,
    asker: Asker,
    { origin, cursor, after, ...of }: AskedOf,
    no: RefusedForm | null = null,
  ): Promise<string> {
    const asked = { ...timingOf({ ...frame.moment, ...(after && { after }) }), ...of };
    const page = cursor === undefined ? asked : { ...asked, cursor };
    const [professional, received, skills] = await Promise.all([
      this.queries.execute(new ReadProfessional(asked, asker)),
      this.queries.execute(new ReadRecommendations(page, asker)),
      this.queries.execute(new ReadSkills(asked, asker)),
    ]);
    const given = received.isWhole
      ? await this.queries.execute(new ReadRecommendations({ ...asked, list: 'given' }, asker))
      : null;
    const answers = { professional, received, given, skills, origin, formId: randomUUID() };
    const typed = no?.form.get('from') ?? '';
    const refused = no?.refused ?? null;
    return renderPage(frame, <RecommendationsPage {...answers} refused={refused} typed={typed} />);
  }

  private async showGiving(
    frame: Frame,
    asker: Asker,
    { viewer, id, from }: GivingOf,
    no: RefusedForm | null = null,
  ): Promise<string> {
    const giver = await this.queries.execute(new ReadProfessional({ viewer, id: from }, asker));
    mustBeOwn(giver);
    const [receiver, given, { items }] = await Promise.all([
      this.queries.execute(new ReadProfessional({ viewer, id }, asker)),
      this.queries.execute(
        new ReadRecommendations({ viewer, id: from, list: 'given', limit: 100 }, asker),
      ),
      this.queries.execute(new ReadSkills({ viewer, id }, asker)),
    ]);
    if (giver.id === receiver.id) throw wrongParameter('from', ITSELF);
    const standing = given.items.find((each) => each.receiver.id === receiver.id) ?? null;
    const draft: Draft = no ? draftIn(no.form) : draftOf(standing);
    const skills = items.map((each) => [each.code, skillName(each, frame.words)] as const);
    const answers = { receiver, giver, standing, draft, skills, formId: randomUUID() };
    return renderPage(frame, <GivePage {...answers} refused={no?.refused ?? null} />);
  }
}

const ITSELF = 'Nobody recommends itself: `from` names whoever gives it.';

function draftOf(standing: Parameters<typeof GivePage>[0]['standing']): Draft {
  return {
    goodAt: standing?.goodAt ?? [],
    skill: standing?.skill ?? '',
    words: standing?.words ?? '',
    mayBePublic: standing?.mayBePublic ?? false,
  };
}

function mustBeOwn({ standing }: ProfessionalAnswer): void {
  if (standing === 'self' || standing === 'operator') return;
  const detail = 'This page is for whom its link names: sign in with a key of its own.';
  throw new ReadRefused('answer_must_be_yours_to_see', detail, 'from');
}
