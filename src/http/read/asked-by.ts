import type { ServerResponse } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asker } from '../../query/reader.js';
import { callerOf } from '../server/auth.guard.js';

/** On whose account the read of a request goes, for as long as somebody waits for its answer. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  return askerOf(callerOf(context).keyId, raw);
});

/** The one on whose account a read goes, `key`, for as long as somebody waits for the answer. */
export function askerOf(key: string, response: ServerResponse): Asker {
  return new Requester(key, response);
}

/** Most reads are answered at once: whether somebody still waits is watched once it is asked. */
class Requester implements Asker {
  #gone: AbortController | null = null;

  constructor(
    readonly key: string,
    private readonly response: ServerResponse,
  ) {}

  get gone(): AbortSignal {
    const gone = this.#gone ?? new AbortController();
    if (this.#gone) return gone.signal;
    this.#gone = gone;
    if (this.response.destroyed) gone.abort();
    else this.response.once('close', () => gone.abort());
    return gone.signal;
  }
}
