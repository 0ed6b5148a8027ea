/**
 * How evidence loses weight with time, as exact integers: w[k] = floor(2^30 x 2^(-k/H)) for an age
 * of k days and a half-life of H days. A table of integers, since Math.pow may differ between
 * machines and a score must not.
 */

/** The weight of evidence of today, 2^30. */
export const FRESH = 2 ** 30;

/** Bits after the point in the fixed-point steps: their error stays far below the last bit kept. */
const FRACTION = 192n;

/**
 * The integer root: the largest x with x^n <= value. Newton's method from above, which only falls.
 */
function integerRoot(value: bigint, n: bigint, above: bigint): bigint {
  let x = above;
  for (;;) {
    const next = ((n - 1n) * x + value / x ** (n - 1n)) / n;
    if (next >= x) return x;
    x = next;
  }
}

/** floor(2^192 x 2^(-1/H)), that is the Hth root of 2^(192 H - 1). */
function dailyFactor(halfLife: number): bigint {
  const h = BigInt(halfLife);
  return integerRoot(1n << (FRACTION * h - 1n), h, 1n << FRACTION);
}

function computed(halfLife: number | null, ageMax: number): readonly number[] {
  if (halfLife === null) return new Array<number>(ageMax + 1).fill(FRESH);
  const factor = dailyFactor(halfLife);
  // Within one half-life only: after it the same weights come again, halved. So a whole number of
  // half-lives is an exact power of two, which repeated rounding down would miss.
  const first: bigint[] = [1n << FRACTION];
  for (let k = 1; k < Math.min(halfLife, ageMax + 1); k++) {
    first.push(((first[k - 1] ?? 0n) * factor) >> FRACTION);
  }
  const weights: number[] = [];
  for (let age = 0; age <= ageMax; age++) {
    const halvings = BigInt(Math.floor(age / halfLife));
    weights.push(Number((first[age % halfLife] ?? 0n) >> (FRACTION - 30n + halvings)));
  }
  return weights;
}

const known = new Map<string, readonly number[]>();

/**
 * The weights for ages 0 to ageMax days, in parts per 2^30; an age beyond the table weighs nothing.
 * halfLife and ageMax are whole days, 1 or more; without a half-life all weigh the same.
 */
export function decayTable(halfLife: number | null, ageMax: number): readonly number[] {
  const name = `${halfLife}/${ageMax}`;
  const table = known.get(name) ?? computed(halfLife, ageMax);
  known.set(name, table);
  return table;
}
