/**
 * The figures of a FEC for the report: what the file says, what was told of it, and that both tie.
 * Every amount lettered on the paying side either settled something or was left open.
 */
import { type DayNumber, dayOf } from '../../ledger/values/day.js';
import { showAmount } from '../../ledger/values/money.js';
import { FEC_CURRENCY } from './columns.js';
import type { FecSide } from './entries.js';
import { NO_NUMBERS, NUMBER_RULES, type SaidNumber } from './number-rules.js';
import type { FecRow } from './rows.js';

interface Totals {
  debit: number;
  credit: number;
}

const noTotals = (): Totals => ({ debit: 0, credit: 0 });

export class FecFigures {
  rows = 0;
  entries = 0;
  firstDay: DayNumber | null = null;
  lastDay: DayNumber | null = null;
  /** The last day on which class 5 moved. */
  lastMoneyDay: DayNumber | null = null;
  readonly #all = noTotals();
  readonly #counts = new Map<string, number>();
  readonly #sides = { sold: new BookSideFigures('sold'), bought: new BookSideFigures('bought') };

  /** Any row. */
  add(row: FecRow): void {
    this.rows += 1;
    addTo(this.#all, row);
  }

  /** An entry by its day; opening ones are of last year, and their money moved then. */
  entry(date: DayNumber, opening: boolean, money: boolean): void {
    this.entries += 1;
    if (opening) return;
    this.firstDay = Math.min(this.firstDay ?? date, date);
    this.lastDay = Math.max(this.lastDay ?? date, date);
    if (money) this.lastMoneyDay = Math.max(this.lastMoneyDay ?? date, date);
  }

  of(side: FecSide): BookSideFigures {
    return this.#sides[side];
  }

  count(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  *list(): IterableIterator<{ name: string; value: string }> {
    yield { name: 'rows', value: String(this.rows) };
    yield { name: 'entries', value: String(this.entries) };
    if (this.firstDay !== null && this.lastDay !== null) {
      yield { name: 'period', value: `${dayOf(this.firstDay)} to ${dayOf(this.lastDay)}` };
    }
    yield { name: 'debit', value: show(this.#all.debit) };
    yield { name: 'credit', value: show(this.#all.credit) };
    for (const [name, count] of [...this.#counts].sort()) yield { name, value: String(count) };
    yield* this.#sides.sold.list();
    yield* this.#sides.bought.list();
  }
}

/** What was sold (411), or bought (401). */
export class BookSideFigures {
  readonly #all = noTotals();
  readonly #lettered = noTotals();
  /** Cents on the paying side of lettered rows. */
  #toSettle = 0;
  /** Cents by what became of them; they sum to `#toSettle`. */
  readonly #became = new Map<string, number>();
  /** Cents that payments settled, by month. */
  readonly #history = new Map<string, number>();
  #settlements = 0;
  /** Documents by where their number came from, and by what PieceRef was instead of one. */
  readonly #numbered = new Map<string, number>();
  #invoices: [count: number, cents: number] = [0, 0];
  #payments: [count: number, cents: number] = [0, 0];

  constructor(private readonly side: FecSide) {}

  add(row: FecRow, amount: number, isLettered: boolean): void {
    addTo(this.#all, row);
    if (!isLettered) return;
    addTo(this.#lettered, row);
    if (amount < 0) this.#toSettle -= amount;
  }

  /** Whether any letter settled something. */
  get isLettered(): boolean {
    return [...this.#became].some(([what, cents]) => what !== 'left open' && cents > 0);
  }

  /** Rows of an earlier file that a letter joins: what they pay is accounted for here. */
  joined(rows: readonly { readonly amount: number }[]): void {
    for (const { amount } of rows) if (amount < 0) this.#toSettle -= amount;
  }

  told(what: 'invoice' | 'payment', cents: number): void {
    const sum = what === 'invoice' ? this.#invoices : this.#payments;
    sum[0] += 1;
    sum[1] += cents;
  }

  /** A document got its number. */
  numbered({ rule, pieceIs }: SaidNumber): void {
    const names = [`number from ${NUMBER_RULES[rule]}`];
    if (pieceIs !== null) names.push(`PieceRef is ${NO_NUMBERS[pieceIs]}`);
    for (const name of names) this.#numbered.set(name, (this.#numbered.get(name) ?? 0) + 1);
  }

  /** A lettered amount of the paying side: what it became. */
  became(what: string, cents: number): void {
    if (cents !== 0) this.#became.set(what, (this.#became.get(what) ?? 0) + cents);
  }

  /** A payment, or a part of one, settled an invoice. */
  settled(on: DayNumber, cents: number): void {
    this.#settlements += 1;
    const month = dayOf(on).slice(0, 7);
    this.#history.set(month, (this.#history.get(month) ?? 0) + cents);
  }

  *list(): IterableIterator<{ name: string; value: string }> {
    const { side } = this;
    const told = ([count, cents]: readonly [number, number]): string => `${count}, ${show(cents)}`;
    yield { name: `${side}: debit`, value: show(this.#all.debit) };
    yield { name: `${side}: credit`, value: show(this.#all.credit) };
    yield { name: `${side}: lettered debit`, value: show(this.#lettered.debit) };
    yield { name: `${side}: lettered credit`, value: show(this.#lettered.credit) };
    yield { name: `${side}: invoices told`, value: told(this.#invoices) };
    for (const [name, count] of [...this.#numbered].sort()) {
      yield { name: `${side}: ${name}`, value: String(count) };
    }
    yield { name: `${side}: payments told`, value: told(this.#payments) };
    yield { name: `${side}: dated settlements`, value: String(this.#settlements) };
    let rest = this.#toSettle;
    for (const [what, cents] of [...this.#became].sort()) {
      rest -= cents;
      yield { name: `${side}: lettered and ${what}`, value: show(cents) };
    }
    // The one figure that must be 0.00: the sum of letterings is accounted for.
    yield { name: `${side}: lettered and unaccounted for`, value: show(rest) };
    for (const [month, cents] of [...this.#history].sort()) {
      yield { name: `${side}: paid in ${month}`, value: show(cents) };
    }
  }
}

function addTo(totals: Totals, { debit, credit }: FecRow): void {
  totals.debit += debit;
  totals.credit += credit;
}

function show(cents: number): string {
  return showAmount(cents, FEC_CURRENCY);
}
