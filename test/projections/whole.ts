/**
 * The fold of a whole history, said as plainly as it can be: read every event, see which addresses
 * meet, fold each group from its facts. What projectors and replays do step by step must equal
 * this.
 */
import type { Resolve } from '../../projections/classes.js';
import { type Coverage, coverageAt } from '../../projections/coverage.js';
import {
  addressesOf,
  addressOf,
  type Fact,
  factOf,
  isOfType,
  normalNumberIn,
  ownerIn,
} from '../../projections/fact.js';
import type { FoldedPromise } from '../../projections/promise/folded.js';
import { foldFacts, foldPromises } from '../../projections/promise/promise.js';
import { LiveLinks, type WhoIsWho, whoIsWho } from '../../projections/who-is-who.js';
import { ContextReader } from '../../src/replay/context.js';
import { type Entry, stored } from '../ledger/histories.js';

/** Entries as folds read them back from a store. */
export function toldBy(entries: readonly Entry[]): readonly Fact[] {
  return entries.flatMap((entry) => factOf(stored(entry)) ?? []);
}

/** Every promise that a history tells of, by name, ordered by it. */
export function foldWhole(history: readonly Fact[]): ReadonlyMap<string, FoldedPromise> {
  const who = whoIn(history);
  const promises = groupsOf(history, who.resolve).flatMap(({ addresses, facts }) =>
    foldPromises(addresses, facts, who, coverageIn(history)),
  );
  const named = promises.map((folded): [string, FoldedPromise] => [folded.promise, folded]);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What of a history does not count for the promise that it is told of: `<type> <why>`. */
export function uncountedIn(history: readonly Fact[]): readonly string[] {
  const who = whoIn(history);
  return groupsOf(history, who.resolve)
    .flatMap(
      ({ addresses, facts }) => foldFacts(addresses, facts, who, coverageIn(history)).uncounted,
    )
    .map(({ fact, why }) => `${fact.event.type} ${why}`);
}

/** Who is who at the end of a history. */
export function whoIn(history: readonly Fact[]): WhoIsWho {
  const links = new LiveLinks();
  for (const fact of history) links.take(fact);
  return whoIsWho(links.all, links.entitling);
}

/** Up to which day tellers told everything, at the end of a history. */
export function coverageIn(history: readonly Fact[]): Coverage {
  const reader = new ContextReader();
  for (const fact of history) reader.take(fact);
  return coverageAt(reader.facts().coverage, Number.POSITIVE_INFINITY, whoIn(history).resolve);
}

/** Addresses that meet, and the facts told under any of them. */
export interface Group {
  readonly addresses: readonly string[];
  readonly facts: readonly Fact[];
}

/**
 * Addresses meet under one seller and normal number, or where an invoice link that stands joins.
 */
export function groupsOf(history: readonly Fact[], resolve: Resolve): readonly Group[] {
  const factsOf = factsByAddress(history);
  const known = [...factsOf.keys()];
  const joined = new Map(known.map((address) => [address, address]));
  const root = (address: string): string => {
    const up = joined.get(address) ?? address;
    return up === address ? address : root(up);
  };
  const join = (a: string, b: string): void => {
    joined.set(root(a), root(b));
  };
  for (const address of known) {
    for (const other of known) if (isSameAddress(address, other, resolve)) join(address, other);
  }
  for (const [from, to] of linkedAddresses(history)) {
    join(from, known.find((address) => isSameAddress(address, to, resolve)) ?? to);
  }
  const groups = new Map<string, string[]>();
  for (const address of joined.keys()) {
    groups.set(root(address), [...(groups.get(root(address)) ?? []), address]);
  }
  return [...groups.values()].map((addresses) => ({
    addresses: addresses.sort(),
    facts: [...new Set(addresses.flatMap((address) => factsOf.get(address) ?? []))],
  }));
}

/** The facts told under each address, in their order. */
export function factsByAddress(history: readonly Fact[]): ReadonlyMap<string, Fact[]> {
  const factsOf = new Map<string, Fact[]>();
  const seen = new Map<string, string[]>();
  for (const fact of history) {
    const addresses = addressesOf(fact, (stream) => seen.get(stream) ?? []);
    const known = seen.get(fact.stream) ?? [];
    seen.set(fact.stream, [...new Set([...known, ...addresses])]);
    for (const address of addresses) {
      factsOf.set(address, [...(factsOf.get(address) ?? []), fact]);
    }
  }
  return factsOf;
}

function isSameAddress(a: string, b: string, resolve: Resolve): boolean {
  return (
    a.slice(0, 8) === b.slice(0, 8) &&
    normalNumberIn(a) === normalNumberIn(b) &&
    resolve(ownerIn(a)) === resolve(ownerIn(b))
  );
}

/** The invoice links that stand: those withdrawn, or contested with success, are out. */
function linkedAddresses(history: readonly Fact[]): readonly (readonly [string, string])[] {
  const out = new Set<string>();
  for (const { stream, event } of history) {
    if (event.type === 'EntryWithdrawn') out.add(`${stream}@${event.facts.entry}`);
    if (event.type === 'ContestResolved' && event.facts.upheld) {
      out.add(`${stream}@${event.facts.entry}`);
    }
  }
  return history
    .flatMap((fact) => (isOfType(fact, 'InvoiceLinked') ? [fact] : []))
    .filter(({ stream, revision }) => !out.has(`${stream}@${revision}`))
    .map(({ event: { facts } }) => [
      addressOf('invoice', facts.seller, facts.number),
      addressOf('invoice', facts.toSeller, facts.toNumber),
    ]);
}
