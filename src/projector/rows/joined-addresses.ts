/**
 * Which addresses are one promise: those of one class of sellers with an equal normal number, and
 * those that InvoiceLinked joins. Everything is asked as of a position, so that a read as known
 * then and a read of today use the same code.
 */
import { classOf, type Links } from '../../../projections/classes.js';
import { addressOfStream, normalNumberIn, ownerIn } from '../../../projections/fact.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { Position, Revision } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';

/** Beyond every position: as everything is known today. */
export const TODAY: Position = Number.MAX_SAFE_INTEGER;

/** The addresses that are one promise with this one and have facts, smallest first. */
export function joinedAddresses(
  views: DerivedDatabase,
  links: Links,
  address: string,
  upTo: Position = TODAY,
): readonly string[] {
  const seen = new Set<string>();
  const waiting = [address];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...underOtherIds(links, next), ...linkedTo(views, next, upTo));
  }
  if (seen.size === 1) return [address];
  return [...seen].filter((each) => hasFacts(views, each, upTo)).sort();
}

function underOtherIds(links: Links, address: string): readonly string[] {
  const owner = ownerIn(address);
  if (links.size === 0) return [];
  const kind = address.slice(0, address.indexOf('-'));
  const number = normalNumberIn(address);
  return classOf(links, owner).map((party) => `${kind}-${party}/${number}`);
}

function linkedTo(views: DerivedDatabase, address: string, upTo: Position): readonly string[] {
  return views
    .all<{ other: string }>(
      `SELECT other FROM joined
        WHERE address = ? AND position <= ? AND (gone_at IS NULL OR gone_at > ?)`,
      address,
      upTo,
      upTo,
    )
    .map((row) => row.other);
}

function hasFacts(views: DerivedDatabase, address: string, upTo: Position): boolean {
  return (
    views.one(
      `SELECT 1 FROM fact WHERE address = (SELECT id FROM address WHERE address = ?)
          AND position <= ? LIMIT 1`,
      address,
      upTo,
    ) !== null
  );
}

/** The promises of which the entries of a stream, or one entry of it, are facts, by address. */
export function addressesAbout(
  views: DerivedDatabase,
  stream: string,
  revision: Revision | null = null,
): readonly string[] {
  const own = addressOfStream(stream);
  if (own !== null) return [own];
  return views
    .all<{ address: string }>(
      `SELECT DISTINCT a.address FROM about b CROSS JOIN address a ON a.id = b.address
        WHERE b.stream = ? AND (? IS NULL OR b.revision = ?) ORDER BY a.address`,
      ...[stream, revision, revision],
    )
    .map((row) => row.address);
}

/** Addresses of promises that have a fact which mentions a party. */
export function addressesMentioning(views: DerivedDatabase, party: PartyId): readonly string[] {
  return views
    .all<{ address: string }>(
      `SELECT a.address FROM mention m CROSS JOIN address a ON a.id = m.address
        WHERE m.party = (SELECT id FROM party WHERE party = ?)`,
      party,
    )
    .map((row) => row.address);
}

/** Addresses whose fold may change when these two classes of parties become one, or cease to be. */
export function addressesOfBoth(
  views: DerivedDatabase,
  one: readonly PartyId[],
  other: readonly PartyId[],
): readonly string[] {
  const mentioning = (parties: readonly PartyId[]): ReadonlySet<string> =>
    new Set(parties.flatMap((party) => addressesMentioning(views, party)));
  const [ones, others] = [mentioning(one), mentioning(other)];
  const byNumber = new Set([...others].map(normalNumberIn));
  // A promise is touched where its facts mention both, or where both have one under the same
  // number.
  return [...ones].filter(
    (address) => others.has(address) || byNumber.has(normalNumberIn(address)),
  );
}

/** Live links; those of them that give rights (see who-is-who). */
export interface KnownLinks {
  readonly all: Map<PartyId, PartyId>;
  readonly entitling: Map<PartyId, PartyId>;
}

interface LinkRow {
  readonly party: PartyId;
  readonly to_party: PartyId | null;
  readonly gives_rights: number;
}

/** The links told up to and with a position. */
export function linksAt(views: DerivedDatabase, upTo: Position = TODAY): KnownLinks {
  const [all, entitling] = [new Map<PartyId, PartyId>(), new Map<PartyId, PartyId>()];
  const rows = views.all<LinkRow>(
    'SELECT party, to_party, gives_rights FROM link WHERE position <= ? ORDER BY position',
    upTo,
  );
  for (const { party, to_party, gives_rights } of rows) {
    all.delete(party);
    entitling.delete(party);
    if (to_party === null) continue;
    all.set(party, to_party);
    if (gives_rights === 1) entitling.set(party, to_party);
  }
  return { all, entitling };
}
