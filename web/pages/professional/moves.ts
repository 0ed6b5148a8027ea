/** Between which days of a history the score moved most. */
import { compareText } from '../../../src/ledger/values/text-order.js';
import type { Day } from '../../../src/ledger/values/day.js';

interface ScoredDay {
  readonly day: Day;
  readonly score: { readonly value: number } | null;
}

export interface Move {
  readonly from: Day;
  readonly to: Day;
  readonly points: number;
}

/** What is smaller is noise to whoever looks at a picture. */
const LEAST_POINTS = 1;

/** The largest moves from one point to the next, at most so many, in the order of their days. */
export function movesIn(points: readonly ScoredDay[], most: number): readonly Move[] {
  const moves = points.flatMap(({ day, score }, i): readonly Move[] => {
    const before = points[i - 1];
    if (!before?.score || !score) return [];
    const moved = Math.round((score.value - before.score.value) * 10) / 10;
    return Math.abs(moved) < LEAST_POINTS ? [] : [{ from: before.day, to: day, points: moved }];
  });
  return moves
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || compareText(a.to, b.to))
    .slice(0, most)
    .sort((a, b) => compareText(a.to, b.to));
}
