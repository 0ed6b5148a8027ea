/**
 * One promise, folded from its facts in any order. The result depends on the set of facts alone.
 * `foldPromises` takes all facts that meet under one address (or under several that links join) and
 * gives the promises they tell of: more than one where a number was used again.
 */
import type { Resolve } from './classes.js';
import { foldDelivery } from './delivery-promise.js';
import type { FoldedPromise } from './folded.js';
import { foldInvoice } from './invoice-promise.js';
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
  const standing = [...withoutWithdrawn(facts)].sort(byKey);
  return addresses[0]?.startsWith('delivery-')
    ? foldDelivery(standing, resolve)
    : foldInvoice(addresses, standing, resolve);
}

/**
 * The facts that stand: entries withdrawn, or contested with success, are out; of each payment only the
 * newest event counts, since it restates the whole.
 */
function withoutWithdrawn(facts: readonly Told[]): readonly Told[] {
  const out = new Set<string>();
  const newest = new Map<string, Told>();
  for (const told of facts) {
    const { event } = told;
    const takesOut =
      event.type === 'EntryWithdrawn' || (event.type === 'ContestResolved' && event.facts.upheld);
    if (takesOut) out.add(`${told.stream}@${event.facts.entry}`);
    if (!event.after) continue;
    const known = newest.get(told.stream);
    if (!known || known.revision < told.revision) newest.set(told.stream, told);
  }
  return facts.filter((told) =>
    told.event.after
      ? newest.get(told.stream) === told
      : !out.has(`${told.stream}@${told.revision}`),
  );
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
