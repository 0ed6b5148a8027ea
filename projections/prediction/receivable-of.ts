/** Reads receivables from folded promises. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { Resolve } from '../classes.js';
import type { FoldedPromise } from '../promise/folded.js';
import { type Standing, type Step, standingAt } from '../step.js';
import type { Outcome, Receivable } from './receivable.js';

/** A receivable with the steps of its promise, by which models judge what is known of it. */
export interface SteppedReceivable extends Receivable {
  readonly steps: readonly Step[];
}

/** What a promise alone says, which knows nothing of when it was recorded. */
export type UnrecordedReceivable = Omit<SteppedReceivable, 'outcome' | 'recorded'> & {
  readonly outcome: Omit<Outcome, 'recorded'> | null;
};

/**
 * The receivable that a promise is; null for a delivery, for what is outside the score, for what
 * was as if never promised, for dealings inside one class, and where nobody says when it is due.
 *
 * Its amount and its due day are those of the day of issue: an instalment plan is due with its
 * last. What was agreed, credited or disputed later is in the outcome, and in the steps.
 */
export function receivableOf(
  promise: Omit<FoldedPromise, 'discrepancies' | 'number'>,
  resolve: Resolve,
): UnrecordedReceivable | null {
  if (promise.kind !== 'invoice') return null;
  const [payer, creditor] = [resolve(promise.promisor), resolve(promise.promisee)];
  if (payer === creditor) return null;
  const steps = promise.steps.filter(({ side, of }) => side === 'payment' && of === 'promisor');
  const promised = promisedIn(steps);
  if (!promised) return null;
  const portions = standingAt(steps, Number.POSITIVE_INFINITY).filter(isOwed);
  if (portions.length === 0) return null;
  const { due, currency, amount } = promised;
  const [address, issued, outcome] = [promise.promise, promise.startOn, outcomeOf(portions)];
  // Member by member, here and below: there may be millions, and what is put together of other
  // objects takes the engine several times the room, and longer to read.
  return {
    promise: address,
    payer,
    creditor,
    issued,
    due,
    currency,
    amount,
    outcome,
    steps: promise.steps,
  };
}

/** The same with the days (UTC) on which it, and what came of it, were recorded. */
export function recordedReceivable(
  { promise, payer, creditor, issued, due, currency, amount, outcome, steps }: UnrecordedReceivable,
  recorded: DayNumber,
  since: DayNumber,
): SteppedReceivable {
  return {
    promise,
    payer,
    creditor,
    issued,
    due,
    currency,
    amount,
    outcome: outcome && { on: outcome.on, late: outcome.late, lost: outcome.lost, recorded: since },
    recorded,
    steps,
  };
}

type Promised = Pick<Receivable, 'due' | 'currency' | 'amount'>;

/** What was owed at the end of its first day, paid or not. */
function promisedIn(steps: readonly Step[]): Promised | null {
  const first = Math.min(...steps.map(({ day }) => day));
  let [due, amount, currency] = [Number.NEGATIVE_INFINITY, 0, ''];
  for (const portion of standingAt(steps, first).filter(isOwed)) {
    const { key } = portion;
    if (key.due === null || (key.basis !== 'stated' && key.basis !== 'derived')) return null;
    due = Math.max(due, key.due);
    amount += portion.amount;
    currency = key.currency;
  }
  return due === Number.NEGATIVE_INFINITY ? null : { due, currency, amount };
}

function isOwed({ key }: Standing): boolean {
  return key.state !== 'void' && key.state !== 'outside';
}

/** Null while a part is open or apart. */
function outcomeOf(portions: readonly Standing[]): UnrecordedReceivable['outcome'] {
  let last: { on: DayNumber; late: number } | null = null;
  let gone: { on: DayNumber; late: number } | null = null;
  for (const { key } of portions) {
    if ((key.state !== 'kept' && key.state !== 'lost') || key.on === null) return null;
    const late = key.state === 'kept' ? key.late : key.on - (key.due ?? key.on);
    const one = { on: key.on, late };
    if (key.state === 'kept') last = later(last, one);
    else gone = later(gone, one);
  }
  const [end, lost] = [last ?? gone, gone !== null];
  if (end === null) return null;
  return { on: Math.max(end.on, gone?.on ?? end.on), late: end.late, lost };
}

interface Ended {
  readonly on: DayNumber;
  readonly late: number;
}

/** What ended last; of one day, what was later. */
function later(one: Ended | null, other: Ended): Ended {
  if (one === null || other.on > one.on) return other;
  return other.on === one.on && other.late > one.late ? other : one;
}
