/** Whatever was told, every table ties to the ledger's totals, to the minor unit. */
import fc, { type Arbitrary } from 'fast-check';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import { addInvoice, SumCell, oneDecimalOf, percentOf } from '../../../projections/tables/lines.js';
import { TABLE_NAMES, TableTotals, upTo } from '../../../projections/tables/table.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { LARGEST_AMOUNT } from '../../../src/ledger/values/money.js';
import { tellAll } from '../../ledger/histories.js';
import { tellings } from '../../oracle/drawn/generator.js';
import { step } from '../promises.js';
import { foldWhole, toldBy } from '../whole.js';

const anyPromises: Arbitrary<readonly FoldedPromise[]> = tellings.map((told) => [
  ...foldWhole(toldBy(tellAll(told).entries)).values(),
]);
const anyDay = fc.integer({ min: toDayNumber('2026-01-01'), max: toDayNumber('2027-01-31') });

describe('statutory tables', () => {
  it('tie to the ledger, whatever was told', () => {
    let invoices = 0;
    fc.assert(
      fc.property(anyPromises, anyDay, fc.integer({ min: 1, max: 400 }), (all, to, length) => {
        for (const name of TABLE_NAMES) {
          const period = name === 'aged' ? upTo(to) : { from: to - length, to };
          const totals = new TableTotals(name, period);
          for (const promise of all) totals.add(promise, promise.promisee);
          const { control, partners, sections } = totals.built();
          invoices += control.invoices.number ?? 0;
          expect(control).toMatchObject({ difference: 0n, isTied: true });
          if (name !== 'aged') continue;
          const total = partners.reduce(
            (sum, { lines }) => sum + (lines().at(-1)?.amount ?? 0n),
            0n,
          );
          expect(total).toBe(sections[0]?.lines.at(-1)?.amount);
        }
      }),
      { numRuns: 400 },
    );
    expect(invoices).toBeGreaterThan(500);
  });

  it('given a part of less than a millionth of an invoice, then it is in the table all the same', () => {
    const size = 10_000_000_00;
    const day = toDayNumber('2026-01-01');
    const portion = { due: day, day, amount: 999, count: 0, state: 'open' as const };
    const totals = new TableTotals('aged', upTo(day + 1));
    totals.add(
      {
        ...{ kind: 'invoice', startOn: day, size },
        steps: [step(portion), step({ ...portion, state: 'kept', on: day, amount: size - 999 })],
      },
      'supplier',
    );
    const { control } = totals.built();
    expect(control).toMatchObject({ difference: 0n, isTied: true });
    expect(control.parts.find(({ field }) => field === 'overdue')?.amount).toBe(999n);
  });

  it.each(TABLE_NAMES)('given eleven of the largest invoices, then %s ties to the cent', (name) => {
    const day = toDayNumber('2026-01-01');
    const period = name === 'aged' ? upTo(day + 1) : { from: day, to: day + 1 };
    const size = LARGEST_AMOUNT - 1;
    const totals = new TableTotals(name, period);
    for (let i = 0; i < 11; i++) {
      const open = step({ state: 'open', due: day, day, amount: 2 * i + 1 });
      const paid = step({ state: 'kept', on: day, due: day, day, amount: size - open.amount });
      totals.add({ kind: 'invoice', startOn: day, size, steps: [open, paid] }, `supplier ${i}`);
    }
    const { control } = totals.built();
    expect(control).toMatchObject({ difference: 0n, isTied: true });
    expect(control.invoices.amount).toBe(11n * BigInt(size));
    expect(control.parts.find(({ field }) => field === 'overdue')?.amount).toBe(121n);
  });

  it('given a part that is nowhere, then the control says by how much it differs', () => {
    const day = toDayNumber('2026-01-01');
    const totals = new TableTotals('d441-6', { from: day, to: day });
    const steps = [step({ state: 'open', due: day, day, amount: 99_00 })];
    totals.add({ kind: 'invoice', startOn: day, size: 100_00, steps }, 'supplier');
    expect(totals.built().control).toMatchObject({ difference: 100n, isTied: false });
  });
});

describe('figures of tables', () => {
  it('count an invoice once in a cell, into however many parts it is', () => {
    const [cell, other] = [new SumCell(), new SumCell()];
    addInvoice([[cell, 1] as const, [other, 5] as const, [cell, 2] as const]);
    expect([cell, other]).toMatchObject([
      { number: 1, amount: 3n },
      { number: 1, amount: 5n },
    ]);
  });

  it.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 2000, 0.1], // 0.05: away from zero
    [1, 2001, 0],
    [7, 0, null],
  ])('%i of %i is %s percent', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  it('divides sums that no double holds', () => {
    expect(oneDecimalOf(9_007_199_254_740_993n * 25n, 9_007_199_254_740_993n * 2n)).toBe(12.5);
  });
});
