/** What came of invoices, as targets judge it. */
import type { PartyId } from '../../../src/ledger/values/party.js';
import { nextBusinessDay } from '../../score/calendar.js';
import type { Risk } from '../../score/chance-model.js';
import type { Outcome } from '../receivable.js';
import { cameSo, type Target } from '../target.js';

/** The chance of a model that tells of a target. */
export function riskOf(target: Target): Risk {
  switch (target) {
    case 'late':
      return 'late';
    case 'graced':
      return 'pastGrace';
    case 'late30':
      return 'over30';
    default:
      return target satisfies never;
  }
}

/** Whether it came so. */
export type Comes = (outcome: Pick<Outcome, 'on' | 'late' | 'lost'>, creditor: PartyId) => boolean;

/** Judges outcomes by a target. `countryOf` gives public holidays; null: weekends alone. */
export function comesTrue(target: Target, countryOf: (party: PartyId) => string | null): Comes {
  return (outcome, creditor) => {
    // The due day of what was kept last, which is not that of the other instalments.
    const due = outcome.on - outcome.late;
    const graced = target === 'graced' ? nextBusinessDay(due, countryOf(creditor)) : due;
    return cameSo(target, outcome, due, graced);
  };
}
