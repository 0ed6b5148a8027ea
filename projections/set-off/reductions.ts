/**
 * By how much each debt can be reduced, so that everybody owes and is owed in all as much less: the
 * largest sum of reductions that there is. What is left is the cheapest flow of what everybody owes
 * on balance through the debts, each unit of each debt costing one; what it does not need is set
 * off (multilateral set-off of trade credit, as Fleischman, Dini and Littera 2020).
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { Arcs, type WantedArc } from './arcs.js';
import { sendCheapest } from './least-flow.js';
import type { Debt } from './open-invoice.js';

/** The professionals of some debts, in their order, and who they are by number. */
export interface Numbered {
  readonly parties: readonly PartyId[];
  readonly debtors: Int32Array;
  readonly creditors: Int32Array;
}

export function numbered(debts: readonly Debt[]): Numbered {
  const parties = [...new Set(debts.flatMap(({ debtor, creditor }) => [debtor, creditor]))].sort();
  const numbers = new Map(parties.map((party, number) => [party, number]));
  const of = (party: PartyId): number => numbers.get(party) ?? 0;
  return {
    parties,
    debtors: Int32Array.from(debts, ({ debtor }) => of(debtor)),
    creditors: Int32Array.from(debts, ({ creditor }) => of(creditor)),
  };
}

/** For each debt, in minor units. */
export function reductionsOf(
  debts: readonly Debt[],
  { parties, debtors, creditors }: Numbered,
): Float64Array {
  const balance = new Float64Array(parties.length);
  const [source, sink] = [parties.length, parties.length + 1];
  const wanted: WantedArc[] = debts.map(({ amount }, i) => {
    const [from, to] = [debtors[i] ?? 0, creditors[i] ?? 0];
    balance[from] = (balance[from] ?? 0) + amount;
    balance[to] = (balance[to] ?? 0) - amount;
    return [from, to, amount, 1];
  });
  for (const [party, owes] of balance.entries()) {
    if (owes > 0) wanted.push([source, party, owes, 0]);
    if (owes < 0) wanted.push([party, sink, -owes, 0]);
  }
  const arcs = new Arcs(parties.length + 2, wanted);
  sendCheapest(arcs, source, sink);
  return Float64Array.from(debts, (_, i) => arcs.room[2 * i] ?? 0);
}
