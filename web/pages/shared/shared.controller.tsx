import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { Open } from '../../../src/http/server/auth.guard.js';
import { statusOf } from '../../../src/http/server/problem.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { SharedStatements } from '../../../src/http/shares/shared-statements.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import type { BadgeAnswer } from '../../../src/query/shares/shared.js';
import { languageOf } from '../../../src/words/language.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Origin } from '../../server/origin.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { WORDS } from '../../words/words.js';
import { GoneBadge, SharedBadge } from './shared-badge.js';
import { ClosedPage, SharedPage } from './shared-page.js';

/** Seconds for which others may keep a badge at most. */
const BADGE_SECONDS = 3600;

/** What share links show, as pages, to whoever has one. */
@Pages()
@Open()
@Controller('s/:token')
export class SharedPageController {
  constructor(
    private readonly shared: SharedStatements,
    private readonly settings: HttpSettings,
  ) {}

  @Get()
  @Html()
  @Header('x-robots-tag', 'noindex, nofollow')
  async page(
    @Framed() frame: Frame,
    @Param('token') token: string,
    @Origin() origin: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const shown = await orClosed(this.shared.statement(token, { request, reply }));
    if (!(shown instanceof Rejection)) {
      const receipt = `${origin}${frame.base}/v1/shared/${token}/receipt`;
      return renderPage(frame, <SharedPage {...shown} receipt={receipt} />);
    }
    reply.status(statusOf(shown.code));
    const hasEnded = shown.code === 'share_must_be_in_time';
    return renderPage(frame, <ClosedPage hasEnded={hasEnded} />);
  }

  /** A page of somebody else's shows it: where there is none any more, it says so in its place. */
  @Get('badge.svg')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('x-robots-tag', 'noindex, nofollow')
  async badge(
    @Param('token') token: string,
    @Query('lang') lang: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const words = WORDS[languageOf(String(lang ?? '')) ?? 'en'];
    const today = this.settings.today();
    const shown = await orClosed(this.shared.badge(token, { request, reply }));
    const isGone = shown instanceof Rejection;
    const seconds = isGone ? BADGE_SECONDS : this.secondsOf(shown);
    reply.header('cache-control', `public, max-age=${seconds}`);
    const badge: VNode = isGone ? (
      <GoneBadge words={words} />
    ) : (
      <SharedBadge answer={shown} words={words} today={today} />
    );
    return render(badge);
  }

  /** An hour, or as long as the link still opens. */
  private secondsOf({ until }: BadgeAnswer): number {
    const end = Date.parse(`${until}T00:00:00Z`) + 24 * 3600 * 1000;
    const left = Math.floor((end - this.settings.now().getTime()) / 1000);
    return Math.max(0, Math.min(BADGE_SECONDS, left));
  }
}

/** That a link is none, or has ended, is said in words of its own. */
async function orClosed<Answer>(asked: Promise<Answer>): Promise<Answer | Rejection> {
  try {
    return await asked;
  } catch (error) {
    const isClosed =
      error instanceof Rejection &&
      (error.code === 'share_must_exist' || error.code === 'share_must_be_in_time');
    if (isClosed) return error;
    throw error;
  }
}
