/**
 * Who calls. A route is closed unless it is marked `@Open()`; a handler gets the key's access by
 * `@Caller()`.
 */
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AccessKeys } from '../../command/access.js';
import type { Access } from '../../command/speaker.js';
import { NDJSON } from './bodies.js';
import { HttpProblem } from './problem.js';
import { RateBound } from './rate.js';
import { HttpSettings } from './settings.js';

const OPEN = 'kept:open';

/** Lets anybody call: health and documentation only. */
export const Open = (): ClassDecorator & MethodDecorator => SetMetadata(OPEN, true);

/** Who called, by request; set by the guard and read by `@Caller()`. */
const callers = new WeakMap<FastifyRequest, Access>();

/** The access of the key that the request came with. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Access => {
  const access = callers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!access) throw new HttpProblem('key_must_be_given');
  return access;
});

/** As whom a visitor of the demo acts. */
const DEMO_VISITOR: Access = {
  keyId: 'demo',
  role: 'operator',
  teller: 'demo',
  parties: new Set(),
  anyParty: true,
  source: 'api',
};

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

@Injectable()
export class AuthGuard implements CanActivate {
  private readonly rate: RateBound;

  constructor(
    private readonly reflector: Reflector,
    private readonly keys: AccessKeys,
    private readonly settings: HttpSettings,
  ) {
    this.rate = new RateBound(settings.ratePerSecond);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, marked)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = await this.accessOf(request);
    if (!access) throw new HttpProblem('key_must_be_given');
    this.boundRate(request, access);
    callers.set(request, access);
    return true;
  }

  private async accessOf(request: FastifyRequest): Promise<Access | null> {
    const { authorization } = request.headers;
    if (authorization === undefined) return this.isDemoVisit(request) ? DEMO_VISITOR : null;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return token === undefined ? null : this.keys.accessOf(token);
  }

  /** The host is looked at so that no foreign web page reaches the demo by a name of its own. */
  private isDemoVisit({ socket, headers }: FastifyRequest): boolean {
    if (!this.settings.demo) return false;
    const local = LOOPBACK.has(socket.remoteAddress ?? '') && LOCAL_HOST.test(headers.host ?? '');
    const { origin } = headers;
    return local && (origin === undefined || LOCAL_HOST.test(origin.replace(/^https?:\/\//, '')));
  }

  private boundRate(request: FastifyRequest, { keyId }: Access): void {
    if (request.headers['content-type']?.startsWith(NDJSON)) return;
    const wait = this.rate.take(keyId, performance.now());
    if (wait > 0) throw new HttpProblem('rate_must_be_kept', undefined, wait);
  }
}
