/**
 * Takes chains out of the debts that no circle sets off: A owes B, who owes C. Were A to pay C for
 * B, one payment would do what two do. What is left has no circles, so each unit of it is on a way
 * from one who owes on balance to one who is owed.
 */
import type { Loop } from './circles.js';
import type { Numbered } from './reductions.js';
import { Search } from './search.js';

/**
 * Chains of two debts or more, a short one from each professional first. `left`: of each debt what
 * no circle sets off.
 */
export function chainsOf(left: Float64Array, of: Numbered): readonly Loop[] {
  const ways = new Ways(left, of);
  const chains: Loop[] = [];
  for (let home = 0; home < of.parties.length; home++) {
    for (let chain = ways.takeFrom(home); chain; chain = ways.takeFrom(home)) {
      if (chain.debts.length > 1) chains.push(chain);
    }
  }
  return chains;
}

class Ways {
  private readonly still: Float64Array;
  private readonly owes: Float64Array;
  private readonly there: Search;
  /** Has seen those who are owed on balance, and nobody else. */
  private readonly ends: Search;

  constructor(left: Float64Array, of: Numbered) {
    this.still = left.slice();
    this.owes = balancesOf(left, of);
    this.there = new Search(this.still, of.debtors, of.creditors, of.parties.length);
    this.ends = new Search(this.still, of.debtors, of.creditors, of.parties.length);
    this.ends.clear();
    for (const [party, balance] of this.owes.entries()) if (balance < 0) this.ends.mark(party);
  }

  /** Takes a way from one who owes on balance; null where nothing is left to take. */
  takeFrom(home: number): Loop | null {
    const owes = this.owes[home] ?? 0;
    const debts = owes > 0 ? this.wayFrom(home) : [];
    const last = debts.at(-1);
    if (last === undefined) return null;
    const end = this.there.nodeAfter(last);
    const room = debts.map((debt) => this.still[debt] ?? 0);
    const amount = Math.min(owes, -(this.owes[end] ?? 0), ...room);
    for (const [i, debt] of debts.entries()) this.still[debt] = (room[i] ?? 0) - amount;
    this.owes[home] = owes - amount;
    this.owes[end] = (this.owes[end] ?? 0) + amount;
    if (this.owes[end] === 0) this.ends.unmark(end);
    return { debts, amount };
  }

  private wayFrom(home: number): readonly number[] {
    const { there, ends } = this;
    there.begin(home);
    while (there.width > 0) {
      const met = there.widen(ends);
      if (met !== null) return [...there.wayTo(there.nodeBefore(met)), met];
    }
    return [];
  }
}

/** What each owes in all less what it is owed. */
export function balancesOf(
  amounts: Float64Array,
  { parties, debtors, creditors }: Numbered,
): Float64Array {
  const balance = new Float64Array(parties.length);
  for (const [debt, amount] of amounts.entries()) {
    const [from, to] = [debtors[debt] ?? 0, creditors[debt] ?? 0];
    balance[from] = (balance[from] ?? 0) + amount;
    balance[to] = (balance[to] ?? 0) - amount;
  }
  return balance;
}
