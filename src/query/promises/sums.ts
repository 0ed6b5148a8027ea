/**
 * Sums over the promises of a professional, for charts: how old what is open is, and how payments
 * came in month by month. They are as raw as the steps: no grace, no decay, no model. One pass, and
 * what is held grows with currencies and months, not with promises.
 */
import { type PromiseSteps, type Standing, standingAt } from '../../../projections/step.js';
import { civilOf, type DayNumber, dayOf } from '../../ledger/values/day.js';
import { compareText } from '../../ledger/values/text-order.js';

/** How long what is open has been due, in days; `undated` where no due day is known. */
export const AGES = ['not_due', '1-30', '31-60', '61-90', '91+', 'undated'] as const;
export type Age = (typeof AGES)[number];

/** Months that are told of, with that of `asOf`. */
export const MONTHS = 24;

/** What is open of one currency and age, in minor units, and of how many promises. */
export interface AgedSum {
  promises: number;
  amount: bigint;
}

/** What was paid in a month. */
export interface MonthSum {
  /** Promises by lateness: on time, 1-30, 31-60, 61-90, 91 and more days; once for each day. */
  readonly levels: number[];
  /** Those whose due day is unknown. */
  undated: number;
  /** Millionths of promises, and those x days from issue to payment. */
  count: number;
  days: number;
}

/** Of the promises of one direction. */
export class PaymentSums {
  /** By currency. */
  readonly open = new Map<string, Readonly<Record<Age, AgedSum>>>();
  private readonly byMonth = new Map<string, MonthSum>();

  constructor(private readonly asOf: DayNumber) {}

  /** Months in which something was paid, the first one first. */
  get months(): readonly (readonly [month: string, sum: MonthSum])[] {
    return [...this.byMonth].sort(([a], [b]) => compareText(a, b));
  }

  /** Adds a promise, once. */
  add({ steps }: Pick<PromiseSteps, 'steps'>): void {
    const portions = standingAt(steps, this.asOf).filter(({ key }) => key.side === 'payment');
    this.addOpen(portions.filter(({ key }) => key.state === 'open'));
    this.addKept(portions.filter(({ key }) => key.state === 'kept'));
  }

  private addOpen(portions: readonly Standing[]): void {
    const seen = new Set<AgedSum>();
    for (const { key, amount } of portions) {
      const ages = this.open.get(key.currency) ?? emptyAges();
      this.open.set(key.currency, ages);
      const sum = ages[ageOf(key.due, this.asOf)];
      sum.amount += BigInt(amount);
      if (!seen.has(sum)) sum.promises += 1;
      seen.add(sum);
    }
  }

  private addKept(portions: readonly Standing[]): void {
    const seen = new Set<string>();
    for (const { key, count, days } of portions) {
      const month = key.on === null ? null : this.monthIn(key.on);
      if (!month) continue;
      month.count += count;
      month.days += days;
      const level = key.due === null ? null : levelOf(key.late);
      const payment = `${key.on} ${level}`;
      if (seen.has(payment)) continue;
      seen.add(payment);
      if (level === null) month.undated += 1;
      else month.levels[level] = (month.levels[level] ?? 0) + 1;
    }
  }

  /** The month of a day; null where it is too long ago. */
  private monthIn(day: DayNumber): MonthSum | null {
    if (monthsSince(day, this.asOf) >= MONTHS) return null;
    const name = dayOf(day).slice(0, 7);
    const known = this.byMonth.get(name);
    if (known) return known;
    const month = { levels: [0, 0, 0, 0, 0], undated: 0, count: 0, days: 0 };
    this.byMonth.set(name, month);
    return month;
  }
}

function emptyAges(): Readonly<Record<Age, AgedSum>> {
  const none = (): AgedSum => ({ promises: 0, amount: 0n });
  return {
    ...{ not_due: none(), '1-30': none(), '31-60': none(), '61-90': none() },
    ...{ '91+': none(), undated: none() },
  };
}

function ageOf(due: DayNumber | null, asOf: DayNumber): Age {
  if (due === null) return 'undated';
  return AGES[levelOf(asOf - due)] ?? '91+';
}

/** 0 on time, 1 to 3 for each 30 days, 4 for 91 and more. */
function levelOf(late: number): number {
  return Math.min(4, Math.max(0, Math.ceil(late / 30)));
}

function monthsSince(day: DayNumber, asOf: DayNumber): number {
  const [year, month] = civilOf(day);
  const [lastYear, lastMonth] = civilOf(asOf);
  return 12 * (lastYear - year) + lastMonth - month;
}
