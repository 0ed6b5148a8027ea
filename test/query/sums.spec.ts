/** Sums over promises, for charts. */
import fc from 'fast-check';
import type { Step } from '../../projections/step.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { AGES, PaymentSums } from '../../src/query/promises/sums.js';

const AS_OF = toDayNumber('2026-06-30');

/** An invoice of 100.00 EUR that is open, or was kept on a day. */
function invoice(changes: Partial<Step>): { readonly steps: readonly Step[] } {
  const step: Step = {
    ...{ side: 'payment', of: 'promisor', state: 'open', currency: 'EUR', due: AS_OF },
    ...{ basis: 'stated', late: 0, grade: 'documented', voice: 'books/x', on: null, day: 0 },
    ...{ count: 1_000_000, amount: 10_000, days: 0, ...changes },
  };
  return { steps: [step] };
}

function sumsOf(...promises: readonly ReturnType<typeof invoice>[]): PaymentSums {
  const sums = new PaymentSums(AS_OF);
  for (const promise of promises) sums.add(promise);
  return sums;
}

describe('sums of payments', () => {
  it.each([
    [-10, 'not_due'],
    [0, 'not_due'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91+'],
    [2000, '91+'],
  ] as const)('given what is %i days after its due day, then its age is %s', (late, age) => {
    const open = sumsOf(invoice({ due: AS_OF - late })).open.get('EUR');
    expect(open?.[age]).toEqual({ promises: 1, amount: 10_000n });
  });

  it('given no due day, then it is undated, and no currency is added to another', () => {
    const { open } = sumsOf(invoice({ due: null }), invoice({ due: null, currency: 'CHF' }));
    expect([...open.keys()]).toEqual(['EUR', 'CHF']);
    expect(open.get('CHF')?.undated).toEqual({ promises: 1, amount: 10_000n });
  });

  it('given payments, then each counts in its month, by how late it was', () => {
    const on = toDayNumber('2026-05-31');
    const kept = (late: number, days: number, day = on) =>
      invoice({ state: 'kept', on: day, late, days: days * 1_000_000 });
    const { months, open } = sumsOf(kept(-3, 20), kept(45, 70), kept(1, 30, on + 1));
    expect(open.size).toBe(0);
    expect(months).toEqual([
      ['2026-05', { levels: [1, 0, 1, 0, 0], undated: 0, count: 2_000_000, days: 90_000_000 }],
      ['2026-06', { levels: [0, 1, 0, 0, 0], undated: 0, count: 1_000_000, days: 30_000_000 }],
    ]);
  });

  it('given what happened later than the day, or too long ago, then it is not told of', () => {
    const old = toDayNumber('2024-06-30');
    const { months, open } = sumsOf(
      invoice({ state: 'kept', on: AS_OF + 1, day: AS_OF + 1 }),
      invoice({ day: AS_OF + 1 }),
      invoice({ state: 'kept', on: old, day: old }),
    );
    expect([months, open.size]).toEqual([[], 0]);
  });

  it('given any promises, then ages add up to all that is open', () => {
    const promises = fc.array(
      fc.record({ due: fc.option(fc.integer({ min: AS_OF - 400, max: AS_OF + 400 })) }),
    );
    fc.assert(
      fc.property(promises, (all) => {
        const open = sumsOf(...all.map(invoice)).open.get('EUR');
        const sum = open ? AGES.reduce((total, age) => total + open[age].amount, 0n) : 0n;
        expect(sum).toBe(10_000n * BigInt(all.length));
      }),
    );
  });
});
