/**
 * One promise, folded from its facts in any order. The result depends on the set of facts alone.
 * `foldPromises` takes all facts that meet under one address (or under several that links join) and
 * gives the promises they tell of: more than one where a number was used again.
 */
import { takenOut } from '../../src/ledger/stream/entries.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import type { Coverage } from '../coverage.js';
import type { Fact } from '../fact.js';
import { type WhoIsWho, withMeanings } from '../who-is-who.js';
import { foldDelivery } from './delivery/promise.js';
import type { FoldedPromise, Folding } from './folded.js';
import { foldInvoice } from './invoice/promise.js';
import { type Joined, joinedApart } from './joined.js';
import { putInOrder } from './telling/order.js';

/**
 * All facts of one promise, or of several under one number. `addresses` are all those that links
 * name together; a promise is named by the smallest under which somebody told it. `coverage` says
 * of which days a teller's silence says something.
 */
export function foldPromises(
  addresses: readonly string[],
  facts: readonly Fact[],
  who: WhoIsWho,
  coverage: Coverage,
): readonly FoldedPromise[] {
  return foldFacts(addresses, facts, who, coverage).promises;
}

/** The same, with what was told of these promises and does not count. */
export function foldFacts(
  addresses: readonly string[],
  facts: readonly Fact[],
  who: WhoIsWho,
  coverage: Coverage,
): Folding {
  const standing = putInOrder(standingFacts(facts), byKey);
  if (addresses[0]?.startsWith('delivery-')) return foldDelivery(standing, who);
  const { groups, uncounted } = joinedApart(addresses, standing, who);
  const foldings = groups.map((group) => foldJoined(group, who, coverage));
  const [only] = foldings;
  if (only && groups.length === 1 && uncounted.length === 0) return only;
  return {
    promises: foldings.flatMap(({ promises }) => promises),
    uncounted: [...uncounted, ...foldings.flatMap((folding) => folding.uncounted)],
    silences: foldings.flatMap(({ silences }) => silences),
  };
}

/** Those of the joined addresses that are one promise with this one: by links that count. */
export function addressesOfOne(
  address: string,
  addresses: readonly string[],
  facts: readonly Fact[],
  who: WhoIsWho,
): readonly string[] {
  if (addresses.length === 1 || address.startsWith('delivery-')) return addresses;
  const { groups } = joinedApart(addresses, putInOrder(standingFacts(facts), byKey), who);
  return groups.find((group) => group.addresses.includes(address))?.addresses ?? addresses;
}

function foldJoined(
  { addresses, facts, meanings }: Joined,
  who: WhoIsWho,
  coverage: Coverage,
): Folding {
  return foldInvoice(addresses, facts, withMeanings(who, meanings), coverage);
}

/**
 * The facts that stand: entries withdrawn, or contested with success, are out; of each payment only
 * the newest event counts, since it restates the whole.
 */
export function standingFacts(facts: readonly Fact[]): Fact[] {
  const out = entriesOut(facts);
  const newest = newestOfPayments(facts);
  if (out === null && newest === null) return [...facts];
  return facts.filter((fact) =>
    fact.event.after
      ? newest === null || newest.get(fact.stream) === fact
      : out === null || !out.has(`${fact.stream}@${fact.revision}`),
  );
}

/** The entries withdrawn, or contested with success; null where there are none, as mostly. */
function entriesOut(facts: readonly Fact[]): ReadonlySet<string> | null {
  let out: Set<string> | null = null;
  for (const { stream, event } of facts) {
    const entry = takenOut(event);
    if (entry !== null) out = (out ?? new Set()).add(`${stream}@${entry}`);
  }
  return out;
}

/**
 * The newest event of each payment, by its stream; null where there is one payment event at most.
 */
function newestOfPayments(facts: readonly Fact[]): ReadonlyMap<string, Fact> | null {
  let payments = 0;
  for (const { event } of facts) if (event.after) payments++;
  if (payments < 2) return null;
  const newest = new Map<string, Fact>();
  for (const one of facts) {
    if (!one.event.after) continue;
    const known = newest.get(one.stream);
    if (!known || known.revision < one.revision) newest.set(one.stream, one);
  }
  return newest;
}

/** An order that the facts have by themselves, whatever order they came in. */
function byKey(a: Fact, b: Fact): number {
  return (
    compareText(a.stream, b.stream) ||
    compareText(a.by.teller, b.by.teller) ||
    compareText(a.by.party ?? '', b.by.party ?? '') ||
    compareText(a.by.message, b.by.message) ||
    compareText(a.event.type, b.event.type)
  );
}
