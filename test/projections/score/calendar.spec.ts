import {
  easterOf,
  isBusinessDay,
  LISTED_COUNTRIES,
  MOST_CLOSED,
  mostClosedFrom,
  nextBusinessDay,
} from '../../../projections/score/calendar.js';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';

describe('Easter', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('of %d is %s', (year, easter) => {
    expect(dayOf(easterOf(year))).toBe(easter);
  });
});

describe('the next business day', () => {
  it.each<[string, string | null, string, string]>([
    ['2026-06-30', null, '2026-06-30', 'a Tuesday is one itself'],
    ['2026-06-27', null, '2026-06-29', 'a Saturday'],
    ['2026-07-14', null, '2026-07-14', 'no country: weekends only'],
    ['2026-07-14', 'ZZ', '2026-07-14', 'a country not listed: weekends only'],
    ['2026-07-14', 'FR', '2026-07-15', 'the French national day'],
    ['2026-05-14', 'FR', '2026-05-15', 'Ascension'],
    ['2026-05-23', 'FR', '2026-05-26', 'a Saturday before Whit Monday'],
    ['2026-04-03', 'FR', '2026-04-03', 'Good Friday is a French business day'],
    ['2026-04-03', 'DE', '2026-04-07', 'Good Friday to Easter Monday in Germany'],
    ['2026-10-03', 'DE', '2026-10-05', 'German unity on a Saturday is not moved'],
    ['2026-07-21', 'BE', '2026-07-22', 'the Belgian national day'],
    ['2026-10-12', 'ES', '2026-10-13', 'the Spanish national day'],
    ['2026-04-06', 'ES', '2026-04-06', 'Easter Monday is regional in Spain'],
    ['2026-06-02', 'IT', '2026-06-03', 'the Italian republic'],
    ['2027-10-04', 'IT', '2027-10-05', 'Saint Francis, from 2026 on'],
    ['2021-10-04', 'IT', '2021-10-04', 'Saint Francis, before 2026'],
    ['2026-04-27', 'NL', '2026-04-28', 'the Dutch king'],
    ['2026-06-23', 'LU', '2026-06-24', 'the Grand Duke'],
    ['2023-05-09', 'LU', '2023-05-10', 'Europe in Luxembourg'],
    ['2025-08-01', 'CH', '2025-08-04', 'the Swiss national day, a Friday'],
    ['2026-06-04', 'AT', '2026-06-05', 'Corpus Christi in Austria'],
    ['2026-06-10', 'PT', '2026-06-11', 'Portugal'],
    ['2026-08-31', 'GB', '2026-09-01', 'the summer bank holiday, the last Monday of August'],
    ['2022-12-24', 'GB', '2022-12-28', 'Christmas on a Sunday: the 27th is its substitute'],
    ['2021-12-25', 'GB', '2021-12-29', 'Christmas on a Saturday: the 27th and 28th'],
    ['2023-02-06', 'IE', '2023-02-07', 'Saint Brigid, from 2023 on'],
    ['2022-02-07', 'IE', '2022-02-07', 'Saint Brigid, before 2023'],
    ['2026-11-26', 'US', '2026-11-27', 'Thanksgiving, the fourth Thursday'],
    ['2027-07-04', 'US', '2027-07-06', 'Independence on a Sunday goes to Monday'],
    ['2026-07-03', 'US', '2026-07-03', 'Independence on a Saturday goes nowhere'],
    ['2025-12-31', 'FR', '2025-12-31', 'the last day of a year'],
    ['2027-01-01', 'FR', '2027-01-04', 'New Year on a Friday'],
  ])('of %s in %s is %s (%s)', (day, country, next) => {
    expect(dayOf(nextBusinessDay(toDayNumber(day), country))).toBe(next);
  });

  it('is the same when asked again', () => {
    const labour = toDayNumber('2026-05-01');
    expect(isBusinessDay(labour, 'FR')).toBe(false);
    expect(isBusinessDay(labour, 'FR')).toBe(false);
    expect(isBusinessDay(labour, 'CH')).toBe(true);
  });
});

it('is never before the end of a weekend, nor after it is one in all countries', () => {
  const [first, last] = ['2019-01-01', '2031-12-31'].map(toDayNumber);
  for (let day = first ?? 0; day <= (last ?? 0); day++) {
    const each = LISTED_COUNTRIES.map((country) => nextBusinessDay(day, country) - day);
    expect(Math.min(...each)).toBeGreaterThanOrEqual(nextBusinessDay(day, null) - day);
    expect(mostClosedFrom(day)).toBe(Math.max(...each));
  }
});

it('is nowhere further away than grace is looked for', () => {
  const [first, last] = ['1990-01-01', '2060-12-31'].map(toDayNumber);
  let furthest = 0;
  for (const country of LISTED_COUNTRIES) {
    for (let day = first ?? 0; day <= (last ?? 0); day++) {
      furthest = Math.max(furthest, nextBusinessDay(day, country) - day);
    }
  }
  expect(furthest).toBeGreaterThan(3);
  expect(furthest).toBeLessThanOrEqual(MOST_CLOSED);
});
