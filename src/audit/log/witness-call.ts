/** Calls to a witness, as to all servers of others: see outgoing. */
import { createHash } from 'node:crypto';
import { type CalledBack, callOut } from '../../outgoing/call.js';
import type { AskedWitness } from './witness-list.js';

/** What a witness answered. */
export type CalledWitness = CalledBack;

type Addressed = Pick<AskedWitness, 'url' | 'mayBePrivate'>;

/** Sends the text of a request to a witness. Rejects where no answer comes. */
export type CallWitness = (
  witness: Addressed,
  text: string,
  signal: AbortSignal,
) => Promise<CalledWitness>;

/** Reads the checkpoint that a witness saw last of a log, by its origin. Rejects likewise. */
export type ReadSeen = (witness: Addressed, origin: string) => Promise<CalledWitness>;

/** How long a call may take from its beginning to the end of the answer, in ms. */
const CALL_MS = 10_000;
/** Bytes of an answer: a few lines of signatures. */
const LARGEST_ANSWER = 16 * 1024;

export const callWitness: CallWitness = (witness, text, signal) =>
  send(witness, { path: 'add-checkpoint', text }, signal);

export const readSeen: ReadSeen = (witness, origin) => {
  const path = `${createHash('sha256').update(origin).digest('hex')}/checkpoint`;
  return send(witness, { path, text: null });
};

/** Without a text it reads. */
function send(
  { url, mayBePrivate }: Addressed,
  { path, text }: { readonly path: string; readonly text: string | null },
  signal?: AbortSignal,
): Promise<CalledWitness> {
  const outgoing = {
    ...{ url: new URL(`${url}/${path}`), mayBePrivate, text },
    ...{ largestAnswer: LARGEST_ANSWER, longestMs: CALL_MS },
    ...(text !== null && { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  };
  return callOut(outgoing, signal);
}
