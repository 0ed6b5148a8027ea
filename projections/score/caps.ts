/**
 * Caps: how much of the evidence counts. First what was due in one month, then the
 * counterparty, then all of a strand is scaled down to its cap, all levels alike.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { WHOLE } from '../step.js';
import { partsOf } from './exact.js';
import { type Caps, LEVELS, type Model, type Scope, type Strand } from './model.js';
import {
  counterpartyAt,
  numberAt,
  PLACES,
  type RowLists,
  type Rows,
  rowBefore,
  rowOf,
  type SideRows,
  SUMS,
  strandAt,
} from './rows.js';
import { tendingOf, trialsOf } from './trials.js';

/**
 * Parts per million that count, of a strand and of its counterparties by number; those not listed,
 * all.
 */
interface Kept {
  readonly whole: number;
  readonly counterparties: ReadonlyMap<number, number>;
}

/** The evidence of a side after its caps. */
export interface Capped {
  /** Sums over all buckets, by the places of a strand (tally.ts). */
  readonly sums: readonly number[];
  /** How much is known: millionths of trials by level, then of them those late within grace. */
  readonly trials: readonly number[];
  /** To what both tend as others tell more of the same; the same arrays where their mix stays. */
  readonly tending: Readonly<Record<'sums' | 'trials', readonly number[]>>;
  /** The part, 0 to 1, that counts of a row's sum in that place. Contributions are scaled by it. */
  shareOf(party: PartyId, month: number, strand: Strand, place: number): number;
}

/** The parts per million of `total` that fit under the cap. */
export function fitting(total: number, cap: number | null): number {
  return cap === null || total <= cap ? WHOLE : Math.floor((cap * WHOLE) / total);
}

/** The weight of a row, over all levels. */
function weightAt(rows: Rows, at: number): number {
  let weight = 0;
  for (let level = 0; level < LEVELS; level++) weight += numberAt(rows, at, SUMS + level);
  return weight;
}

type StrandCaps = Readonly<Record<Strand, Caps>>;

/** What the caps leave of a strand. */
function keptOf(rows: Rows, lists: RowLists, strand: Strand, caps: Caps): Kept {
  const counterparties = new Map<number, number>();
  let total = 0;
  for (const list of lists) {
    let sum = 0;
    for (const at of list) {
      if (strandAt(rows, at) !== strand) continue;
      const weight = weightAt(rows, at);
      sum += partsOf(weight, fitting(weight, caps.month));
    }
    const parts = fitting(sum, caps.counterparty);
    if (parts < WHOLE) counterparties.set(counterpartyAt(rows, list[0] ?? 0), parts);
    total += partsOf(sum, parts);
  }
  return { whole: fitting(total, caps.total), counterparties };
}

/** The parts per million of a row that count after all three caps. */
function partsOfRow(rows: Rows, at: number, caps: Caps, kept: Kept): number {
  const ofMonth = fitting(weightAt(rows, at), caps.month);
  const ofCounterparty = kept.counterparties.get(counterpartyAt(rows, at)) ?? WHOLE;
  return partsOf(partsOf(ofMonth, ofCounterparty), kept.whole);
}

function noSums(): number[] {
  return new Array<number>(PLACES).fill(0);
}

/** Adds to `sums` what counts of a row. */
function addRow(sums: number[], rows: Rows, at: number, parts: number): void {
  for (let place = 0; place < PLACES; place++) {
    sums[place] = (sums[place] ?? 0) + partsOf(numberAt(rows, at, SUMS + place), parts);
  }
}

/** Applies the model's caps for that scope to the evidence of a side, listed by counterparty. */
export function applyCaps(evidence: SideRows, lists: RowLists, model: Model, scope: Scope): Capped {
  const caps = model.caps[scope];
  const { rows } = evidence;
  const declared = keptOf(rows, lists, 'declared', caps.declared);
  const supported = keptOf(rows, lists, 'supported', caps.supported);
  const partsAt = (at: number): number =>
    strandAt(rows, at) === 'declared'
      ? partsOfRow(rows, at, caps.declared, declared)
      : partsOfRow(rows, at, caps.supported, supported);
  const strands = { declared: noSums(), supported: noSums() };
  for (const list of lists) {
    for (const at of list) addRow(strands[strandAt(rows, at)], rows, at, partsAt(at));
  }
  const sums = strands.declared.map((sum, place) => sum + (strands.supported[place] ?? 0));
  const shareOf = (party: PartyId, month: number, strand: Strand, place: number): number => {
    const at = rowOf(evidence, party, month, strand);
    const value = at < 0 ? 0 : numberAt(rows, at, SUMS + place);
    return value > 0 ? partsOf(value, partsAt(at)) / value : 0;
  };
  const trials = trialsOf(rows, lists, caps);
  const tending = { sums: tendingOf(strands, sums, caps), trials: trials.tending };
  return { sums, trials: trials.now, tending, shareOf };
}

/**
 * The sums that `applyCaps` leaves, for whoever asks for no more: neither trials nor what counts of
 * a row. So rows are read where they lie, and nothing is made but the sums.
 */
export class SumsUnderCaps {
  /** By counterparty and strand: the weight, then -1 less the parts per million that count. */
  private weights = new Float64Array(64);
  private readonly places: Readonly<Record<Strand, number>> = { declared: 0, supported: 1 };

  of({ rows, last }: SideRows, model: Model, scope: Scope): readonly number[] {
    const caps = model.caps[scope];
    const needed = 2 * rows.parties.length;
    if (needed > this.weights.length) this.weights = new Float64Array(2 * needed);
    this.weigh(rows, last, caps);
    const whole = this.keep(rows, last, caps);
    const { weights, places } = this;
    const sums = noSums();
    for (let at = last; at >= 0; at = rowBefore(rows, at)) {
      const strand = strandAt(rows, at);
      const ofMonth = fitting(weightAt(rows, at), caps[strand].month);
      const kept = -1 - (weights[2 * counterpartyAt(rows, at) + places[strand]] ?? 0);
      addRow(sums, rows, at, partsOf(partsOf(ofMonth, kept), whole[strand]));
    }
    for (let at = last; at >= 0; at = rowBefore(rows, at)) {
      weights.fill(0, 2 * counterpartyAt(rows, at), 2 * counterpartyAt(rows, at) + 2);
    }
    return sums;
  }

  private weigh(rows: Rows, last: number, caps: StrandCaps): void {
    const { weights, places } = this;
    for (let at = last; at >= 0; at = rowBefore(rows, at)) {
      const strand = strandAt(rows, at);
      const weight = weightAt(rows, at);
      const place = 2 * counterpartyAt(rows, at) + places[strand];
      const fits = partsOf(weight, fitting(weight, caps[strand].month));
      weights[place] = (weights[place] ?? 0) + fits;
    }
  }

  /** Puts parts in place of weights; what counts of the whole of each strand. */
  private keep(rows: Rows, last: number, caps: StrandCaps): Readonly<Record<Strand, number>> {
    const { weights, places } = this;
    const totals = { declared: 0, supported: 0 };
    for (let at = last; at >= 0; at = rowBefore(rows, at)) {
      const strand = strandAt(rows, at);
      const place = 2 * counterpartyAt(rows, at) + places[strand];
      const weight = weights[place] ?? 0;
      if (weight < 0) continue;
      const parts = fitting(weight, caps[strand].counterparty);
      totals[strand] += partsOf(weight, parts);
      weights[place] = -1 - parts;
    }
    return {
      declared: fitting(totals.declared, caps.declared.total),
      supported: fitting(totals.supported, caps.supported.total),
    };
  }
}
