/**
 * Calls to servers of others: each bounded in time and size, to public addresses, and never
 * redirected. A name is looked up once for a call, and what was looked up is what is called.
 */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, type LookUp, PrivateAddress, publicLookup } from './public-address.js';

export interface Outgoing {
  readonly url: URL;
  /** Whether it may be an address of a private network. */
  readonly mayBePrivate: boolean;
  /** The text to send; null reads. */
  readonly text: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of an answer that are read; null where its status alone is asked for. */
  readonly largestAnswer: number | null;
  /** How long it may take from its beginning to the end of the answer, in ms. */
  readonly longestMs: number;
  /** Looks names up; the system does if absent. */
  readonly lookUp?: LookUp;
}

/** What was answered. */
export interface CalledBack {
  readonly status: number;
  readonly body: string;
}

/** Rejects where no answer comes, with PrivateAddress where nobody allowed the address. */
export async function callOut(
  { url, mayBePrivate, text, headers = {}, largestAnswer, longestMs, lookUp }: Outgoing,
  signal?: AbortSignal,
): Promise<CalledBack> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is looked up by the request, an address is not.
  if (!mayBePrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddress(host);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(url, {
      method: text === null ? 'GET' : 'POST',
      agent: false,
      signal: AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(longestMs)]),
      headers,
      ...(!mayBePrivate && { lookup: publicLookup(lookUp) }),
    });
    sent
      .once('response', resolve)
      .on('error', reject)
      .end(text ?? undefined);
  });
  return { status: response.statusCode ?? 0, body: await bodyOf(response, largestAnswer) };
}

async function bodyOf(response: IncomingMessage, largest: number | null): Promise<string> {
  if (largest === null) {
    response.destroy();
    return '';
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += part.length;
    if (length > largest) throw new RangeError(`It answers with over ${largest} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
