/** Who has a say in a promise, and what a teller's silence says. */
import type { Fact } from '../../projections/fact.js';
import { occurredOn } from '../../projections/occurred-on.js';
import type { DayNumber } from '../../src/ledger/day.js';
import { toDayNumber } from '../../src/ledger/day.js';
import type { Told } from './accounts.js';
import type { IsForIt, Settlement } from './payments.js';
import type { Terms } from './terms.js';
import { wordsOf } from './told.js';

/**
 * Who has a say: the seller, who is the buyer by the seller's word (by its own where the seller is
 * silent), the factor, and a bank.
 */
export function hasASay(
  told: readonly Fact[],
  all: readonly Fact[],
  isForIt: IsForIt,
): (fact: Fact) => boolean {
  const terms = [...wordsOf(told, 'InvoiceIssued'), ...wordsOf(told, 'InvoiceCorrected')];
  // What is told for nobody is an operator's, who may speak for all.
  const sellers = terms.filter(({ party, facts }) => party === null || party === facts.seller);
  const buyersOwn = terms.filter(({ party, facts: { buyer } }) => party === buyer);
  const parties = (sellers.length > 0 ? sellers : buyersOwn).flatMap(
    ({ facts: { seller, buyer } }) => [seller, buyer],
  );
  return ({ event, by: { party, side } }) => {
    if (side === 'bank' || party === null || parties.includes(party)) return true;
    const day = occurredOn(event);
    const on = day === null ? Infinity : toDayNumber(day);
    return factorsOf(all, isForIt, on, sellerOrFactor).includes(party);
  };
}

type Says = (
  party: string | null,
  told: { readonly seller: string; readonly factor: string },
) => boolean;

const factorAlone: Says = (party, { factor }) => party === null || party === factor;
const sellerOrFactor: Says = (party, told) => party === told.seller || factorAlone(party, told);

/**
 * Who is the factor on a day: to whom the seller says that it assigned the invoice, until those who
 * may say so say that it is released. A release ends its right from the next day on.
 */
function factorsOf(
  facts: readonly Fact[],
  isForIt: IsForIt,
  on: DayNumber,
  mayRelease: Says,
): readonly string[] {
  const assigned = wordsOf(facts, 'ReceivableAssigned').filter(
    ({ party, facts: told }) => (party === null || party === told.seller) && isForIt(told),
  );
  const released = wordsOf(facts, 'ReceivableReleased').filter(
    ({ party, facts: told }) => mayRelease(party, told) && isForIt(told),
  );
  const turns = [
    ...released.map(({ facts: told }) => ({ told, from: toDayNumber(told.on) + 1, has: false })),
    ...assigned.map(({ facts: told }) => ({ told, from: toDayNumber(told.on), has: true })),
  ].sort((a, b) => a.from - b.from || Number(a.has) - Number(b.has));
  return [...new Set(assigned.map(({ facts: { factor } }) => factor))].filter((factor) => {
    const last = turns.findLast(({ told, from }) => told.factor === factor && from <= on);
    return last?.has ?? true;
  });
}

/** Payments that count: a bank's word, the creditor's, or the promisor's of what it paid to it. */
export function paymentsByRight(
  payments: readonly Told<Settlement>[],
  facts: readonly Fact[],
  isForIt: IsForIt,
  { promisor, promisee }: Terms,
): readonly Told<Settlement>[] {
  const factors = (on: DayNumber, mayRelease: Says): readonly string[] =>
    factorsOf(facts, isForIt, on, mayRelease);
  return payments.filter(({ word, what: { on } }) => {
    if (word.side === 'bank') return true;
    // The seller's word alone that a receivable is released takes nothing from who paid the factor.
    const creditors = [promisee, ...factors(on, factorAlone)];
    const speaking = [promisee, ...factors(on, sellerOrFactor)];
    const told = wordsOf(facts, 'PaymentReceived').filter(({ stream }) => stream === word.stream);
    return told.some(
      ({ facts: { payer, payee } }) =>
        (payee === undefined || creditors.includes(payee)) &&
        (word.party === null ||
          (word.party === payee && speaking.includes(word.party)) ||
          (word.party === promisor && payer === promisor)),
    );
  });
}

/** Up to which day those who told the promise for its promisee say all that was paid. */
export function silentUpTo(facts: readonly Fact[], { words }: Terms): DayNumber {
  const tellers = words.filter(({ side }) => side === 'promisee');
  return Math.max(
    -Infinity,
    ...tellers.map(({ teller, party }) => coveredUpTo(facts, teller, party)),
  );
}

/** Up to which day a teller has told everything of a party. */
function coveredUpTo(facts: readonly Fact[], teller: string, party: string | null): DayNumber {
  const days = wordsOf(facts, 'SourceCovered')
    .filter(({ facts: told }) => told.teller === teller && (told.party ?? party) === party)
    .map(({ facts: { upTo } }) => toDayNumber(upTo));
  const live = wordsOf(facts, 'AccessGranted').some(
    ({ facts: told }) => told.teller === teller && told.live,
  );
  return live ? Infinity : Math.max(-Infinity, ...days);
}
