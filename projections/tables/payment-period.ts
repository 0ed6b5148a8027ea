/**
 * Spain: the mean payment period to suppliers (Ley 15/2010, disposicion adicional tercera, as
 * amended by Ley 18/2022, art. 9; reckoned by the resolution of the ICAC of 29 January 2016):
 * PMP = (ratio paid x sum paid + ratio pending x sum pending) / (sum paid + sum pending), with each
 * ratio the mean of days weighted by amount. The same law asks for what was paid within the legal
 * maximum, which is 60 days (Ley 3/2004, art. 4).
 */
import type { ControlTotals } from './control.js';
import {
  SumCell,
  addInvoice,
  cellLine,
  isIn,
  line,
  oneDecimalOf,
  type Period,
  type TableSection,
  type Tie,
} from './lines.js';
import { endOf, type PayableInvoice } from './payable.js';

/** Days. */
const LEGAL_MAXIMUM = 60;

/** Days count from issue; what is in dispute is pending as long as it is in the books. */
export class PaymentPeriodTable {
  private readonly paid = new SumCell();
  private readonly pending = new SumCell();
  private readonly disputed = new SumCell();
  /** Minor units x days. */
  private paidDays = 0n;
  private pendingDays = 0n;
  private readonly invoicesPaid = new SumCell();
  private readonly invoicesWithin = new SumCell();
  private readonly paidWithin = new SumCell();

  constructor(private readonly period: Period) {}

  add(invoice: PayableInvoice): void {
    const { portions, issuedOn } = invoice;
    const { period } = this;
    const cells: (readonly [SumCell, number])[] = [];
    for (const { state, on, amount } of portions) {
      if (state === 'kept' && on !== null && isIn(on, period)) {
        cells.push([this.paid, amount]);
        this.paidDays += BigInt(amount) * BigInt(on - issuedOn);
        if (on - issuedOn <= LEGAL_MAXIMUM) cells.push([this.paidWithin, amount]);
      } else if (state === 'open' || state === 'apart') {
        cells.push([this.pending, amount]);
        this.pendingDays += BigInt(amount) * BigInt(period.to - issuedOn);
        if (state === 'apart') cells.push([this.disputed, amount]);
      }
    }
    addInvoice(cells);
    this.addEnded(invoice);
  }

  /** An invoice is paid in the period of its last payment, by the days to that. */
  private addEnded(invoice: PayableInvoice): void {
    const ending = endOf(invoice);
    if (ending.end !== 'paid' || !isIn(ending.on, this.period)) return;
    const { portions, issuedOn } = invoice;
    const kept = portions.filter(({ state }) => state === 'kept');
    const amount = kept.reduce((sum, each) => sum + each.amount, 0);
    this.invoicesPaid.add(amount);
    if (ending.on - issuedOn <= LEGAL_MAXIMUM) this.invoicesWithin.add(amount);
  }

  sections(): readonly TableSection[] {
    const { paid, pending, invoicesPaid, invoicesWithin, paidWithin } = this;
    const all = this.paidDays + this.pendingDays;
    return [
      {
        section: 'payment_period',
        lines: [
          line('mean_period', { days: ratioOf(all, paid.amount + pending.amount) }),
          line('ratio_paid', { days: ratioOf(this.paidDays, paid.amount) }),
          line('ratio_pending', { days: ratioOf(this.pendingDays, pending.amount) }),
          cellLine('paid', paid),
          cellLine('pending', pending),
          cellLine('disputed', this.disputed),
        ],
      },
      {
        section: 'within_maximum',
        lines: [
          line('amount_within', {
            amount: paidWithin.amount,
            percent: cellLine('', paidWithin, { amount: paid.amount }).percent,
          }),
          line('invoices_within', {
            number: invoicesWithin.number,
            percentOfNumber: cellLine('', invoicesWithin, { number: invoicesPaid.number })
              .percentOfNumber,
          }),
          line('invoices_paid', { number: invoicesPaid.number }),
        ],
      },
    ];
  }

  ties(ledger: ControlTotals): readonly Tie[] {
    const pending = ledger.sumOf(
      ...(['not_due', 'due_today', 'overdue', 'undated'] as const),
      ...(['disputed_due', 'disputed_not_due'] as const),
    );
    return [
      { field: 'payments_made', table: this.paid.amount, ledger: ledger.sumOf('paid') },
      { field: 'pending', table: this.pending.amount, ledger: pending },
    ];
  }
}

function ratioOf(days: bigint, amount: bigint): number | null {
  return amount === 0n ? null : oneDecimalOf(days, amount);
}
