import { decayTable, FRESH } from '../../../projections/score/decay.js';

const HALF_LIFE = 365;
const table = decayTable(HALF_LIFE, 1826);

describe('the decay table', () => {
  it.each([0, 1, 2, 100, 182, 364, 365, 366, 729, 730, 731, 1095, 1460, 1824, 1825, 1826])(
    'is exact at %d days: w^H 2^k <= 2^(30 H) < (w + 1)^H 2^k',
    (age) => {
      const w = BigInt(table[age] ?? -1);
      const h = BigInt(HALF_LIFE);
      const bound = 2n ** (30n * h);
      expect(w ** h * 2n ** BigInt(age) <= bound).toBe(true);
      expect(bound < (w + 1n) ** h * 2n ** BigInt(age)).toBe(true);
    },
  );

  it.each([
    [0, FRESH],
    [365, 2 ** 29],
    [730, 2 ** 28],
    [1825, 2 ** 25],
  ])('halves with every half-life: at %d days %d', (age, weight) => {
    expect(table[age]).toBe(weight);
  });

  it('ends with its last age, and never grows', () => {
    expect(table).toHaveLength(1827);
    expect(table.every((weight, age) => age === 0 || weight < (table[age - 1] ?? 0))).toBe(true);
  });

  it('works for other half-lives, shorter than the table and longer', () => {
    expect(decayTable(1, 4)).toEqual([2 ** 30, 2 ** 29, 2 ** 28, 2 ** 27, 2 ** 26]);
    // 2^30 / sqrt(2) = 759250124.99
    expect(decayTable(2, 2)).toEqual([2 ** 30, 759_250_124, 2 ** 29]);
    expect(decayTable(1000, 1)).toHaveLength(2);
  });
});
