/**
 * What one promise says for the standing of its two professionals: how much of it was kept, as two
 * independent voices or a bank tell; and for whom somebody vouches from outside, since a vetted
 * bank moved its money or a vetted platform, which makes sure who its clients are, carried it.
 */
import type { LedgerEvent } from '../../src/ledger/events.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Fact } from '../fact.js';
import type { FoldedPromise } from '../promise/folded.js';
import { standingFacts } from '../promise/promise.js';
import type { PromiseSteps, Step } from '../step.js';
import type { WhoIsWho } from '../who-is-who.js';

export interface Vouching {
  /** Millionths of the promise. */
  readonly kept: number;
  /** Of the two, smallest first. */
  readonly seeds: readonly PartyId[];
}

/** A promise with what it says for the standing of its two. */
export interface Vouched {
  readonly promise: FoldedPromise;
  readonly vouching: Vouching;
}

/** Of all promises that facts give, the facts being all under their addresses. */
export function vouchedOf(
  promises: readonly FoldedPromise[],
  facts: readonly Fact[],
  { isOne }: Pick<WhoIsWho, 'isOne'>,
): readonly Vouched[] {
  return promises.map((promise) => ({ promise, vouching: vouchingOf(promise, facts, isOne) }));
}

/** Of a promise, by all facts under its addresses. */
export function vouchingOf(
  { promisor, promisee, steps }: Pick<PromiseSteps, 'promisor' | 'promisee' | 'steps'>,
  facts: readonly Fact[],
  isOne: (party: PartyId, other: PartyId) => boolean,
): Vouching {
  let kept = 0;
  for (const step of steps) if (isKeptForSure(step)) kept += step.count;
  const vetted = facts.some(isVetted) ? standingFacts(facts).filter(isVetted) : [];
  const vouchedFor = vetted.flatMap(clientsOf);
  const seeds = [promisor, promisee].filter((party) =>
    vouchedFor.some((client) => isOne(client, party)),
  );
  return { kept: Math.max(kept, 0), seeds: seeds.sort() };
}

/**
 * Whether some of these facts, by themselves, might say anything: two tellers among them, or a bank
 * or platform. Of nearly all promises one teller tells, and then nothing need be folded to know.
 */
export function maySay(facts: readonly Fact[]): boolean {
  const first = facts[0]?.by.teller;
  return facts.some((fact) => {
    const { teller, source } = fact.event.after?.by ?? fact.by;
    return source === 'bank' || isVetted(fact) || teller !== first;
  });
}

function isKeptForSure({ side, state, grade }: Step): boolean {
  return (
    side !== 'relation' && state === 'kept' && (grade === 'corroborated' || grade === 'banked')
  );
}

function isVetted({ event, by }: Fact): boolean {
  const { source, vetting } = event.after?.by ?? by;
  return vetting === 'vetted' && (source === 'bank' || source === 'platform');
}

/** For whom it tells; a bank that does not say so moved money between two who have accounts. */
function clientsOf({ event, by }: Fact): readonly PartyId[] {
  const { party, source } = event.after?.by ?? by;
  if (party !== null) return [party];
  return source === 'bank' ? partiesPaid(event) : [];
}

function partiesPaid({ after }: LedgerEvent): readonly PartyId[] {
  return [after?.payer, after?.payee].filter((party) => party !== undefined);
}
