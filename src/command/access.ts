/**
 * Keys. A key is events in `access-<key id>`, so every process knows it; a token is
 * `kept_<key id>_<secret>`, of which only the SHA-256 is ever stored.
 */
import { randomBytes } from 'node:crypto';
import type { EventOf, Role, Source, Vetting } from '../ledger/events.js';
import { accessStream } from '../ledger/kinds/access.js';
import { LEDGER_TELLER, MATCHING_TELLER } from '../ledger/own-tellers.js';
import { must, Rejection } from '../ledger/rejection.js';
import { holderNamed, type Speaker } from '../ledger/stored.js';
import { eventWith } from '../ledger/upcast.js';
import type { Day } from '../ledger/values/day.js';
import type { Accepted } from '../messages/message.js';
import { type AccessKeys, KEY_ID, sha256 } from './access-keys.js';
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
