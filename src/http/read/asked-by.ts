import type { ServerResponse } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asker } from '../../query/reader.js';
import { callerOf } from '../server/auth.guard.js';

/** On whose account the read of a request goes, for as long as somebody waits for its answer. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  return new Requester(callerOf(context).keyId, raw);
});

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
