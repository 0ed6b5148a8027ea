import fc from 'fast-check';
import {
  civilOf,
  dayNumberOf,
  dayOf,
  isDay,
  toDayNumber,
  weekdayOf,
} from '../../../src/ledger/values/day.js';

const numbers = fc.integer({ min: -25567, max: 84005 });

describe('a day', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['1900-01-01', -25567, 1],
    ['2000-02-29', 11016, 2],
    ['2026-11-23', 20780, 1],
    ['2199-12-31', 84005, 2],
  ])('%s has number %i and weekday %i', (text, number, weekday) => {
    expect(toDayNumber(text)).toBe(number);
    expect(dayOf(number)).toBe(text);
    expect(weekdayOf(number)).toBe(weekday);
  });

  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10'],
    ...['2026-01-00', '1899-12-31', '2200-01-01', '2026-1-1', '20260101', ' 2026-01-01', ''],
    ...['2026-01-01T00:00:00Z', '2026-01-01\n'],
  ])('%j does not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('and its number name each other', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const [year, month, date] = civilOf(number);
        expect(dayNumberOf(year, month, date)).toBe(number);
        expect(isDay(dayOf(number))).toBe(true);
        expect(toDayNumber(dayOf(number))).toBe(number);
      }),
    );
  });

  it('agrees with the platform\u2019s own calendar', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const date = new Date(number * 86_400_000);
        expect(dayOf(number)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('sorts as its text does', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => a < b === dayOf(a) < dayOf(b)));
  });
});
