/**
 * What came of a payer's invoices before, as it was. A formula weighs it together with what all
 * payers do; whoever is told why reads what happened.
 */
import { type PayerHistory, type Planned, type Tried, weekdayClassOf } from './history.js';

type Late = Readonly<Pick<Tried, 'known' | 'late'>>;

/** Invoices as counted before a day, unshrunk; nought of a payer of whom nothing is known. */
export interface PayerFacts extends Readonly<Omit<Tried, 'byWeekday'>> {
  /** Of what fell due on a weekday of the class of the invoice's. */
  readonly onWeekday: Late;
  /** Of the last five of which it is known. */
  readonly lastFive: Late;
  readonly open: number;
  readonly overdue: number;
  /** The part, 0 to 1, of what was invoiced in the currency of the invoice. */
  readonly overdueAmount: number;
  /** Mean signed days late by amount within each currency; null where nothing was paid. */
  readonly meanDays: number | null;
  /** Signed days late of the invoice that was paid last; null where none was. */
  readonly lastDays: number | null;
}

/** As of now: a history goes on. `payer`: null where nothing is known of it. */
export function payerFacts(payer: PayerHistory | null, { due, currency }: Planned): PayerFacts {
  const { known = 0, late = 0, graced = 0, late30 = 0, byWeekday = [] } = payer?.tried ?? {};
  const on = byWeekday[weekdayClassOf(due)];
  const lastFive = payer?.lastFive ?? [];
  const money = payer?.money.get(currency);
  const { paid, days } = paidDays(payer);
  return {
    ...{ known, late, graced, late30 },
    onWeekday: { known: on?.known ?? 0, late: on?.late ?? 0 },
    lastFive: { known: lastFive.length, late: lastFive.filter((one) => one).length },
    ...{ open: payer?.open ?? 0, overdue: payer?.overdue ?? 0 },
    overdueAmount: money && money.issued > 0 ? money.overdue / money.issued : 0,
    meanDays: paid > 0 ? days / paid : null,
    lastDays: payer?.last ?? null,
  };
}

/**
 * How many invoices were paid, and the sum of their signed days late, weighed by amount within a
 * currency and by count among them.
 */
export function paidDays(payer: PayerHistory | null): {
  readonly paid: number;
  readonly days: number;
} {
  let [paid, days] = [0, 0];
  for (const one of payer?.money.values() ?? []) {
    if (one.paid === 0) continue;
    paid += one.paid;
    days += one.paidAmount > 0 ? (one.paid * one.amountDays) / one.paidAmount : 0;
  }
  return { paid, days };
}
