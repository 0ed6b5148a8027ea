/**
 * Rings: invoices that go round among two or three professionals and are paid within days, so that
 * each looks like a good payer while nothing left the circle. A ring changes no score by itself; it
 * is named where a score is explained, for whoever judges it. Pure: who vouches for whom, and what
 * may be seen, is for who asks.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import { type PromiseSteps, standingAt, WHOLE } from '../step.js';

/** Days from issue to payment within which an invoice counts as one of a ring. */
const QUICK_DAYS = 10;

/** Days within which money comes round. */
const ROUND_DAYS = 30;

/** Most rings named, those of most promises first. */
const MOST_RINGS = 20;

/** A promise to pay that was kept whole and fast, as nobody from outside saw. */
export interface QuickPromise {
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  /** The day of its last payment. */
  readonly on: DayNumber;
}

export interface Ring {
  /** The one asked about first; each pays the next, and the last pays the first. */
  readonly parties: readonly PartyId[];
  /** How many promises went round. */
  readonly promises: number;
}

/** The promise as one of a ring, as of the end of a day; null where it cannot be one. */
export function quickPromiseOf(
  { kind, promisor, promisee, steps }: PromiseSteps,
  resolve: (party: PartyId) => PartyId,
  asOf: DayNumber,
): QuickPromise | null {
  const [from, to] = [resolve(promisor), resolve(promisee)];
  if (kind !== 'invoice' || from === to) return null;
  let [kept, last] = [0, 0];
  for (const { key, count, days } of standingAt(steps, asOf)) {
    if (key.side !== 'payment') continue;
    const quick = key.state === 'kept' && key.on !== null && days <= count * QUICK_DAYS;
    if (!quick || key.grade === 'banked') return null;
    kept += count;
    last = Math.max(last, key.on ?? 0);
  }
  return kept === WHOLE ? { promisor: from, promisee: to, on: last } : null;
}

/** The rings of two and three that a professional is in, those of most promises first. */
export function ringsOf(subject: PartyId, promises: Iterable<QuickPromise>): readonly Ring[] {
  const paid = new Paid(promises);
  const rings: Ring[] = [];
  const add = (...parties: readonly PartyId[]): void => {
    const round = paid.roundsOf(parties);
    if (round > 0) rings.push({ parties, promises: round });
  };
  for (const next of paid.by(subject)) {
    add(subject, next);
    for (const last of paid.by(next)) if (last !== subject) add(subject, next, last);
  }
  rings.sort(
    (a, b) => b.promises - a.promises || compareText(a.parties.join(' '), b.parties.join(' ')),
  );
  return rings.slice(0, MOST_RINGS);
}

/** Who paid whom on which days. */
class Paid {
  private readonly days = new Map<PartyId, Map<PartyId, DayNumber[]>>();

  constructor(promises: Iterable<QuickPromise>) {
    for (const { promisor, promisee, on } of promises) {
      const to = this.days.get(promisor) ?? new Map<PartyId, DayNumber[]>();
      this.days.set(promisor, to);
      to.set(promisee, [...(to.get(promisee) ?? []), on]);
    }
  }

  by(payer: PartyId): Iterable<PartyId> {
    return this.days.get(payer)?.keys() ?? [];
  }

  /** Promises of these, each to the next, beside which money went all the way round. */
  roundsOf(parties: readonly PartyId[]): number {
    const edges = parties.map((from, i) => {
      const to = parties[(i + 1) % parties.length] ?? '';
      return this.days.get(from)?.get(to) ?? [];
    });
    const isNear = (day: DayNumber, others: readonly DayNumber[]): boolean =>
      others.some((other) => Math.abs(other - day) <= ROUND_DAYS);
    const goesRound = (day: DayNumber): boolean => edges.every((days) => isNear(day, days));
    return edges.flat().filter(goesRound).length;
  }
}
