import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { SayOfEntry } from '../../../src/command/bus/about-entry.js';
import { ClaimContact } from '../../../src/command/bus/contacts.js';
import { Tell } from '../../../src/command/bus/tell.js';
import { accepted } from '../../../src/command/command-result.js';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { statusOf } from '../../../src/http/server/problem.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import type { Day } from '../../../src/ledger/values/day.js';
import { checkMessage } from '../../../src/messages/check.js';
import type { Accepted, Message } from '../../../src/messages/message.js';
import {
  FindMeeting,
  ReadContacts,
  ReadProfessional,
  ReadRelations,
} from '../../../src/query/queries.js';
import { ReadRefused } from '../../../src/query/read-refused.js';
import type { Asker } from '../../../src/query/reader.js';
import { addressOf, type Frame, professionalPath } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { orRefused, timingOf } from '../../server/asking.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo } from '../../server/refused.js';
import { RelationsPage, type RelationsPageProps } from './relations-page.js';

interface AskedOf {
  readonly viewer: Access;
  readonly id: string;
  /** A position that the answer knows of. */
  readonly after?: string | undefined;
  readonly cursor?: string | undefined;
}

/** Relations of a page, each with its picture. */
const RELATIONS = 25;
const CONTACTS = 100;

/** Contacts and relations of a professional, apart. */
@Pages()
@Controller('professionals/:id/relations')
export class RelationsController {
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
    @Query('cursor') cursor: string | undefined,
  ): Promise<string> {
    return this.show(frame, asker, { viewer, id, after, cursor });
  }

  /** Claims a contact, takes one back or refuses it, or says how one is shown, as the form says. */
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
      const { position = 0 } = await this.tell(viewer, id, form, frame.today);
      const path = professionalPath(id, '/relations');
      return leadTo(reply, `${frame.base}${addressOf(path, { after: position })}`);
    } catch (error) {
      const isRefused = error instanceof Rejection || error instanceof ReadRefused;
      if (!isRefused) throw error;
      reply.status(statusOf(error.code));
      const refused = { to: form.get('to') ?? '', why: error.detail };
      return this.show(frame, asker, { viewer, id }, refused);
    }
  }

  private async tell(
    access: Access,
    id: string,
    form: URLSearchParams,
    today: Day,
  ): Promise<Accepted> {
    const entry = form.get('withdraw');
    if (entry !== null) {
      const what = { why: 'clerical_error', ...(access.anyParty ? {} : { onBehalfOf: id }) };
      return this.commands.execute(new SayOfEntry('EntryWithdrawn', entry, what, { access }));
    }
    const from = form.get('refuse');
    if (from !== null) {
      const data = { from, to: id, on: today };
      const message: Message = { type: 'ContactRefused', id: `form ${randomUUID()}`, data };
      checkMessage(message);
      const [result] = await this.commands.execute(new Tell([message], access));
      return accepted(result);
    }
    const as = form.get('shown');
    if (as !== null) {
      const data = { party: id, as };
      const message: Message = { type: 'VisibilityChosen', id: `form ${randomUUID()}`, data };
      checkMessage(message);
      const [result] = await this.commands.execute(new Tell([message], access));
      return accepted(result);
    }
    const to = form.get('to')?.trim() ?? '';
    const token = form.get('link')?.trim().split('/').at(-1) ?? '';
    const data = { from: id, to, on: today };
    const message: Message = { type: 'ContactClaimed', id: `form ${randomUUID()}`, data };
    checkMessage(message);
    const share =
      token === '' ? null : await this.queries.execute(new FindMeeting({ token, to, today }));
    return this.commands.execute(new ClaimContact(message, share, access, {}));
  }

  private async show(
    frame: Frame,
    asker: Asker,
    { viewer, id, after, cursor }: AskedOf,
    refused: RelationsPageProps['refused'] = null,
  ): Promise<string> {
    const asked = { ...timingOf({ ...frame.moment, ...(after && { after }) }), viewer, id };
    const page = { limit: RELATIONS, ...(cursor && { cursor }) };
    const [professional, relations, contacts] = await Promise.all([
      this.queries.execute(new ReadProfessional(asked, asker)),
      this.queries.execute(new ReadRelations({ ...asked, ...page }, asker)),
      orRefused(this.queries.execute(new ReadContacts({ ...asked, limit: CONTACTS }, asker))),
    ]);
    const answers = { professional, relations, contacts, cursor, refused };
    return renderPage(frame, <RelationsPage {...answers} />);
  }
}
