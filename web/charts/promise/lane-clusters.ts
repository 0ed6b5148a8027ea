/** Marks of a lane that would cover each other, drawn as one. */

/** A mark with its place, in per cent of the width. */
export interface LanePlace {
  readonly x: number;
  readonly number: number;
}

/** Marks that are drawn as one, the earliest first. */
export interface LaneCluster<Mark extends LanePlace> {
  readonly x: number;
  /** The number of the one, `12–15` for a run of them, else the first and the last: `3…9`. */
  readonly caption: string;
  readonly marks: readonly [Mark, ...Mark[]];
}

/** Half of what a mark takes, in pixels: the shape, then each letter beyond the second. */
const HALF_MARK = 12;
const HALF_LETTER = 3.4;
/** Pixels of the lane of which marks become one; what is drawn for them takes no more. */
const SPAN = 60;

/** Half of the width of a cluster, in pixels. */
export function halfWidth(caption: string): number {
  return HALF_MARK + HALF_LETTER * Math.max(0, caption.length - 2);
}

/**
 * Clusters in the order of their places, which leave each other room where the picture is so many
 * pixels wide. Where all lies close, some stand a little beside their place.
 */
export function clustered<Mark extends LanePlace>(
  marks: readonly Mark[],
  width: number,
): readonly LaneCluster<Mark>[] {
  const order = [...marks].sort((a, b) => a.x - b.x || a.number - b.number);
  const clusters: LaneCluster<Mark>[] = [];
  for (const mark of order) {
    const before = clusters.at(-1);
    if (before && belongs(mark, before, width)) {
      clusters[clusters.length - 1] = clusterOf([...before.marks, mark]);
    } else {
      clusters.push(clusterOf([mark]));
    }
  }
  return apart(clusters, width);
}

/** Whether the mark would touch the cluster, and lies near enough to be part of it. */
function belongs(mark: LanePlace, cluster: LaneCluster<LanePlace>, width: number): boolean {
  const [first] = cluster.marks;
  const pixelsOf = (percent: number): number => (percent / 100) * width;
  const touches =
    pixelsOf(mark.x - cluster.x) < halfWidth(cluster.caption) + halfWidth(`${mark.number}`);
  return touches && pixelsOf(mark.x - first.x) <= SPAN;
}

function clusterOf<Mark extends LanePlace>(marks: readonly [Mark, ...Mark[]]): LaneCluster<Mark> {
  const [first] = marks;
  const last = marks.at(-1) ?? first;
  return { x: (first.x + last.x) / 2, caption: captionOf(marks), marks };
}

function captionOf(marks: readonly LanePlace[]): string {
  const numbers = marks.map(({ number }) => number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (low === high) return `${low}`;
  return high - low === numbers.length - 1 ? `${low}–${high}` : `${low}…${high}`;
}

/** Moves clusters that touch to the right, then those that leave the picture back to the left. */
function apart<Mark extends LanePlace>(
  clusters: readonly LaneCluster<Mark>[],
  width: number,
): readonly LaneCluster<Mark>[] {
  const halves = clusters.map(({ caption }) => (halfWidth(caption) / width) * 100);
  const half = (i: number): number => halves[i] ?? 0;
  const places = clusters.map(({ x }) => x);
  let bound = 0;
  for (const [i, x] of places.entries()) {
    places[i] = Math.max(x, bound + half(i));
    bound = (places[i] ?? 0) + half(i);
  }
  bound = 100;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? 0, bound - half(i));
    bound = (places[i] ?? 0) - half(i);
  }
  return clusters.map((cluster, i) => ({ ...cluster, x: places[i] ?? cluster.x }));
}
