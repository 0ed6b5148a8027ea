/**
 * Who is who. Facts keep party ids as told; a professional is a class of party ids joined by
 * `IdentifierLinked`, resolved when read: each party follows its one live link to the end, and a
 * cycle resolves to its smallest id.
 */
import type { PartyId } from '../src/ledger/values/party.js';

/** A party id's representative: two ids of one class have the same. */
export type Resolve = (party: PartyId) => PartyId;

/** Live links; `to` by `from`. */
export type Links = ReadonlyMap<PartyId, PartyId>;

/** The resolver of a set of links. */
export function resolverOf(links: Links): Resolve {
  const known = new Map<PartyId, PartyId>();
  return (party) => {
    if (!links.has(party)) return party;
    const cached = known.get(party);
    if (cached !== undefined) return cached;
    const representative = follow(links, party);
    known.set(party, representative);
    return representative;
  };
}

function follow(links: Links, party: PartyId): PartyId {
  const path: PartyId[] = [];
  let at = party;
  for (;;) {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen).sort()[0] ?? at;
    path.push(at);
    const next = links.get(at);
    if (next === undefined) return at;
    at = next;
  }
}

/** Every party of the class of `party` that some link names; the party itself at least. */
export function classOf(links: Links, party: PartyId): readonly PartyId[] {
  const resolve = resolverOf(links);
  const representative = resolve(party);
  const members = new Set([party, representative]);
  for (const [from, to] of links) {
    for (const id of [from, to]) if (resolve(id) === representative) members.add(id);
  }
  return [...members].sort();
}

/** Every class that links make, by its representative; a party that no link names is alone. */
export function classesOf(
  links: Links,
  resolve: Resolve,
): ReadonlyMap<PartyId, readonly PartyId[]> {
  const classes = new Map<PartyId, PartyId[]>();
  for (const id of new Set([...links].flat())) {
    const members = classes.get(resolve(id)) ?? [];
    members.push(id);
    classes.set(resolve(id), members);
  }
  for (const members of classes.values()) members.sort();
  return classes;
}
