/**
 * United Kingdom: the award of the Fair Payment Code (Small Business Commissioner, since December
 * 2024) that payments would be enough for. Gold: at least 95 % of all invoices within 30 days.
 * Silver: at least 95 % within 60 days, and of those of small businesses within 30. Bronze: at
 * least 95 % within 60 days. A ledger does not know how many people a supplier employs, so silver
 * is told apart from bronze by nobody but the applicant.
 */
import type { ControlTotals } from './control.js';
import {
  SumCell,
  cellLine,
  isIn,
  line,
  type Period,
  type TableLine,
  type TableSection,
  type Tie,
} from './lines.js';
import { endOf, type PayableInvoice } from './payable.js';

/** Percent of invoices that must be paid in time. */
const ENOUGH = 95;

/** `bronze` may be silver; `unknown`: no invoice was paid, or left unpaid for so long. */
export type CodeAward = 'gold' | 'bronze' | 'none' | 'unknown';

/** Invoices that count for a limit of so many days. */
class Limit {
  readonly within = new SumCell();
  readonly beyond = new SumCell();

  constructor(readonly days: number) {}

  get number(): number {
    return this.within.number + this.beyond.number;
  }

  /** How many more of those that count would have to be in time. */
  get missing(): number {
    return Math.max(0, Math.ceil((this.number * ENOUGH) / 100) - this.within.number);
  }
}

/**
 * An invoice counts in the period in which its last payment came, by the days from its issue to
 * then. One that is not paid, in dispute or not, counts as beyond a limit that it has passed; one
 * written off counts so in the period in which it was.
 */
export class PaymentCodeTable {
  private readonly limits = [new Limit(30), new Limit(60)] as const;
  private readonly unpaid = new SumCell();
  private readonly disputed = new SumCell();
  private readonly lost = new SumCell();
  private paidInPeriod = 0n;

  constructor(private readonly period: Period) {}

  add(invoice: PayableInvoice): void {
    const { portions, issuedOn } = invoice;
    const owed = portions
      .filter(({ state }) => state !== 'void' && state !== 'outside')
      .reduce((sum, { amount }) => sum + amount, 0);
    const ending = endOf(invoice);
    for (const { state, on, amount } of portions) {
      if (state === 'kept' && isIn(on, this.period)) this.paidInPeriod += BigInt(amount);
    }
    if (ending.end === 'nothing') return;
    if (ending.end === 'unpaid') {
      this.unpaid.add(owed);
      if (portions.some(({ state }) => state === 'apart')) this.disputed.add(owed);
      this.count(owed, this.period.to - issuedOn, false);
    } else if (isIn(ending.on, this.period)) {
      if (ending.end === 'lost') this.lost.add(owed);
      const isPaid = ending.end === 'paid';
      this.count(owed, isPaid ? ending.on - issuedOn : Number.POSITIVE_INFINITY, isPaid);
    }
  }

  private count(amount: number, days: number, isPaid: boolean): void {
    for (const limit of this.limits) {
      if (days > limit.days) limit.beyond.add(amount);
      else if (isPaid) limit.within.add(amount);
    }
  }

  get award(): CodeAward {
    const [in30, in60] = this.limits;
    if (in30.number === 0) return 'unknown';
    if (in30.missing === 0) return 'gold';
    return in60.number > 0 && in60.missing === 0 ? 'bronze' : 'none';
  }

  sections(): readonly TableSection[] {
    const [in30, in60] = this.limits;
    return [
      { section: 'award', lines: [line(this.award, {})] },
      { section: 'within_30', lines: limitLines(in30) },
      { section: 'within_60', lines: limitLines(in60) },
      {
        section: 'not_paid',
        lines: [
          cellLine('unpaid', this.unpaid),
          cellLine('disputed', this.disputed),
          cellLine('lost', this.lost),
        ],
      },
    ];
  }

  ties(ledger: ControlTotals): readonly Tie[] {
    return [{ field: 'payments_made', table: this.paidInPeriod, ledger: ledger.sumOf('paid') }];
  }
}

function limitLines(limit: Limit): readonly TableLine[] {
  const { within, beyond, number, missing } = limit;
  const of = { number, amount: within.amount + beyond.amount };
  return [
    cellLine('within', within, of),
    cellLine('beyond', beyond, of),
    line('missing', { number: missing }),
  ];
}
