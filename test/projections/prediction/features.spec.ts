/** What is told of an invoice about to be issued, worked by hand. */
import { type Feature, featuresOf, placeOf } from '../../../projections/prediction/features.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { historyOf, planned, type Words } from './receivables.js';

function featuresAt(day: string, invoice: Words, ...all: readonly Words[]) {
  const features = featuresOf(historyOf(day, ...all).before(toDayNumber(day)), planned(invoice));
  return (feature: Feature): number => features[placeOf(feature)] ?? Number.NaN;
}

const odds = (share: number): number => Math.log(share / (1 - share));
/** Due on Wednesday 1 April 2026. */
const asked = { issued: '2026-03-02', due: '2026-04-01', amount: 3000 };

describe('the features of an invoice', () => {
  it('to nobody known are those of the ledger, which little is known of', () => {
    const of = featuresAt('2026-03-02', asked);
    expect(of('lateShare')).toBeCloseTo(odds(0.4), 12);
    expect(of('gracedShare')).toBeCloseTo(odds(0.36), 12);
    expect(of('late30Share')).toBeCloseTo(odds(0.02), 12);
    expect(of('weekdayShare')).toBe(0);
    expect(of('lastFive')).toBeCloseTo(0.4, 12);
    expect(of('terms')).toBeCloseTo(Math.log(31), 12);
    for (const feature of ['signedDays', 'lastDays', 'overdueShare', 'past', 'amount'] as const) {
      expect(of(feature)).toBe(0);
    }
  });

  it('shrink the share of a payer to that of the ledger by two promises', () => {
    // The payer: 1 of 2 late. Another: 0 of 2. The ledger: (1 + 4 x .4) / (4 + 4) = .325.
    const of = featuresAt(
      '2026-03-02',
      asked,
      { issued: '2026-01-05', due: '2026-01-14', paid: '2026-01-20', amount: 1000 },
      { issued: '2026-01-06', due: '2026-01-15', paid: '2026-01-13', amount: 3000 },
      { payer: 'other', issued: '2026-01-06', due: '2026-01-15', paid: '2026-01-15' },
      { payer: 'other', issued: '2026-01-06', due: '2026-01-15', paid: '2026-01-15' },
    );
    expect(of('lateShare')).toBeCloseTo(odds((1 + 2 * 0.325) / 4), 12);
    // Weighed by amount: (1000 x 6 - 3000 x 2) / 4000 = 0 days; the last was paid 6 days late.
    expect(of('signedDays')).toBe(0);
    expect(of('lastDays')).toBe(6);
    expect(of('past')).toBeCloseTo(2 / 12, 12);
    // (1 + its share) / 3 of the last two.
    expect(of('lastFive')).toBeCloseTo((1 + (1 + 2 * 0.325) / 4) / 3, 12);
    expect(of('amount')).toBeCloseTo(Math.log(3001 / 2001), 12);
  });

  it('set what is overdue against what is open and against all that was issued', () => {
    const of = featuresAt(
      '2026-03-02',
      asked,
      { issued: '2026-01-05', due: '2026-01-14', amount: 500 },
      { issued: '2026-01-05', due: '2026-04-14', amount: 1500 },
    );
    expect(of('overdueShare')).toBeCloseTo(1 / 3, 12);
    // 500 of 2000 issued and two more of the mean, 1000.
    expect(of('overdueAmount')).toBeCloseTo(500 / 4001, 12);
  });

  it('never add up currencies', () => {
    const of = featuresAt(
      '2026-03-02',
      { ...asked, currency: 'USD' },
      { issued: '2026-01-05', due: '2026-01-14', paid: '2026-01-18', amount: 9_000_000 },
      { issued: '2026-01-05', due: '2026-01-14', paid: '2026-01-12', amount: 1, currency: 'USD' },
    );
    // (1 x 4 - 1 x 2) / (2 + 1), whatever a dollar is worth.
    expect(of('signedDays')).toBeCloseTo(2 / 3, 12);
    // As large as may be, by the payer's one cent.
    expect(of('amount')).toBe(3);
  });

  it('tell how much more often the payer is late on such weekdays', () => {
    // Due on two Saturdays, late; due on two Wednesdays, in time.
    const all = [
      { issued: '2026-01-05', due: '2026-01-17', paid: '2026-01-19' },
      { issued: '2026-01-05', due: '2026-01-24', paid: '2026-01-26' },
      { issued: '2026-01-05', due: '2026-01-14', paid: '2026-01-14' },
      { issued: '2026-01-05', due: '2026-01-21', paid: '2026-01-21' },
    ];
    // The ledger: (2 + 1.6) / 8 = .45, on Saturdays (2 + 20 x .45) / 22 = .5.
    // The payer: (2 + 2 x .45) / 6 = .48333; as the ledger on Saturdays its odds grow by
    // ln(.5 / .5) - ln(.45 / .55); of the two Saturdays both were late.
    const share = odds((2 + 2 * 0.45) / 6);
    const usual = 1 / (1 + Math.exp(-(share + odds(0.5) - odds(0.45))));
    const saturday = featuresAt('2026-03-02', { ...asked, due: '2026-04-04' }, ...all);
    expect(saturday('weekdayShare')).toBeCloseTo(odds((2 + 4 * usual) / 6) - share, 12);
    expect(saturday('weekdayShare')).toBeGreaterThan(0.5);
    expect(featuresAt('2026-03-02', asked, ...all)('weekdayShare')).toBeLessThan(-0.2);
  });
});
