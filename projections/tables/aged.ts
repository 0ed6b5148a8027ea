/**
 * Aged receivables and payables at the end of a day: what is open, by how long it has been due, and
 * by counterparty. What is not due yet, has no due day or is in dispute stands apart.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import type { ControlTotals } from './control.js';
import {
  SumCell,
  addInvoice,
  cellLine,
  type Period,
  type TableLine,
  type TableSection,
  type Tie,
} from './lines.js';
import type { PayableInvoice, PayablePortion } from './payable.js';

/** Ends of ranges of days overdue, ascending; the last range has no end. */
export const BUCKETS: readonly number[] = [30, 60, 90];
export const MOST_BUCKETS = 12;

/** One counterparty, with a line for each range, as the table has them: made when asked for. */
export interface AgedPartner {
  readonly partner: PartyId;
  readonly lines: () => readonly TableLine[];
}

interface Ages {
  readonly total: SumCell;
  readonly notDue: SumCell;
  readonly overdue: readonly SumCell[];
  readonly undated: SumCell;
  readonly disputed: SumCell;
}

export class AgedTable {
  private readonly all: Ages;
  private readonly byPartner = new Map<PartyId, Ages>();

  /** `buckets`: 1 to 12 whole numbers of days, ascending. */
  constructor(
    private readonly period: Pick<Period, 'to'>,
    private readonly buckets: readonly number[] = BUCKETS,
  ) {
    this.all = this.none();
  }

  add({ partner, portions }: PayableInvoice): void {
    const open = portions.filter(({ state }) => state === 'open' || state === 'apart');
    if (open.length === 0) return;
    const own = this.byPartner.get(partner) ?? this.none();
    this.byPartner.set(partner, own);
    for (const ages of [own, this.all]) {
      addInvoice(
        open.flatMap((portion) => [
          [this.cellIn(ages, portion), portion.amount],
          [ages.total, portion.amount],
        ]),
      );
    }
  }

  private none(): Ages {
    const overdue = [...this.buckets, null].map(() => new SumCell());
    return {
      ...{
        total: new SumCell(),
        notDue: new SumCell(),
        undated: new SumCell(),
        disputed: new SumCell(),
      },
      overdue,
    };
  }

  private cellIn(ages: Ages, { state, due }: PayablePortion): SumCell {
    if (state === 'apart') return ages.disputed;
    if (due === null) return ages.undated;
    const late = this.period.to - due;
    if (late <= 0) return ages.notDue;
    const at = this.buckets.findIndex((end) => late <= end);
    return ages.overdue.at(at) ?? ages.notDue;
  }

  /** Those who are owed, or owe, the most first. */
  partners(): readonly AgedPartner[] {
    const sorted = [...this.byPartner].sort(
      ([a, one], [b, other]) =>
        descending(one.total.amount, other.total.amount) || compareText(a, b),
    );
    return sorted.map(([partner, ages]) => ({ partner, lines: () => this.linesOf(ages) }));
  }

  sections(): readonly TableSection[] {
    return [{ section: 'aged', lines: this.linesOf(this.all) }];
  }

  private linesOf({ total, notDue, overdue, undated, disputed }: Ages): readonly TableLine[] {
    const of = { amount: this.all.total.amount };
    return [
      cellLine('not_due', notDue, of),
      ...overdue.map((cell, i) => cellLine(rangeText(this.buckets, i), cell, of)),
      cellLine('undated', undated, of),
      cellLine('disputed', disputed, of),
      cellLine('total', total, of),
    ];
  }

  ties(ledger: ControlTotals): readonly Tie[] {
    const overdue = this.all.overdue.reduce((sum, { amount }) => sum + amount, 0n);
    const { notDue, disputed, undated } = this.all;
    const isNotDue = ledger.sumOf('not_due', 'due_today');
    const apart = ledger.sumOf('disputed_due', 'disputed_not_due');
    return [
      { field: 'not_due', table: notDue.amount, ledger: isNotDue },
      { field: 'overdue', table: overdue, ledger: ledger.sumOf('overdue') },
      { field: 'undated', table: undated.amount, ledger: ledger.sumOf('undated') },
      { field: 'disputed', table: disputed.amount, ledger: apart },
    ];
  }
}

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/** The fields of a line for each range, in order, as lines have them. */
export function agedFields(buckets: readonly number[]): readonly string[] {
  const ranges = [...buckets, null].map((_, i) => rangeText(buckets, i));
  return ['not_due', ...ranges, 'undated', 'disputed', 'total'];
}

/** `1-30`, `31-60`, `91+`. */
function rangeText(buckets: readonly number[], at: number): string {
  const from = (buckets[at - 1] ?? 0) + 1;
  const to = buckets[at];
  return to === undefined ? `${from}+` : `${from}-${to}`;
}
