/** What a key opens, by its stream; or as it was last known, where the store cannot be asked. */
import { hash, timingSafeEqual } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { atMost } from '../at-most.js';
import type { EventOf } from '../ledger/events.js';
import { accessStream } from '../ledger/kinds/access.js';
import { holderNamed } from '../ledger/stored.js';
import { readStored } from '../ledger/upcast.js';
import { type EventStore, StoreUnavailable } from '../store/event-store.js';
import type { Access } from './speaker.js';

export const KEY_ID = /^[0-9a-f]{12}$/;
const TOKEN = /^kept_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

interface Known {
  readonly granted: EventOf<'AccessGranted'>['facts'];
  readonly hash: Buffer;
  readonly access: Access;
}

/**
 * How long a key is believed without looking at its stream again, in ms: a revocation takes no
 * longer.
 */
const BELIEVED_MS = 1000;

/**
 * How long whoever reads waits for a store that is elsewhere to say that a key is still what it
 * was, in ms, before it is believed as it was last.
 */
const ASKED_MS = 2000;

/** What was last found of a key. */
interface Believed {
  readonly key: Known | null;
  /** When it was looked for, in ms. */
  readonly at: number;
}

/** Finds what a token opens. */
export class AccessKeys {
  readonly #known = new LRUCache<string, Believed>(atMost(10_000));
  /** Looks that are under way. */
  readonly #looks = new Map<
    string,
    { readonly found: Promise<Known | null>; readonly at: number }
  >();
  #hearsRevoked = false;

  /** `now` says what day it is, which ends keys. */
  constructor(
    private readonly store: EventStore,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** What was granted by a key that is not revoked; null where there is none. */
  async granted(keyId: string): Promise<EventOf<'AccessGranted'>['facts'] | null> {
    return (await this.#read(keyId))?.granted ?? null;
  }

  /**
   * From now on somebody who follows the log tells of each key that is revoked, by `revoked`. A
   * key of which that was not told is then still one while the store cannot be asked.
   */
  hearsRevoked(): void {
    this.#hearsRevoked = true;
  }

  revoked(keyId: string): void {
    this.#known.set(keyId, { key: null, at: performance.now() });
  }

  /**
   * Null for a token that is none, unknown, revoked or past its day; it is not said which.
   * `toRead`: while a cluster does not say, a key opens what it last did.
   */
  async accessOf(token: string, { toRead = false } = {}): Promise<Access | null> {
    const parts = TOKEN.exec(token);
    if (!parts?.[1] || !parts[2]) return null;
    const key = await (toRead ? this.#keyAsLast(parts[1]) : this.#keyOf(parts[1]));
    const matches = timingSafeEqual(sha256(parts[2]), key?.hash ?? NO_HASH);
    return key && matches && this.#isInTime(key) ? key.access : null;
  }

  /** What a key opens whose token was shown before: null where it does no more. */
  async accessOfKey(keyId: string): Promise<Access | null> {
    const key = await this.#keyAsLast(keyId);
    return key && this.#isInTime(key) ? key.access : null;
  }

  /** Whether the key of an access opens it still, looked up now. */
  async stillOpens({ keyId }: Access): Promise<boolean> {
    // A visitor of the demo has no key that could end.
    if (!KEY_ID.test(keyId)) return true;
    const key = await this.#read(keyId);
    return key !== null && this.#isInTime(key);
  }

  #isInTime({ granted: { until } }: Known): boolean {
    return until === undefined || this.now().toISOString().slice(0, 10) <= until;
  }

  async #keyOf(keyId: string): Promise<Known | null> {
    const believed = this.#known.get(keyId);
    if (believed && performance.now() - believed.at < BELIEVED_MS) return believed.key;
    return this.#look(keyId);
  }

  async #keyAsLast(keyId: string): Promise<Known | null> {
    const found = this.#keyOf(keyId);
    if (!this.store.remote || !this.#hearsRevoked || !this.#known.has(keyId)) return found;
    const asked = this.#looks.get(keyId)?.at ?? performance.now();
    const late = new AbortController();
    const rest = Math.max(0, asked + ASKED_MS - performance.now());
    try {
      return await Promise.race([
        found,
        delay(rest, undefined, { signal: late.signal }).then(() => this.#last(keyId, found)),
      ]);
    } catch (error) {
      if (error instanceof StoreUnavailable) return this.#last(keyId, found);
      throw error;
    } finally {
      late.abort();
    }
  }

  /** As it was last found; what is revoked meanwhile is not there any more. */
  #last(keyId: string, found: Promise<Known | null>): Known | null | Promise<Known | null> {
    const believed = this.#known.get(keyId);
    if (!believed) return found;
    // Its failure is nobody's.
    found.catch(() => {});
    return believed.key;
  }

  /** Looks anew; whoever asks meanwhile hears the same. */
  #look(keyId: string): Promise<Known | null> {
    const under = this.#looks.get(keyId);
    if (under) return under.found;
    const at = performance.now();
    const found = this.#read(keyId)
      .then((key) => {
        // A revocation that was told of meanwhile is the newer word.
        if ((this.#known.get(keyId)?.at ?? 0) <= at) this.#known.set(keyId, { key, at });
        return key;
      })
      .finally(() => this.#looks.delete(keyId));
    this.#looks.set(keyId, { found, at });
    return found;
  }

  async #read(keyId: string): Promise<Known | null> {
    let key: Known | null = null;
    for (const stored of await this.store.readStream(accessStream(keyId))) {
      const event = readStored(stored)?.event;
      if (event?.type === 'AccessGranted') key = knownOf(event.facts);
      if (event?.type === 'AccessRevoked') return null;
    }
    return key;
  }
}

/** Compared with where there is no key, so that time tells nobody which key ids exist. */
const NO_HASH = Buffer.alloc(32);

function knownOf(facts: EventOf<'AccessGranted'>['facts']): Known {
  const { keyId, role, teller, source, parties, anyParty } = facts;
  const [only] = anyParty || parties.length > 1 ? [] : parties;
  return {
    granted: facts,
    hash: Buffer.from(facts.hash, 'hex'),
    access: {
      keyId,
      role,
      teller,
      parties: new Set(facts.parties),
      anyParty: role === 'operator' || facts.anyParty === true,
      source,
      owner: facts.owner ?? only ?? holderNamed(teller),
      vetting: facts.vetting ?? 'known',
    },
  };
}

export function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
