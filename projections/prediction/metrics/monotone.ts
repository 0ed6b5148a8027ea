/**
 * A map from what is told to what comes, that never turns the order round: learned by pooling
 * neighbours that break it (Ayer et al. 1955), linear between the middles of what was pooled.
 */
import { inOrder } from './in-order.js';
import type { PredictionColumns } from './ranks.js';

/** Points of a map, both numbers growing. */
export interface ChanceMap {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

interface Pool {
  /** The sum of the chances told, of what came, and how many. */
  told: number;
  came: number;
  count: number;
}

/** Learns a map; null of no predictions. What never came in the sample stays possible after it. */
export function learnMap(columns: PredictionColumns): ChanceMap | null {
  const order = inOrder(columns.chances);
  const pools: Pool[] = [];
  let before = Number.NaN;
  for (const place of order) {
    const told = columns.chances[place] ?? 0;
    const came = columns.came[place] ?? 0;
    const last = pools.at(-1);
    if (last && told === before) {
      last.told += told;
      last.came += came;
      last.count += 1;
    } else {
      mergeLast(pools);
      pools.push({ told, came, count: 1 });
    }
    before = told;
  }
  mergeLast(pools);
  if (pools.length === 0) return null;
  const least = 1 / (order.length + 2);
  return {
    from: pools.map(({ told, count }) => told / count),
    to: pools.map(({ came, count }) => Math.min(1 - least, Math.max(least, came / count))),
  };
}

/** Pools the last with those before it that came as often or more. */
function mergeLast(pools: Pool[]): void {
  for (;;) {
    const [before, last] = [pools.at(-2), pools.at(-1)];
    if (!before || !last || before.came * last.count < last.came * before.count) return;
    before.told += last.told;
    before.came += last.came;
    before.count += last.count;
    pools.pop();
  }
}

/** The chance that a map makes of one; flat before its first point and after its last. */
export function mapped({ from, to }: ChanceMap, chance: number): number {
  let [low, high] = [0, from.length - 1];
  if (chance <= (from[0] ?? 0)) return to[0] ?? 0;
  if (chance >= (from[high] ?? 0)) return to[high] ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= chance) low = middle;
    else high = middle;
  }
  const [left = 0, right = 0] = [from[low], from[high]];
  const [bottom = 0, top = 0] = [to[low], to[high]];
  return bottom + ((top - bottom) * (chance - left)) / (right - left);
}
