import type { Side } from '../../../src/ledger/events.js';
import type { Fact } from '../../fact.js';
import { areIndependent } from './independence.js';

/** Whether two independent tellers, one of each side, speak of the promise itself. */
export function bothSidesSpeak(facts: readonly Fact[], speaks: (fact: Fact) => boolean): boolean {
  // Mostly nobody of the promisee's side does, or nobody of the promisor's.
  if (!hasSide(facts, 'promisee') || !hasSide(facts, 'promisor')) return false;
  const speakers = facts.filter(speaks);
  return speakers.some(
    (a) =>
      a.by.side === 'promisee' &&
      speakers.some((b) => b.by.side === 'promisor' && areIndependent(a.by, b.by)),
  );
}

function hasSide(facts: readonly Fact[], side: Side): boolean {
  for (const { by } of facts) if (by.side === side) return true;
  return false;
}
