/** Formulas: read, fitted, and learning. */
import fc from 'fast-check';
import { solved } from '../../../projections/prediction/cholesky.js';
import { FEATURES, PAYER_FEATURES, placeOf } from '../../../projections/prediction/features.js';
import { fitFormula, type Sample, TooLittleHistory } from '../../../projections/prediction/fit.js';
import { type Formula, readFormula } from '../../../projections/prediction/head.js';
import { calibrationMap } from '../../../projections/prediction/isotonic.js';
import { Learner } from '../../../projections/prediction/learner.js';
import {
  chanceOfOdds,
  exponentialOf,
  logarithmOf,
} from '../../../projections/prediction/smooth.js';

/** Evenly spread over 0 to 1 and back the same each time, by the golden ratio. */
const spread = (i: number): number => (i * 0.618033988749895) % 1;

/** Samples whose log-odds are `slope` x the signed days, which go from -10 to 10. */
function samples(count: number, slope: number): readonly Sample[] {
  return Array.from({ length: count }, (_, i) => {
    const features = new Float64Array(FEATURES.length);
    const days = -10 + 20 * spread(i);
    features[placeOf('signedDays')] = days;
    return { features, came: spread(i * 7 + 3) < chanceOfOdds(slope * days), issued: i };
  });
}

const formula: Formula = {
  intercept: 0,
  features: [{ feature: 'signedDays', weight: 1, mean: 0, scale: 10, low: -10, high: 10 }],
  map: [
    [0, 0],
    [1, 1],
  ],
  learning: null,
};
const at = (days: number): Float64Array => {
  const features = new Float64Array(FEATURES.length);
  features[placeOf('signedDays')] = days;
  return features;
};

describe('a fit', () => {
  it('finds the slope that samples were drawn by', () => {
    const { formula: fitted } = fitFormula(samples(4000, 0.3), ['signedDays'], null);
    const [days] = fitted.features;
    expect((days?.weight ?? 0) / (days?.scale ?? 1)).toBeCloseTo(0.3, 1);
  });

  it('gives the same figures each time, of four decimals', () => {
    const [one, other] = [samples(300, 0.3), samples(300, 0.3)].map((of) =>
      JSON.stringify(fitFormula(of, ['signedDays', 'lastDays'], null)),
    );
    expect(one).toBe(other);
    const { formula: fitted } = fitFormula(samples(300, 0.3), ['signedDays', 'terms'], null);
    expect(readFormula('formula', structuredClone(fitted), FEATURES)).toEqual(fitted);
  });

  it('gives no weight to what never varies', () => {
    const { formula: fitted } = fitFormula(samples(300, 0.3), ['terms'], null);
    expect(fitted.features[0]).toMatchObject({ weight: 0, scale: 1 });
  });

  it('refuses too little history, and says how much it needs', () => {
    expect(() => fitFormula(samples(99, 0.3), ['signedDays'], null)).toThrow(TooLittleHistory);
    const sure = samples(300, 0).map((one, i) => ({ ...one, came: i < 19 }));
    expect(() => fitFormula(sure, ['signedDays'], null)).toThrow('there are 300, and 19 came so.');
  });
});

describe('a formula at work', () => {
  it('takes what is beyond its range for the end of it', () => {
    const learner = new Learner(formula);
    expect(learner.tell(at(500))).toBe(learner.tell(at(10)));
    expect(learner.tell(at(10))).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('is the sum of its parts, in log-odds', () => {
    const learner = new Learner({ ...formula, learning: { strength: 5, drift: 30 } });
    for (const { features, came } of samples(50, 0.5)) learner.learn(features, came);
    const { odds, parts, intercept } = learner.reckon(at(4));
    expect(parts.reduce((sum, part) => sum + part, intercept)).toBeCloseTo(odds, 12);
  });

  it('learns what weighs in the ledger that it is in, where its file says so', () => {
    const learner = new Learner({ ...formula, learning: { strength: 5, drift: 0 } });
    const fixed = new Learner(formula);
    // Here days mean the opposite.
    for (const { features, came } of samples(2000, -0.3)) {
      learner.learn(features, came);
      fixed.learn(features, came);
    }
    expect(learner.tell(at(5))).toBeCloseTo(chanceOfOdds(-1.5), 1);
    expect(fixed.tell(at(5))).toBeCloseTo(chanceOfOdds(0.5), 12);
  });

  it('learns less the firmer it holds its weights', () => {
    const [loose, firm] = [1, 10_000].map((strength) => {
      const learner = new Learner({ ...formula, learning: { strength, drift: 0 } });
      for (const { features, came } of samples(100, -0.3)) learner.learn(features, came);
      return learner.tell(at(5));
    });
    expect(loose ?? 1).toBeLessThan(0.4);
    expect(firm ?? 0).toBeGreaterThan(0.55);
  });
});

describe('a map', () => {
  it('brings what was told too high down to what came, and keeps the order', () => {
    const told = Array.from({ length: 2000 }, (_, i) => ({
      chance: spread(i),
      came: spread(i * 7 + 3) < spread(i) / 2,
    }));
    const { map, better } = calibrationMap(told.slice(0, 1000), told.slice(1000));
    expect(better).toBeGreaterThan(0.1);
    for (const [i, point] of map.slice(1).entries()) {
      expect(point[0]).toBeGreaterThan(map[i]?.[0] ?? 0);
      expect(point[1]).toBeGreaterThan(map[i]?.[1] ?? 0);
    }
  });
});

describe('the reader of a formula', () => {
  const [weighted] = formula.features;
  const refused = (json: unknown): string => {
    try {
      readFormula('head.payer.late', json, PAYER_FEATURES);
      return 'read';
    } catch (error) {
      return String(error);
    }
  };
  it.each([
    [{ ...formula, intercept: 0.12345 }, 'head.payer.late.intercept must be a number from -50'],
    [
      { ...formula, features: [{ ...weighted, feature: 'terms' }] },
      'head.payer.late.features[0].feature must be one of lateShare',
    ],
    [{ ...formula, features: [weighted, weighted] }, 'must name each feature once'],
    [
      { ...formula, features: [{ ...weighted, low: 5, high: 4 }] },
      'head.payer.late.features[0].high must be a number from 5 to 1000',
    ],
    [{ ...formula, features: [{ ...weighted, scale: 0 }] }, 'scale must be a number from 0.0001'],
    [{ ...formula, map: [[0, 0]] }, 'head.payer.late.map must have at least two points'],
    [
      {
        ...formula,
        map: [
          [0, 0.5],
          [1, 0.4],
        ],
      },
      'head.payer.late.map must grow from one to the next',
    ],
    [{ ...formula, learning: { strength: 0, drift: 0 } }, 'learning.strength must be a whole'],
    [{ ...formula, features: Array(11).fill(weighted) }, 'must have at most 10'],
  ])('refuses %#, naming the member and the rule', (json, message) => {
    expect(refused(json)).toContain(message);
  });
});

describe('arithmetic that is the same on every machine', () => {
  it('gives powers of e and logarithms to the last digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        const power = Math.exp(x);
        expect(Math.abs(exponentialOf(x) / power - 1)).toBeLessThan(4e-15);
        expect(Math.abs(logarithmOf(power) - x)).toBeLessThan(4e-15 * Math.max(1, Math.abs(x)));
      }),
      { seed: 19, numRuns: 500 },
    );
  });

  it('solves linear equations', () => {
    // [[4, 2], [2, 3]] x (1, 2) = (8, 8).
    const x = solved(Float64Array.from([4, 0, 2, 3]), Float64Array.from([8, 8]));
    expect([...x].map((one) => Math.round(one * 1e12) / 1e12)).toEqual([1, 2]);
  });
});
