/**
 * One promise, folded from its facts in any order. The result depends on the set of facts alone.
 * `foldPromises` takes all facts that meet under one address (or under several that links join) and
 * gives the promises they tell of: more than one where a number was used again.
 */
import type { Resolve } from './classes.js';
import { foldDelivery } from './delivery-promise.js';
import type { FoldedPromise } from './folded.js';
import { foldInvoice } from './invoice-promise.js';
import { putInOrder } from './order.js';
import { compareText } from './terms.js';
import type { Told } from './told.js';

/**
 * All facts of one promise, or of several under one number. `addresses` are all those that links
 * join; a promise is named by the smallest under which somebody told it.
 */
export function foldPromises(
  addresses: readonly string[],
  facts: readonly Told[],
  resolve: Resolve,
): readonly FoldedPromise[] {
  const standing = putInOrder(standingOf(facts), byKey);
  return addresses[0]?.startsWith('delivery-')
    ? foldDelivery(standing, resolve)
    : foldInvoice(addresses, standing, resolve);
}

/**
 * The facts that stand: entries withdrawn, or contested with success, are out; of each payment only
 * the newest event counts, since it restates the whole.
 */
function standingOf(facts: readonly Told[]): Told[] {
  const out = takenOut(facts);
  const newest = newestOfPayments(facts);
  if (out === null && newest === null) return [...facts];
  return facts.filter((told) =>
    told.event.after
      ? newest === null || newest.get(told.stream) === told
      : out === null || !out.has(`${told.stream}@${told.revision}`),
  );
}

/** The entries withdrawn, or contested with success; null where there are none, as mostly. */
function takenOut(facts: readonly Told[]): ReadonlySet<string> | null {
  let out: Set<string> | null = null;
  for (const { stream, event } of facts) {
    const takesOut =
      event.type === 'EntryWithdrawn' || (event.type === 'ContestResolved' && event.facts.upheld);
    if (takesOut) out = (out ?? new Set()).add(`${stream}@${event.facts.entry}`);
  }
  return out;
}

/**
 * The newest event of each payment, by its stream; null where there is one payment event at most.
 */
function newestOfPayments(facts: readonly Told[]): ReadonlyMap<string, Told> | null {
  let payments = 0;
  for (const { event } of facts) if (event.after) payments++;
  if (payments < 2) return null;
  const newest = new Map<string, Told>();
  for (const one of facts) {
    if (!one.event.after) continue;
    const known = newest.get(one.stream);
    if (!known || known.revision < one.revision) newest.set(one.stream, one);
  }
  return newest;
}

/** An order that the facts have by themselves, whatever order they came in. */
function byKey(a: Told, b: Told): number {
  return (
    compareText(a.stream, b.stream) ||
    compareText(a.by.teller, b.by.teller) ||
    compareText(a.by.message, b.by.message) ||
    compareText(a.event.type, b.event.type)
  );
}
