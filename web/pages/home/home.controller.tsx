import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../../../src/command/speaker.js';
import { cookiesOf, setCookie } from '../../../src/http/callers/cookies.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { HomePage } from './home-page.js';
import { HomeReads } from './home-reads.js';
import { readSeen, SEEN_COOKIE, SEEN_SECONDS, writeSeen } from './seen.js';

@Pages()
@Controller()
export class HomeController {
  constructor(private readonly reads: HomeReads) {}

  @Get()
  @Html()
  async home(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { today, base } = frame;
    const [party] = viewer.parties;
    const kept = cookiesOf(request).get(SEEN_COOKIE);
    const seen = party === undefined ? null : readSeen(kept, party);
    const answers = await this.reads.read({ viewer, asker, today, seen });
    if (party !== undefined && answers.kind === 'own') {
      const value = writeSeen({ position: answers.people.knownAt, day: today }, party);
      setCookie(request, reply, { name: SEEN_COOKIE, value, seconds: SEEN_SECONDS, base });
    }
    return renderPage(frame, <HomePage answers={answers} />);
  }
}
