/** A map from chances as told to chances as they came, which keeps their order. */
import { valueAt } from '../score/estimate.js';
import { type Formula, fixed } from './head.js';

/** A chance that was told, and whether it came so. */
export interface ToldChance {
  readonly chance: number;
  readonly came: boolean;
}

export const IDENTITY: Formula['map'] = [
  [0, 0],
  [1, 1],
];

/** As many groups of like chances as there are at most: fewer invoices in one tell nothing. */
const GROUPS = 20;
const LEAST_IN_GROUP = 25;

interface Pool {
  count: number;
  chance: number;
  came: number;
}

/**
 * Pools adjacent violators (Ayer et al., 1955) among groups of like chances. `better`: by which
 * part the Brier score of `judged` is better for it, negative where it is worse.
 */
export function calibrationMap(
  told: readonly ToldChance[],
  judged: readonly ToldChance[],
): { readonly map: Formula['map']; readonly better: number } {
  const map = pointsOf(poolsOf(told));
  const before = brier(judged, IDENTITY);
  return { map, better: before > 0 ? 1 - brier(judged, map) / before : 0 };
}

function poolsOf(told: readonly ToldChance[]): readonly Pool[] {
  const sorted = told.toSorted((a, b) => a.chance - b.chance);
  const size = Math.max(LEAST_IN_GROUP, Math.ceil(sorted.length / GROUPS));
  const pools: Pool[] = [];
  for (let from = 0; from + LEAST_IN_GROUP <= sorted.length; from += size) {
    const group = sorted.slice(from, from + size);
    let pool: Pool = { count: group.length, chance: 0, came: 0 };
    for (const { chance, came } of group) {
      pool.chance += chance;
      pool.came += Number(came);
    }
    for (let last = pools.at(-1); last && isOver(last, pool); last = pools.at(-1)) {
      pools.pop();
      pool = {
        count: last.count + pool.count,
        chance: last.chance + pool.chance,
        came: last.came + pool.came,
      };
    }
    pools.push(pool);
  }
  return pools;
}

function isOver(one: Pool, next: Pool): boolean {
  return one.came * next.count >= next.came * one.count;
}

/** From nothing to certainty through the pools, growing at each point. */
function pointsOf(pools: readonly Pool[]): Formula['map'] {
  const points: (readonly [number, number])[] = [[0, 0]];
  for (const { count, chance, came } of pools) {
    const point = [fixed(chance / count), fixed(came / count)] as const;
    const last = points.at(-1);
    const grows = last && point[0] > last[0] && point[1] > last[1];
    if (grows && point[0] < 1 && point[1] < 1) points.push(point);
  }
  return [...points, [1, 1]];
}

function brier(told: readonly ToldChance[], map: Formula['map']): number {
  let sum = 0;
  for (const { chance, came } of told) sum += (valueAt(map, chance) - Number(came)) ** 2;
  return sum;
}
