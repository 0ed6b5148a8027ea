/**
 * Caps: how much of a bucket's evidence counts. First what was due in one month, then the
 * counterparty, then all of a strand is scaled down to its cap, all levels alike.
 */
import type { PartyId } from '../src/ledger/party.js';
import { partsOf } from './exact.js';
import { type Caps, LEVELS, type Model, type Scope, STRANDS, type Strand } from './models/model.js';
import { WHOLE } from './step.js';
import { type Bucket, bucketOf, PLACES, type SideTally } from './tally.js';

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
   * The part of a bucket's sum in that place that counts, 0 to 1: what contributions are scaled by.
   */
  shareOf(party: PartyId, month: number, strand: Strand, place: number): number;
}

/** The parts per million of `total` that fit under the cap. */
function fitting(total: number, cap: number | null): number {
  return cap === null || total <= cap ? WHOLE : Math.floor((cap * WHOLE) / total);
}

/** The weight of a bucket's strand, over all levels. */
function weightOf(sums: readonly number[]): number {
  let weight = 0;
  for (let level = 0; level < LEVELS; level++) weight += sums[level] ?? 0;
  return weight;
}

function keptOf(side: SideTally, strand: Strand, caps: Caps): Kept {
  const counterparties = new Map<PartyId, number>();
  let total = 0;
  for (const [party, { months }] of side.counterparties) {
    let sum = 0;
    for (const bucket of months) {
      const weight = weightOf(bucket[strand]);
      sum += partsOf(weight, fitting(weight, caps.month));
    }
    const parts = fitting(sum, caps.counterparty);
    if (parts < WHOLE) counterparties.set(party, parts);
    total += partsOf(sum, parts);
  }
  return { whole: fitting(total, caps.total), counterparties };
}

/** The parts per million of a bucket's strand that count after all three caps. */
function partsOfBucket(
  bucket: Bucket,
  strand: Strand,
  party: PartyId,
  caps: Caps,
  kept: Kept,
): number {
  const ofMonth = fitting(weightOf(bucket[strand]), caps.month);
  const ofCounterparty = kept.counterparties.get(party) ?? WHOLE;
  return partsOf(partsOf(ofMonth, ofCounterparty), kept.whole);
}

/** Adds to `sums` what counts of a bucket's strand, and returns its weight over all levels. */
function addStrand(sums: number[], strand: readonly number[], parts: number): number {
  let weight = 0;
  for (let place = 0; place < PLACES; place++) {
    const counts = partsOf(strand[place] ?? 0, parts);
    sums[place] = (sums[place] ?? 0) + counts;
    if (place < LEVELS) weight += counts;
  }
  return weight;
}

/** Applies the model's caps for that scope to a side. */
export function applyCaps(side: SideTally, model: Model, scope: Scope): Capped {
  const caps = model.caps[scope];
  const kept = {
    declared: keptOf(side, 'declared', caps.declared),
    supported: keptOf(side, 'supported', caps.supported),
  };
  const partsIn = (bucket: Bucket, strand: Strand, party: PartyId): number =>
    partsOfBucket(bucket, strand, party, caps[strand], kept[strand]);
  const sums = [0, 0, 0, 0, 0, 0, 0];
  let trials = 0;
  for (const [party, { months }] of side.counterparties) {
    for (const bucket of months) {
      let weight = 0;
      for (const strand of STRANDS) {
        if (weightOf(bucket[strand]) === 0) continue;
        weight += addStrand(sums, bucket[strand], partsIn(bucket, strand, party));
      }
      trials += bucket.count > WHOLE ? Math.floor((weight * WHOLE) / bucket.count) : weight;
    }
  }
  const shareOf = (party: PartyId, month: number, strand: Strand, place: number): number => {
    const tally = side.counterparties.get(party);
    const bucket = tally && bucketOf(tally, month);
    const value = bucket?.[strand][place] ?? 0;
    return bucket && value > 0 ? partsOf(value, partsIn(bucket, strand, party)) / value : 0;
  };
  return { sums, trials, shareOf };
}
