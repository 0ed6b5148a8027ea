/**
 * How sure a figure is: it is reckoned again on samples drawn, with putting back, from what was
 * seen (Efron). Drawing invoices takes them for independent, which those of one payer are not;
 * drawing payers, each with all of its invoices, is the honest one and gives wider intervals.
 */

/** What is drawn. */
export const DRAWN = ['invoice', 'payer'] as const;
export type Drawn = (typeof DRAWN)[number];

/** Between these lie the middle 95 % of resamples. */
export interface Resampled {
  readonly low: number;
  readonly high: number;
}

/** Whole numbers below 2^32, the same from the same seed (Mulberry32, T. Ettinger). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/**
 * How often each prediction is in a sample, one sample after the other, always the same ones. The
 * array is the same for all of them: it is read before the next is taken.
 */
export function* resamples(
  drawn: Drawn,
  payers: Int32Array,
  times: number,
): IterableIterator<Uint8Array> {
  const next = generator(drawn === 'invoice' ? 20_261 : 20_262);
  // In bytes they stay near at hand. None is drawn 256 times, which has a chance below 1 in 10^500.
  const weights = new Uint8Array(payers.length);
  const payerCount = payers.reduce((most, payer) => Math.max(most, payer + 1), 0);
  const present = [...new Set(payers)].sort((a, b) => a - b);
  const ofPayer = new Uint8Array(payerCount);
  for (let time = 0; time < times; time++) {
    if (drawn === 'invoice') draw(weights.fill(0), next, null);
    else {
      draw(ofPayer.fill(0), next, present);
      weighPayers(weights, payers, ofPayer);
    }
    yield weights;
  }
}

/** Counts how often each is drawn, of all or of those listed: apart, since generators are slow. */
function draw(counts: Uint8Array, next: () => number, listed: readonly number[] | null): void {
  const units = listed?.length ?? counts.length;
  for (let i = 0; i < units; i++) {
    const unit = Math.floor((next() / 2 ** 32) * units);
    const at = listed === null ? unit : (listed[unit] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function weighPayers(weights: Uint8Array, payers: Int32Array, ofPayer: Uint8Array): void {
  for (let i = 0; i < payers.length; i++) weights[i] = ofPayer[payers[i] ?? 0] ?? 0;
}

/** The middle 95 % of figures; those that are none are left out. */
export function middleOf(figures: readonly number[]): Resampled {
  const sorted = figures.filter((figure) => !Number.isNaN(figure)).sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const [low = Number.NaN, high = low] = [sorted[below], sorted[below + 1]];
    return low + (high - low) * (place - below);
  };
  return { low: at(0.025), high: at(0.975) };
}
