import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TellOptions } from '../../command/ledger.js';
import { Rejection } from '../../ledger/rejection.js';
import { isLine, OneOf } from '../../messages/members.js';
import type { Accepted } from '../../messages/message.js';
import { HttpProblem } from '../server/problem.js';

/** Parameters of a call that tells something. */
export class DryRunDto {
  @OneOf('Says what would become of it, and keeps nothing.', ['true', 'false'], { optional: true })
  readonly dryRun?: 'true' | 'false';
}

/** Whoever asks for a dry run must get one, so that `?dryRun=` is never passed over. */
export function isDryRun({ dryRun }: DryRunDto): boolean {
  return dryRun === 'true';
}

/** The HTTP status of an answer: 201 where an entry was made, 200 where nothing was. */
export function statusOf({ status }: Accepted, { dryRun }: TellOptions): number {
  return status === 'accepted' && !dryRun ? 201 : 200;
}

/** The `Idempotency-Key` of a request, which becomes the message id. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return readIdempotencyKey(headers['idempotency-key']);
});

/** For calls where a key could not keep what it promises: said, and not passed over. */
export function refuseIdempotencyKey(key: string | undefined): void {
  if (key === undefined) return;
  const detail = 'Idempotency-Key is for calls that tell one thing; here each has its own id.';
  throw new HttpProblem('request_must_be_well_formed', detail);
}

function readIdempotencyKey(written: string | readonly string[] | undefined): string | undefined {
  if (written === undefined) return undefined;
  // Node joins a header that is sent twice by a comma; the type allows for lists all the same.
  const key = String(written).replace(/^"(.*)"$/, '$1');
  if (isLine(key, 200)) return key;
  const detail = 'Idempotency-Key is one line of at most 200 characters.';
  throw new Rejection('message_must_be_well_formed', '', detail);
}
