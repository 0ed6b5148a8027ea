/**
 * The control of a table: every invoice issued by the closing day, by what became of it. Its parts
 * are the ledger's own totals, reckoned apart from the table's figures; they sum to the invoices.
 */
import {
  SumCell,
  addInvoice,
  isIn,
  type Period,
  type TableLine,
  cellLine,
  type Tie,
} from './lines.js';
import type { PayableInvoice, PayablePortion } from './payable.js';

/**
 * `not_due`, `due_today` and `overdue`: open, by its due day beside the closing day; `undated`:
 * open without a due day; `disputed_due` and `disputed_not_due`: set apart, by the same; `paid`:
 * in the period; `paid_before` it; `lost`: written off; `void`: as if never promised; `outside`:
 * cash sales, advances, interest.
 */
export const CONTROL_FIELDS = [
  ...(['not_due', 'due_today', 'overdue', 'undated', 'disputed_due', 'disputed_not_due'] as const),
  ...(['paid', 'paid_before', 'lost', 'void', 'outside'] as const),
] as const;
export type ControlField = (typeof CONTROL_FIELDS)[number];

/** The totals of a ledger to which a table ties. */
export interface Control {
  /** Every invoice issued by the closing day, at what was payable on it. */
  readonly invoices: TableLine;
  readonly parts: readonly TableLine[];
  /** Invoices less their parts, in minor units: 0, or the table is wrong. */
  readonly difference: bigint;
  readonly ties: readonly Tie[];
  /** Whether nothing differs. */
  readonly isTied: boolean;
}

export class ControlTotals {
  private readonly invoices = new SumCell();
  private readonly parts: Readonly<Record<ControlField, SumCell>> = {
    ...{
      not_due: new SumCell(),
      due_today: new SumCell(),
      overdue: new SumCell(),
      undated: new SumCell(),
    },
    ...{ disputed_due: new SumCell(), disputed_not_due: new SumCell(), paid: new SumCell() },
    ...{
      paid_before: new SumCell(),
      lost: new SumCell(),
      void: new SumCell(),
      outside: new SumCell(),
    },
  };

  constructor(private readonly period: Period) {}

  add({ size, portions }: PayableInvoice): void {
    this.invoices.add(size);
    addInvoice(
      portions.map((portion) => [this.parts[fieldOf(portion, this.period)], portion.amount]),
    );
  }

  /** The sum of some parts, in minor units. */
  sumOf(...fields: readonly ControlField[]): bigint {
    return fields.reduce((sum, field) => sum + this.parts[field].amount, 0n);
  }

  /** What is as of a day has no period in which anything was paid. */
  private fields(): readonly ControlField[] {
    const { from, to } = this.period;
    return CONTROL_FIELDS.filter((field) => field !== 'paid' || from <= to);
  }

  control(ties: readonly Tie[]): Control {
    const difference = this.invoices.amount - this.sumOf(...CONTROL_FIELDS);
    return {
      invoices: cellLine('invoices', this.invoices),
      parts: this.fields().map((field) => cellLine(field, this.parts[field])),
      difference,
      ties,
      isTied: difference === 0n && ties.every(({ table, ledger }) => table === ledger),
    };
  }
}

function fieldOf({ state, due, on }: PayablePortion, period: Period): ControlField {
  switch (state) {
    case 'open':
      if (due === null) return 'undated';
      if (due === period.to) return 'due_today';
      return due > period.to ? 'not_due' : 'overdue';
    case 'apart':
      return due !== null && due <= period.to ? 'disputed_due' : 'disputed_not_due';
    case 'kept':
      return isIn(on, period) ? 'paid' : 'paid_before';
    case 'lost':
    case 'void':
    case 'outside':
      return state;
    default:
      return state satisfies never;
  }
}
