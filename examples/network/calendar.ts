/** The two years of the example network, by month and by working day. */
import {
  civilOf,
  type DayNumber,
  dayNumberOf,
  toDayNumber,
  weekdayOf,
} from '../../src/ledger/values/day.js';

/** The first day on which anything is told. */
export const START: DayNumber = dayNumberOf(2024, 11, 1);

/** The last day of the history: what would arrive later is not told yet. */
export const END: DayNumber = dayNumberOf(2026, 10, 31);

/** Months from November 2024 (0) to October 2026 (23). */
export const MONTHS: readonly number[] = Array.from({ length: 24 }, (_, month) => month);

/** Day `day` (1 to 28) of a month, counted from November 2024. */
export function inMonth(month: number, day: number): DayNumber {
  const sinceYearZero = 2024 * 12 + 10 + month;
  return dayNumberOf(Math.floor(sinceYearZero / 12), (sinceYearZero % 12) + 1, day);
}

/** Year and month of `inMonth`, as document numbers carry them: `2503` is March 2025. */
export function monthCode(month: number): string {
  const [year, monthOfYear] = civilOf(inMonth(month, 1));
  return String((year % 100) * 100 + monthOfYear);
}

/** The day itself, or the Monday after it where it falls on a weekend. */
export function workday(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day);
  return weekday > 5 ? day + 8 - weekday : day;
}

/** The working day before. */
export function workdayBefore(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day);
  if (weekday === 1) return day - 3;
  return weekday === 7 ? day - 2 : day - 1;
}

/** A day written out, for stories that happen on one. */
export function on(day: string): DayNumber {
  return toDayNumber(day);
}
