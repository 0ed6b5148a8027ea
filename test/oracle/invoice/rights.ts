/** Who has a say in a promise, and what a teller's silence says. */
import type { Fact } from '../../../projections/fact.js';
import { occurredOn } from '../../../projections/occurred-on.js';
import type { Side } from '../../../src/ledger/events.js';
import type { DayNumber } from '../../../src/ledger/values/day.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import type { Who } from '../parties/who.js';
import type { Told } from './accounts.js';
import type { IsForIt, Settlement } from './payments.js';
import type { Terms } from './terms.js';
import { type Word, winner, wordsOf } from './told.js';

/** A telling of a promise, and whom it says that the promise is between. */
export interface Named extends Word {
  /** The seller, who is paid, or the supplier. */
  readonly owner: string;
  /** The buyer or client. */
  readonly other: string;
}

/** Those of a promise, by the names by which it was told. */
export interface Parties {
  readonly owners: readonly string[];
  readonly others: readonly string[];
  /** The owner itself tells it. */
  readonly byOwner: boolean;
  /** The tellings that make it, by entry. */
  readonly entries: readonly string[];
}

/**
 * The promises told under one number: of each owner what it tells, and what those tell whom it names
 * as the other party; where no owner speaks, what each of the others tells for itself.
 */
export function promisesTold(tellings: readonly Named[], who: Who): readonly Parties[] {
  // What is told for nobody is an operator's, or a platform's, who may speak for all.
  const isOwners = ({ party, owner }: Named) => party === null || who.speaksFor(party, owner);
  const byOwners = tellings.filter(isOwners);
  const rest = tellings.filter((word) => !isOwners(word) && who.speaksFor(word.party, word.other));
  const owned = [...new Set(byOwners.map(({ owner }) => who.holds(owner)))].sort().map((holder) => {
    const own = byOwners.filter(({ owner }) => who.holds(owner) === holder);
    return { own, named: rest.filter((word) => isNamedIn(own, word, who)) };
  });

  const isOfAnOwner = (word: Named) => owned.some(({ own }) => isOwnersOf(own, word, who));
  const left = rest.filter((word) => !isOfAnOwner(word));
  const others = [...new Set(left.map(({ party }) => who.holds(party ?? '')))].sort();
  return [
    ...owned.map(({ own, named }) => partiesIn(own, named, true, who)),
    ...others.map((holder) => {
      const own = left.filter(({ party }) => who.holds(party ?? '') === holder);
      return partiesIn(own, [], false, who);
    }),
  ];
}

function isOwnersOf(own: readonly Named[], { owner: named }: Named, who: Who): boolean {
  return own.some(({ owner }) => who.speaksFor(owner, named));
}

/** Whether who tells is whom the owner names. */
function isNamedIn(own: readonly Named[], word: Named, who: Who): boolean {
  return isOwnersOf(own, word, who) && own.some(({ other }) => who.speaksFor(word.party, other));
}

function partiesIn(
  own: readonly Named[],
  named: readonly Named[],
  byOwner: boolean,
  who: Who,
): Parties {
  return {
    owners: idsOf(own, ({ owner }) => owner, who),
    others: idsOf(own, ({ other }) => other, who),
    byOwner,
    entries: [...own, ...named].map(({ entry }) => entry),
  };
}

/** The party that these name, where they differ the one that wins, by every id that is its own. */
function idsOf(own: readonly Named[], value: (word: Named) => string, who: Who): readonly string[] {
  const isIssuer = ({ side, stream }: Named) =>
    (side === 'promisor') === stream.startsWith('delivery-');
  const first = winner(own, { isIssuer, value });
  const ids = own.map(value).filter((id) => first && who.is(id) === who.is(value(first)));
  return [...new Set(ids)];
}

/** Who has a part in a promise, and those of the other promises told under its number. */
export interface Among {
  readonly parties: Parties;
  readonly promises: readonly Parties[];
}

/** What is told of a number, where several promises are told under it. */
export interface Mention {
  readonly party: string | null;
  readonly isBanks: boolean;
  /** The owner and, where it says so, the other party, as it names them. */
  readonly owner: string;
  readonly other: string | undefined;
}

/**
 * The promise meant, among those told under one number: that of the other party which speaks or is
 * named; else the one that an owner tells. What may mean several means none.
 */
export function isMeant(
  mention: Mention,
  promise: Parties,
  promises: readonly Parties[],
  who: Who,
): boolean {
  if (promises.length === 1) return true;
  const { party, owner, other, isBanks } = mention;
  const isUnder = ({ owners, others, byOwner }: Parties): boolean => {
    const isIts = owners.some((each) =>
      byOwner ? who.speaksFor(each, owner) : who.is(each) === who.is(owner),
    );
    const names = [...owners, ...others];
    return isIts && (isBanks || party === null || names.some((name) => who.speaksFor(party, name)));
  };
  const found = promises.filter(isUnder);
  if (found.length < 2) return found[0] === promise;
  const named = found.filter(({ others }) =>
    [party, other ?? null].some((said) => others.some((name) => who.speaksFor(said, name))),
  );
  const owned = found.filter(({ byOwner }) => byOwner);
  const meant = named.length > 0 ? named : owned;
  return meant.length === 1 && meant[0] === promise;
}

/**
 * The facts of those who have a say: of the two, the factor, a bank, and who speaks for nobody. Each
 * on the side of the one for whom it is told, in this promise.
 */
export function heardOf(
  told: readonly Fact[],
  { owners, others }: Parties,
  factors: readonly Factor[],
  who: Who,
): readonly Fact[] {
  return told.flatMap((fact) => {
    const { party, side } = fact.by;
    if (side === 'bank') return [fact];
    const day = occurredOn(fact.event);
    const on = day === null ? Infinity : toDayNumber(day);
    const speaking = factorsOn(factors, on, ({ released }) => released);
    const speaks = (names: readonly string[]) => names.some((name) => who.speaksFor(party, name));
    const isSellers = speaks(owners) || (speaks(speaking) && !speaks(others));
    if (party !== null && !isSellers && !speaks(others)) return [];
    const isDelivery = fact.stream.startsWith('delivery-');
    const its = isSellers !== isDelivery ? 'promisee' : 'promisor';
    const stands: Side = party === null ? 'none' : its;
    return [{ ...fact, by: { ...fact.by, side: stands } }];
  });
}

/** To whom an invoice was assigned, on which days, and when that ended. */
export interface Factor {
  readonly party: string;
  readonly assigned: readonly DayNumber[];
  /** As the seller, or the factor, says. */
  readonly released: readonly DayNumber[];
  /** As the factor says: it refuses what comes later. */
  readonly gaveBack: readonly DayNumber[];
}

/** To whom the seller says that it assigned the invoice; not in confidence, which leaves no trace. */
export function factorsOf(
  facts: readonly Fact[],
  isForIt: IsForIt,
  { owners }: Parties,
  who: Who,
): readonly Factor[] {
  const isFor = (party: string | null, names: readonly string[]) =>
    party === null || names.some((each) => who.speaksFor(party, each));
  const assigned = wordsOf(facts, 'ReceivableAssigned')
    .filter(({ facts: told }) => !told.confidential && isForIt(told))
    .filter(({ party }) => isFor(party, owners));
  const released = wordsOf(facts, 'ReceivableReleased').filter(
    ({ facts: told }) => !told.confidential && isForIt(told),
  );
  const days = (words: readonly { readonly facts: { readonly on: string } }[]) =>
    words.map(({ facts: { on } }) => toDayNumber(on));
  return [...new Set(assigned.map(({ facts: { factor } }) => factor))].map((factor) => {
    const its = released.filter(({ facts: told }) => who.is(told.factor) === who.is(factor));
    return {
      party: factor,
      assigned: days(assigned.filter(({ facts: told }) => told.factor === factor)),
      released: days(its.filter(({ party }) => isFor(party, [...owners, factor]))),
      gaveBack: days(its.filter(({ party }) => isFor(party, [factor]))),
    };
  });
}

/**
 * Those who are factors on a day: a release ends what was assigned before, from the next day on,
 * until it is assigned again.
 */
function factorsOn(
  factors: readonly Factor[],
  day: DayNumber,
  ends: (factor: Factor) => readonly DayNumber[],
): readonly string[] {
  const held = factors.filter((factor) => {
    const ended = Math.max(-Infinity, ...ends(factor).filter((each) => each < day));
    const isAgain = factor.assigned.some((each) => each > ended && each <= day);
    return ended === -Infinity || isAgain;
  });
  return held.map(({ party }) => party);
}

/** Payments that count: a bank's word, the creditor's, or the promisor's of what it paid to it. */
export function paymentsByRight(
  payments: readonly Told<Settlement>[],
  facts: readonly Fact[],
  { owners, others }: Parties,
  factors: readonly Factor[],
  who: Who,
): readonly Told<Settlement>[] {
  return payments.flatMap(({ word, what }) => {
    // The seller's word alone that it is released takes nothing from who paid the factor.
    const payable = [...owners, ...factorsOn(factors, what.on, ({ gaveBack }) => gaveBack)];
    const told = wordsOf(facts, 'PaymentReceived').filter(({ stream }) => stream === word.stream);
    const isPaid = told.some(
      ({ facts: { payee } }) => !payee || payable.some((each) => who.is(each) === who.is(payee)),
    );
    if (!isPaid) return [];
    if (word.side === 'bank') return [{ word, what }];
    const speaking = factorsOn(factors, what.on, ({ released }) => released);
    const speaks = (names: readonly string[]) =>
      names.some((name) => who.speaksFor(word.party, name));
    const isCreditors = speaks(owners) || (speaks(speaking) && !speaks(others));
    if (word.party !== null && !isCreditors && !speaks(others)) return [];
    const side: Side = word.party === null ? 'none' : isCreditors ? 'promisee' : 'promisor';
    const grade = side === 'promisor' ? 'declared' : word.wayIn;
    return [{ word: { ...word, side, grade }, what: { ...what, grade } }];
  });
}

/** Up to which day those who told the promise, but for its promisor, say all that was paid. */
export function silentUpTo(facts: readonly Fact[], { words }: Terms, of: Dealings): DayNumber {
  const tellers = words.filter(({ side }) => side !== 'promisor');
  return Math.max(
    -Infinity,
    ...tellers.map(({ teller, party }) => coveredUpTo(facts, { teller, party }, of)),
  );
}

/** The names of the two of a promise, and who is who. */
export interface Dealings {
  readonly names: readonly string[];
  readonly who: Who;
}

/**
 * Up to which day a teller has told everything that a party dealt with another. Whoever it excepts
 * is one of the two by any of its names: then it is the day said of that one, or none.
 */
export function coveredUpTo(
  facts: readonly Fact[],
  { teller, party }: { readonly teller: string; readonly party: string | null },
  { names, who }: Dealings,
): DayNumber {
  const days = wordsOf(facts, 'SourceCovered')
    .filter(({ facts: told }) => told.teller === teller && (told.party ?? party) === party)
    .map(({ facts: { upTo, except = [] } }) => {
      const excepted = except.filter((one) =>
        names.some((name) => who.is(name) === who.is(one.party)),
      );
      const until = excepted.map((one) => (one.upTo ? toDayNumber(one.upTo) : -Infinity));
      return Math.min(toDayNumber(upTo), ...until);
    });
  // A live key covers each day until it is revoked.
  const live = wordsOf(facts, 'AccessGranted')
    .filter(({ facts: told }) => told.teller === teller && told.live)
    .map(({ stream }) => {
      const [revoked] = wordsOf(facts, 'AccessRevoked').filter((word) => word.stream === stream);
      return revoked ? toDayNumber(revoked.facts.on) : Infinity;
    });
  return Math.max(-Infinity, ...days, ...live);
}
