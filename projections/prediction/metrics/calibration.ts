/** Whether what is told as 30 % comes three times in ten. */
import type { PredictionColumns, Weights } from './ranks.js';

/** The mean square of what was told too much or too little (Brier). */
export function brierScore({ chances, came }: PredictionColumns, weights: Weights = null): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < chances.length; i++) {
    const weight = weights === null ? 1 : (weights[i] ?? 0);
    const off = (chances[i] ?? 0) - (came[i] ?? 0);
    sum += weight * off * off;
    count += weight;
  }
  return sum / count;
}

/** The part, 0 to 1, that came. */
export function baseRate(came: Uint8Array): number {
  let sum = 0;
  for (const one of came) sum += one;
  return sum / came.length;
}

/** The Brier score of who tells one chance for all. */
export function brierOfRate(came: Uint8Array, rate: number): number {
  const base = baseRate(came);
  return base * (1 - rate) * (1 - rate) + (1 - base) * rate * rate;
}

/** Those told a chance in one tenth: what they were told on average, and the part that came. */
export interface Tenth {
  /** 0 to 9. */
  readonly tenth: number;
  readonly count: number;
  readonly told: number;
  readonly came: number;
}

/** By tenths of the chance, those of equal width that hold any. */
export function calibration({ chances, came }: PredictionColumns): readonly Tenth[] {
  const counts = new Float64Array(10);
  const told = new Float64Array(10);
  const events = new Float64Array(10);
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i] ?? 0;
    const tenth = Math.min(9, Math.max(0, Math.floor(chance * 10)));
    counts[tenth] = (counts[tenth] ?? 0) + 1;
    told[tenth] = (told[tenth] ?? 0) + chance;
    events[tenth] = (events[tenth] ?? 0) + (came[i] ?? 0);
  }
  return [...counts.keys()]
    .map((tenth) => {
      const count = counts[tenth] ?? 0;
      const part = (sums: Float64Array): number => (sums[tenth] ?? 0) / count;
      return { tenth, count, told: part(told), came: part(events) };
    })
    .filter(({ count }) => count > 0);
}

/** How far, 0 to 1, what was told lies from what came, over the tenths by how many they hold. */
export function calibrationError(tenths: readonly Tenth[]): number {
  let [sum, all] = [0, 0];
  for (const { count, told, came } of tenths) {
    sum += count * Math.abs(told - came);
    all += count;
  }
  return sum / all;
}
