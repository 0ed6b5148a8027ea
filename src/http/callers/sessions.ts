/**
 * Sessions of people who look at pages: a key is exchanged once for a cookie, which names the key
 * and holds no secret of it. A session is signed, not stored: it outlives a restart of the service,
 * is known to every process of a ledger, and ends with its key.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import type { AccessKeys } from '../../command/access-keys.js';
import type { Access } from '../../command/speaker.js';
import { basePathOf } from '../server/base-path.js';
import type { HttpSettings } from '../server/settings.js';
import { cookiesOf, setCookie } from './cookies.js';

const COOKIE = 'kept_session';

/** How long a session lasts, in ms: a working day. */
const LASTS_MS = 12 * 3600 * 1000;

/** `<key id>.<ends, ms since 1970 in base 36>.<id>.<signature>`. */
const SESSION = /^([0-9a-f]{12})\.([0-9a-z]{8,10})\.([\w-]{22})\.([\w-]{43})$/;

/**
 * Sessions that were signed out are remembered as long as they could still be shown. They are
 * bounded by size: a bound of their number would take the room for all of them at each start.
 */
const SIGNED_OUT = { ...atMost(100_000), ttl: LASTS_MS };

interface Session {
  readonly keyId: string;
  readonly id: string;
}

/** What a request shows in place of a key. */
export type Shown = 'nothing' | 'ended' | Session;

export class Sessions {
  readonly #signedOut = new LRUCache<string, true>(SIGNED_OUT);

  /** `secret` is the ledger's. */
  constructor(
    private readonly secret: Uint8Array,
    private readonly keys: Pick<AccessKeys, 'accessOfKey'>,
    private readonly settings: HttpSettings,
  ) {}

  /** Has the browser keep a session of that key. */
  begin({ keyId }: Access, request: FastifyRequest, reply: FastifyReply): void {
    const ends = (this.settings.now().getTime() + LASTS_MS).toString(36);
    const named = `${keyId}.${ends}.${randomBytes(16).toString('base64url')}`;
    const value = `${named}.${this.#sign(`session ${named}`)}`;
    this.#keep(request, reply, value, LASTS_MS / 1000);
  }

  /** Ends the session that the request shows, here and in the browser. */
  end(request: FastifyRequest, reply: FastifyReply): void {
    const shown = this.shownBy(request);
    if (typeof shown === 'object') this.#signedOut.set(shown.id, true);
    this.#keep(request, reply, '', 0);
  }

  shownBy(request: FastifyRequest): Shown {
    const cookie = cookiesOf(request).get(COOKIE);
    if (cookie === undefined) return 'nothing';
    const [, keyId, ends, id, signature] = SESSION.exec(cookie) ?? [];
    if (!keyId || !ends || !id || !signature) return 'ended';
    const right = isSame(signature, this.#sign(`session ${keyId}.${ends}.${id}`));
    const isOver = Number.parseInt(ends, 36) <= this.settings.now().getTime();
    return !right || isOver || this.#signedOut.has(id) ? 'ended' : { keyId, id };
  }

  /** What the key of the session opens now; null where there is none, or it has ended. */
  async accessOf(request: FastifyRequest): Promise<Access | null> {
    const shown = this.shownBy(request);
    return typeof shown === 'object' ? this.keys.accessOfKey(shown.keyId) : null;
  }

  /** What a form must bring along, which no page of others can know. */
  formToken(request: FastifyRequest): string {
    const shown = this.shownBy(request);
    return this.#sign(`form ${typeof shown === 'object' ? shown.id : 'without session'}`);
  }

  isFormToken(request: FastifyRequest, token: string): boolean {
    return isSame(token, this.formToken(request));
  }

  #keep(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
    const base = basePathOf(request, this.settings);
    setCookie(request, reply, { name: COOKIE, value, seconds, base });
  }

  #sign(text: string): string {
    return createHmac('sha256', this.secret).update(`kept ${text}`).digest('base64url');
  }
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
