/** What takes a part of the promise away: credits, returns, cancellations, write-offs. */
import type { Fact } from '../../../projections/fact.js';
import type { SettlementMeans } from '../../../src/ledger/events.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { units } from '../../../src/ledger/values/money.js';
import { accountTaken, type Told } from './accounts.js';
import type { IsForIt, Settlement } from './payments.js';
import type { Laid } from './portions.js';
import { correction, type Terms } from './terms.js';
import { wordsAgainstThePromise, wordsOf } from './told.js';

export interface Reduction {
  readonly on: DayNumber;
  readonly size: number;
  /** Void is as never promised; lost was promised and is never kept, unless it is paid after all. */
  readonly state: 'void' | 'lost';
  /** Whether it gives what a dispute is about: a credit, goods returned, goodwill. */
  readonly isCredit: boolean;
}

/** Means that keep the promise on their day; the others undo a part of it. */
export function keepsThePromise(means: SettlementMeans): boolean {
  return ['set_off', 'cash_discount', 'withholding_tax', 'tax_paid_to_state'].includes(means);
}

/** The reductions of the one teller who is believed: as with payments, they are never added up. */
export function reductionsOf(
  facts: readonly Fact[],
  isForIt: IsForIt,
  terms: Terms,
): readonly Reduction[] {
  const told = [
    ...credits(facts, isForIt, terms),
    ...returns(facts),
    ...writeOffs(facts),
    ...cancellations(facts, terms),
  ];
  const counting = told.filter(({ word }) => terms.promisorAlone || word.side !== 'promisor');
  return [
    ...accountTaken(counting.filter(({ what }) => what.state === 'void')),
    ...accountTaken(counting.filter(({ what }) => what.state === 'lost')),
  ]
    .map(({ what }) => what)
    .sort((a, b) => a.on - b.on);
}

function credits(facts: readonly Fact[], isForIt: IsForIt, terms: Terms): Told<Reduction>[] {
  return wordsOf(facts, 'CreditNoteIssued').flatMap((word) => {
    const { seller, issuedOn, currency, allocations } = word.facts;
    if (currency !== terms.currency) return [];
    return allocations
      .filter(({ number }) => isForIt({ seller, number }))
      .map(({ amount }) => ({
        word,
        what: {
          ...{ on: toDayNumber(issuedOn), size: units(amount) },
          ...{ state: 'void' as const, isCredit: true },
        },
      }));
  });
}

function returns(facts: readonly Fact[]): Told<Reduction>[] {
  return wordsOf(facts, 'InvoiceSettledOtherwise')
    .filter(({ facts: { means } }) => !keepsThePromise(means))
    .map((word) => ({
      word,
      what: {
        ...{ on: toDayNumber(word.facts.on), size: units(word.facts.amount) },
        ...{ state: 'void', isCredit: word.facts.means === 'return' },
      },
    }));
}

function writeOffs(facts: readonly Fact[]): Told<Reduction>[] {
  return wordsOf(facts, 'InvoiceWrittenOff').map((word) => ({
    word,
    what: {
      ...{ on: toDayNumber(word.facts.on), size: units(word.facts.amount) },
      state: word.facts.cause === 'uncollectible' ? 'lost' : 'void',
      isCredit: word.facts.cause === 'goodwill',
    },
  }));
}

/** A cancellation takes all away. */
function cancellations(facts: readonly Fact[], { size }: Terms): readonly Told<Reduction>[] {
  return wordsOf(facts, 'InvoiceCancelled').map((word) => {
    const on = toDayNumber(word.facts.cancelledOn);
    return { word, what: { on, size, state: 'void', isCredit: false } };
  });
}

/**
 * What of the rest is void by the end of a day since the discounted amount was paid in time, and
 * stands: 2 minor units or 0.1 % may be missing, as with any last payment.
 */
export function discountOn(
  settlements: readonly Settlement[],
  { tolerance, cashDiscounts }: Laid,
  rest: number,
  day: DayNumber,
): number {
  const taken = cashDiscounts.map(({ rate, by }) => {
    const inTime = settlements.filter(({ on }) => on <= day && on <= toDayNumber(by));
    const standing = inTime.filter(({ on, back }) => back === null || Math.max(on, back.on) > day);
    const paid = standing.reduce((sum, each) => sum + each.size, 0);
    const discount = Math.round((rest * rate) / 10_000);
    const asked = rest - discount - tolerance;
    return paid > 0 && paid < rest && paid >= asked ? Math.min(discount, rest - paid) : 0;
  });
  return taken.find((discount) => discount > 0) ?? 0;
}

/** Rejected for its form in every teller's last word: it never existed. */
export function isRejected(facts: readonly Fact[], terms: Terms): boolean {
  const told = wordsAgainstThePromise(wordsOf(facts, 'InvoiceRejected'), terms.promisorAlone);
  return terms.words.every((word) =>
    told.some(
      ({ facts: { rejectedOn, correction: upTo = 0 } }) =>
        word.facts.issuedOn <= rejectedOn && correction(word) <= upTo,
    ),
  );
}
