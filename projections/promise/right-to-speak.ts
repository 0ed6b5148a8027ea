/**
 * The right to speak: what is told of a promise counts when it is told for its promisor, its
 * promisee, the factor to whom the promisee assigned it, or by a bank. A payment must also have
 * gone to the promisee, or to that factor. What is told for nobody is told by an operator.
 */
import type { PromiseKind, Side } from '../../src/ledger/events.js';
import type { PartyId } from '../../src/ledger/party.js';
import { eventWith } from '../../src/ledger/upcast.js';
import { type Fact, isOfType } from '../fact.js';
import type { WhoIsWho } from '../who-is-who.js';

/**
 * Why something told of a promise does not count. It is told for somebody who is no party of it;
 * the payment went to somebody else; the seller says another buyer (or client); the link is of
 * promises that are not both of the party spoken for; or several buyers tell of a promise each
 * under one number, and it is not said which is meant.
 */
export const WHY_NOT_COUNTED = [
  'not_a_party',
  'payee_is_another',
  'promised_to_another',
  'link_is_of_others',
  'promise_is_unclear',
] as const;

export type WhyNotCounted = (typeof WHY_NOT_COUNTED)[number];

/** A fact that is kept and shown, and of which nothing is folded. */
export interface Uncounted {
  readonly fact: Fact;
  readonly why: WhyNotCounted;
}

/** Between whom a promise is. */
export interface Between {
  /** The seller or supplier, whose number names the promise: each id it goes by, the main first. */
  readonly owners: readonly PartyId[];
  /** The buyer or client, in the same way. */
  readonly others: readonly PartyId[];
  /** To whom the promisee assigned it. */
  readonly factors: readonly PartyId[];
}

/** Whether what is told for a party is told for one of these. */
export function speaksForAny(who: WhoIsWho, party: PartyId, named: readonly PartyId[]): boolean {
  return named.some((each) => who.speaksFor(party, each));
}

/** The side of the promise on which its owner stands: who sells is owed, who supplies owes. */
export function ownersSide(kind: PromiseKind): 'promisor' | 'promisee' {
  return kind === 'invoice' ? 'promisee' : 'promisor';
}

/**
 * The fact as it counts for a promise between these, on the side on which its party stands; or why
 * it does not count.
 */
export function counted(
  fact: Fact,
  kind: PromiseKind,
  between: Between,
  who: WhoIsWho,
): Fact | WhyNotCounted {
  const { after } = fact.event;
  if (!after) {
    const side = sideOf(fact.by, kind, between, who);
    return side === null ? 'not_a_party' : onSide(fact, side);
  }
  // What is not known to have been paid pays nothing, and a refund takes back of its own account.
  if (!after.known || !after.by) return fact;
  const { payee } = after;
  const paid = [...between.owners, ...between.factors];
  if (payee !== undefined && !paid.some((each) => who.isOne(payee, each))) {
    return 'payee_is_another';
  }
  const side = sideOf(after.by, kind, between, who);
  if (side === null) return 'not_a_party';
  if (side === after.by.side) return fact;
  const { type, facts } = fact.event;
  return {
    ...fact,
    event: eventWith(type, { ...facts }, undefined, { ...after, by: { ...after.by, side } }),
  };
}

type Voice = Pick<Fact['by'], 'party' | 'side'>;

/** On which side one speaks who has the right to; null for who has none. */
function sideOf(
  { party, side }: Voice,
  kind: PromiseKind,
  { owners, others, factors }: Between,
  who: WhoIsWho,
): Side | null {
  if (side === 'bank' || party === null) return side;
  const owns = ownersSide(kind);
  const isOwner = speaksForAny(who, party, owners);
  const isOther = speaksForAny(who, party, others);
  if (isOwner && isOther) return side;
  if (isOwner) return owns;
  if (isOther) return owns === 'promisee' ? 'promisor' : 'promisee';
  return speaksForAny(who, party, factors) ? 'promisee' : null;
}

function onSide(fact: Fact, side: Side): Fact {
  return side === fact.by.side ? fact : { ...fact, by: { ...fact.by, side } };
}

/** The factors to whom these facts say, for the promisee, that the receivable was assigned. */
export function factorsIn(
  facts: readonly Fact[],
  promisees: readonly PartyId[],
  who: WhoIsWho,
): readonly PartyId[] {
  const factors: PartyId[] = [];
  for (const fact of facts) {
    if (!isOfType(fact, 'ReceivableAssigned')) continue;
    const { party } = fact.by;
    if (party !== null && !speaksForAny(who, party, promisees)) continue;
    factors.push(fact.event.facts.factor);
  }
  return factors;
}
