/** Who has a say in a promise, and what a teller's silence says. */
import type { Fact } from '../../projections/fact.js';
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
  const heard = new Set([...parties, ...factorsOf(all, isForIt)]);
  return ({ by: { party, side } }) => side === 'bank' || party === null || heard.has(party);
}

/** To whom the seller says that it assigned the invoice. */
function factorsOf(facts: readonly Fact[], isForIt: IsForIt): readonly string[] {
  return wordsOf(facts, 'ReceivableAssigned')
    .filter(({ party, facts: told }) => party === told.seller && isForIt(told))
    .map(({ facts: { factor } }) => factor);
}

/** Payments that count: a bank's word, the creditor's, or the promisor's of what it paid to it. */
export function paymentsByRight(
  payments: readonly Told<Settlement>[],
  facts: readonly Fact[],
  isForIt: IsForIt,
  { promisor, promisee }: Terms,
): readonly Told<Settlement>[] {
  const creditors = [promisee, ...factorsOf(facts, isForIt)];
  return payments.filter(({ word }) => {
    if (word.side === 'bank') return true;
    const told = wordsOf(facts, 'PaymentReceived').filter(({ stream }) => stream === word.stream);
    return told.some(
      ({ facts: { payer, payee } }) =>
        (payee === undefined || creditors.includes(payee)) &&
        (word.party === null ||
          word.party === payee ||
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
