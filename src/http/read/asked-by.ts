import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asker } from '../../query/reader.js';
import { callerOf } from '../server/auth.guard.js';

/** On whose account the read of a request goes, for as long as somebody waits for its answer. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  const gone = new AbortController();
  if (raw.destroyed) gone.abort();
  else raw.once('close', () => gone.abort());
  return { key: callerOf(context).keyId, gone: gone.signal };
});
