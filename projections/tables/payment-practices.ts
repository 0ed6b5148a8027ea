/**
 * United Kingdom: the statistics of a payment practices report (The Reporting on Payment Practices
 * and Performance Regulations 2017, SI 2017/395, Schedule, paragraphs 2, 3, 9, 10, 10A and 10B, as
 * amended by SI 2024/444 for financial years from 1 January 2025), for a reporting period.
 */
import type { ControlTotals } from './control.js';
import {
  SumCell,
  cellLine,
  isIn,
  line,
  oneDecimalOf,
  type Period,
  type TableLine,
  type TableSection,
  type Tie,
} from './lines.js';
import type { PayableInvoice, PayablePortion } from './payable.js';

/** What fell due of an invoice on one day, or was paid of it on one day for one due day. */
interface Payment {
  readonly due: number | null;
  readonly on: number | null;
  amount: number;
}

/**
 * A payment is what was paid of an invoice on one day. Day 1 is the day after the invoice (para 9);
 * a ledger knows the day of issue for certain, that of receipt seldom, so days count from issue.
 */
export class PaymentPracticesTable {
  private readonly upTo30 = new SumCell();
  private readonly upTo60 = new SumCell();
  private readonly over60 = new SumCell();
  private days = 0;
  private readonly due = new SumCell();
  private readonly late = new SumCell();
  private readonly lateInDispute = new SumCell();
  /** Payments due by days from issue, of invoices issued in the period whose due day was agreed. */
  private readonly terms = new Map<number, number>();

  constructor(private readonly period: Period) {}

  add(invoice: PayableInvoice): void {
    this.addPaid(invoice);
    this.addDue(invoice);
    this.addTerms(invoice);
  }

  private addPaid({ portions, issuedOn }: PayableInvoice): void {
    const paid = portions.filter(({ state, on }) => state === 'kept' && isIn(on, this.period));
    for (const { on, amount } of joined(paid, (a, b) => a.on === b.on)) {
      const days = (on ?? issuedOn) - issuedOn;
      this.days += days;
      (days <= 30 ? this.upTo30 : days <= 60 ? this.upTo60 : this.over60).add(amount);
    }
  }

  private addDue({ portions, wasApart }: PayableInvoice): void {
    const due = portions.filter((each) => isIn(each.due, this.period) && isOwed(each));
    for (const payment of joined(due, (a, b) => a.due === b.due)) {
      this.due.add(payment.amount);
      const late = due
        .filter((each) => each.due === payment.due && this.isLate(each))
        .reduce((sum, { amount }) => sum + amount, 0);
      if (late === 0) continue;
      this.late.add(late);
      if (wasApart(payment.due)) this.lateInDispute.add(late);
    }
  }

  /** Due on the closing day and open at its end is not known to be late. */
  private isLate({ state, due, late }: PayablePortion): boolean {
    return state === 'kept' ? late > 0 : due !== null && due < this.period.to;
  }

  private addTerms({ portions, issuedOn }: PayableInvoice): void {
    if (!isIn(issuedOn, this.period)) return;
    const agreed = portions.filter((each) => isOwed(each) && isAgreed(each));
    for (const { due } of joined(agreed, (a, b) => a.due === b.due)) {
      if (due === null) continue;
      const days = Math.max(0, due - issuedOn);
      this.terms.set(days, (this.terms.get(days) ?? 0) + 1);
    }
  }

  sections(): readonly TableSection[] {
    const { upTo30, upTo60, over60, due, late, lateInDispute } = this;
    const made = this.made();
    const ofMade = { amount: made.amount, number: made.number };
    return [
      {
        section: 'payments_made',
        lines: [
          line('average_days', { days: meanOf(this.days, made.number) }),
          cellLine('up_to_30', upTo30, ofMade),
          cellLine('31_to_60', upTo60, ofMade),
          cellLine('over_60', over60, ofMade),
          cellLine('total', made),
        ],
      },
      {
        section: 'payments_due',
        lines: [
          cellLine('due', due),
          cellLine('beyond_terms', late, { amount: due.amount, number: due.number }),
          cellLine('in_dispute', lateInDispute, { amount: late.amount, number: late.number }),
        ],
      },
      { section: 'agreed_terms', lines: this.termLines() },
    ];
  }

  private made(): SumCell {
    const made = new SumCell();
    for (const { number, amount } of [this.upTo30, this.upTo60, this.over60]) {
      made.number += number;
      made.amount += amount;
    }
    return made;
  }

  /** `usual`: what was agreed most often, the shorter of two; `longest` is the contractual most. */
  private termLines(): readonly TableLine[] {
    const days = [...this.terms.keys()].sort((a, b) => a - b);
    const often = (length: number): number => this.terms.get(length) ?? 0;
    const usual = days.reduce<number | null>(
      (best, each) => (best === null || often(each) > often(best) ? each : best),
      null,
    );
    return [
      line('shortest', { days: days[0] ?? null }),
      line('usual', { days: usual, number: usual === null ? null : often(usual) }),
      line('longest', { days: days.at(-1) ?? null }),
    ];
  }

  ties(ledger: ControlTotals): readonly Tie[] {
    return [{ field: 'payments_made', table: this.made().amount, ledger: ledger.sumOf('paid') }];
  }
}

function meanOf(days: number, number: number): number | null {
  return number === 0 ? null : oneDecimalOf(BigInt(days), BigInt(number));
}

/** Not what was credited, sold for cash or paid in advance. */
function isOwed({ state }: PayablePortion): boolean {
  return state !== 'void' && state !== 'outside';
}

function isAgreed({ basis }: PayablePortion): boolean {
  return basis === 'stated' || basis === 'derived';
}

function joined(
  portions: readonly PayablePortion[],
  isOne: (a: PayablePortion | Payment, b: PayablePortion | Payment) => boolean,
): readonly Payment[] {
  const payments: Payment[] = [];
  for (const portion of portions) {
    const same = payments.find((payment) => isOne(payment, portion));
    if (same) same.amount += portion.amount;
    else payments.push({ due: portion.due, on: portion.on, amount: portion.amount });
  }
  return payments;
}
