/** How many entries a cache (lru-cache) holds. */

/**
 * So many entries at most. Told as `max` the cache would make room for all of them at once, which
 * takes a server that begins 2 ms for each 10,000.
 */
export function atMost(entries: number): { maxSize: number; sizeCalculation: () => number } {
  return { maxSize: entries, sizeCalculation: () => 1 };
}
