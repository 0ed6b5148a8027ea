/**
 * What sums tend to as more of the same is told, by others each time. The cap of a strand holds
 * back how much it counts in all, so its part of the whole falls to what the other leaves of it.
 */
import { type Caps, LEVELS, STRANDS, type Strand } from './model.js';

type ByStrand = Readonly<Record<Strand, readonly number[]>>;

function weightIn(sums: readonly number[]): number {
  return sums.slice(0, LEVELS).reduce((total, each) => total + each, 0);
}

/**
 * The sums to which `now` tends, by place; `now` itself where its mix stays as it is. They are made
 * of the sums of both strands before their total caps.
 */
export function tendingOf(
  strands: ByStrand,
  now: readonly number[],
  caps: Readonly<Record<Strand, Pick<Caps, 'total'>>>,
): readonly number[] {
  const told = STRANDS.filter((strand) => weightIn(strands[strand]) > 0);
  const [open, ...others] = told.filter((strand) => caps[strand].total === null);
  if (told.length < 2 || others.length > 0) return now;
  if (open !== undefined) return strands[open];
  return now.map((_, place) =>
    told.reduce((sum, strand) => {
      const sums = strands[strand];
      return sum + ((sums[place] ?? 0) * (caps[strand].total ?? 0)) / weightIn(sums);
    }, 0),
  );
}
