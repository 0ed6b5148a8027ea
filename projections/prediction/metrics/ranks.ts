/**
 * How well predictions put in order what came and what did not. Sorting is done once, and each
 * figure is then one pass, with a weight for each prediction, so that a resample needs no new sort.
 */
import { inOrder } from './in-order.js';

/** Told chances side by side with what came of each, 1 or 0. */
export interface PredictionColumns {
  /** 0 to 1; any number that grows with the chance will do for ranks. */
  readonly chances: Float64Array;
  readonly came: Uint8Array;
}

/** Predictions from the smallest chance to the largest. */
export interface Ranked {
  /**
   * In order, of each its place in the columns x 4, + CAME where it came, + END where the next one
   * has another chance: read one after the other, and very often.
   */
  readonly order: Uint32Array;
}

const CAME = 2;
/** Ends of ties. */
const END = 1;

/** Equal chances stay by place, so that the order is the same on each machine. */
export function rankedBy({ chances, came }: PredictionColumns): Ranked {
  const order = inOrder(chances);
  for (let i = 0; i < order.length; i++) {
    const place = order[i] ?? 0;
    const next = order[i + 1];
    const isEnd = next === undefined || chances[next] !== chances[place];
    order[i] = place * 4 + (came[place] === 1 ? CAME : 0) + (isEnd ? END : 0);
  }
  return { order };
}

/** How often each prediction counts, by place; null: once. */
export type Weights = Uint8Array | Uint32Array | null;

/**
 * The part, 0 to 1, of pairs of one that came and one that did not that are told in that order, a
 * tie being half (Mann and Whitney). NaN where all came, or none.
 */
export function areaUnderCurve({ order }: Ranked, weights: Weights = null): number {
  let [pairs, below, others, events] = [0, 0, 0, 0];
  let [tiedCame, tiedNot] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const one = order[i] ?? 0;
    const weight = weights === null ? 1 : (weights[one >>> 2] ?? 0);
    if ((one & CAME) !== 0) tiedCame += weight;
    else tiedNot += weight;
    if ((one & END) === 0) continue;
    pairs += tiedCame * (below + tiedNot / 2);
    below += tiedNot;
    events += tiedCame;
    others += tiedNot;
    tiedCame = 0;
    tiedNot = 0;
  }
  return pairs / (events * others);
}

/**
 * The largest distance, 0 to 1, between how the chances of what came and of what did not are spread
 * (Kolmogorov and Smirnov). NaN where all came, or none.
 */
export function largestDistance({ order }: Ranked): number {
  const events = order.reduce((sum, one) => ((one & CAME) === 0 ? sum : sum + 1), 0);
  const others = order.length - events;
  let [seenCame, seenNot, most] = [0, 0, 0];
  for (const one of order) {
    if ((one & CAME) !== 0) seenCame++;
    else seenNot++;
    if ((one & END) === 0) continue;
    most = Math.max(most, Math.abs(seenNot / others - seenCame / events));
  }
  return events === 0 || others === 0 ? Number.NaN : most;
}
