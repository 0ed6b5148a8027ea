import { Controller, Get, Optional, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Grant, Granted } from '../../../src/command/access.js';
import { GrantAccess, RevokeAccess, RotateAccess } from '../../../src/command/bus/keys.js';
import { KeyUse } from '../../../src/command/key-use.js';
import type { Access } from '../../../src/command/speaker.js';
import { GrantDto, RotationDto } from '../../../src/http/operations/keys.dto.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { Checked } from '../../../src/http/server/checked.pipe.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { must, Rejection } from '../../../src/ledger/rejection.js';
import type { ListedKey } from '../../../src/command/listed-keys.js';
import { ReadKeys } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import { type Frame, linkIn } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo, refusedBy } from '../../server/refused.js';
import { grantIn } from './grant-form.js';
import { GrantPage } from './grant-page.js';
import { GrantedPage } from './granted-page.js';
import { KeyPage } from './key-page.js';
import { KeysPage } from './keys-page.js';

const GRANT = new Checked(GrantDto);
const ROTATION = new Checked(RotationDto);

/** Keys, for operators. A secret is in the answer to the form that asked for it, nowhere else. */
@Pages()
@Controller('keys')
export class KeysPagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
    @Optional() private readonly use?: KeyUse,
  ) {}

  @Get()
  @Html()
  async list(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query('after') cursor: string | undefined,
  ): Promise<string> {
    const asked = { viewer, ...(cursor !== undefined && { cursor }) };
    const answer = await this.queries.execute(new ReadKeys(asked, asker));
    const lastUse = (keyId: string) => this.use?.lastUse(keyId) ?? null;
    return renderPage(frame, <KeysPage answer={answer} lastUse={lastUse} />);
  }

  @Get('new')
  @Html()
  form(@Framed() frame: Frame, @Caller() viewer: Access): string {
    must(viewer.role === 'operator', 'only_an_operator_may');
    return renderPage(frame, <GrantPage typed={new URLSearchParams()} refused={null} />);
  }

  @Post()
  @TakesForm()
  @Html()
  async grant(
    @Framed() frame: Frame,
    @Caller() granter: Access,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const granted = await this.granted(grantIn(form), granter);
      return shownOnce(frame, granted, reply);
    } catch (error) {
      const refused = refusedBy(error, reply);
      return renderPage(frame, <GrantPage typed={form} refused={refused} />);
    }
  }

  @Get(':keyId')
  @Html()
  async one(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('keyId') keyId: string,
  ): Promise<string> {
    const key = await this.keyOf(keyId, viewer, asker);
    const isOwn = viewer.keyId === keyId;
    return renderPage(frame, <KeyPage listed={key} isOwn={isOwn} typed="" refused={null} />);
  }

  @Post(':keyId/rotation')
  @TakesForm()
  @Html()
  async rotate(
    @Framed() frame: Frame,
    @Caller() granter: Access,
    @AskedBy() asker: Asker,
    @Param('keyId') keyId: string,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const until = (form.get('until') ?? '').trim();
    const key = await this.keyOf(keyId, granter, asker);
    try {
      const ends = until === '' ? {} : { until };
      ROTATION.transform(ends);
      const rotation = new RotateAccess({ keyId, ...ends }, granter, this.settings.today());
      return shownOnce(frame, await this.commands.execute(rotation), reply);
    } catch (error) {
      const refused = refusedBy(error, reply);
      const isOwn = granter.keyId === keyId;
      const page = <KeyPage listed={key} isOwn={isOwn} typed={until} refused={refused} />;
      return renderPage(frame, page);
    }
  }

  @Post(':keyId/revoke')
  @TakesForm()
  @Html()
  async revoke(
    @Framed() frame: Frame,
    @Caller() revoker: Access,
    @Param('keyId') keyId: string,
    @Form() _: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.commands.execute(new RevokeAccess(keyId, revoker, this.settings.today()));
    return leadTo(reply, linkIn(frame, '/keys'));
  }

  private granted(grant: Grant, granter: Access): Promise<Granted> {
    GRANT.transform(grant);
    return this.commands.execute(new GrantAccess(grant, granter, this.settings.today()));
  }

  /** Throws key_must_exist. */
  private async keyOf(keyId: string, viewer: Access, asker: Asker): Promise<ListedKey> {
    const { items } = await this.queries.execute(new ReadKeys({ viewer, keyId }, asker));
    const [key] = items;
    if (!key) throw new Rejection('key_must_exist');
    return key;
  }
}

function shownOnce(frame: Frame, { keyId, token }: Granted, reply: FastifyReply): string {
  reply.status(201);
  return renderPage(frame, <GrantedPage keyId={keyId} token={token} />);
}
