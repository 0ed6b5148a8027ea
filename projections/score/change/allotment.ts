/** Points that sum to a total, in figures that people read. */
import { compareText } from '../../../src/ledger/values/text-order.js';

/** Points by the name of a promise, or of what is one of its sides. */
export type PointsByPromise = Map<string, number>;

/** The same points, stretched so that they sum to a total, in the measure of what each has. */
export function fitted(points: PointsByPromise, total: number): PointsByPromise {
  let [sum, size] = [0, 0];
  for (const each of points.values()) {
    sum += each;
    size += Math.abs(each);
  }
  if (size === 0) return points;
  const rest = (total - sum) / size;
  for (const [name, each] of points) points.set(name, each + rest * Math.abs(each));
  return points;
}

/** So many thousandths of a point. */
export const MILLI = 1000;

/**
 * Points as whole thousandths that sum to a total of them, each by less than one from what it was:
 * those that lost most by rounding down get what is left. Nothing where there is nothing to fit.
 */
export function allotted(points: PointsByPromise, total: number): PointsByPromise {
  const exact = fitted(new Map(points), total / MILLI);
  if (exact.size === 0) return exact;
  const floors = [...exact].map(([name, each]) => {
    const floor = Math.floor(each * MILLI);
    return { name, floor, lost: each * MILLI - floor };
  });
  const left = total - floors.reduce((sum, { floor }) => sum + floor, 0);
  const byLoss = [...floors].sort((a, b) => b.lost - a.lost || compareText(a.name, b.name));
  const more = new Set(byLoss.slice(0, left).map(({ name }) => name));
  return new Map(floors.map(({ name, floor }) => [name, floor + (more.has(name) ? 1 : 0)]));
}
