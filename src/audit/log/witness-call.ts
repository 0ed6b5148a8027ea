/** Calls to a witness: each bounded in time and size, to public addresses, and never redirected. */
import { createHash } from 'node:crypto';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, PrivateAddress, publicLookup } from './public-address.js';
import type { AskedWitness } from './witness-list.js';

/** What a witness answered. */
export interface CalledWitness {
  readonly status: number;
  readonly body: string;
}

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
async function send(
  { url, mayBePrivate }: Addressed,
  { path, text }: { readonly path: string; readonly text: string | null },
  signal?: AbortSignal,
): Promise<CalledWitness> {
  const target = new URL(`${url}/${path}`);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // A name is looked up by the request, an address is not.
  if (!mayBePrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddress(host);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = target.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(target, {
      method: text === null ? 'GET' : 'POST',
      agent: false,
      signal: AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(CALL_MS)]),
      ...(text !== null && { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
      ...(!mayBePrivate && { lookup: publicLookup }),
    });
    sent
      .once('response', resolve)
      .on('error', reject)
      .end(text ?? undefined);
  });
  return { status: response.statusCode ?? 0, body: await bodyOf(response) };
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += part.length;
    if (length > LARGEST_ANSWER)
      throw new RangeError(`It answers with over ${LARGEST_ANSWER} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
