/** Cookies (RFC 6265): those that a request brings, and those that an answer has kept. */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** More than any browser sends to one site. */
const LONGEST = 8_192;

/** By name; the first of several of one name, which is that of the most precise path. */
export function cookiesOf({ headers }: FastifyRequest): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  const { cookie = '' } = headers;
  if (cookie.length > LONGEST) return cookies;
  for (const pair of cookie.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

export interface Cookie {
  readonly name: string;
  /** Letters, digits and `._~-` only. */
  readonly value: string;
  /** How long it is kept; 0 forgets it. */
  readonly seconds: number;
  /** The path under which Kept is reached. */
  readonly base: string;
}

/** Scripts never read it, other sites never send it along, and under TLS it stays there. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, cookie: Cookie): void {
  const { name, value, seconds, base } = cookie;
  const parts = [
    `${name}=${value}`,
    `Path=${base || '/'}`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(request.protocol === 'https' ? ['Secure'] : []),
  ];
  // Fastify keeps several.
  reply.header('set-cookie', parts.join('; '));
}
