/**
 * A small seeded generator, so that the example network is the same on every machine and every day.
 * Each story draws from a seed of its own: changing one story leaves the others as they are.
 */

/** A whole number from `low` to `high`, both included. */
export type Draw = (low: number, high: number) => number;

/**
 * Draws from a seed: FNV-1a makes a number of the text, mulberry32 (Tommy Ettinger) goes on from
 * it.
 */
export function drawsOf(seed: string): Draw {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return low + Math.floor(fraction * (high - low + 1));
  };
}
