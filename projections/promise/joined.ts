/**
 * Which of the addresses that links name together are one promise. Whoever gathers facts follows
 * every link; only a link that is told for a party of both promises counts, and a promisor's alone
 * takes nothing away: it joins nothing that its promisee told as two.
 */
import type { InvoiceLinked } from '../../src/ledger/events.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { addressesOf, addressOf, type Fact, normalNumberIn, ofType, ownerIn } from '../fact.js';
import type { WhoIsWho } from '../who-is-who.js';
import { invoiceTerms, invoiceWords } from './invoice/terms.js';
import { speaksForAny, type Uncounted } from './telling/right-to-speak.js';
import { promisesTold, type ToldPromise } from './telling/told.js';

/** Addresses that are one promise, or uses of one number, with their facts. */
export interface Joined {
  readonly addresses: readonly string[];
  readonly facts: readonly Fact[];
  /** Whom ids mean here, since a link says so: an owner that somebody else named in its own way. */
  readonly meanings: ReadonlyMap<PartyId, PartyId>;
}

export interface JoinedApart {
  readonly groups: readonly Joined[];
  /** Links that count for nothing. */
  readonly uncounted: readonly Uncounted[];
}

type Promises = readonly Pick<ToldPromise<unknown>, 'between' | 'byOwner'>[];

interface Part {
  readonly addresses: string[];
  readonly facts: readonly Fact[];
  readonly promises: Promises;
  /** The part that it is joined to; itself where it is to none. */
  to: Part | null;
}

/** Parts the addresses by the links that count. Facts are those that stand. */
export function joinedApart(
  addresses: readonly string[],
  facts: readonly Fact[],
  who: WhoIsWho,
): JoinedApart {
  const links = addresses.length === 1 ? [] : ofType(facts, 'InvoiceLinked');
  if (links.length === 0) {
    return { groups: [{ addresses, facts, meanings: NO_MEANINGS }], uncounted: [] };
  }
  const parts = partsOf(addresses, facts, who);
  const meanings = new Map<PartyId, PartyId>();
  const uncounted: Uncounted[] = [];
  for (const link of links) {
    const [from, to] = endsOf(link).map((end) => partAt(parts, end, who));
    if (!from || !to || from === to) continue;
    if (!joins(link, from, to, who)) {
      uncounted.push({ fact: link, why: 'link_is_of_others' });
      continue;
    }
    noteMeanings(meanings, link, from.promises, to.promises);
    const [root, other] = [rootOf(from), rootOf(to)];
    if (root !== other) other.to = root;
  }
  const lost = new Set(uncounted.map(({ fact }) => fact));
  const groups = parts
    .filter(({ to }) => to === null)
    .map((root) => {
      const members = parts.filter((part) => rootOf(part) === root);
      const counting = new Set(members.flatMap((part) => part.facts).filter((f) => !lost.has(f)));
      return {
        addresses: members.flatMap((part) => part.addresses).sort(),
        facts: facts.filter((fact) => counting.has(fact)),
        meanings,
      };
    });
  return { groups, uncounted };
}

const NO_MEANINGS: ReadonlyMap<PartyId, PartyId> = new Map();

function rootOf(part: Part): Part {
  return part.to === null ? part : rootOf(part.to);
}

/** The addresses of one class of owners and one number, with what they tell of by themselves. */
function partsOf(
  addresses: readonly string[],
  facts: readonly Fact[],
  who: WhoIsWho,
): readonly Part[] {
  const byOwner = new Map<string, string[]>();
  for (const address of addresses) {
    const key = ownersKey(address, who);
    byOwner.set(key, [...(byOwner.get(key) ?? []), address]);
  }
  const factsAt = new Map<string, Fact[]>();
  for (const fact of facts) {
    const keys = addressesOf(fact, () => []).map((address) => ownersKey(address, who));
    for (const key of new Set(keys)) factsAt.set(key, [...(factsAt.get(key) ?? []), fact]);
  }
  return [...byOwner].map(([key, own]) => {
    const told = factsAt.get(key) ?? [];
    const { promises } = promisesTold(invoiceTerms, invoiceWords(told), told, who);
    return { addresses: own, facts: told, promises, to: null };
  });
}

function ownersKey(address: string, { resolve }: WhoIsWho): string {
  return `${resolve(ownerIn(address))}/${normalNumberIn(address)}`;
}

function endsOf({ event: { facts } }: Fact<InvoiceLinked>): readonly string[] {
  const { seller, number, toSeller, toNumber } = facts;
  return [addressOf('invoice', seller, number), addressOf('invoice', toSeller, toNumber)];
}

function partAt(parts: readonly Part[], address: string, who: WhoIsWho): Part | undefined {
  const key = ownersKey(address, who);
  return parts.find((part) => ownersKey(part.addresses[0] ?? '', who) === key);
}

function joins(
  { by: { party } }: Fact<InvoiceLinked>,
  from: Part,
  to: Part,
  who: WhoIsWho,
): boolean {
  if (party === null) return true;
  if (from.promises.length === 0 || to.promises.length === 0) {
    // Nobody told a promise there: whose number it is says what else was told under it is for.
    const isOwn = ({ addresses, promises }: Part): boolean =>
      promises.length === 0
        ? speaksForAny(who, party, addresses.map(ownerIn))
        : promises.some(({ between }) => speaksForAny(who, party, between.owners));
    return isOwn(from) && isOwn(to);
  }
  return from.promises.some((one) =>
    to.promises.some((other) => {
      const isOf = (side: 'owners' | 'others'): boolean =>
        speaksForAny(who, party, one.between[side]) &&
        speaksForAny(who, party, other.between[side]);
      const sameBuyer = one.between.others.some((buyer) =>
        other.between.others.some((each) => who.isOne(buyer, each)),
      );
      return (isOf('owners') && sameBuyer) || (isOf('others') && !(one.byOwner && other.byOwner));
    }),
  );
}

/**
 * Where only one of two joined promises is told by its owner, the other's owner is meant to be it;
 * and so it is where an operator joins what two owners told.
 */
function noteMeanings(
  meanings: Map<PartyId, PartyId>,
  { by: { party } }: Fact<InvoiceLinked>,
  some: Promises,
  others: Promises,
): void {
  const ofSome = ownerTold(some);
  const ofOthers = ownerTold(others);
  const [owner, named] = ofSome === null ? [ofOthers, some] : [ofSome, others];
  if (owner === null || (party !== null && ofSome !== null && ofOthers !== null)) return;
  for (const { between } of named) {
    for (const id of between.owners) if (id !== owner) meanings.set(id, owner);
  }
}

function ownerTold(promises: Promises): PartyId | null {
  return promises.find(({ byOwner }) => byOwner)?.between.owners[0] ?? null;
}
