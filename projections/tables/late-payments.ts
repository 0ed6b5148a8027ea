/**
 * France: payment times of suppliers and clients in the management report (Code de commerce, art.
 * L. 441-14 and D. 441-6; model of the tables: annex 4-1, arrêté of 6 April 2016 as amended on 20
 * March 2017). Variant I: invoices not paid at the closing day whose term has passed. Variant II,
 * instead of it: invoices that were late at some time in the year. Amounts are with tax throughout,
 * as they were promised; the law lets the company choose and asks it to say so (D. 441-6, III).
 */
import type { ControlTotals } from './control.js';
import {
  SumCell,
  addInvoice,
  cellLine,
  isIn,
  type Period,
  type TableLine,
  type TableSection,
  type Tie,
} from './lines.js';
import type { PayableInvoice, PayablePortion } from './payable.js';

/** Days late. `0` is indicative: due on the closing day, or (variant II) paid in time. */
const RANGES = ['0', '1-30', '31-60', '61-90', '91+'] as const;
type Range = (typeof RANGES)[number];
type Ranged = Readonly<Record<Range, SumCell>>;

function ranged(): Ranged {
  return {
    ...{ '0': new SumCell(), '1-30': new SumCell(), '31-60': new SumCell() },
    ...{ '61-90': new SumCell(), '91+': new SumCell() },
  };
}

/** The sums of both variants, for one side and currency. */
export class LatePaymentsTable {
  private readonly unpaid = ranged();
  private readonly unpaidTotal = new SumCell();
  private readonly late = ranged();
  private readonly lateTotal = new SumCell();
  private readonly paidLate = new SumCell();
  private readonly lostLate = new SumCell();
  /** In dispute after their due day: left out of both variants, and counted apart. */
  private readonly disputed = new SumCell();
  private readonly issued = new SumCell();
  private readonly terms = { agreed: new SumCell(), legal: new SumCell(), unknown: new SumCell() };

  constructor(private readonly year: Period) {}

  add(invoice: PayableInvoice): void {
    addInvoice(invoice.portions.flatMap((portion) => this.cellsOf(portion)));
    if (!isIn(invoice.issuedOn, this.year)) return;
    const bought = invoice.portions.filter(({ state }) => state !== 'void');
    addInvoice(bought.map(({ amount }) => [this.issued, amount]));
    addInvoice(bought.map(({ basis, amount }) => [this.terms[termsOf(basis)], amount]));
  }

  private cellsOf(portion: PayablePortion): readonly (readonly [SumCell, number])[] {
    return this.cellsFor(portion).map((cell) => [cell, portion.amount]);
  }

  private cellsFor({ state, due, late, on }: PayablePortion): readonly SumCell[] {
    const { year } = this;
    if (due === null) return [];
    switch (state) {
      case 'open':
        if (due > year.to) return [];
        if (due === year.to) return [this.unpaid['0']];
        return [this.unpaid[rangeOf(late)], this.unpaidTotal, ...this.lateBy(late)];
      case 'apart':
        return due <= year.to ? [this.disputed] : [];
      case 'kept':
        if (!isIn(on, year)) return [];
        return late > 0 ? [this.paidLate, ...this.lateBy(late)] : [this.late['0']];
      case 'lost':
        if (!isIn(on, year) || on === null || on <= due) return [];
        return [this.lostLate, ...this.lateBy(on - due)];
      case 'void':
      case 'outside':
        return [];
      default:
        return state satisfies never;
    }
  }

  private lateBy(late: number): readonly SumCell[] {
    return [this.late[rangeOf(late)], this.lateTotal];
  }

  sections(): readonly TableSection[] {
    const { issued } = this;
    const of = { amount: issued.amount };
    const ofBoth = { amount: issued.amount, number: issued.number };
    const disputed = [cellLine('disputed', this.disputed)];
    return [
      { section: 'unpaid', lines: linesOf(this.unpaid, this.unpaidTotal, of) },
      { section: 'unpaid_excluded', lines: disputed },
      { section: 'late', lines: linesOf(this.late, this.lateTotal, ofBoth) },
      {
        section: 'late_of_which',
        lines: [
          cellLine('paid_late', this.paidLate, ofBoth),
          cellLine('unpaid', this.unpaidTotal, ofBoth),
          cellLine('lost', this.lostLate, ofBoth),
        ],
      },
      { section: 'late_excluded', lines: disputed },
      {
        section: 'reference_terms',
        lines: (['agreed', 'legal', 'unknown'] as const).map((basis) =>
          cellLine(basis, this.terms[basis], ofBoth),
        ),
      },
      { section: 'year', lines: [cellLine('issued', issued)] },
    ];
  }

  ties(ledger: ControlTotals): readonly Tie[] {
    return [
      { field: 'unpaid', table: this.unpaidTotal.amount, ledger: ledger.sumOf('overdue') },
      { field: 'due_today', table: this.unpaid['0'].amount, ledger: ledger.sumOf('due_today') },
      { field: 'disputed', table: this.disputed.amount, ledger: ledger.sumOf('disputed_due') },
    ];
  }
}

function linesOf(
  cells: Ranged,
  total: SumCell,
  of: { readonly amount: bigint; readonly number?: number },
): readonly TableLine[] {
  return [
    ...RANGES.map((range) => cellLine(range, cells[range], of)),
    cellLine('total', total, of),
  ];
}

function rangeOf(late: number): Range {
  return RANGES[Math.min(4, Math.max(0, Math.ceil(late / 30)))] ?? '91+';
}

function termsOf(basis: PayablePortion['basis']): 'agreed' | 'legal' | 'unknown' {
  return basis === 'stated' || basis === 'derived' ? 'agreed' : basis;
}
