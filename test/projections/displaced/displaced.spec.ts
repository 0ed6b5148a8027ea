import fc from 'fast-check';
import { meanOf, similarTo, type Trader } from '../../../projections/displaced/displaced.js';

const trader = (party: string, [first, second, after]: readonly number[]): Trader => ({
  ...{ party, sector: 'F' },
  turnover: { first: first ?? 0, second: second ?? 0, after: after ?? 0 },
});

describe('displaced turnover', () => {
  it('takes those of one sector, of like size and trend', () => {
    const one = trader('a', [50, 50, 20]);
    const all = [
      one,
      trader('b', [100, 100, 150]),
      trader('c', [25, 25, 60]),
      trader('too large', [101, 101, 0]),
      trader('too small', [24, 25, 0]),
      trader('grew', [30, 70, 0]),
      { ...trader('elsewhere', [50, 50, 0]), sector: 'G' } as const,
    ];
    expect(similarTo(one, all).map(({ party }) => party)).toEqual(['b', 'c']);
    expect(similarTo(trader('d', [0, 0, 9]), all)).toEqual([]);
  });

  it('says how peers went, each alike, with an interval about the mean', () => {
    const peers = [trader('b', [100, 100, 100]), trader('c', [5, 5, 15])];
    expect(meanOf(peers)).toEqual({ mean: 1, low: 0.5, high: 1.5 });
    expect(meanOf([trader('b', [1, 1, 1])])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('is the same every time, and its mean lies within', () => {
    const traders = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(300)), { minLength: 1 });
    fc.assert(
      fc.property(traders, (all) => {
        const peers = all.map(([a, b, c], i) => trader(`p${i}`, [a + 1, b + 1, c]));
        const { mean, low, high } = meanOf(peers);
        expect(meanOf(peers)).toEqual({ mean, low, high });
        expect(low).toBeLessThanOrEqual(high);
        const ratios = peers.map(({ turnover: t }) => t.after / (t.first + t.second));
        expect(low).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9);
      }),
      { numRuns: 30 },
    );
  });
});
