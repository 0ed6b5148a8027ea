/** Each payment as its own stream tells it: what it was, what it is for, whether it went back. */
import type { Fact } from '../../../projections/fact.js';
import { type Grade, WHOLE } from '../../../projections/step.js';
import type { Allocation, ReversalCause } from '../../../src/ledger/events.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { units } from '../../../src/ledger/values/money.js';
import { byDay, type Told } from './accounts.js';
import { compare, type Word, type WordOf, wordsOf } from './told.js';

/** Money, or what takes its place, that settles a part of a promise. */
export interface Settlement {
  /** Payments of one day count in the order of their ids. */
  readonly id: string;
  readonly on: DayNumber;
  /** Minor units. */
  readonly size: number;
  readonly grade: Grade;
  readonly voice: string;
  /** A debit that the creditor took late is on time. */
  readonly neverLate: boolean;
  readonly back: SentBack | null;
  /** Where the promisor alone says it: up to which day others say that nothing was paid. */
  readonly unpaidUpTo?: DayNumber;
}

export interface SentBack {
  readonly on: DayNumber;
  readonly byPayer: boolean;
  /** Of a debit returned for want of funds the part that is here, in parts per million; else 0. */
  readonly incident: number;
}

/** Part of an account that its teller paid back to the payer. */
export interface Refund {
  readonly on: DayNumber;
  readonly size: number;
}

/** Whether an allocation is for the promise. */
export type IsForIt = (invoice: Pick<Allocation, 'seller' | 'number'>) => boolean;

/** Every payment that is known and has a part for the promise, in its currency. */
export function paymentsFor(
  facts: readonly Fact[],
  isForIt: IsForIt,
  currency: string,
): readonly Told<Settlement>[] {
  const streams = new Set(wordsOf(facts, 'PaymentReceived').map(({ stream }) => stream));
  return [...streams].flatMap((stream) => {
    const own = facts.filter((fact) => fact.stream === stream);
    const payment = paymentFor(own, isForIt, currency);
    return payment ? [payment] : [];
  });
}

function paymentFor(
  own: readonly Fact[],
  isForIt: IsForIt,
  currency: string,
): Told<Settlement> | null {
  const tellings = wordsOf(own, 'PaymentReceived');
  const told = tellings.find(({ facts }) => facts.payer !== undefined) ?? tellings[0];
  if (!told) return null;
  const { facts, stream, grade, voice } = told;
  // Another client of its teller has no say in a payment; who was paid may say what it was for.
  const isHeard = (word: Word): boolean =>
    word.teller !== told.teller || word.party === null || word.party === told.party;
  const allocated = wordsOf(own, 'PaymentAllocated').filter(
    (word) => isHeard(word) || word.party === facts.payee,
  );
  const all = allocationInForce(allocated, facts.allocations);
  const isHere = (part: Allocation) =>
    isForIt(part) && (part.currency ?? facts.currency) === currency;
  const parts = all.filter(isHere);
  const size = parts.reduce((sum, { amount }) => sum + units(amount), 0);
  if (size === 0) return null;
  const on = toDayNumber(facts.creditedOn ?? facts.initiatedOn ?? '');
  const neverLate = facts.instrument === 'direct_debit';
  const reversed = wordsOf(own, 'PaymentReversed').filter(isHeard);
  const back = sentBack(reversed, () => partOfIncident(all, isHere));
  return {
    word: told,
    what: { id: stream, on, size, grade, voice, neverLate, back },
  };
}

/** The newest allocation, of several on one day the last told; else the payment's own. */
function allocationInForce(
  allocated: readonly WordOf<'PaymentAllocated'>[],
  first: readonly Allocation[],
): readonly Allocation[] {
  const told = [...allocated].sort(
    (a, b) => compare(a.facts.on, b.facts.on) || a.revision - b.revision,
  );
  return told.at(-1)?.facts.allocations ?? first;
}

/** Lack of funds and a refund asked for by the payer are its doing; nothing else is. */
const BY_PAYER: readonly ReversalCause[] = ['insufficient_funds', 'payer_refund'];

/** A payment goes back once: the earliest telling counts. */
function sentBack(
  words: readonly WordOf<'PaymentReversed'>[],
  part: () => number,
): SentBack | null {
  const [first] = [...words].sort(
    (a, b) => compare(a.facts.on, b.facts.on) || compare(a.facts.cause, b.facts.cause),
  );
  if (!first) return null;
  const { on, cause } = first.facts;
  const incident = cause === 'insufficient_funds' ? part() : 0;
  return { on: toDayNumber(on), byPayer: BY_PAYER.includes(cause), incident };
}

/** One debit is one incident: its parts, in the order of their invoices, sum to a whole. */
function partOfIncident(all: readonly Allocation[], isHere: (part: Allocation) => boolean): number {
  const inOrder = [...all].sort(
    (a, b) => compare(a.seller, b.seller) || compare(a.number, b.number),
  );
  const whole = inOrder.reduce((sum, { amount }) => sum + units(amount), 0);
  let [upTo, here] = [0, 0];
  for (const part of inOrder) {
    const from = Math.floor((WHOLE * upTo) / whole);
    upTo += units(part.amount);
    if (isHere(part)) here += Math.floor((WHOLE * upTo) / whole) - from;
  }
  return here;
}

/** What a teller says that it sent back of what was paid for the promise. */
export function refundsFor(
  facts: readonly Fact[],
  isForIt: IsForIt,
  voice: string,
): readonly Refund[] {
  return wordsOf(facts, 'PaymentRefunded')
    .filter((word) => word.voice === voice)
    .flatMap(({ facts: { on, allocations = [] } }) =>
      allocations
        .filter(isForIt)
        .map(({ amount }) => ({ on: toDayNumber(on), size: units(amount) })),
    )
    .sort((a, b) => a.on - b.on || a.size - b.size);
}

/** The same payments, in two where a refund sent a part back: it takes back what came last. */
export function splitByRefunds(
  payments: readonly Settlement[],
  refunds: readonly Refund[],
): readonly Settlement[] {
  let split = [...payments].sort(byDay).reverse();
  for (const { on, size } of refunds) {
    let rest = size;
    split = split.flatMap((payment): Settlement[] => {
      const isThere = payment.on <= on && (payment.back === null || payment.back.on > on);
      const taken = isThere ? Math.min(payment.size, rest) : 0;
      if (taken === 0) return [payment];
      rest -= taken;
      const sent = { ...payment, size: taken, back: { on, byPayer: false, incident: 0 } };
      const kept = { ...payment, size: payment.size - taken };
      if (kept.size === 0) return [sent];
      // The part sent back comes last, or else the other would pay again for it on the same day.
      return [
        { ...sent, id: `${payment.id} 2` },
        { ...kept, id: `${payment.id} 1` },
      ];
    });
  }
  return split.reverse();
}
