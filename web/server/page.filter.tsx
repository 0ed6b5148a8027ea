import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../../src/http/server/problem.filter.js';
import type { ProblemCode } from '../../src/http/server/problem.js';
import { addressOf } from '../frame/frame.js';
import { renderPage } from '../frame/render.js';
import { ProblemPage } from '../pages/problem/problem-page.js';
import { Framing } from './framing.js';

/** Who is not known is asked to sign in, and comes back to where it wanted to go. */
const ASKS_TO_SIGN_IN: ProblemCode = 'key_must_be_given';

/** Answers whatever is thrown as a page that says what the problem is and what to do about it. */
@Catch()
@Injectable()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly framing: Framing,
    private readonly problems: ProblemFilter,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { status, problem } = this.problems.tell(error, reply);
    const frame = await this.framing.frameOf(http.getRequest<FastifyRequest>(), reply);
    reply.removeHeader('www-authenticate');
    reply.header('cache-control', 'no-store');
    if (problem.code === ASKS_TO_SIGN_IN) {
      await reply.redirect(`${frame.base}${addressOf('/sign-in', { to: frame.address })}`, 303);
      return;
    }
    const page = renderPage(frame, <ProblemPage status={status} detail={problem.detail} />);
    await reply.status(status).type('text/html; charset=utf-8').send(page);
  }
}
