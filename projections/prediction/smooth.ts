/**
 * Powers of e, logarithms and log-odds from the four operations alone, which IEEE 754 rounds alike
 * everywhere: `Math.exp` and `Math.log` may differ between engines, and a fitted model has to be
 * the same bytes on each machine. Accurate to some 1e-15 of the result.
 */

/** ln 2 in two parts, so that whole multiples of the first are exact (fdlibm, e_exp.c). */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2 = LN2_HIGH + LN2_LOW;

/** e to the power of x; what is beyond 700 either way is taken for 700. */
export function exponentialOf(x: number): number {
  const within = Math.min(700, Math.max(-700, x));
  const doublings = Math.round(within / LN2);
  const rest = within - doublings * LN2_HIGH - doublings * LN2_LOW;
  // Taylor, from the smallest term: |rest| is at most 0.35, and 0.35^14 / 14! is below 1e-17.
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (sum * rest) / n;
  return sum * powerOfTwo(doublings);
}

function powerOfTwo(n: number): number {
  let power = 1;
  const factor = n < 0 ? 0.5 : 2;
  for (let i = Math.abs(n); i > 0; i--) power *= factor;
  return power;
}

/** The natural logarithm of a positive number. */
export function logarithmOf(x: number): number {
  let doublings = 0;
  let part = x;
  while (part > 1.5) {
    part /= 2;
    doublings++;
  }
  while (part < 0.75) {
    part *= 2;
    doublings--;
  }
  // 2 artanh(s): |s| is at most 0.2, and 0.2^41 is below 1e-28.
  const s = (part - 1) / (part + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 41; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return doublings * LN2 + 2 * s * sum;
}

/** The chance, 0 to 1, of log-odds. */
export function chanceOfOdds(odds: number): number {
  return odds >= 0 ? 1 / (1 + exponentialOf(-odds)) : 1 - 1 / (1 + exponentialOf(odds));
}

/** The log-odds of a chance, which is taken to be at least 1e-9 from 0 and 1. */
export function oddsOfChance(chance: number): number {
  const within = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return logarithmOf(within / (1 - within));
}
