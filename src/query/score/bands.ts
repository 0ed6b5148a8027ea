/** How coarse figures are for others: ADR 0028 says why. */
import { FEWEST_OTHERS } from '../visibility.js';

/** From `from` up to but without `below`. */
export interface Band {
  readonly from: number;
  readonly below: number;
}

/**
 * The band of 1, 2, 5, 10, 20, 50 ... that a number of 0 or more is in; 0 to 1 below that. In minor
 * units these are the bands of each currency, since its units are powers of ten of them.
 */
export function bandOf(value: number): Band {
  let from = 0;
  let below = 1;
  for (let power = 1; below <= value; power *= 10) {
    for (const next of [2, 5, 10]) {
      if (below > value) break;
      from = below;
      below = next * power;
    }
  }
  return { from, below };
}

/** The lower end of a count's band; of no fewer is anything shown. */
export function coarseCount(count: number): number {
  return Math.max(FEWEST_OTHERS, bandOf(count).from);
}

/** The nearest multiple of five: of points, of percent and of days. */
export function toFives(value: number): number {
  return Math.round(value / 5) * 5 || 0;
}
