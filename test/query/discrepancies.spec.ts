/** Whatever a fold says of a discrepancy, answers say without minor units and party ids. */
import fc from 'fast-check';
import type { ToldValue } from '../../projections/promise/telling/discrepancy.js';
import { shownDiscrepancies } from '../../src/query/promises/discrepancy.js';
import { PARTIES } from '../ledger/arbitraries.js';
import { tellAll, tellings } from '../ledger/histories.js';
import { meetings } from '../projections/meeting.js';
import { foldWhole, toldBy } from '../projections/whole.js';

/** Texts that may stand as they are: codes of types and currencies, and terms in percent and days. */
const WORDS = /^(\d{3}|[A-Z]{3}|[\d.]+ % by \d{4}-\d{2}-\d{2}(, [\d.]+ % by \d{4}-\d{2}-\d{2})*)?$/;

describe('a discrepancy', () => {
  it('is read into amounts, days, parties and codes, in any history', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(tellings(), meetings), (told) => {
        for (const promise of foldWhole(toldBy(tellAll(told).entries)).values()) {
          const show = (party: string) => ({ id: `name ${PARTIES.indexOf(party)}`, name: null });
          for (const { about, told: one, taken } of shownDiscrepancies(promise, show)) {
            seen.add(about);
            for (const { value } of [one, taken ?? {}]) {
              expect(value ?? '').toMatch(WORDS);
              expect(value === undefined || about !== 'payable').toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBeGreaterThan(3);
  });

  const money = (amount: string) => ({ amount: { amount, currency: 'EUR' } });

  it.each<[string, ToldValue, object, string]>([
    ['payable', { amount: 1200 }, { amount: { amount: '1200', currency: 'JPY' } }, 'JPY'],
    ['delivery', { share: 500_000, on: '2026-02-01' }, { share: 50, on: '2026-02-01' }, ''],
    ['cancellation', { on: '2026-02-01' }, { on: '2026-02-01' }, ''],
    ['reduction', { amount: 100, on: '2026-02-01' }, { ...money('1.00'), on: '2026-02-01' }, 'EUR'],
    [
      'due',
      { instalments: [{ amount: 100, due: null }] },
      { instalments: [{ ...money('1.00'), due: null }] },
      'EUR',
    ],
    ['buyer', { party: 'a' }, { party: { id: 'a', name: null } }, 'EUR'],
    ['typeCode', { value: '380' }, { value: '380' }, 'EUR'],
    ['value', { amount: 900 }, { value: '900' }, ''],
  ])('about %s, %j', (about, told, shown, currency) => {
    const discrepancies = [{ about, voice: 'books/', told, taken: null }];
    expect(shownDiscrepancies({ discrepancies, currency }, (id) => ({ id, name: null }))).toEqual([
      { about, by: { teller: 'books', party: null }, told: shown, taken: null },
    ]);
  });

  it('told in another currency is shown in that', () => {
    const [told, taken] = [{ amount: 500, currency: 'JPY' }, { amount: 700 }];
    const discrepancies = [{ about: 'payable', voice: 'books/', told, taken }];
    const [payable] = shownDiscrepancies({ discrepancies, currency: 'EUR' }, (id) => ({
      ...{ id, name: null },
    }));
    expect(payable).toMatchObject({
      told: { amount: { amount: '500', currency: 'JPY' } },
      taken: money('7.00'),
    });
  });
});
