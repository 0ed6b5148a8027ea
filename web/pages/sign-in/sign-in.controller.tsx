import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessKeys } from '../../../src/command/access-keys.js';
import { Open } from '../../../src/http/server/auth.guard.js';
import { DemoVisits } from '../../../src/http/callers/demo-visits.js';
import { HttpProblem } from '../../../src/http/server/problem.js';
import { Sessions } from '../../../src/http/callers/sessions.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { DemoRoles } from '../../server/demo-roles.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo } from '../../server/refused.js';
import { SignInPage } from './sign-in-page.js';

/** Where a key is exchanged for a session, and where that ends. */
@Pages()
@Open()
@Controller()
export class SignInController {
  constructor(
    private readonly keys: AccessKeys,
    private readonly sessions: Sessions,
    private readonly demo: DemoVisits,
    private readonly demoRoles: DemoRoles,
  ) {}

  @Get('sign-in')
  @Html()
  page(
    @Framed() frame: Frame,
    @Req() request: FastifyRequest,
    @Query('to') to: string | undefined,
  ): string {
    const hint = this.sessions.shownBy(request) === 'ended' ? 'ended' : null;
    return renderPage(frame, <SignInPage to={ownAddress(to)} hint={hint} />);
  }

  @Post('sign-in')
  @TakesForm()
  @Html()
  async signIn(
    @Framed() frame: Frame,
    @Form() form: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const to = ownAddress(form.get('to'));
    const access = await this.keys.accessOf((form.get('key') ?? '').trim(), { toRead: true });
    if (!access || access.role === 'metrics') {
      reply.status(401);
      return renderPage(frame, <SignInPage to={to} hint="wrong" />);
    }
    this.sessions.begin(access, request, reply);
    return leadTo(reply, `${frame.base}${to}`);
  }

  @Post('sign-out')
  @TakesForm()
  @Html()
  signOut(
    @Framed() frame: Frame,
    @Form() _: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    this.sessions.end(request, reply);
    return leadTo(reply, `${frame.base}/sign-in`);
  }

  @Post('look-as')
  @TakesForm()
  @Html()
  async lookAs(
    @Framed() frame: Frame,
    @Form() form: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!this.demo.isVisit(request)) throw new HttpProblem('route_must_exist');
    const as = form.get('as') ?? '';
    const isParty = /^[0-9a-f]{32}$/.test(as);
    this.demo.lookAs(isParty ? await this.demoRoles.partiesOf(as) : as, request, reply);
    return leadTo(reply, `${frame.base}${ownAddress(form.get('to'))}`);
  }
}

/** An address of Kept itself: nobody is led elsewhere by a link to here. */
function ownAddress(to: string | null | undefined): string {
  const isOwn = to !== null && to !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to);
  return isOwn && !to.startsWith('/sign-in') ? to : '/';
}
