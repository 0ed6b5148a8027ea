import fc from 'fast-check';
import {
  baseRate,
  brierOfRate,
  brierScore,
  calibration,
  calibrationError,
} from '../../../projections/prediction/metrics/calibration.js';
import { inOrder } from '../../../projections/prediction/metrics/in-order.js';
import { learnMap, mapped } from '../../../projections/prediction/metrics/monotone.js';
import {
  areaUnderCurve,
  largestDistance,
  type PredictionColumns,
  rankedBy,
} from '../../../projections/prediction/metrics/ranks.js';
import { DRAWN, middleOf, resamples } from '../../../projections/prediction/metrics/resample.js';
import { stabilityIndex } from '../../../projections/prediction/metrics/stability.js';

type Told = readonly (readonly [chance: number, came: 0 | 1])[];

function columns(told: Told): PredictionColumns {
  return {
    chances: Float64Array.from(told, ([chance]) => chance),
    came: Uint8Array.from(told, ([, came]) => came),
  };
}

/** Few chances, so that there are ties. */
const told: fc.Arbitrary<Told> = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8),
    fc.constantFrom(0 as const, 1 as const),
  ),
  { minLength: 2, maxLength: 40 },
);

/** By each pair. */
function areaByPairs(all: Told): number {
  let [pairs, right] = [0, 0];
  for (const [high, came] of all) {
    for (const [low, other] of all) {
      if (came !== 1 || other !== 0) continue;
      pairs += 1;
      right += high > low ? 1 : high === low ? 0.5 : 0;
    }
  }
  return right / pairs;
}

function hasBoth(all: Told): boolean {
  return new Set(all.map(([, came]) => came)).size === 2;
}

describe('places in order', () => {
  it('are those that sorting gives, equal numbers as they come', () => {
    const few = fc.constantFrom(0, -0, 1, -1, 0.5, 5e-324, -1e300, Infinity, -Infinity);
    const numbers = fc.array(fc.oneof(few, fc.double({ noNaN: true })));
    fc.assert(
      fc.property(numbers, (all) => {
        const sorted = [...all.keys()].sort((a, b) => {
          const [one = 0, other = 0] = [all[a], all[b]];
          return one < other ? -1 : one > other ? 1 : a - b;
        });
        expect([...inOrder(Float64Array.from(all))]).toEqual(sorted);
      }),
    );
  });
});

describe('the area under the curve', () => {
  it('is the part of pairs in the right order, a tie being half', () => {
    const all: Told = [
      [0.1, 0],
      [0.4, 0],
      [0.4, 1],
      [0.8, 1],
    ];
    expect(areaUnderCurve(rankedBy(columns(all)))).toBe(0.875);
  });

  it('is what comparing each pair gives', () => {
    fc.assert(
      fc.property(told.filter(hasBoth), (all) => {
        expect(areaUnderCurve(rankedBy(columns(all)))).toBeCloseTo(areaByPairs(all), 12);
      }),
    );
  });

  it('with weights is that of a sample which holds each so many times', () => {
    const weighted = fc.array(
      fc.tuple(
        told.map((all) => all[0]),
        fc.nat(3),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(weighted, (drawn) => {
        const all = drawn.flatMap(([one]) => (one ? [one] : []));
        const weights = Uint32Array.from(drawn, ([, weight]) => weight);
        const repeated = all.flatMap((one, i) => new Array(weights[i]).fill(one));
        fc.pre(hasBoth(repeated));
        const area = areaUnderCurve(rankedBy(columns(all)), weights);
        expect(area).toBeCloseTo(areaByPairs(repeated), 12);
      }),
    );
  });

  it('is none where all came', () => {
    expect(
      areaUnderCurve(
        rankedBy(
          columns([
            [0.1, 1],
            [0.4, 1],
          ]),
        ),
      ),
    ).toBeNaN();
  });
});

describe('the largest distance', () => {
  it('is 1 where all that came was told more, 0 where all were told alike', () => {
    expect(
      largestDistance(
        rankedBy(
          columns([
            [0.1, 0],
            [0.4, 1],
          ]),
        ),
      ),
    ).toBe(1);
    expect(
      largestDistance(
        rankedBy(
          columns([
            [0.4, 0],
            [0.4, 1],
          ]),
        ),
      ),
    ).toBe(0);
  });

  it('is the most by which the shares below any chance differ', () => {
    fc.assert(
      fc.property(told.filter(hasBoth), (all) => {
        const shareBelow = (at: number, of: 0 | 1): number => {
          const those = all.filter(([, came]) => came === of);
          return those.filter(([chance]) => chance <= at).length / those.length;
        };
        const apart = all.map(([at]) => Math.abs(shareBelow(at, 0) - shareBelow(at, 1)));
        expect(largestDistance(rankedBy(columns(all)))).toBeCloseTo(Math.max(...apart), 12);
      }),
    );
  });
});

describe('calibration', () => {
  const all: Told = [
    [0.1, 0],
    [0.15, 1],
    [0.9, 1],
    [1, 1],
  ];

  it('compares what was told in each tenth with what came', () => {
    const tenths = calibration(columns(all));
    expect(tenths).toEqual([
      { tenth: 1, count: 2, told: 0.125, came: 0.5 },
      { tenth: 9, count: 2, told: 0.95, came: 1 },
    ]);
    expect(calibrationError(tenths)).toBeCloseTo((0.375 + 0.05) / 2, 12);
  });

  it('scores by the mean square, and the base rate by its own', () => {
    const score = (0.1 ** 2 + 0.85 ** 2 + 0.1 ** 2 + 0) / 4;
    expect(brierScore(columns(all))).toBeCloseTo(score, 12);
    expect(baseRate(columns(all).came)).toBe(0.75);
    expect(brierOfRate(columns(all).came, 0.75)).toBeCloseTo(0.1875, 12);
  });

  it('of whoever tells one chance is that of the rate', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(0, 0.25, 0.5, 1), (any, rate) => {
        const flat = columns(any.map(([, came]) => [rate, came]));
        expect(brierOfRate(flat.came, rate)).toBeCloseTo(brierScore(flat), 12);
      }),
    );
  });
});

describe('a map learned from what came', () => {
  const mapOf = (all: Told) => learnMap(columns(all)) ?? { from: [], to: [] };

  it('pools neighbours that break the order', () => {
    const all: Told = [
      [0.1, 0],
      [0.2, 1],
      [0.3, 0],
      [0.4, 1],
    ];
    const map = mapOf(all);
    expect(map.from).toEqual([0.1, 0.25, 0.4]);
    expect(map.to).toEqual([1 / 6, 0.5, 5 / 6]);
    expect(mapped(map, 0.25)).toBe(0.5);
    expect(mapped(map, 0)).toBe(1 / 6);
  });

  it('keeps the order, stays off certainty, and is the best of those that do', () => {
    fc.assert(
      fc.property(told, (all) => {
        const map = mapOf(all);
        const at = Array.from({ length: 21 }, (_, i) => mapped(map, i / 20));
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(Math.min(...at)).toBeGreaterThan(0);
        expect(Math.max(...at)).toBeLessThan(1);
        for (const column of [map.from, map.to]) {
          expect(new Set(column).size >= map.from.length - 1).toBe(true);
        }
      }),
    );
  });
});

describe('the stability index', () => {
  it('is 0 of the same, and by hand ln 3 of three quarters that moved', () => {
    const same = Float64Array.from({ length: 1000 }, (_, i) => i / 1000);
    expect(stabilityIndex(same, same)).toBeCloseTo(0, 12);
    const [low, high] = [0.25, 0.75];
    const before = Float64Array.from({ length: 1000 }, (_, i) => (i < 750 ? low : high));
    const after = Float64Array.from({ length: 1000 }, (_, i) => (i < 250 ? low : high));
    expect(stabilityIndex(before, after)).toBeCloseTo(0.5 * Math.log(3) * 2, 1);
  });

  it('is never negative', () => {
    fc.assert(
      fc.property(told, told, (one, other) => {
        const index = stabilityIndex(columns(one).chances, columns(other).chances);
        expect(index).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });
});

describe('resampling', () => {
  const payers = Int32Array.from([0, 0, 0, 2, 2, 5]);

  it.each(DRAWN)('by %s draws the same each time', (drawn) => {
    const draw = () => [...resamples(drawn, payers, 3)].map((weights) => [...weights]);
    expect(draw()).toEqual(draw());
  });

  it('by invoice draws as many invoices as there are', () => {
    for (const weights of resamples('invoice', payers, 50)) {
      expect(weights.reduce((sum, each) => sum + each, 0)).toBe(6);
    }
  });

  it('by payer draws payers with all of theirs', () => {
    const seen = new Set<number>();
    for (const weights of resamples('payer', payers, 50)) {
      const [a = 0, b, c, d = 0, e, f = 0] = weights;
      expect([b, c, e]).toEqual([a, a, d]);
      expect(a + d + f).toBe(3);
      seen.add(a);
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  it('gives an interval that holds 95 of 100 figures', () => {
    const { low, high } = middleOf(Array.from({ length: 1001 }, (_, i) => i));
    expect([low, high]).toEqual([25, 975]);
  });

  it('gives wider intervals by payer, where the invoices of one are alike', () => {
    const all: Told = Array.from({ length: 400 }, (_, i) => {
      const payer = Math.floor(i / 40);
      return [((payer * 7) % 10) / 10, payer % 2 === 0 ? 1 : 0] as const;
    });
    const of = Int32Array.from(all, (_, i) => Math.floor(i / 40));
    const ranked = rankedBy(columns(all));
    const [invoice = 0, payer = 0] = DRAWN.map((drawn) => {
      const areas: number[] = [];
      for (const weights of resamples(drawn, of, 200)) areas.push(areaUnderCurve(ranked, weights));
      const { low, high } = middleOf(areas);
      return high - low;
    });
    expect(payer).toBeGreaterThan(2 * invoice);
  });
});
