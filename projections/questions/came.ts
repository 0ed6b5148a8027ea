/** What came of a question asked on a day: whether promises that fell due after it were kept. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { type Standing, type TrianglePart, WHOLE } from '../step.js';
import type { Came } from './question.js';

/** A promise with what became of it. */
export interface EndedPromise {
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  /** Its portions as of the last day that is known. */
  readonly portions: readonly Standing[];
}

/**
 * Whether the professional kept its word in the days after `asked`, as is known at the end of
 * `last`; null where nothing of a side fell due then, or it is too early to say.
 */
export function cameOf(
  came: Came,
  promises: readonly EndedPromise[],
  isSubject: (party: PartyId) => boolean,
  { asked, last }: { readonly asked: DayNumber; readonly last: DayNumber },
): boolean | null {
  if (asked + came.days + came.late > last) return null;
  let isGood = true;
  for (const side of came.sides) {
    const { good, all } = countIn(side, came, promises, isSubject, asked);
    if (all === 0) return null;
    if (100 * good < came.share * all) isGood = false;
  }
  return isGood;
}

function countIn(
  side: TrianglePart,
  came: Came,
  promises: readonly EndedPromise[],
  isSubject: (party: PartyId) => boolean,
  asked: DayNumber,
): { readonly good: number; readonly all: number } {
  let [good, all] = [0, 0];
  for (const { key, count } of portionsOf(side, promises, isSubject)) {
    if (!isWithin(side === 'relation' ? key.on : key.due, asked, came.days)) continue;
    const kept = isKept(key, came.late);
    // A mark is of a whole promise.
    const weight = side === 'relation' ? WHOLE : count;
    if (kept !== null) all += weight;
    if (kept) good += weight;
  }
  return { good, all };
}

function* portionsOf(
  side: TrianglePart,
  promises: readonly EndedPromise[],
  isSubject: (party: PartyId) => boolean,
): Generator<Standing> {
  for (const promise of promises) {
    for (const portion of promise.portions) {
      const { key } = portion;
      if (key.side === side && isSubject(promise[key.of])) yield portion;
    }
  }
}

function isWithin(day: DayNumber | null, after: DayNumber, days: number): boolean {
  return day !== null && day > after && day <= after + days;
}

/** Null for what says nothing: credited, in dispute, never scored, an opinion. */
function isKept({ state, late }: Standing['key'], mostLate: number): boolean | null {
  switch (state) {
    case 'kept':
      return late <= mostLate;
    case 'clean':
      return true;
    // What is open fell due long enough ago: see cameOf.
    case 'open':
    case 'lost':
    case 'dispute_lost':
    case 'refused_quality':
    case 'returned_debit':
      return false;
    case 'apart':
    case 'void':
    case 'outside':
    case 'feedback_1':
    case 'feedback_2':
    case 'feedback_3':
    case 'feedback_4':
    case 'feedback_5':
      return null;
    default:
      return state satisfies never;
  }
}
