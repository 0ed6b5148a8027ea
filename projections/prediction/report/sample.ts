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
    return { chances: Float64Array.from(this.places, (at) => all[at] ?? 0), came: this.came };
  }

  /** Those of them that are chosen, by their place in this sample. */
  part(columns: PredictionColumns, chosen: (place: number) => boolean): PredictionColumns {
    const kept: number[] = [];
    for (const [i, place] of this.places.entries()) if (chosen(place)) kept.push(i);
    return {
      chances: Float64Array.from(kept, (i) => columns.chances[i] ?? 0),
      came: Uint8Array.from(kept, (i) => columns.came[i] ?? 0),
    };
  }
}
