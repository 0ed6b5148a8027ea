/** What a bench says, and how runs become one figure. */

/** One line of the answer. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with, measured in turn with it. */
  readonly reference: string;
  readonly referenceValue: number | null;
  /** How much better the value is than the reference: above 1 is better, whatever the unit. */
  readonly ratio: number | null;
  /** The least ratio promised; null where nothing was. */
  readonly goal: number | null;
  readonly met: boolean | null;
  /** What keeps it from being better, in a sentence. */
  readonly limit: string;
  /** What each run gave: value and reference. */
  readonly runs: readonly Run[];
}

/** Value and reference of one run; null where there is nothing to compare with. */
export type Run = readonly [number, number | null];

/** A bench: measures once or more and gives its figures. `say` tells how far it is. */
export interface Bench {
  /** Names of the figures that it gives; asking for one of them runs the bench. */
  readonly names: readonly string[];
  run(say: (text: string) => void): Promise<readonly Figure[]>;
}

/** What a figure says beside its numbers. `less`: the unit is one of which less is better. */
export interface Asked extends Pick<Figure, 'name' | 'unit' | 'reference' | 'limit'> {
  readonly goal?: number;
  readonly less?: boolean;
}

/**
 * The medians of the runs. The ratio is the median of the runs' own ratios: a busy machine slows
 * both sides of one run alike.
 */
export function figureOf(asked: Asked, runs: readonly Run[]): Figure {
  const { name, unit, reference, goal = null, less = false, limit } = asked;
  const ratios = runs.flatMap(([value, of]) =>
    of === null ? [] : [less ? of / value : value / of],
  );
  const references = runs.flatMap(([, of]) => (of === null ? [] : [of]));
  const ratio = ratios.length === 0 ? null : rounded(median(ratios));
  return {
    name,
    value: rounded(median(runs.map(([value]) => value))),
    unit,
    reference,
    referenceValue: references.length === 0 ? null : rounded(median(references)),
    ratio,
    goal,
    met: goal === null || ratio === null ? null : ratio >= goal,
    limit,
    runs: runs.map(([value, of]) => [rounded(value), of === null ? null : rounded(of)]),
  };
}

/** Runs both sides in turn, so many times. */
export async function inTurn(
  times: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let run = 0; run < times; run++) runs.push([await one(), await other()]);
  return runs;
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** The value below which the share of figures lies: 0.99 for the 99th percentile. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Three digits that count are as many as a shared machine can tell apart. */
function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}
