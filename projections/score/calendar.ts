/**
 * Public holidays and business days. A payer cannot pay on a day when banks are closed, so what
 * falls due on such a day may be paid on the next business day without being late.
 *
 * Only days that are holidays in the whole country are here (for GB those of England and Wales, for
 * CH those of every canton, for US those of the Federal Reserve): where regions differ, a regional
 * holiday is a business day. One-off days (a coronation, a jubilee) are left out.
 */
import { civilOf, type DayNumber, dayNumberOf, weekdayOf } from '../../src/ledger/values/day.js';

/** A holiday on the same date each year, `from` a year on where the law is younger than 1970. */
interface FixedHoliday {
  readonly month: number;
  readonly day: number;
  readonly from?: number;
}

/** The nth (1 to 4, or -1: the last) such weekday (1 is Monday) of a month. */
interface WeekdayHoliday {
  readonly nth: number;
  readonly weekday: number;
  readonly month: number;
  readonly from?: number;
}

interface Holidays {
  readonly fixed: readonly FixedHoliday[];
  /**
   * Days after Easter Sunday: -2 Good Friday, 1 Monday, 39 Ascension, 50 Whit Monday, 60 Corpus
   * Christi.
   */
  readonly easter: readonly number[];
  readonly weekdays: readonly WeekdayHoliday[];
  /**
   * Where a fixed holiday on a weekend goes: nowhere; from Sunday to Monday; to the next free
   * weekday.
   */
  readonly moved: 'never' | 'sunday_to_monday' | 'to_next_weekday';
}

/** Fixed holidays from texts `MM-DD`, or `MM-DD from YYYY`. */
function fixed(...texts: readonly string[]): readonly FixedHoliday[] {
  return texts.map((text) => ({
    month: Number(text.slice(0, 2)),
    day: Number(text.slice(3, 5)),
    ...(text.includes(' from ') ? { from: Number(text.slice(-4)) } : {}),
  }));
}

function country(
  fixedHolidays: readonly FixedHoliday[],
  easter: readonly number[],
  weekdays: readonly WeekdayHoliday[] = [],
  moved: Holidays['moved'] = 'never',
): Holidays {
  return { fixed: fixedHolidays, easter, weekdays, moved };
}

const MONDAY = 1;
const THURSDAY = 4;

/** By ISO 3166-1 alpha-2 code. A country that is not here has weekends only. */
const COUNTRIES: ReadonlyMap<string, Holidays> = new Map([
  [
    'AT',
    country(
      fixed('01-01', '01-06', '05-01', '08-15', '10-26', '11-01', '12-08', '12-25', '12-26'),
      [1, 39, 50, 60],
    ),
  ],
  [
    'BE',
    country(fixed('01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'), [1, 39, 50]),
  ],
  ['CH', country(fixed('01-01', '08-01', '12-25'), [39])],
  ['DE', country(fixed('01-01', '05-01', '10-03', '12-25', '12-26'), [-2, 1, 39, 50])],
  [
    'ES',
    country(
      fixed('01-01', '01-06', '05-01', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'),
      [-2],
    ),
  ],
  [
    'FR',
    country(
      fixed('01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'),
      [1, 39, 50],
    ),
  ],
  [
    'GB',
    country(
      fixed('01-01', '12-25', '12-26'),
      [-2, 1],
      [
        { nth: 1, weekday: MONDAY, month: 5, from: 1978 },
        { nth: -1, weekday: MONDAY, month: 5 },
        { nth: -1, weekday: MONDAY, month: 8 },
      ],
      'to_next_weekday',
    ),
  ],
  [
    'IE',
    country(
      fixed('01-01', '03-17', '12-25', '12-26'),
      [1],
      [
        { nth: 1, weekday: MONDAY, month: 2, from: 2023 },
        { nth: 1, weekday: MONDAY, month: 5, from: 1994 },
        { nth: 1, weekday: MONDAY, month: 6 },
        { nth: 1, weekday: MONDAY, month: 8 },
        { nth: -1, weekday: MONDAY, month: 10, from: 1977 },
      ],
    ),
  ],
  [
    'IT',
    country(
      fixed(
        '01-01',
        '01-06',
        '04-25',
        '05-01',
        '06-02',
        '08-15',
        '10-04 from 2026',
        '11-01',
        '12-08',
        '12-25',
        '12-26',
      ),
      [1],
    ),
  ],
  [
    'LU',
    country(
      fixed('01-01', '05-01', '05-09 from 2019', '06-23', '08-15', '11-01', '12-25', '12-26'),
      [1, 39, 50],
    ),
  ],
  // The Dutch act on time limits (Algemene termijnenwet, art. 3) names these, Good Friday among
  // them.
  ['NL', country(fixed('01-01', '04-27', '05-05', '12-25', '12-26'), [-2, 1, 39, 50])],
  [
    'PT',
    country(
      fixed(
        '01-01',
        '04-25',
        '05-01',
        '06-10',
        '08-15',
        '10-05',
        '11-01',
        '12-01',
        '12-08',
        '12-25',
      ),
      [-2, 60],
    ),
  ],
  [
    'US',
    country(
      fixed('01-01', '06-19 from 2021', '07-04', '11-11', '12-25'),
      [],
      [
        { nth: 3, weekday: MONDAY, month: 1, from: 1986 },
        { nth: 3, weekday: MONDAY, month: 2 },
        { nth: -1, weekday: MONDAY, month: 5 },
        { nth: 1, weekday: MONDAY, month: 9 },
        { nth: 2, weekday: MONDAY, month: 10 },
        { nth: 4, weekday: THURSDAY, month: 11 },
      ],
      'sunday_to_monday',
    ),
  ],
]);

/** Easter Sunday of a Gregorian year (the anonymous algorithm of Nature, 1876; Meeus, ch. 8). */
export function easterOf(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const k = c % 4;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayNumberOf(year, month, day);
}

function nthWeekday(holiday: WeekdayHoliday, year: number): DayNumber {
  if (holiday.nth < 0) {
    const last = dayNumberOf(year, holiday.month + 1, 1) - 1;
    return last - ((weekdayOf(last) - holiday.weekday + 7) % 7);
  }
  const first = dayNumberOf(year, holiday.month, 1);
  return first + ((holiday.weekday - weekdayOf(first) + 7) % 7) + 7 * (holiday.nth - 1);
}

function isWeekend(day: DayNumber): boolean {
  return weekdayOf(day) >= 6;
}

function substituteOf(day: DayNumber, moved: Holidays['moved'], taken: Set<DayNumber>): DayNumber {
  switch (moved) {
    case 'never':
      return day;
    case 'sunday_to_monday':
      return weekdayOf(day) === 7 ? day + 1 : day;
    case 'to_next_weekday': {
      if (!isWeekend(day)) return day;
      let substitute = day + 1;
      while (isWeekend(substitute) || taken.has(substitute)) substitute += 1;
      return substitute;
    }
    default: {
      const missed: never = moved;
      return missed;
    }
  }
}

function holidaysIn(rules: Holidays, year: number): ReadonlySet<DayNumber> {
  const inForce = (rule: { readonly from?: number }): boolean => year >= (rule.from ?? 0);
  const dates = rules.fixed
    .filter(inForce)
    .map((holiday) => dayNumberOf(year, holiday.month, holiday.day));
  const easter = easterOf(year);
  const days = new Set([
    ...rules.easter.map((offset) => easter + offset),
    ...rules.weekdays.filter(inForce).map((holiday) => nthWeekday(holiday, year)),
    ...dates.filter((day) => !isWeekend(day)),
  ]);
  // Substitutes last: Christmas on a Sunday goes past Boxing Day, which is taken.
  for (const day of dates) days.add(substituteOf(day, rules.moved, days));
  return days;
}

/** A memory of what is always the same, so that a million due days cost a few computed years. */
const known = new Map<string, Map<number, ReadonlySet<DayNumber>>>();

function holidaysOf(code: string, rules: Holidays, year: number): ReadonlySet<DayNumber> {
  const years = known.get(code) ?? new Map<number, ReadonlySet<DayNumber>>();
  const days = years.get(year) ?? holidaysIn(rules, year);
  known.set(code, years.set(year, days));
  return days;
}

/**
 * Whether banks are open on that day. `code` is ISO 3166-1 alpha-2; null or unlisted: weekends
 * only.
 */
export function isBusinessDay(day: DayNumber, code: string | null): boolean {
  if (isWeekend(day)) return false;
  const rules = code === null ? undefined : COUNTRIES.get(code);
  if (!rules || code === null) return true;
  return !holidaysOf(code, rules, civilOf(day)[0]).has(day);
}

/** Countries whose holidays are known. */
export const LISTED_COUNTRIES: readonly string[] = [...COUNTRIES.keys()];

/** Days in a row of which none is a business day, at most, wherever it is. */
export const MOST_CLOSED = 10;

/** The first business day that is not before `day`: the day itself where it is one. */
export function nextBusinessDay(day: DayNumber, code: string | null): DayNumber {
  let next = day;
  while (!isBusinessDay(next, code)) next += 1;
  return next;
}

/** Due days for which it is remembered how long it may be closed anywhere. */
const REMEMBERED = 20_000;

const closedAnywhere = new Map<DayNumber, number>();

/** Days from `day` on until it is a business day in each listed country, 0 to MOST_CLOSED. */
export function mostClosedFrom(day: DayNumber): number {
  const before = closedAnywhere.get(day);
  if (before !== undefined) return before;
  const open = LISTED_COUNTRIES.map((code) => nextBusinessDay(day, code) - day);
  const most = Math.max(...open);
  if (closedAnywhere.size >= REMEMBERED) closedAnywhere.clear();
  closedAnywhere.set(day, most);
  return most;
}
