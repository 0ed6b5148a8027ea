/**
 * A step is a dated contribution of a promise to what is known of its two parties. Steps add up:
 * the sum of a promise's steps up to day D, D included, is the promise as it stood at the end of D
 * (see `standingAt`). Their numbers are integers, so sums are exact in any order.
 */
import type { DueBasis, PromiseKind } from '../src/ledger/events.js';
import type { DayNumber } from '../src/ledger/values/day.js';
import type { PartyId } from '../src/ledger/values/party.js';

/** A whole promise, in parts per million: the unit of `count`. */
export const WHOLE = 1_000_000;

/** How well a fact is supported, weakest first. Computed here, never decided or stored. */
export const GRADES = ['declared', 'documented', 'corroborated', 'banked'] as const;
export type Grade = (typeof GRADES)[number];

export type TrianglePart = 'payment' | 'deadline' | 'relation';

/**
 * Where a portion of a promise is.
 * Payment and deadline: `open`; `kept`; `apart` (disputed, or sent back through no fault of the
 * payer); `lost` (uncollectible, or a delivery its supplier cancelled); `void` (credited,
 * cancelled, forgiven, won by the buyer: as if never promised); `outside` (a cash sale, an advance,
 * a deposit, interest or a fixed fee: kept or open, shown and never scored).
 * Relation: `clean` (a promise kept whole without incident), and the incidents.
 */
export type PortionState = 'open' | 'kept' | 'apart' | 'lost' | 'void' | 'outside';
export type MarkState =
  | 'clean'
  | 'dispute_lost'
  | 'refused_quality'
  | 'returned_debit'
  | 'feedback_1'
  | 'feedback_2'
  | 'feedback_3'
  | 'feedback_4'
  | 'feedback_5';

export interface Step {
  readonly side: TrianglePart;
  /** Whose conduct it tells of. Payment and deadline: always the promisor's. */
  readonly of: 'promisor' | 'promisee';
  readonly state: PortionState | MarkState;
  /** ISO 4217; '' where no money is told of (a delivery without value). */
  readonly currency: string;
  /** The due day in force for this portion; null where none is known. */
  readonly due: DayNumber | null;
  readonly basis: DueBasis;
  /**
   * Raw days late, without grace (which is the model's). kept: final, negative where early.
   * open: days carried over from an earlier due day that had passed when a new one was agreed; to
   * be added to what `due` gives. apart: frozen at what it was when set apart. Else 0.
   */
  readonly late: number;
  readonly grade: Grade;
  /** Who told it: `<teller>/<party spoken for>`, the name by which coverage is looked up. */
  readonly voice: string;
  /**
   * The day of the outcome, from which its age is counted; null for open and apart, which have age
   * 0.
   */
  readonly on: DayNumber | null;
  /** The day on which the portion enters (count > 0) or leaves (count < 0) the state. */
  readonly day: DayNumber;
  /** Parts per million of the promise. */
  readonly count: number;
  /** Minor units of `currency`. */
  readonly amount: number;
  /** kept only: parts per million x days from issue (or order) to the outcome. Else 0. */
  readonly days: number;
}

/** One promise as views and models see it: its two parties, as told, and its steps. */
export interface PromiseSteps {
  /**
   * Address of the promise: `invoice-<seller>/<number>` or `delivery-...`, `~2` ... where a number
   * was reused.
   */
  readonly promise: string;
  readonly kind: PromiseKind;
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  readonly steps: readonly Step[];
}

/** The sum of steps with the same key: a portion of a promise, and how much is in it. */
export interface Standing {
  /** Any of the steps. It names the portion; its numbers mean nothing here. */
  readonly key: Step;
  /** Parts per million of the promise. */
  count: number;
  /** Minor units of the key's currency. */
  amount: number;
  /** Parts per million x days from issue to outcome. */
  days: number;
}

/** Most promises have two or three steps, and comparing those is faster than naming them. */
const FEW = 32;

function sameKey(a: Step, b: Step): boolean {
  return (
    a.state === b.state &&
    a.late === b.late &&
    a.on === b.on &&
    a.due === b.due &&
    a.side === b.side &&
    a.of === b.of &&
    a.basis === b.basis &&
    a.grade === b.grade &&
    a.voice === b.voice &&
    a.currency === b.currency
  );
}

function sameIn(portions: readonly Standing[], step: Step): Standing | undefined {
  for (const portion of portions) if (sameKey(portion.key, step)) return portion;
  return undefined;
}

function keyText(step: Step): string {
  const { side, of, state, currency, due, basis, late, grade, voice, on } = step;
  return JSON.stringify([side, of, state, currency, due, basis, late, grade, voice, on]);
}

/** The portions that stand at the end of day `asOf`: those whose steps do not sum to nothing. */
export function standingAt(steps: readonly Step[], asOf: DayNumber): readonly Standing[] {
  const portions: Standing[] = [];
  const named = steps.length > FEW ? new Map<string, Standing>() : null;
  for (const step of steps) {
    if (step.day > asOf) continue;
    const name = named ? keyText(step) : '';
    const portion = named ? named.get(name) : sameIn(portions, step);
    if (portion) {
      portion.count += step.count;
      portion.amount += step.amount;
      portion.days += step.days;
    } else {
      const first = { key: step, count: step.count, amount: step.amount, days: step.days };
      portions.push(first);
      named?.set(name, first);
    }
  }
  let standing = 0;
  for (const portion of portions) if (portion.count > 0) portions[standing++] = portion;
  portions.length = standing;
  return portions;
}
