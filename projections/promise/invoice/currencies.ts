/** What was told as settling an invoice in a currency that is not its own. */
import { type Teller, voiceOf } from '../../../src/ledger/stored.js';
import { type Fact, isOfType } from '../../fact.js';
import type { Discrepancy } from '../telling/discrepancy.js';
import { allocationsAt } from './reductions.js';
import { currencyOf, type Meant, partsIn } from './settlements.js';

/**
 * Shares and credit notes in another currency than the promise's. Currencies are never added, so
 * they settle nothing of it and are shown.
 */
export function otherCurrencies(facts: readonly Fact[], meant: Meant): readonly Discrepancy[] {
  const { currency } = meant;
  const found: Discrepancy[] = [];
  const note = (by: Pick<Teller, 'teller' | 'party'>, amount: string, other: string): void => {
    if (other === currency || amount === '0') return;
    const voice = voiceOf(by);
    const told = { amount: Number(amount), currency: other };
    found.push({ about: 'currency', voice, told, taken: { value: currency } });
  };
  for (const fact of facts) {
    const { after } = fact.event;
    if (after?.by) {
      for (const share of partsIn(fact, after, meant).mine) {
        note(
          after.by,
          share.returned?.amount ?? share.amount,
          currencyOf(share, after) ?? currency,
        );
      }
    }
    if (!isOfType(fact, 'CreditNoteIssued')) continue;
    for (const { amount } of allocationsAt(fact, meant)) {
      note(fact.by, amount, fact.event.facts.currency);
    }
  }
  return found;
}
