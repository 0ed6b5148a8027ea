import fc from 'fast-check';
import { isOn, type Located, readArea } from '../../../projections/territory/places.js';
import { sectorOf } from '../../../projections/territory/sectors.js';
import { dayNumberOf } from '../../../src/ledger/values/day.js';
import { AS_OF, locate, type Sold, told } from './sold.js';

const day = (month: number, date = 1): number => dayNumberOf(2026, month, date);

describe('circulation', () => {
  it('says what is invoiced inside, in and out, by month of issue', () => {
    const [euros] = told([
      { by: 'a', to: 'd', amount: 100, on: day(8) },
      { by: 'a', to: 'D', amount: 30, on: day(9) },
      { by: 'D', to: 'a', amount: 300, on: day(9) },
      { by: 'D', to: 'E', amount: 9999, on: day(9) },
    ]).currencies;
    expect(euros?.total).toEqual({ inside: 100n, in: 30n, out: 300n });
    expect(euros?.keptInside).toBe(250_000);
    expect(euros?.periods).toHaveLength(12);
    expect(euros?.periods.at(-1)?.volume).toEqual({ inside: 0n, in: 30n, out: 300n });
    expect(euros?.flows).toEqual([
      { direction: 'out', from: 'C', to: 'outside', amount: 300n },
      { direction: 'inside', from: 'F', to: 'C', amount: 100n },
      { direction: 'in', from: 'outside', to: 'C', amount: 30n },
    ]);
  });

  it('counts a unit received inside as spent inside once, within 90 days', () => {
    const [euros] = told([
      { by: 'b', to: 'a', amount: 100, on: day(1), paid: day(2) },
      // 60 of the 100 go on; then 70 of which 40 were there to spend.
      { by: 'c', to: 'b', amount: 60, on: day(1), paid: day(3) },
      { by: 'd', to: 'b', amount: 70, on: day(1), paid: day(4) },
      // Too late for what came in February.
      { by: 'a', to: 'c', amount: 60, on: day(1), paid: day(6, 20) },
    ]).currencies;
    // Received 100 + 60 + 70 + 60, spent in time 100 of b.
    expect(euros?.velocity).toBe(Math.floor((100 * 1_000_000) / 290));
  });

  it('says what is overdue inside at the end of each month, as it was then', () => {
    const [euros] = told([
      { by: 'a', to: 'd', amount: 100, on: day(5), paid: day(7, 10) },
      { by: 'b', to: 'd', amount: 7, on: day(9, 20) },
    ]).currencies;
    const overdue = euros?.periods.map((period) => period.overdue?.amount);
    expect(overdue?.slice(-5)).toEqual([0n, 100n, 0n, 0n, 0n]);
  });

  it('says how much of what fell due in a sector was kept by its day', () => {
    const { sectors } = told([
      { by: 'a', to: 'd', amount: 1, on: day(5), paid: day(5, 9) },
      { by: 'a', to: 'd', amount: 1, on: day(5), paid: day(8) },
      { by: 'a', to: 'b', amount: 1, on: day(5), paid: day(5, 9) },
    ]);
    expect(sectors.map(({ sector, onTime }) => [sector, onTime])).toEqual([
      ['C', 1_000_000],
      ['F', 500_000],
    ]);
  });

  it('knows areas and sectors', () => {
    const place = { region: 'FR-ARA', postalArea: 'FR-690' };
    const on = (area: string): boolean => {
      const read = readArea(area);
      return read !== null && isOn([read], 'x', place);
    };
    expect(['country:FR', 'region:FR-ARA', 'postal:FR-69'].map(on)).toEqual([true, true, true]);
    expect(['country:BE', 'region:FR-IDF', 'postal:FR-75', 'FR'].some(on)).toBe(false);
    expect([sectorOf('62.01Z'), sectorOf('4321'), sectorOf('x'), sectorOf(undefined)]).toEqual([
      ...['J', 'F', 'none', 'none'],
    ]);
  });
});

const sales = fc.array(
  fc.record({
    by: fc.constantFrom(...'abcdefABC'),
    to: fc.constantFrom(...'abcdefABC'),
    amount: fc.integer({ min: 1, max: 1000 }),
    on: fc.integer({ min: AS_OF - 360, max: AS_OF }),
  }),
  { minLength: 20, maxLength: 120 },
);

/** Every figure that is told of volumes: by which invoices it is made, as a test of them. */
function isOver(sold: readonly Sold[]): boolean {
  const buyers = new Set(sold.map(({ to }) => to));
  const sellers = new Set(sold.map(({ by }) => by));
  return buyers.size >= 3 && sellers.size >= 3;
}

const inside = (party: string): boolean => locate(party).isInside;

function directionOf({ by, to }: Sold): 'inside' | 'in' | 'out' | null {
  if (by === to || (!inside(by) && !inside(to))) return null;
  return inside(to) ? (inside(by) ? 'inside' : 'out') : 'in';
}

describe('what others are told', () => {
  it('is over three professionals on either side, in each period and what two of them differ by', () => {
    fc.assert(
      fc.property(sales, (sold) => {
        const [euros] = told(sold, 'enough').currencies;
        for (const { from, to, volume } of euros?.periods ?? []) {
          for (const direction of ['inside', 'in', 'out'] as const) {
            const own = sold.filter(
              (each) => each.on >= from && each.on <= to && directionOf(each) === direction,
            );
            if (volume[direction] === null) continue;
            expect(isOver(own)).toBe(true);
            expect(Number(volume[direction])).toBe(
              own.reduce((sum, { amount }) => sum + amount, 0),
            );
          }
        }
      }),
    );
  });

  it('sums by sectors to what the quarters tell, so that the rest is over enough as well', () => {
    fc.assert(
      fc.property(sales, (sold) => {
        const [euros] = told(sold, 'enough').currencies;
        for (const direction of ['inside', 'in', 'out'] as const) {
          const flows = euros?.flows.filter((flow) => flow.direction === direction) ?? [];
          const all = flows.reduce((sum, { amount }) => sum + amount, 0n);
          expect(all).toBe(euros?.total[direction] ?? 0n);
        }
      }),
    );
  });

  it('is not there for two who deal with one another, nor for three of whom one asks', () => {
    const three: readonly Sold[] = [...'abc'].flatMap((by) =>
      [...'def'].map((to) => ({ by, to, amount: 10, on: day(8) })),
    );
    expect(told(three, 'enough').currencies[0]?.total.inside).toBe(90n);
    const asker = (party: string): Located => ({ ...locate(party), isOwn: party === 'a' });
    expect(told(three, 'enough', { locate: asker }).currencies[0]?.total.inside).toBeNull();
  });

  it('does not hang on the order of promises', () => {
    const shuffled = sales.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom('all', 'enough'), ([all, other], what) => {
        expect(told(other, what)).toEqual(told(all, what));
      }),
      { numRuns: 40 },
    );
  });
});
