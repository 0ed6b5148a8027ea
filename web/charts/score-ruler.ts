/** A score on a ruler from 0 to 100. */
export interface RulerScore {
  readonly value: number;
  /** The bounds of its 90 % interval. */
  readonly low: number;
  readonly high: number;
}

/** The ticks of a ruler; every other one is longer. */
export const RULER_TICKS: readonly { readonly at: number; readonly long: boolean }[] = [
  { at: 0, long: true },
  { at: 25, long: false },
  { at: 50, long: true },
  { at: 75, long: false },
  { at: 100, long: true },
];
