/** Under which address this visitor reaches us, for links that are copied elsewhere. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Host and port as addresses have them: nothing that would end there. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** `https://kept.example`; empty where the request names no host. */
export function originOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  return HOST.test(host) ? `${protocol}://${host}` : '';
}

/** The origin by which the page was asked for. */
export const Origin = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return originOf(context.switchToHttp().getRequest<FastifyRequest>());
});
