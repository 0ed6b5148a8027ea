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
import type { Access } from '../../command/speaker.js';
import { must } from '../../ledger/rejection.js';
import { purposeOf } from '../reads/purpose.js';
import { Admission } from './admission.js';
import { HttpProblem } from './problem.js';

const OPEN = 'kept:open';

/** Lets anybody call: health, documentation, and what a signature opens. */
export const Open = (): ClassDecorator & MethodDecorator => SetMetadata(OPEN, true);

const FOR_METRICS = 'kept:for-metrics';

/** Lets a key of role `metrics` call, which opens nothing else. */
export const ForMetrics = (): MethodDecorator => SetMetadata(FOR_METRICS, true);

/** Who called, by request; set by the guard and read by `@Caller()`. */
const callers = new WeakMap<FastifyRequest, Access>();

/** The access of the key that a request came with. Throws key_must_be_given. */
export function callerOf(context: ExecutionContext): Access {
  const access = callers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!access) throw new HttpProblem('key_must_be_given');
  return access;
}

/** The access of the key that the request came with. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Access => {
  return callerOf(context);
});

@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, marked)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = await this.admission.admit(request);
    const isForMetrics = this.reflector.getAllAndOverride<boolean | undefined>(FOR_METRICS, marked);
    must(access.role !== 'metrics' || isForMetrics === true, 'role_must_allow_it');
    const purpose = purposeOf(request);
    callers.set(request, purpose === null ? access : { ...access, purpose });
    return true;
  }
}
