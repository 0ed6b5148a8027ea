/** Whatever a fold says of a discrepancy, answers say without minor units and party ids. */
import fc from 'fast-check';
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

  it.each([
    ['payable', '120000', { amount: { amount: '120000', currency: 'JPY' } }, 'JPY'],
    ['delivery', '500000 parts per million on 2026-02-01', { share: 50, on: '2026-02-01' }, ''],
    ['cancellation', 'by the client on 2026-02-01', { on: '2026-02-01' }, ''],
    [
      'reduction',
      '100 on 2026-02-01 by x\ny',
      {
        ...{ amount: { amount: '1.00', currency: 'EUR' }, on: '2026-02-01' },
      },
      'EUR',
    ],
    [
      'due',
      '100 no day unknown',
      {
        instalments: [{ amount: { amount: '1.00', currency: 'EUR' }, due: null }],
      },
      'EUR',
    ],
    ['typeCode', '380', { value: '380' }, 'EUR'],
    ['value', '900', { value: '900' }, ''],
    ['something new', 'told otherwise', { value: 'told otherwise' }, 'EUR'],
  ])('about %s, %s', (about, told, shown, currency) => {
    const discrepancies = [{ about, voice: 'books/', told, taken: '' }];
    expect(shownDiscrepancies({ discrepancies, currency }, (id) => ({ id, name: null }))).toEqual([
      { about, by: { teller: 'books', party: null }, told: shown, taken: null },
    ]);
  });

  it('told in another currency is shown in that', () => {
    const of = { voice: 'books/' };
    const discrepancies = [
      { ...of, about: 'payable', told: '500', taken: '700' },
      { ...of, about: 'currency', told: 'JPY', taken: 'EUR' },
    ];
    const [payable] = shownDiscrepancies({ discrepancies, currency: 'EUR' }, (id) => ({
      ...{ id, name: null },
    }));
    expect(payable).toMatchObject({
      told: { amount: { amount: '500', currency: 'JPY' } },
      taken: { amount: { amount: '7.00', currency: 'EUR' } },
    });
  });
});
