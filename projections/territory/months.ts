/** The twelve months that a territory is looked at, in four quarters of three. */
import { civilOf, type DayNumber, dayNumberOf } from '../../src/ledger/values/day.js';

export const MONTHS = 12;
export const QUARTERS = 4;

export function quarterOf(month: number): number {
  return Math.floor(month / 3);
}

export function lastMonthOf(quarter: number): number {
  return quarter * 3 + 2;
}

/** Months since the year 0. */
function monthOf(day: DayNumber): number {
  const [year, month] = civilOf(day);
  return year * 12 + month - 1;
}

export class Year {
  private readonly first: number;

  /** The twelve months up to and with that of `asOf`. */
  constructor(readonly asOf: DayNumber) {
    this.first = monthOf(asOf) - MONTHS + 1;
  }

  /** 0 to 11, the newest last; null for a day before or after them. */
  indexOf(day: DayNumber): number | null {
    const index = monthOf(day) - this.first;
    return index >= 0 && index < MONTHS && day <= this.asOf ? index : null;
  }

  beginOf(index: number): DayNumber {
    const month = this.first + index;
    return dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1);
  }

  /** The last day of a month, or `asOf` where that comes first. */
  endOf(index: number): DayNumber {
    return Math.min(this.beginOf(index + 1) - 1, this.asOf);
  }

  /** Below 0: before the year. */
  endOfQuarter(quarter: number): DayNumber {
    return this.endOf(lastMonthOf(quarter));
  }
}

/** Whether a day ends a calendar quarter. */
export function endsQuarter(day: DayNumber): boolean {
  const [, month, date] = civilOf(day + 1);
  return date === 1 && month % 3 === 1;
}
