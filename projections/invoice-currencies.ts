/** What was told as settling an invoice in a currency that is not its own. */
import type { Teller } from '../src/ledger/stored.js';
import type { Discrepancy } from './discrepancy.js';
import { allocationsAt, currencyOf, type Meant, sharesOf } from './invoice-settlements.js';
import { isTold, type Told, voiceOf } from './told.js';

/**
 * Shares and credit notes in another currency than the promise's. Currencies are never added, so
 * they settle nothing of it and are shown.
 */
export function otherCurrencies(
  facts: readonly Told[],
  { addresses, currency }: Meant,
): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  const note = (by: Pick<Teller, 'teller' | 'party'>, amount: string, told: string): void => {
    if (told === currency || amount === '0') return;
    const teller = voiceOf(by);
    found.push({ about: 'currency', teller, told: `${amount} ${told}`, taken: currency });
  };
  for (const told of facts) {
    const { after } = told.event;
    if (after?.by) {
      for (const share of sharesOf(after.shares, addresses)) {
        note(
          after.by,
          share.returned?.amount ?? share.amount,
          currencyOf(share, after) ?? currency,
        );
      }
    }
    if (!isTold(told, 'CreditNoteIssued')) continue;
    const { allocations, seller } = told.event.facts;
    for (const { amount } of allocationsAt(seller, allocations, addresses)) {
      note(told.by, amount, told.event.facts.currency);
    }
  }
  return found;
}
