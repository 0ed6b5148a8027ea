/** Takes circles out of reductions, a short one through each professional first. */
import type { Numbered } from './reductions.js';
import { Search } from './search.js';

/** Debts that lead round, each to the next, and by how much each is reduced. */
export interface Loop {
  readonly debts: readonly number[];
  readonly amount: number;
}

/**
 * The circles that reductions are made of; what each is reduced by sums to its reduction. The
 * fewer take part in one, the likelier all of them agree, so ways round are looked for from both
 * ends at once, which finds a short one first.
 */
export function loopsOf(reductions: Float64Array, of: Numbered): readonly Loop[] {
  const left = reductions.slice();
  const there = new Search(left, of.debtors, of.creditors, of.parties.length);
  const back = new Search(left, of.creditors, of.debtors, of.parties.length);
  const loops: Loop[] = [];
  for (let home = 0; home < of.parties.length; home++) {
    for (;;) {
      const debts = roundFrom(home, there, back);
      if (debts === null) break;
      let amount = Infinity;
      for (const debt of debts) amount = Math.min(amount, left[debt] ?? 0);
      for (const debt of debts) left[debt] = (left[debt] ?? 0) - amount;
      loops.push({ debts, amount });
    }
  }
  return loops;
}

/** A way from a node back to it; null where there is none. No node is met on it twice. */
function roundFrom(home: number, there: Search, back: Search): readonly number[] | null {
  there.begin(home);
  back.begin(home);
  for (;;) {
    const isThere = there.width <= back.width;
    const [one, other] = isThere ? [there, back] : [back, there];
    if (one.width === 0) return null;
    const met = one.widen(other);
    if (met === null) continue;
    const ways = [one.wayTo(one.nodeBefore(met)), other.wayTo(one.nodeAfter(met))];
    const [first = [], second = []] = isThere ? ways : ways.reverse();
    return [...first, met, ...second.toReversed()];
  }
}
