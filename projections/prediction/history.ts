/**
 * What was known of payers before a day, taken in as it became known. A history answers for a day
 * only from what was known before it, and takes in nothing that was known before a day for which
 * it has answered: whoever walks through time cannot look ahead without being told so.
 *
 * It rests on the set of what was known each day, and not on the order in which that was taken in.
 */
import { type DayNumber, weekdayOf } from '../../src/ledger/values/day.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import { DueList } from './due-list.js';
import type { Outcome, Receivable } from './receivable.js';
import { cameSo, LONG, type Target } from './target.js';

/** An invoice about to be issued: what came of it is not among what can be asked. */
export type Planned = Pick<Receivable, 'payer' | 'issued' | 'due' | 'currency' | 'amount'>;

/** Signed days late are held within these: one invoice forgotten for years weighs no more. */
const MOST_DAYS = { early: -30, late: 60 };

/** Saturday, Sunday, Monday, and any other day of the week. */
export const WEEKDAY_CLASSES = ['saturday', 'sunday', 'monday', 'other'] as const;

/** The class of a due day's weekday: its place in the list above. */
export function weekdayClassOf(day: DayNumber): number {
  const weekday = weekdayOf(day);
  if (weekday >= 6) return weekday - 6;
  return weekday === 1 ? 2 : 3;
}

/** Of how many invoices it is known whether they were late, and how many were. */
export interface Tried {
  known: number;
  late: number;
  /** Late past grace, and thirty days late or more; paid or not. */
  graced: number;
  late30: number;
  readonly byWeekday: readonly { known: number; late: number }[];
}

function untried(): Tried {
  const byWeekday = WEEKDAY_CLASSES.map(() => ({ known: 0, late: 0 }));
  return { known: 0, late: 0, graced: 0, late30: 0, byWeekday };
}

/** Minor units of one currency, which are never added to those of another. */
export interface Money {
  /** Invoices issued, and what they were for. */
  invoices: number;
  issued: number;
  /** Of those paid: how many, for how much, and minor units x days late. */
  paid: number;
  paidAmount: number;
  amountDays: number;
  overdue: number;
}

/** What is known of one payer. */
export interface PayerHistory {
  readonly tried: Tried;
  readonly money: ReadonlyMap<string, Money>;
  readonly open: number;
  readonly overdue: number;
  /** Signed days late of the invoice that was paid last; null where none was. */
  readonly last: number | null;
  /** Whether the last five of which it is known were late, in any order. */
  readonly lastFive: readonly boolean[];
}

/** What was known before a day: all on which features may rest. */
export interface KnownBefore {
  /** Of all payers together. */
  readonly ledger: Tried;
  /** Null where nothing is known of the payer. */
  payer(payer: string): PayerHistory | null;
}

/** Something was taken in, or asked for, out of the order of time. */
export class LooksAhead extends Error {
  override readonly name = 'LooksAhead';
}

/** Is told what is known of an invoice when it is issued, and later what came of it. */
export interface Learning {
  /** Called before anything of that day is known. What it answers is handed back below. */
  issued(invoice: Planned, known: KnownBefore, on: DayNumber): Float64Array;
  /** Called once for each target, once it can no longer come otherwise. */
  came(target: Target, features: Float64Array, came: boolean): void;
}

/** An invoice of which not all is known, and what was counted of it. */
interface Followed {
  readonly invoice: Planned;
  /** The last day on which it may be paid within grace. */
  readonly graced: DayNumber;
  readonly features: Float64Array | null;
  /** What came of it, once known. */
  came: Came | null;
  overdue: boolean;
  counted: Came | null;
  /** Its number among those that its payer remembers, once counted. */
  remembered: number;
}

/** By target, whether it came so. */
type Came = Readonly<Record<Target, boolean>>;

/** What came of an invoice, as far as it is taken in. */
export type Ended = Pick<Outcome, 'late' | 'lost'>;

const FIVE = 5;

class OfPayer implements PayerHistory {
  readonly tried = untried();
  readonly money = new Map<string, Money>();
  readonly lastFive: boolean[] = [];
  private next = 0;
  open = 0;
  overdue = 0;
  last: number | null = null;

  moneyIn(currency: string): Money {
    let money = this.money.get(currency);
    if (!money) {
      money = { invoices: 0, issued: 0, paid: 0, paidAmount: 0, amountDays: 0, overdue: 0 };
      this.money.set(currency, money);
    }
    return money;
  }

  /** Answers its number, by which it can be told otherwise later. */
  remember(late: boolean): number {
    this.lastFive[this.next % FIVE] = late;
    return this.next++;
  }

  /** What was remembered came otherwise; if it is not among the last five any more, no matter. */
  correct(number: number, late: boolean): void {
    if (number >= this.next - FIVE) this.lastFive[number % FIVE] = late;
  }
}

/** What became known on one day, to be taken in when the day is over. */
interface Day {
  on: DayNumber;
  issued: { readonly promise: string; readonly invoice: Planned }[];
  ended: { readonly promise: string; readonly outcome: Ended }[];
}

export class LedgerHistory {
  private readonly payers = new Map<string, OfPayer>();
  private readonly followed = new Map<string, Followed>();
  private readonly due: Readonly<Record<Target, DueList<Followed>>> = {
    late: new DueList(),
    graced: new DueList(),
    late30: new DueList(),
  };
  private readonly ledger = untried();
  private readonly known: KnownBefore = {
    ledger: this.ledger,
    payer: (name) => this.payers.get(name) ?? null,
  };
  /** Of what was known before this day nothing is taken in any more. */
  private from: DayNumber = Number.NEGATIVE_INFINITY;
  private readonly day: Day = { on: Number.NEGATIVE_INFINITY, issued: [], ended: [] };

  /** `graceOf`: the last day on which an invoice due that day may be paid within grace. */
  constructor(
    private readonly graceOf: (due: DayNumber) => DayNumber,
    private readonly learning: Learning | null = null,
  ) {}

  /** Takes in that an invoice was issued, which became known on `known`. */
  issue(promise: string, invoice: Planned, known: DayNumber): void {
    this.goOnTo(known);
    this.day.issued.push({ promise, invoice });
  }

  /** Takes in what came of an invoice; of one that was not issued nothing is taken in. */
  settle(promise: string, outcome: Ended, known: DayNumber): void {
    this.goOnTo(known);
    this.day.ended.push({ promise, outcome });
  }

  /** What is known before a day. Throws LooksAhead where more than that was taken in. */
  before(day: DayNumber): KnownBefore {
    if (day <= this.day.on) {
      throw new LooksAhead(`What was known on day ${this.day.on} was taken in: ask of later days.`);
    }
    this.closeDay();
    this.from = Math.max(this.from, day);
    this.fallDue(day);
    return this.known;
  }

  private goOnTo(known: DayNumber): void {
    if (known < this.from || known < this.day.on) {
      const last = Math.max(this.from, this.day.on);
      throw new LooksAhead(`What was known on day ${known} has to be taken in before day ${last}.`);
    }
    if (known === this.day.on) return;
    this.closeDay();
    this.day.on = known;
  }

  /** Takes in the day that is over: first what was issued, then what ended, each by its promise. */
  private closeDay(): void {
    const { on, issued, ended } = this.day;
    if (issued.length === 0 && ended.length === 0) return;
    this.fallDue(on);
    const order = (a: { promise: string }, b: { promise: string }): number =>
      compareText(a.promise, b.promise);
    const all = issued.sort(order).map(({ promise, invoice }) => {
      const features = this.learning?.issued(invoice, this.known, on) ?? null;
      return { promise, invoice, features };
    });
    for (const { promise, invoice, features } of all) this.follow(promise, invoice, features);
    for (const { promise, outcome } of ended.sort(order)) this.end(promise, outcome);
    this.day.issued = [];
    this.day.ended = [];
  }

  private follow(promise: string, invoice: Planned, features: Float64Array | null): void {
    const graced = Math.max(invoice.due, this.graceOf(invoice.due));
    const counted = { came: null, overdue: false, counted: null, remembered: -1 };
    const followed: Followed = { invoice, graced, features, ...counted };
    this.followed.set(promise, followed);
    this.due.late.put(invoice.due, followed);
    this.due.graced.put(graced, followed);
    this.due.late30.put(invoice.due + LONG - 1, followed);
    const payer = this.of(invoice.payer);
    const money = payer.moneyIn(invoice.currency);
    money.invoices++;
    money.issued += invoice.amount;
    payer.open++;
  }

  private end(promise: string, { late, lost }: Ended): void {
    const followed = this.followed.get(promise);
    if (!followed) return;
    this.followed.delete(promise);
    const { invoice, graced } = followed;
    const payer = this.of(invoice.payer);
    const money = payer.moneyIn(invoice.currency);
    payer.open--;
    if (followed.overdue) {
      payer.overdue--;
      money.overdue -= invoice.amount;
    }
    const so = (target: Target): boolean => cameSo(target, { late, lost }, invoice.due, graced);
    const came = { late: so('late'), graced: so('graced'), late30: so('late30') };
    followed.came = came;
    this.count(payer, followed, came);
    if (lost) return;
    const days = Math.min(MOST_DAYS.late, Math.max(MOST_DAYS.early, late));
    money.paid++;
    money.paidAmount += invoice.amount;
    money.amountDays += invoice.amount * days;
    payer.last = late;
  }

  private of(name: string): OfPayer {
    let payer = this.payers.get(name);
    if (!payer) {
      payer = new OfPayer();
      this.payers.set(name, payer);
    }
    return payer;
  }

  /** What was due before a day and is not paid is late, which is known without anybody's word. */
  private fallDue(day: DayNumber): void {
    for (const followed of this.due.late.takeBefore(day)) {
      if (!followed.came) {
        const { payer: name, currency, amount } = followed.invoice;
        const payer = this.of(name);
        payer.overdue++;
        payer.moneyIn(currency).overdue += amount;
        followed.overdue = true;
        this.count(payer, followed, { late: true, graced: false, late30: false });
      }
      this.judge('late', followed);
    }
    for (const target of ['graced', 'late30'] as const) {
      for (const followed of this.due[target].takeBefore(day)) {
        if (!followed.came) {
          const come = {
            ...(followed.counted ?? NOTHING),
            late: true,
            graced: true,
            [target]: true,
          };
          this.count(this.of(followed.invoice.payer), followed, come);
        }
        this.judge(target, followed);
      }
    }
  }

  private judge(target: Target, { features, came }: Followed): void {
    if (features) this.learning?.came(target, features, came === null || came[target]);
  }

  /** Counts what came of an invoice, in place of what was counted of it before. */
  private count(payer: OfPayer, followed: Followed, came: Came): void {
    const before = followed.counted;
    const weekday = weekdayClassOf(followed.invoice.due);
    for (const tried of [payer.tried, this.ledger]) {
      const on = tried.byWeekday[weekday];
      const late = Number(came.late) - Number(before?.late ?? false);
      tried.late += late;
      tried.graced += Number(came.graced) - Number(before?.graced ?? false);
      tried.late30 += Number(came.late30) - Number(before?.late30 ?? false);
      if (on) on.late += late;
      if (before) continue;
      tried.known++;
      if (on) on.known++;
    }
    if (!before) followed.remembered = payer.remember(came.late);
    else payer.correct(followed.remembered, came.late);
    followed.counted = came;
  }
}

const NOTHING: Came = { late: false, graced: false, late30: false };
