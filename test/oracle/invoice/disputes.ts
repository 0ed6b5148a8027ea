/** What sets a part apart: disputes, refusals (of the whole) and suspensions (of the whole). */
import type { Fact } from '../../../projections/fact.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { units } from '../../../src/ledger/values/money.js';
import type { Terms } from './terms.js';
import { compare, type Word, type WordOf, winner, wordsOf } from './told.js';

export interface Dispute {
  readonly from: DayNumber;
  /** Minor units. */
  readonly size: number;
  /** How it ended; null where it did not. A suspension that is resumed is nobody's loss. */
  readonly end: { readonly on: DayNumber; readonly won: 'buyer' | 'seller' } | null;
  readonly isHalt: boolean;
  /** Who says that it was raised. */
  readonly voice: string;
}

/** Disputes, refusals and halts, in the order in which they were raised. */
export function disputesOf(facts: readonly Fact[], terms: Terms): readonly Dispute[] {
  return [...raised(facts, terms), ...halts(facts, terms)].sort(
    (a, b) => a.from - b.from || a.size - b.size,
  );
}

/** How disputes ended of which nobody says, with a day, that they were raised. */
export interface Ended extends Pick<Dispute, 'voice'> {
  readonly end: NonNullable<Dispute['end']>;
  readonly isHalt: false;
}

type End = WordOf<'InvoiceDisputeResolved'>;

/**
 * They are lost all the same: one of each name, and one of what several tell within a few days.
 */
export function endedUnraised(facts: readonly Fact[], terms: Terms): readonly Ended[] {
  const { left, taken } = disputesIn(facts, terms);
  const byName = [...new Set(left.map(({ facts: { dispute } }) => dispute))].sort();
  const ended: Ended[] = [];
  for (const name of byName) {
    const [first] = inOrderOfWeight(left.filter(({ facts: { dispute } }) => dispute === name));
    if (!first) continue;
    const { voice, end } = endedBy(first);
    const isTold = [...taken.map(endedBy), ...ended].some(
      (other) =>
        other.voice !== voice &&
        other.end.won === end.won &&
        Math.abs(other.end.on - end.on) <= SAME_DISPUTE_DAYS,
    );
    if (!isTold) ended.push({ end, voice, isHalt: false });
  }
  return ended;
}

function endedBy({ voice, facts: { resolvedOn, inFavourOf: won } }: End): Ended {
  return { voice, end: { on: toDayNumber(resolvedOn), won }, isHalt: false };
}

/** A telling of a dispute. */
interface Raised extends Word {
  readonly name: string;
  readonly from: DayNumber;
  readonly size: number;
}

/** Two tellers that tell the same amount so many days apart speak of one dispute. */
const SAME_DISPUTE_DAYS = 5;

function raised(facts: readonly Fact[], terms: Terms): readonly Dispute[] {
  return disputesIn(facts, terms).disputes;
}

interface DisputesIn {
  readonly disputes: readonly Dispute[];
  /** What is told of how disputes ended, and is of none of these. */
  readonly left: readonly End[];
  /** What is believed of how these ended. */
  readonly taken: readonly End[];
}

function disputesIn(facts: readonly Fact[], terms: Terms): DisputesIn {
  const { size: whole } = terms;
  const disputed = wordsOf(facts, 'InvoiceDisputed');
  const told = [
    ...disputed.flatMap(({ facts: { dispute: name, raisedOn, amount }, ...word }): Raised[] => {
      if (raisedOn === undefined) return [];
      const size = amount === undefined ? whole : units(amount);
      return [{ ...word, name, from: toDayNumber(raisedOn), size }];
    }),
    ...wordsOf(facts, 'InvoiceRefused').map(({ facts: { refusedOn }, ...word }): Raised => {
      return { ...word, name: 'refused', from: toDayNumber(refusedOn), size: whole };
    }),
  ];
  const undated = disputed
    .filter(({ facts: { raisedOn } }) => raisedOn === undefined)
    .map(({ facts: { dispute } }) => dispute);
  const ends = wordsOf(facts, 'InvoiceDisputeResolved').filter(
    ({ side, facts: { inFavourOf } }) =>
      terms.promisorAlone || side !== 'promisor' || inFavourOf === 'seller',
  );
  const disputes = tellingsOfEach(told);
  const used: End[] = [];
  const believed: End[] = [];
  const found = disputes
    .flatMap((tellings) => {
      const taken = winner(tellings, { value: ({ from, size }) => from * 1e9 + size });
      if (!taken) return [];
      const names = tellings.map(({ name }) => name);
      const its = ends.filter(({ facts: { dispute } }) => names.includes(dispute));
      const others = disputes.length > 1 ? [] : ends;
      const unnamed = others.filter(({ facts: { dispute } }) => !undated.includes(dispute));
      // What another says of the only dispute goes before what its promisor says by its name.
      const isTold = its.some(({ side }) => side !== 'promisor');
      const [end] = inOrderOfWeight(isTold ? its : [...its, ...unnamed]);
      const alike = unnamed.filter(({ facts: { dispute } }) => dispute === end?.facts.dispute);
      used.push(...its, ...alike);
      if (end) believed.push(end);
      const { from, size, name, voice } = taken;
      return [{ from, size, name, voice, end: end ? endedBy(end).end : null, isHalt: false }];
    })
    .sort((a, b) => a.from - b.from || a.size - b.size || compare(a.name, b.name));
  const left = ends.filter((word) => !used.includes(word));
  return { disputes: found, left, taken: believed };
}

/**
 * The tellings of each dispute: under one name, or by others than those who tell it, of the same
 * amount and within a few days.
 */
function tellingsOfEach(told: readonly Raised[]): readonly (readonly Raised[])[] {
  const inOrder = [...told].sort(
    (a, b) => a.from - b.from || a.size - b.size || compare(a.name, b.name),
  );
  const disputes: Raised[][] = [];
  for (const first of inOrder) {
    if (disputes.flat().some(({ name }) => name === first.name)) continue;
    const own = inOrder.filter(({ name }) => name === first.name);
    const voices = own.map(({ voice }) => voice);
    const same = disputes.find(
      (tellings) =>
        tellings[0]?.size === first.size &&
        first.from - tellings[0].from <= SAME_DISPUTE_DAYS &&
        !tellings.some(({ voice }) => voices.includes(voice)),
    );
    if (same) same.push(...own);
    else disputes.push(own);
  }
  return disputes;
}

/** As the promisee says, then the earlier day. */
function inOrderOfWeight(words: readonly End[]): readonly End[] {
  return [...words].sort(
    (a, b) =>
      Number(a.side === 'promisor') - Number(b.side === 'promisor') ||
      compare(a.facts.resolvedOn, b.facts.resolvedOn) ||
      compare(a.facts.inFavourOf, b.facts.inFavourOf) ||
      compare(a.voice, b.voice),
  );
}

/** Each suspension lasts until the first day on which somebody says that it is over. */
function halts(facts: readonly Fact[], terms: Terms): readonly Dispute[] {
  const resumed = wordsOf(facts, 'InvoiceResumed').map((word) => word.facts.resumedOn);
  return wordsOf(facts, 'InvoiceSuspended').map(({ voice, facts: { suspendedOn } }) => {
    const [end] = resumed.filter((on) => on >= suspendedOn).sort();
    return {
      ...{ from: toDayNumber(suspendedOn), size: terms.size, isHalt: true, voice },
      end: end === undefined ? null : { on: toDayNumber(end), won: 'seller' },
    };
  });
}
