/**
 * Caps: how much of the evidence counts. First what was due in one month, then the
 * counterparty, then all of a strand is scaled down to its cap, all levels alike.
 */
import type { PartyId } from '../src/ledger/party.js';
import { partsOf } from './exact.js';
import { type Caps, LEVELS, type Model, type Scope, STRANDS, type Strand } from './models/model.js';
import { WHOLE } from './step.js';
import {
  countAt,
  nextAt,
  PLACES,
  type Rows,
  rowOf,
  type SideTally,
  strandAt,
  sumAt,
  twinOf,
} from './tally.js';

/** Parts per million that count, of a strand and of its counterparties; those not listed, all. */
interface Kept {
  readonly whole: number;
  readonly counterparties: ReadonlyMap<PartyId, number>;
}

/** The evidence of a side after its caps. */
export interface Capped {
  /** Sums over all buckets, by the places of a strand (tally.ts). */
  readonly sums: readonly number[];
  /** Evidence in millionths of a promise, where promises due together are one trial. */
  readonly trials: number;
  /**
   * The part of a row's sum in that place that counts, 0 to 1: what contributions are scaled by.
   */
  shareOf(party: PartyId, month: number, strand: Strand, place: number): number;
}

/** The parts per million of `total` that fit under the cap. */
function fitting(total: number, cap: number | null): number {
  return cap === null || total <= cap ? WHOLE : Math.floor((cap * WHOLE) / total);
}

/** The weight of a row, over all levels. */
function weightAt(rows: Rows, at: number): number {
  let weight = 0;
  for (let level = 0; level < LEVELS; level++) weight += sumAt(rows, at, level);
  return weight;
}

type StrandCaps = Readonly<Record<Strand, Caps>>;

/** What the caps leave of both strands, in one walk through the rows. */
function keptOf(side: SideTally, caps: StrandCaps): Readonly<Record<Strand, Kept>> {
  const counterparties = {
    declared: new Map<PartyId, number>(),
    supported: new Map<PartyId, number>(),
  };
  const totals = { declared: 0, supported: 0 };
  const { rows } = side;
  for (const [party, { first }] of side.counterparties) {
    const sums = { declared: 0, supported: 0 };
    for (let at = first; at >= 0; at = nextAt(rows, at)) {
      const strand = strandAt(rows, at);
      const weight = weightAt(rows, at);
      sums[strand] += partsOf(weight, fitting(weight, caps[strand].month));
    }
    for (const strand of STRANDS) {
      const parts = fitting(sums[strand], caps[strand].counterparty);
      if (parts < WHOLE) counterparties[strand].set(party, parts);
      totals[strand] += partsOf(sums[strand], parts);
    }
  }
  const keptIn = (strand: Strand): Kept => ({
    whole: fitting(totals[strand], caps[strand].total),
    counterparties: counterparties[strand],
  });
  return { declared: keptIn('declared'), supported: keptIn('supported') };
}

/** The parts per million of a row that count after all three caps. */
function partsOfRow(rows: Rows, at: number, party: PartyId, caps: Caps, kept: Kept): number {
  const ofMonth = fitting(weightAt(rows, at), caps.month);
  const ofCounterparty = kept.counterparties.get(party) ?? WHOLE;
  return partsOf(partsOf(ofMonth, ofCounterparty), kept.whole);
}

/** Adds to `sums` what counts of a row, and returns its weight over all levels. */
function addRow(sums: number[], rows: Rows, at: number, parts: number): number {
  let weight = 0;
  for (let place = 0; place < PLACES; place++) {
    const counts = partsOf(sumAt(rows, at, place), parts);
    sums[place] = (sums[place] ?? 0) + counts;
    if (place < LEVELS) weight += counts;
  }
  return weight;
}

/** Applies the model's caps for that scope to a side. */
export function applyCaps(side: SideTally, model: Model, scope: Scope): Capped {
  const caps = model.caps[scope];
  const kept = keptOf(side, caps);
  const { rows } = side;
  const partsIn = (at: number, party: PartyId): number => {
    const strand = strandAt(rows, at);
    return partsOfRow(rows, at, party, caps[strand], kept[strand]);
  };
  const sums = [0, 0, 0, 0, 0, 0, 0];
  let trials = 0;
  for (const [party, { first }] of side.counterparties) {
    for (let at = first; at >= 0; at = nextAt(rows, at)) {
      // Both strands of a month are one trial: they are taken together, at the first of the two.
      const twin = twinOf(rows, first, at);
      if (twin > at) continue;
      let weight = addRow(sums, rows, at, partsIn(at, party));
      let count = countAt(rows, at);
      if (twin >= 0) {
        weight += addRow(sums, rows, twin, partsIn(twin, party));
        count += countAt(rows, twin);
      }
      trials += count > WHOLE ? Math.floor((weight * WHOLE) / count) : weight;
    }
  }
  const shareOf = (party: PartyId, month: number, strand: Strand, place: number): number => {
    const of = side.counterparties.get(party);
    const at = of ? rowOf(rows, of.first, month, strand) : -1;
    const value = at < 0 ? 0 : sumAt(rows, at, place);
    return value > 0 ? partsOf(value, partsIn(at, party)) / value : 0;
  };
  return { sums, trials, shareOf };
}
