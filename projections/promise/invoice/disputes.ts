/**
 * What was disputed of an invoice. Disputes count beside one another, whoever tells them: each
 * under its name, and two of different tellers as one where they tell the same amount within a few
 * days.
 * A promisor's word alone does not win its own dispute (ADR 0007).
 */
import type { InvoiceDisputeResolved } from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';
import { type DayNumber, dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { type Fact, isOfType, ofType } from '../../fact.js';
import { gradeIn, SAME_WITHIN_DAYS } from '../line/account.js';
import type { Dispute } from '../line/line.js';
import type { Discrepancy, ToldValue } from '../telling/discrepancy.js';
import { type Field, type Word, type Words, winner } from '../telling/precedence.js';

/** A dispute as the line takes it, with what its end says of the two parties. */
export interface DisputeTaken extends Dispute {
  readonly voice: string;
  /** Who won it; null while nobody has, or where nobody can (a suspension). */
  readonly wonBy: 'buyer' | 'seller' | null;
}

/** How a dispute ended, whoever raised it. */
export type EndedDispute = Pick<DisputeTaken, 'wonBy' | 'endsOn' | 'voice'>;

export interface DisputesTaken {
  /** Oldest first. */
  readonly disputes: readonly DisputeTaken[];
  /** Ends of which it is not known which dispute ended: they were lost all the same. */
  readonly ended: readonly EndedDispute[];
  /** Tellings of a dispute that lost against another one of it. */
  readonly others: readonly Discrepancy[];
}

/** What a telling says of a dispute. */
interface Raised {
  readonly name: string;
  readonly from: DayNumber;
  /** Minor units. */
  readonly size: number;
}

const NO_DISPUTES: DisputesTaken = { disputes: [], ended: [], others: [] };

/** The disputes of an invoice. One without a day is shown and counts nothing. */
export function disputesOf(
  facts: readonly Fact[],
  payable: number,
  promiseeSpeaks: boolean,
): DisputesTaken {
  const words = facts.flatMap((fact) => raisedBy(fact, payable) ?? []);
  const ends = endsOf(facts, promiseeSpeaks);
  if (words.length === 0 && ends.length === 0) return NO_DISPUTES;
  const left = new Set(ends);
  const known: EndedDispute[] = [];
  const undated = undatedIn(facts);
  const matters = mattersIn(words);
  const others: Discrepancy[] = [];
  const disputes = matters.map((matter) => {
    const taken = winner(matter, RAISED);
    for (const word of matter) {
      if (isAlike(word.terms, taken.terms)) continue;
      others.push({
        about: 'dispute',
        voice: word.voice,
        told: shownOf(word),
        taken: shownOf(taken),
      });
    }
    const names = matter.map(({ terms }) => terms.name);
    const named = ends.filter(({ event }) => names.includes(event.facts.dispute));
    // Each side may have a name of its own for the only dispute that there is.
    const isOnly = matters.length === 1;
    const unnamed = ends.filter(({ event }) => isOnly && !undated.has(event.facts.dispute));
    // By its own name of a dispute a promisor does not set aside how another says it ended.
    const isTold = named.some(({ by }) => by.side !== 'promisor');
    const taking = endIn(isTold ? named : [...named, ...unnamed]);
    const end = taking?.event.facts;
    for (const each of [...named, ...unnamed]) {
      if (named.includes(each) || each.event.facts.dispute === end?.dispute) left.delete(each);
    }
    if (taking) known.push(endedBy(taking));
    return {
      from: taken.terms.from,
      size: Math.min(taken.terms.size, payable),
      endsOn: end ? toDayNumber(end.resolvedOn) : null,
      voice: taken.voice,
      wonBy: end?.inFavourOf ?? null,
    };
  });
  return { disputes, ended: endedIn([...left], known), others };
}

/** In the order of their days, then of their sizes. */
export function byAge(a: Dispute, b: Dispute): number {
  return a.from - b.from || a.size - b.size;
}

const RAISED: Field<Raised, Raised> = {
  of: (raised) => raised,
  textOf: ({ from, size }) => `${size} on ${dayOf(from)}`,
  compare: byTerms,
};

function byTerms(a: Raised, b: Raised): number {
  return a.from - b.from || a.size - b.size || compareText(a.name, b.name);
}

function shownOf({ terms: { from, size } }: Word<Raised>): ToldValue {
  return { amount: size, on: dayOf(from) };
}

function isAlike(a: Raised, b: Raised): boolean {
  return a.size === b.size && Math.abs(a.from - b.from) <= SAME_WITHIN_DAYS;
}

/** A refusal is a dispute of the whole, named `refused`. */
function raisedBy(fact: Fact, payable: number): Word<Raised> | null {
  if (isOfType(fact, 'InvoiceRefused')) {
    const from = toDayNumber(fact.event.facts.refusedOn);
    return wordOf(fact, { name: 'refused', from, size: payable });
  }
  if (!isOfType(fact, 'InvoiceDisputed')) return null;
  const { dispute: name, amount, raisedOn } = fact.event.facts;
  if (raisedOn === undefined) return null;
  const size = amount === undefined ? payable : Number(amount);
  return wordOf(fact, { name, from: toDayNumber(raisedOn), size });
}

function wordOf({ by }: Fact, terms: Raised): Word<Raised> {
  const { teller, side, source } = by;
  const issuer = side !== 'promisor';
  return { terms, voice: voiceOf(by), teller, side, source, issuer, grade: gradeIn(by) };
}

/** The tellings of each dispute, in the order of the days on which they were raised. */
function mattersIn(words: readonly Word<Raised>[]): readonly Words<Raised>[] {
  const byName = new Map<string, [Word<Raised>, ...Word<Raised>[]]>();
  for (const word of [...words].sort((a, b) => byTerms(a.terms, b.terms))) {
    const known = byName.get(word.terms.name);
    if (known) known.push(word);
    else byName.set(word.terms.name, [word]);
  }
  const matters: [Word<Raised>, ...Word<Raised>[]][] = [];
  for (const own of byName.values()) {
    const same = matters.find((matter) => isToldBy(matter, own));
    if (same) same.push(...own);
    else matters.push(own);
  }
  return matters
    .map((matter) => ({ matter, at: winner<Raised, Raised>(matter, RAISED).terms }))
    .sort((a, b) => byTerms(a.at, b.at))
    .map(({ matter }) => matter);
}

/** Whether others tell the same under a name of their own. */
function isToldBy(matter: Words<Raised>, others: Words<Raised>): boolean {
  return (
    isAlike(matter[0].terms, others[0].terms) &&
    matter.every(({ voice }) => others.every((other) => other.voice !== voice))
  );
}

/** The words on how disputes ended that count. */
function endsOf(
  facts: readonly Fact[],
  promiseeSpeaks: boolean,
): readonly Fact<InvoiceDisputeResolved>[] {
  return ofType(facts, 'InvoiceDisputeResolved').filter(
    ({ by, event }) =>
      event.facts.inFavourOf === 'seller' || by.side !== 'promisor' || !promiseeSpeaks,
  );
}

function endedBy({ by, event: { facts } }: Fact<InvoiceDisputeResolved>): EndedDispute {
  const { resolvedOn, inFavourOf: wonBy } = facts;
  return { wonBy, endsOn: toDayNumber(resolvedOn), voice: voiceOf(by) };
}

/**
 * Ends that end nothing raised: one of each name, and of what several tell within a few days, as of
 * those known.
 */
function endedIn(
  ends: readonly Fact<InvoiceDisputeResolved>[],
  known: readonly EndedDispute[],
): readonly EndedDispute[] {
  const names = [...new Set(ends.map(({ event }) => event.facts.dispute))].sort();
  const once: EndedDispute[] = [...known];
  for (const name of names) {
    const end = endIn(ends.filter(({ event }) => event.facts.dispute === name));
    if (!end) continue;
    const ended = endedBy(end);
    const { wonBy, endsOn, voice } = ended;
    const isKnown = once.some(
      (each) =>
        each.wonBy === wonBy &&
        each.voice !== voice &&
        Math.abs((each.endsOn ?? 0) - (endsOn ?? 0)) <= SAME_WITHIN_DAYS,
    );
    if (!isKnown) once.push(ended);
  }
  return once.slice(known.length);
}

/** The names of disputes told without a day. */
function undatedIn(facts: readonly Fact[]): ReadonlySet<string> {
  const undated = ofType(facts, 'InvoiceDisputed').filter(
    ({ event }) => event.facts.raisedOn === undefined,
  );
  return new Set(undated.map(({ event }) => event.facts.dispute));
}

/** Of ends that differ: not the promisor's before the promisor's, then the earlier day. */
function endIn(ends: readonly Fact<InvoiceDisputeResolved>[]): Fact<InvoiceDisputeResolved> | null {
  const order = (a: Fact<InvoiceDisputeResolved>, b: Fact<InvoiceDisputeResolved>): number =>
    Number(a.by.side === 'promisor') - Number(b.by.side === 'promisor') ||
    compareText(a.event.facts.resolvedOn, b.event.facts.resolvedOn) ||
    compareText(a.event.facts.inFavourOf, b.event.facts.inFavourOf) ||
    compareText(voiceOf(a.by), voiceOf(b.by));
  return [...ends].sort(order)[0] ?? null;
}
