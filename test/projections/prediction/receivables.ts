/** Invoices for tests of predictions, from a few words. */
import { LedgerHistory, type Planned } from '../../../projections/prediction/history.js';
import type { Receivable } from '../../../projections/prediction/receivable.js';
import { Walk } from '../../../projections/prediction/walk.js';
import { nextBusinessDay } from '../../../projections/score/calendar.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';

export const weekends = (due: number): number => nextBusinessDay(due, null);

export interface Words {
  readonly payer?: string;
  readonly issued: string;
  readonly due: string;
  /** The day on which it was paid; left out: it is open. */
  readonly paid?: string;
  readonly lost?: boolean;
  readonly amount?: number;
  readonly currency?: string;
}

export function planned(words: Words): Planned {
  return {
    payer: words.payer ?? 'payer',
    issued: toDayNumber(words.issued),
    due: toDayNumber(words.due),
    currency: words.currency ?? 'EUR',
    amount: words.amount ?? 1000,
  };
}

/** By the day of issue, each known on its business days. */
export function receivables(...all: readonly Words[]): readonly Receivable[] {
  return all
    .map((words, i): Receivable => {
      const invoice = planned(words);
      const on = words.paid === undefined ? null : toDayNumber(words.paid);
      const came = { late: (on ?? 0) - invoice.due, lost: words.lost ?? false };
      return {
        ...invoice,
        promise: `invoice-creditor/${String(i).padStart(4, '0')}`,
        creditor: 'creditor',
        outcome: on === null ? null : { on, ...came, recorded: on },
        recorded: invoice.issued,
      };
    })
    .sort((a, b) => a.issued - b.issued);
}

/** The history of what was known before a day. */
export function historyOf(day: string, ...all: readonly Words[]): LedgerHistory {
  const history = new LedgerHistory(weekends);
  new Walk(receivables(...all), 'business', history).takeBefore(toDayNumber(day));
  return history;
}
