import type { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Tell } from '../../command/bus/tell.js';
import type { Access } from '../../command/speaker.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Accepted, Message, UncountedNotice } from '../../messages/message.js';
import { type DryRunDto, isDryRun, statusOf } from '../write/single-call.js';

/** Who sends a plain document and how, and whom to answer. */
interface PlainCall {
  readonly reply: FastifyReply;
  readonly access: Access;
  readonly asked: DryRunDto;
  readonly idempotencyKey: string | undefined;
}

/**
 * Tells what a document says; answered with its last entry, accepted if any of them was new. Throws
 * the Rejection of the first message that is refused.
 */
export async function tellDocument(
  commands: CommandBus,
  document: object,
  messages: readonly Message[],
  { reply, access, asked, idempotencyKey }: PlainCall,
): Promise<Accepted> {
  const dryRun = isDryRun(asked);
  let last: Accepted | undefined;
  let notice: UncountedNotice | undefined;
  let isNew = false;
  for (const result of await commands.execute(
    new Tell(messages, access, { dryRun, idempotencyKey }),
  )) {
    if (result.status === 'rejected') {
      throw new Rejection(result.code, pointerIn(document, result.pointer), result.detail);
    }
    last = result;
    notice ??= result.notice;
    isNew ||= result.status === 'accepted';
  }
  if (!last) throw new Error('A document makes at least one message.');
  const status = isNew ? 'accepted' : 'duplicate';
  const answer = { ...last, status, ...(notice && { notice }) } as const;
  reply.status(statusOf(answer, { dryRun }));
  return answer;
}

/** A pointer into a message's data holds in the document only where the document has the member. */
function pointerIn(document: object, pointer: string): string {
  const [, member = ''] = pointer.split('/');
  return Object.hasOwn(document, member) ? pointer : '';
}
