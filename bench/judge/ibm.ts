/** The IBM sample as predictions see it. */
import type { Receivable } from '../../projections/prediction/receivable.js';
import { receivables } from './receivables.js';

/** By the day of issue; null where the file is absent, which `say` is told. */
export function ibmReceivables(say: (text: string) => void): readonly Receivable[] | null {
  const ledger = receivables(say);
  if (!ledger) return null;
  return ledger.invoices.map(({ number, payer, issued, due, settled, late, promise }) => ({
    promise: `invoice-creditor/${number}`,
    ...{ payer, creditor: promise.promisee, issued, due },
    ...{ currency: 'USD', amount: promise.steps.at(-1)?.amount ?? 0 },
    outcome: { on: settled, late, lost: false, recorded: settled },
    recorded: issued,
  }));
}
