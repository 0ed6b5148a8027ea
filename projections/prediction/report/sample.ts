/** The invoices of one part of a history of which it is known what came of them, in columns. */
import type { PredictionColumns } from '../metrics/ranks.js';
import type { SteppedReceivable } from '../receivable-of.js';
import type { Comes } from '../walk/comes.js';
import type { Walked } from '../walk/walk.js';

export class ToldSample {
  /** Places in what was walked. */
  readonly places: Uint32Array;
  readonly came: Uint8Array;
  readonly payers: Int32Array;

  constructor(
    private readonly walked: Walked,
    comes: Comes,
    [from, to]: readonly [number, number],
    choose: (receivable: SteppedReceivable, place: number) => boolean = () => true,
  ) {
    const places: number[] = [];
    const came: number[] = [];
    for (let place = from; place < to; place++) {
      const receivable = walked.receivables[place];
      if (!receivable?.outcome || !choose(receivable, place)) continue;
      places.push(place);
      came.push(comes(receivable.outcome, receivable.creditor) ? 1 : 0);
    }
    this.places = Uint32Array.from(places);
    this.came = Uint8Array.from(came);
    this.payers = Int32Array.from(places, (place) => walked.payers[place] ?? 0);
  }

  get size(): number {
    return this.places.length;
  }

  /** What a contender told of them. */
  columns(name: string): PredictionColumns {
    const all = this.walked.chances.get(name) ?? new Float64Array();
    return { chances: pickedFrom(all, this.places), came: this.came };
  }

  /** Those of them that are chosen, by their place in this sample. */
  part(
    { chances, came }: PredictionColumns,
    chosen: (place: number) => boolean,
  ): PredictionColumns {
    const kept = this.placesOf(chosen);
    const keptCame = new Uint8Array(kept.length);
    for (let i = 0; i < kept.length; i++) keptCame[i] = came[kept[i] ?? 0] ?? 0;
    return { chances: pickedFrom(chances, kept), came: keptCame };
  }

  private placesOf(chosen: (place: number) => boolean): Uint32Array {
    const kept = new Uint32Array(this.size);
    let count = 0;
    for (let i = 0; i < this.size; i++) if (chosen(this.places[i] ?? 0)) kept[count++] = i;
    return kept.subarray(0, count);
  }
}

/** One after the other: with a function for each the engine takes many times as long. */
function pickedFrom(numbers: Float64Array, places: Uint32Array): Float64Array {
  const picked = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) picked[i] = numbers[places[i] ?? 0] ?? 0;
  return picked;
}
