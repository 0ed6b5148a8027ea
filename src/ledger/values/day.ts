/**
 * Business days. Events hold them as `YYYY-MM-DD` text; folds reckon with their number, the days
 * since 1970-01-01 in the proleptic Gregorian calendar, so that no time zone can move a due date.
 */

/** A business day as text, `YYYY-MM-DD`. */
export type Day = string;

/** Days since 1970-01-01; may be negative. */
export type DayNumber = number;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of a civil date (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number, as [year, month 1-12, day 1-31]. The inverse of dayNumberOf. */
export function civilOf(number: DayNumber): readonly [number, number, number] {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

/** Whether the text is a day that exists, between 1900 and 2199: `2023-02-29` is not one. */
export function isDay(text: string): text is Day {
  const parts = FORM.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  if (year < 1900 || year > 2199) return false;
  return dayOf(dayNumberOf(year, Number(parts[2]), Number(parts[3]))) === text;
}

/** The number of a day. Callers hold a checked `Day`; anything else gives a meaningless number. */
export function toDayNumber(day: Day): DayNumber {
  return dayNumberOf(
    twoDigits(day, 0) * 100 + twoDigits(day, 2),
    twoDigits(day, 5),
    twoDigits(day, 8),
  );
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO;
}

const ZERO = '0'.charCodeAt(0);

/** The text of a day number. */
export function dayOf(number: DayNumber): Day {
  const [year, month, day] = civilOf(number);
  const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/**
 * The same day so many months later (earlier where negative), or the last of a shorter month.
 */
export function monthsAfter(day: DayNumber, count: number): DayNumber {
  const [year, month, date] = civilOf(day);
  const months = year * 12 + month - 1 + count;
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const next = m === 12 ? dayNumberOf(y + 1, 1, 1) : dayNumberOf(y, m + 1, 1);
  return Math.min(dayNumberOf(y, m, 1) + date - 1, next - 1);
}

/** The day in UTC of a time in milliseconds since 1970-01-01 UTC. */
export function dayNumberAt(time: number): DayNumber {
  return Math.floor(time / DAY_MS);
}

const DAY_MS = 86_400_000;
