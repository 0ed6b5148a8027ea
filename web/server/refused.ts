/** A form that the ledger refused: its page is shown again, with why and what was typed. */
import type { FastifyReply } from 'fastify';
import { statusOf } from '../../src/http/server/problem.js';
import { Rejection, type RejectionCode } from '../../src/ledger/rejection.js';
import type { FormRefusal } from '../parts/forms/refusal.js';

/** What another form would not mend, but only another key. */
const OF_THE_KEY: readonly RejectionCode[] = ['role_must_allow_it', 'only_an_operator_may'];

/** What the page says of a refusal, with its status set. Throws whatever no form could mend. */
export function refusedBy(error: unknown, reply: FastifyReply): FormRefusal {
  if (!(error instanceof Rejection) || OF_THE_KEY.includes(error.code)) throw error;
  const { code, pointer, detail } = error;
  reply.status(statusOf(code));
  return { pointer, detail };
}

/** Leads the browser on after a form was taken. */
export function leadTo(reply: FastifyReply, address: string): string {
  reply.status(303).header('location', address);
  return '';
}
