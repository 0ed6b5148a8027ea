/**
 * Keys. A key is events in `access-<key id>`, so every process knows it; a token is
 * `kept_<key id>_<secret>`, of which only the SHA-256 is ever stored.
 */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { accessStream } from '../ledger/access.js';
import type { Day } from '../ledger/day.js';
import type { EventOf, Role, Source, Vetting } from '../ledger/events.js';
import { LEDGER_TELLER, MATCHING_TELLER } from '../ledger/own-tellers.js';
import { must, Rejection } from '../ledger/rejection.js';
import { holderNamed, type Speaker } from '../ledger/stored.js';
import { eventWith, readStored } from '../ledger/upcast.js';
import type { Accepted } from '../messages/message.js';
import type { EventStore } from '../store/event-store.js';
import { accepted } from './command-result.js';
import { isNameable, type Mention } from './identities.js';
import type { Ledger } from './ledger.js';
import type { Access } from './speaker.js';

/** What a key is asked to open. */
export interface Grant {
  readonly role: Role;
  /**
   * Lower-case letters, digits, `.`, `_`, `-`; at most 40: it stands in `local:<teller>:<code>`.
   */
  readonly teller: string;
  /** Identifiers of the parties that the key may speak for, or whose page it opens. */
  readonly parties: readonly string[];
  readonly anyParty?: boolean;
  readonly source?: Source;
  /** Identifier of the professional or accountant who holds it; left out: see AccessGranted. */
  readonly owner?: string;
  /** Left out: nobody vouches for whoever holds it. */
  readonly vetting?: Vetting;
  readonly live?: boolean;
  /** The last day on which it opens anything, in UTC; left out: until it is revoked. */
  readonly until?: Day;
}

/** What a key may do, and until when: all that is granted but the secret. */
type Rights = Omit<EventOf<'AccessGranted'>['facts'], 'keyId' | 'hash'>;

/** A new key; its token is shown once and stored nowhere. */
export interface Granted extends Accepted {
  readonly keyId: string;
  readonly token: string;
}

/** Who grants or revokes: an operator by its key, or whoever holds the data folder (the CLI). */
export const FOLDER_HOLDER: Access = {
  keyId: '',
  role: 'operator',
  teller: LEDGER_TELLER,
  parties: new Set(),
  anyParty: true,
  source: 'api',
  owner: holderNamed(LEDGER_TELLER),
  vetting: 'known',
};

const KEY_ID = /^[0-9a-f]{12}$/;
const TOKEN = /^kept_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/**
 * Grants a key. `on` is today. Throws a Rejection where a party is none or the granter no operator.
 */
export async function grantAccess(
  ledger: Ledger,
  grant: Grant,
  granter: Access,
  on: Day,
): Promise<Granted> {
  mustBeGrantable(grant);
  const mentions = grant.parties.map((party, i) => {
    const mention = ledger.identities.mention(party, `/parties/${i}`);
    must(isNameable(mention, granter), 'local_code_must_be_the_tellers_own', `/parties/${i}`);
    return mention;
  });
  const parties = [...new Set(mentions.map(({ party }) => party))];
  const owner = grant.owner === undefined ? null : ledger.identities.mention(grant.owner, '/owner');
  const rights: Rights = {
    role: grant.role,
    teller: grant.teller,
    parties,
    ...(grant.anyParty && { anyParty: true }),
    source: grant.source ?? 'api',
    ...(owner && { owner: owner.party }),
    vetting: grant.vetting ?? 'self-registered',
    live: grant.live ?? false,
    on,
    ...(grant.until !== undefined && { until: grant.until }),
  };
  return grantRights(ledger, rights, granter, owner ? [...mentions, owner] : mentions);
}

/**
 * Grants a second key for the same as a key that is not revoked. Both open until one is revoked or
 * ends, so that whoever uses the first can change over without a pause. `until` is that of the
 * first unless it is said. Throws key_must_exist, or a Rejection as grantAccess.
 */
export async function rotateAccess(
  ledger: Ledger,
  keys: AccessKeys,
  { keyId, until }: { readonly keyId: string; readonly until?: Day | undefined },
  granter: Access,
  on: Day,
): Promise<Granted> {
  must(granter.role === 'operator', 'only_an_operator_may');
  must(KEY_ID.test(keyId), 'key_must_exist');
  const granted = await keys.granted(keyId);
  if (!granted) throw new Rejection('key_must_exist', '/keyId');
  const { keyId: _first, hash: _hash, ...rights } = granted;
  const next: Rights = { ...rights, on, ...(until !== undefined && { until }) };
  return grantRights(ledger, next, granter, []);
}

async function grantRights(
  ledger: Ledger,
  rights: Rights,
  granter: Access,
  mentions: readonly Mention[],
): Promise<Granted> {
  const { until, on, parties } = rights;
  const ends = until === undefined || until >= on;
  must(ends, 'message_must_be_well_formed', '/until', 'The day until which it opens is past.');
  const keyId = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  const facts = { keyId, hash: sha256(secret).toString('hex'), ...rights };
  const [result] = await ledger.record([
    {
      stream: accessStream(keyId),
      event: { type: 'AccessGranted', facts },
      speaker: granterAs(granter, 'granted'),
      parties,
      mentions,
    },
  ]);
  return { ...accepted(result), keyId, token: `kept_${keyId}_${secret}` };
}

/** Revokes a key. Throws key_must_exist or key_is_already_revoked. */
export async function revokeAccess(
  ledger: Ledger,
  keyId: string,
  revoker: Access,
  on: Day,
): Promise<Accepted> {
  must(KEY_ID.test(keyId), 'key_must_exist');
  const [result] = await ledger.record([
    {
      stream: accessStream(keyId),
      event: eventWith('AccessRevoked', { keyId, on }),
      // Each attempt is its own message, so that a second one hears that the first was enough.
      speaker: granterAs(revoker, `revoked ${randomBytes(6).toString('hex')}`),
      parties: [],
      mentions: [],
    },
  ]);
  return accepted(result);
}

function mustBeGrantable({ role, teller, parties }: Grant): void {
  const isTaken = teller === LEDGER_TELLER || teller === MATCHING_TELLER;
  const name = /^[a-z0-9][a-z0-9._-]{0,39}$/.test(teller) && !isTaken;
  must(name, 'message_must_be_well_formed', '/teller', TELLER_FORM);
  const bound = role !== 'partner' || parties.length === 1;
  must(bound, 'message_must_be_well_formed', '/parties', 'A partner key opens one page: name it.');
}

const TELLER_FORM =
  'A teller is named in at most 40 lower-case letters, digits, dots, dashes; `kept` and `kept-matching` are taken.';

function granterAs(granter: Access, message: string): Speaker {
  const { role, teller, source } = granter;
  return { teller, party: null, side: 'none', source, message, role };
}

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

/** Finds what a token opens. */
export class AccessKeys {
  readonly #known = new LRUCache<string, { readonly key: Known | null }>({
    max: 10_000,
    ttl: BELIEVED_MS,
  });

  /** `now` says what day it is, which ends keys. */
  constructor(
    private readonly store: EventStore,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** What was granted by a key that is not revoked; null where there is none. */
  async granted(keyId: string): Promise<EventOf<'AccessGranted'>['facts'] | null> {
    return (await this.#read(keyId))?.granted ?? null;
  }

  /** Null for a token that is none, unknown, revoked or past its day; it is not said which. */
  async accessOf(token: string): Promise<Access | null> {
    const parts = TOKEN.exec(token);
    if (!parts?.[1] || !parts[2]) return null;
    const key = await this.#keyOf(parts[1]);
    const matches = timingSafeEqual(sha256(parts[2]), key?.hash ?? NO_HASH);
    return key && matches && this.#isInTime(key) ? key.access : null;
  }

  /** Whether the key of an access opens it still, looked up now. */
  async stillOpens({ keyId }: Access): Promise<boolean> {
    // A visitor of the demo has no key that could end.
    if (!KEY_ID.test(keyId)) return true;
    const key = await this.#read(keyId);
    this.#known.set(keyId, { key });
    return key !== null && this.#isInTime(key);
  }

  #isInTime({ granted: { until } }: Known): boolean {
    return until === undefined || this.now().toISOString().slice(0, 10) <= until;
  }

  async #keyOf(keyId: string): Promise<Known | null> {
    const believed = this.#known.get(keyId);
    if (believed) return believed.key;
    const key = await this.#read(keyId);
    this.#known.set(keyId, { key });
    return key;
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

function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
