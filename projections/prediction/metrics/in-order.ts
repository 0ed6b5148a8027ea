/** Sorting numbers by counting their bits: of hundreds of thousands a comparison each is slow. */

/** So many bits are counted at a time. */
const DIGIT = 16;
const DIGITS = 2 ** DIGIT;
/** Which half of a number has its sign and exponent, as this machine lays it down. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;
const SIGN = 0x8000_0000;

/** Places of numbers from the smallest to the largest; those of equal ones as they come. */
export function inOrder(numbers: Float64Array): Uint32Array {
  const [low, high] = bitsOf(numbers);
  let order = new Uint32Array(numbers.length);
  for (let place = 0; place < order.length; place++) order[place] = place;
  let next = new Uint32Array(numbers.length);
  const ends = new Uint32Array(DIGITS);
  for (const half of [low, high]) {
    for (const shift of [0, DIGIT]) {
      countDigits(ends, half, shift);
      for (let i = order.length - 1; i >= 0; i--) {
        const place = order[i] ?? 0;
        const digit = ((half[place] ?? 0) >>> shift) % DIGITS;
        const end = (ends[digit] ?? 0) - 1;
        ends[digit] = end;
        next[end] = place;
      }
      [order, next] = [next, order];
    }
  }
  return order;
}

/** Bits that are in the order of their numbers: those of negative ones are turned round. */
function bitsOf(numbers: Float64Array): readonly [low: Uint32Array, high: Uint32Array] {
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  const [low, high] = [new Uint32Array(numbers.length), new Uint32Array(numbers.length)];
  for (let i = 0; i < numbers.length; i++) {
    // -0 is 0.
    number[0] = (numbers[i] ?? 0) + 0;
    const [first, other] = [words[1 - HIGH] ?? 0, words[HIGH] ?? 0];
    const isNegative = other >= SIGN;
    low[i] = isNegative ? ~first : first;
    high[i] = isNegative ? ~other : other ^ SIGN;
  }
  return [low, high];
}

/** By digit, where those that have it end. */
function countDigits(ends: Uint32Array, half: Uint32Array, shift: number): void {
  ends.fill(0);
  for (const bits of half) {
    const digit = (bits >>> shift) % DIGITS;
    ends[digit] = (ends[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit < DIGITS; digit++) {
    ends[digit] = (ends[digit] ?? 0) + (ends[digit - 1] ?? 0);
  }
}
