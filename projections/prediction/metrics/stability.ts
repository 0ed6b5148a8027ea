/** Whether those who are judged still look like those before them. */

/** How many bins, of as many each in the window before. */
const BINS = 10;

/**
 * The population stability index of chances between two windows: sum (q - p) x ln (q / p) over
 * tenths of the first one. Below .10 nothing moved, above .25 much did; it says nothing of how many
 * there were, so that a small window scatters. Each bin is given half a case, for the logarithm.
 */
export function stabilityIndex(before: Float64Array, after: Float64Array): number {
  if (before.length === 0 || after.length === 0) return Number.NaN;
  const edges = edgesOf(before);
  const [p, q] = [sharesIn(before, edges), sharesIn(after, edges)];
  return p.reduce((sum, share, i) => {
    const other = q[i] ?? 0;
    return sum + (other - share) * Math.log(other / share);
  }, 0);
}

/** Each once: of many with one chance, there are fewer bins. */
function edgesOf(chances: Float64Array): readonly number[] {
  const sorted = chances.toSorted();
  const edges = Array.from({ length: BINS - 1 }, (_, i) => {
    return sorted[Math.floor(((i + 1) * sorted.length) / BINS)] ?? 0;
  });
  return [...new Set(edges)];
}

function sharesIn(chances: Float64Array, edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(edges.length + 1).fill(0.5);
  for (const chance of chances) {
    let bin = 0;
    while (bin < edges.length && chance >= (edges[bin] ?? 0)) bin++;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const all = chances.length + counts.length / 2;
  return counts.map((count) => count / all);
}
