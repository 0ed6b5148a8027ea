/**
 * The rings that a professional is in, out of its own promises and those of its counterparties
 * among each other. Bounded: so many counterparties on either side, so many promises among them.
 */
import {
  type QuickPromise,
  quickPromiseOf,
  type Ring,
  ringsOf,
} from '../../../projections/score/rings.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import type { Moment } from '../time/moment.js';
import { isVouchedFor } from './standings.js';

/** Counterparties that are looked at on either side, those of most promises first. */
const MOST_PARTNERS = 50;

/** Promises among counterparties that are looked at. */
const MOST_AMONG = 5_000;

/**
 * Rings of two and three without evidence from outside: no bank saw the money, and nobody vouches
 * for any of them. `among`: whether rings of three are looked for, which tell of promises between
 * two others.
 */
export function readRings(
  moment: Moment,
  party: PartyId,
  asOf: DayNumber,
  among: boolean,
): readonly Ring[] {
  const subject = moment.resolve(party);
  const isOutside = outsiders(moment);
  if (isOutside(subject)) return [];
  const own: QuickPromise[] = [];
  for (const promise of moment.outlinesOf(party)) {
    const quick = quickPromiseOf(promise, moment.resolve, asOf);
    if (quick && !isOutside(quick.promisor) && !isOutside(quick.promisee)) own.push(quick);
  }
  if (!among) return ringsOf(subject, own);
  const paid = mostFrequent(
    own.filter(({ promisor }) => promisor === subject),
    'promisee',
  );
  const payers = mostFrequent(
    own.filter(({ promisee }) => promisee === subject),
    'promisor',
  );
  const others: QuickPromise[] = [];
  const between = moment.promisesBetween(
    classes(moment, paid),
    classes(moment, payers),
    MOST_AMONG,
  );
  for (const promise of between) {
    const quick = quickPromiseOf(promise, moment.resolve, asOf);
    if (quick && quick.promisor !== subject && quick.promisee !== subject) others.push(quick);
  }
  return ringsOf(subject, [...own, ...others]);
}

/** Whether somebody outside vouches for a professional, asked once for each. */
function outsiders(moment: Moment): (party: PartyId) => boolean {
  const known = new Map<PartyId, boolean>();
  return (party) => {
    const before = known.get(party);
    if (before !== undefined) return before;
    const is = isVouchedFor(moment, party);
    known.set(party, is);
    return is;
  };
}

function mostFrequent(
  promises: readonly QuickPromise[],
  side: 'promisor' | 'promisee',
): readonly PartyId[] {
  const counts = new Map<PartyId, number>();
  for (const promise of promises) counts.set(promise[side], (counts.get(promise[side]) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compareText(a, b))
    .slice(0, MOST_PARTNERS)
    .map(([party]) => party);
}

function classes(moment: Moment, parties: readonly PartyId[]): readonly PartyId[] {
  return parties.flatMap((party) => [...moment.classOf(party)]);
}
