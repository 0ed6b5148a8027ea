/** Receivables from the tape beside those folded from the events: the same, to the byte. */
import fc from 'fast-check';
import type { SteppedReceivable } from '../../projections/prediction/receivable-of.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { readReceivables, readTapedReceivables } from '../../src/prediction/receivables-of.js';
import { Tape } from '../../src/tape/tape.js';
import { readGolden, tellingsOf } from '../golden/golden-file.js';
import { histories, stored, tellAll } from '../ledger/histories.js';
import { historyOf } from '../replay/live.js';
import { type Manner, overDays, tapedViews } from '../tape/taped.js';

/** Histories of invoices and payments, whose days of recording follow those in them. */
const ofInvoices: fc.Arbitrary<readonly StoredEvent[]> = histories(
  ['invoice', 'payment', 'credit'],
  40,
).map(({ entries }) =>
  entries.map((entry, i) => ({ ...stored(entry), recordedAt: (i * 86_400_000) / 3 })),
);

const manner: fc.Arbitrary<Manner> = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  blockRows: fc.integer({ min: 1, max: 9 }),
});

/** Those of the tape and of the events, each as text with its members in one order. */
function both(events: readonly StoredEvent[], how: Manner, knownAt: number) {
  const views = tapedViews(events, how);
  const tape = new Tape(views);
  const history = historyOf(events);
  const taped = readTapedReceivables({ tape, views, close: () => {} }, knownAt);
  tape.close();
  views.close();
  const folded = readReceivables(history, knownAt);
  return { taped: taped.receivables.map(textOf), folded: folded.receivables.map(textOf) };
}

function textOf({ steps, outcome, ...receivable }: SteppedReceivable): string {
  const members = (of: object) => Object.entries(of).sort();
  return JSON.stringify([members(receivable), outcome && members(outcome), steps.map(members)]);
}

const golden = [
  ...['a-one-payment-for-three-invoices', 'b-one-invoice-told-by-both', 'c-three-instalments'],
  ...['d-one-payment-told-three-times', 'e-disputes', 'f-debits-sent-back'],
  ...['g-a-ledger-that-ends-in-december', 'i-suspended-and-rejected', 'j-what-a-stranger-says'],
];

function toldIn(file: string, aDay: number): readonly StoredEvent[] {
  const { entries } = tellAll(tellingsOf(readGolden(`${file}.json`)));
  return entries.map((entry, i) => ({
    ...stored(entry),
    recordedAt: Math.floor(i / aDay) * 86_400_000,
  }));
}

describe('receivables from the tape', () => {
  it.each([
    ['invoices and payments', ofInvoices],
    ['all that is told, with links, joins and withdrawals', overDays(30)],
  ])('are those folded from the events: %s', (_, told) => {
    fc.assert(
      fc.property(told, manner, fc.integer({ min: 0, max: 10 }), (events, how, fewer) => {
        const { taped, folded } = both(events, how, Math.max(0, events.length - fewer));
        expect(taped).toEqual(folded);
      }),
      { numRuns: 150 },
    );
  });

  it('are those of written histories, as known at each position', () => {
    let [found, later] = [0, 0];
    for (const file of golden) {
      for (const aDay of [1, 3]) {
        const events = toldIn(file, aDay);
        for (let knownAt = 1; knownAt <= events.length; knownAt++) {
          const how = { sizes: [1 + (knownAt % 4)], blockRows: 3 };
          const { taped, folded } = both(events, how, knownAt);
          expect(taped).toEqual(folded);
          found += folded.length;
          later += folded.filter((text) => !text.includes('["recorded",0]')).length;
        }
      }
    }
    // So many have come, and so many after the first day: what is compared is not nothing.
    expect(found).toBeGreaterThan(50);
    expect(later).toBeGreaterThan(20);
  });
});
