import * as fc from 'fast-check';
import { type DueTerms, dueDay, readTerms } from '../../src/intake/terms.js';
import { dayOf, toDayNumber } from '../../src/ledger/values/day.js';

const net = (days: number): DueTerms => ({ days, endOfMonth: 'no' });

function due(written: string, issuedOn: string): string {
  const terms = readTerms(written);
  if (!terms) throw new Error(`${written} was not read`);
  return dueDay(terms, issuedOn);
}

describe('terms of payment', () => {
  it.each([
    ['30', net(30)],
    ['30 days', net(30)],
    ['Net 30', net(30)],
    ['30 jours nets', net(30)],
    ['30j', net(30)],
    ['60 jours date de facture', net(60)],
    ['0', net(0)],
    ['Comptant', net(0)],
    ['à réception', net(0)],
    ['on receipt', net(0)],
    ['45 end of month', { days: 45, endOfMonth: 'after the days' }],
    ['45 days end of the month', { days: 45, endOfMonth: 'after the days' }],
    ['45 jours fin de mois', { days: 45, endOfMonth: 'after the days' }],
    ['45J FDM', { days: 45, endOfMonth: 'after the days' }],
    ['end of month 45', { days: 45, endOfMonth: 'before the days' }],
    ['EOM + 45 days', { days: 45, endOfMonth: 'before the days' }],
    ['fin de mois + 45 jours', { days: 45, endOfMonth: 'before the days' }],
    ['fin de mois', { days: 0, endOfMonth: 'before the days' }],
    ['30 jours fin de mois le 10', { days: 30, endOfMonth: 'after the days', dayOfMonth: 10 }],
    ['30 days, the 15th', { days: 30, endOfMonth: 'no', dayOfMonth: 15 }],
    ['end of month 30 the 1st', { days: 30, endOfMonth: 'before the days', dayOfMonth: 1 }],
  ] as const)('reads %s', (written, terms) => {
    expect(readTerms(written)).toEqual(terms);
  });

  it.each([
    ...['', 'soon', '30 weeks', '-30', '30.5', '366', '2/10 net 30', '30 the 32', '30 the 0'],
    ...['30 60', 'end of month end of month', '30 end of month 45'],
  ])('does not guess at %s', (written) => {
    expect(readTerms(written)).toBeNull();
  });

  it.each([
    ['30', '2026-01-15', '2026-02-14'],
    ['30', '2024-01-31', '2024-03-01'],
    ['30', '2023-01-31', '2023-03-02'],
    ['60', '2025-12-15', '2026-02-13'],
    ['0', '2024-02-29', '2024-02-29'],
    // 10 January + 45 days is 24 February, whose month ends on the 29th in 2024, the 28th in 2026.
    ['45 end of month', '2024-01-10', '2024-02-29'],
    ['45 end of month', '2026-01-10', '2026-02-28'],
    // 31 January + 45 days is 16 March in a leap year.
    ['end of month 45', '2024-01-10', '2024-03-16'],
    ['end of month 45', '2026-01-10', '2026-03-17'],
    // 20 January + 45 days is 5 March in a leap year: the two readings lie a fortnight apart.
    ['45 end of month', '2024-01-20', '2024-03-31'],
    ['fin de mois', '2026-12-03', '2026-12-31'],
    ['end of month 30', '2026-11-30', '2026-12-30'],
    // 15 January + 30 days is 14 February; the 28th ends that month; the next 10th is in March.
    ['30 end of month the 10', '2026-01-15', '2026-03-10'],
    ['30 the 15', '2026-01-15', '2026-02-15'],
    ['30 the 14', '2026-01-15', '2026-02-14'],
    ['30 the 31', '2026-01-15', '2026-02-28'],
    ['30 end of month the 10', '2026-11-05', '2027-01-10'],
  ])('%s from %s is due on %s', (written, issuedOn, expected) => {
    expect(due(written, issuedOn)).toBe(expected);
  });

  it('never lies before the days agreed, nor more than a month and a day of month after', () => {
    const terms = fc.record({
      days: fc.integer({ min: 0, max: 365 }),
      endOfMonth: fc.constantFrom('no', 'before the days', 'after the days'),
      dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    });
    const issued = fc.integer({ min: toDayNumber('1999-01-01'), max: toDayNumber('2030-12-31') });
    fc.assert(
      fc.property(terms, issued, ({ dayOfMonth, ...said }, day) => {
        const all: DueTerms = dayOfMonth === undefined ? said : { ...said, dayOfMonth };
        const late = toDayNumber(dueDay(all, dayOf(day))) - day;
        expect(late).toBeGreaterThanOrEqual(all.days);
        expect(late).toBeLessThanOrEqual(all.days + 30 + 31);
      }),
    );
  });
});
