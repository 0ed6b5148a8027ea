/**
 * How well predictions put in order what came and what did not. Sorting is done once, and each
 * figure is then one pass, with a weight for each prediction, so that a resample needs no new sort.
 */

/** Told chances side by side with what came of each, 1 or 0. */
export interface PredictionColumns {
  /** 0 to 1; any number that grows with the chance will do for ranks. */
  readonly chances: Float64Array;
  readonly came: Uint8Array;
}

/** Predictions from the smallest chance to the largest. */
export interface Ranked {
  /** Their places in the columns. */
  readonly order: Uint32Array;
  /** 1 where the next one in order has another chance: ends of ties. */
  readonly ends: Uint8Array;
  readonly came: Uint8Array;
  /** The same in order: read one after the other, and very often. */
  readonly cameInOrder: Uint8Array;
}

export function rankedBy({ chances, came }: PredictionColumns): Ranked {
  // Keys in whole: equal chances stay by place, so that the order is the same on each machine.
  const order = new Uint32Array(chances.length).map((_, i) => i);
  order.sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0) || a - b);
  const ends = order.map((place, i) => {
    const next = order[i + 1];
    return next === undefined || chances[next] !== chances[place] ? 1 : 0;
  });
  const cameInOrder = Uint8Array.from(order, (place) => came[place] ?? 0);
  return { order, ends: Uint8Array.from(ends), came, cameInOrder };
}

/** How often each prediction counts, by place; null: once. */
export type Weights = Uint8Array | Uint32Array | null;

/**
 * The part, 0 to 1, of pairs of one that came and one that did not that are told in that order, a
 * tie being half (Mann and Whitney). NaN where all came, or none.
 */
export function areaUnderCurve(
  { order, ends, cameInOrder }: Ranked,
  weights: Weights = null,
): number {
  let [pairs, below, others, events] = [0, 0, 0, 0];
  let [tiedCame, tiedNot] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const place = order[i] ?? 0;
    const weight = weights === null ? 1 : (weights[place] ?? 0);
    const came = cameInOrder[i] ?? 0;
    tiedCame += weight * came;
    tiedNot += weight - weight * came;
    if (ends[i] === 0) continue;
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
export function largestDistance({ order, ends, came }: Ranked): number {
  const events = came.reduce((sum, one) => sum + one, 0);
  const others = came.length - events;
  let [seenCame, seenNot, most] = [0, 0, 0];
  for (let i = 0; i < order.length; i++) {
    if (came[order[i] ?? 0] === 1) seenCame++;
    else seenNot++;
    if (ends[i] === 0) continue;
    most = Math.max(most, Math.abs(seenNot / others - seenCame / events));
  }
  return events === 0 || others === 0 ? Number.NaN : most;
}
