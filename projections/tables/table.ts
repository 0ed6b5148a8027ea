/** The statutory tables by name, each with its sums and its control, in one pass over invoices. */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { AgedTable, type AgedPartner, BUCKETS } from './aged.js';
import { type Control, ControlTotals } from './control.js';
import { LatePaymentsTable } from './late-payments.js';
import type { Period, TableSection, Tie } from './lines.js';
import { invoiceAt, type PayableInvoice, type PayablePromise } from './payable.js';
import { PaymentCodeTable } from './payment-code.js';
import { PaymentPeriodTable } from './payment-period.js';
import { PaymentPracticesTable } from './payment-practices.js';

export const TABLE_NAMES = [
  ...(['d441-6', 'uk-payment-practices', 'fair-payment-code', 'es-pmp', 'aged'] as const),
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** On which side of invoices a professional stands: it pays purchases and is paid for sales. */
export const TABLE_SIDES = ['purchases', 'sales'] as const;
export type TableSide = (typeof TABLE_SIDES)[number];

/** A table of one professional, side and currency, drawn up at the end of a period. */
export interface StatutoryTable {
  readonly sections: readonly TableSection[];
  /** Of aged receivables and payables; none elsewhere. */
  readonly partners: readonly AgedPartner[];
  readonly control: Control;
}

/** What each table is, as the sums of it are made. */
interface TableSums {
  add(invoice: PayableInvoice): void;
  sections(): readonly TableSection[];
  partners?(): readonly AgedPartner[];
  ties(ledger: ControlTotals): readonly Tie[];
}

/** No day at all, drawn up at the end of one: of a table that is as of a day. */
export function upTo(day: DayNumber): Period {
  return { from: day + 1, to: day };
}

/** A table to which invoices are added; what is held grows with partners, not with invoices. */
export class TableTotals {
  private readonly sums: TableSums;
  private readonly ledger: ControlTotals;

  constructor(
    name: TableName,
    private readonly period: Period,
    buckets: readonly number[] = BUCKETS,
  ) {
    this.sums = sumsOf(name, period, buckets);
    this.ledger = new ControlTotals(period);
  }

  /** Adds a promise with its other party, once; what is no invoice by then is passed over. */
  add(promise: PayablePromise, partner: string): void {
    const invoice = invoiceAt(promise, partner, this.period.to);
    if (!invoice) return;
    this.sums.add(invoice);
    this.ledger.add(invoice);
  }

  built(): StatutoryTable {
    const { sums, ledger } = this;
    return {
      sections: sums.sections(),
      partners: sums.partners?.() ?? [],
      control: ledger.control(sums.ties(ledger)),
    };
  }
}

function sumsOf(name: TableName, period: Period, buckets: readonly number[]): TableSums {
  switch (name) {
    case 'd441-6':
      return new LatePaymentsTable(period);
    case 'uk-payment-practices':
      return new PaymentPracticesTable(period);
    case 'fair-payment-code':
      return new PaymentCodeTable(period);
    case 'es-pmp':
      return new PaymentPeriodTable(period);
    case 'aged':
      return new AgedTable(period, buckets);
    default:
      return name satisfies never;
  }
}
