/**
 * The right to speak: what is told of a promise counts when it is told for its promisor, its
 * promisee, the factor to whom the promisee assigned it, or by a bank. A payment must also have
 * gone to the promisee, or to that factor. What is told for nobody is told by an operator. A factor
 * has its right up to the day on which the receivable is released.
 */
import type { EventOf, PromiseKind, Side } from '../../../src/ledger/events.js';
import { eventWith } from '../../../src/ledger/upcast.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import { type Fact, isOfType } from '../../fact.js';
import { occurredOn } from '../../occurred-on.js';
import type { WhoIsWho } from '../../who-is-who.js';

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
  readonly factors: readonly Factor[];
}

/** To whom a receivable was assigned, and on which days. */
export interface Factor {
  readonly party: PartyId;
  readonly assigned: readonly DayNumber[];
  /** When it was released, as the promisee or the factor itself says. */
  readonly released: readonly DayNumber[];
  /** Those of these days that the factor says, who refuses with it what comes later. */
  readonly gaveBack: readonly DayNumber[];
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
    const side = sideOf(fact.by, kind, onDay(between, dayOf(fact)), who);
    return side === null ? 'not_a_party' : onSide(fact, side);
  }
  // What is not known to have been paid pays nothing, and a refund takes back of its own account.
  if (!after.known || !after.by) return fact;
  const { payee } = after;
  const paid = [...between.owners, ...payableFactors(between, dayOf(fact))];
  if (payee !== undefined && !paid.some((each) => who.isOne(payee, each))) {
    return 'payee_is_another';
  }
  const side = sideOf(after.by, kind, onDay(between, dayOf(fact)), who);
  if (side === null) return 'not_a_party';
  if (side === after.by.side) return fact;
  const { type, facts } = fact.event;
  return {
    ...fact,
    event: eventWith(type, { ...facts }, undefined, { ...after, by: { ...after.by, side } }),
  };
}

/** The day of what is told, or of the money; after all others where none is named. */
function dayOf({ event }: Fact): DayNumber {
  const day = event.after?.creditedOn ?? occurredOn(event);
  return day === null ? Number.POSITIVE_INFINITY : toDayNumber(day);
}

interface Speakers extends Pick<Between, 'owners' | 'others'> {
  readonly factors: readonly PartyId[];
}

function onDay({ owners, others, factors }: Between, day: DayNumber): Speakers {
  const speaking = factors.filter(({ assigned, released }) => isHeld(assigned, released, day));
  return { owners, others, factors: speaking.map(({ party }) => party) };
}

/**
 * To which factors one may pay on a day. The promisee's word alone takes nothing from who paid
 * where it had said to: only a factor that gave the receivable back is paid no more.
 */
function payableFactors({ factors }: Between, day: DayNumber): readonly PartyId[] {
  const payable = factors.filter(({ assigned, gaveBack }) => isHeld(assigned, gaveBack, day));
  return payable.map(({ party }) => party);
}

/** A release ends what was assigned up to its day, from the next one on. */
function isHeld(
  assigned: readonly DayNumber[],
  released: readonly DayNumber[],
  day: DayNumber,
): boolean {
  const ended = Math.max(Number.NEGATIVE_INFINITY, ...released.filter((each) => each < day));
  return ended === Number.NEGATIVE_INFINITY || assigned.some((each) => each > ended && each <= day);
}

type Voice = Pick<Fact['by'], 'party' | 'side'>;

/** On which side one speaks who has the right to; null for who has none. */
function sideOf(
  { party, side }: Voice,
  kind: PromiseKind,
  { owners, others, factors }: Speakers,
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
): readonly Factor[] {
  const assigned = new Map<PartyId, DayNumber[]>();
  for (const fact of facts) {
    if (!isOfType(fact, 'ReceivableAssigned') || !isFor(promisees, fact, who)) continue;
    const { factor, on } = fact.event.facts;
    assigned.set(factor, [...(assigned.get(factor) ?? []), toDayNumber(on)]);
  }
  const released = facts.filter((fact) => isOfType(fact, 'ReceivableReleased'));
  return [...assigned].map(([party, days]) => {
    const of = released.filter(({ event }) => who.isOne(event.facts.factor, party));
    const own = of.filter((fact) => isFor([party], fact, who));
    const ofBoth = of.filter((fact) => own.includes(fact) || isFor(promisees, fact, who));
    return { party, assigned: days, released: daysOf(ofBoth), gaveBack: daysOf(own) };
  });
}

function isFor(parties: readonly PartyId[], { by: { party } }: Fact, who: WhoIsWho): boolean {
  return party === null || speaksForAny(who, party, parties);
}

function daysOf(released: readonly Fact<EventOf<'ReceivableReleased'>>[]): readonly DayNumber[] {
  return released.map(({ event }) => toDayNumber(event.facts.on));
}
