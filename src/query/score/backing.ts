/**
 * How many others are behind each figure of a card. A figure over fewer than three of them would
 * tell of each, and so would one that is mostly of one of them: these are left out one by one.
 */
import { type Evidence, type Question, readPromise } from '../../../projections/score/evidence.js';
import { LEVELS } from '../../../projections/score/model.js';
import type { PromiseSteps, TrianglePart } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import { isOverEnough } from '../visibility.js';

/** Counterparties behind a figure, with how much of it is of each. */
export class Crowd {
  private readonly amounts = new Map<PartyId, number>();

  add(counterparty: PartyId, amount: number): void {
    this.amounts.set(counterparty, (this.amounts.get(counterparty) ?? 0) + amount);
  }

  /** Whether they are enough; each has a promise, so then the promises are, too. */
  get isEnough(): boolean {
    return isOverEnough(this.amounts.size, 0);
  }

  /** Whether they are enough and none of them makes up more than half. */
  get isEven(): boolean {
    let [sum, largest] = [0, 0];
    for (const amount of this.amounts.values()) {
      sum += amount;
      largest = Math.max(largest, amount);
    }
    return this.isEnough && 2 * largest <= sum;
  }
}

/** Which figures of a side may be shown to others. */
export interface SideBacking {
  /** The score, and how many promises and counterparties it rests on. */
  readonly score: boolean;
  /** The share of a level; of how many are at it follows how many are not. */
  readonly levels: readonly boolean[];
  /** Figures weighted by amount. */
  readonly amounts: boolean;
  /** Days to the outcome. */
  readonly kept: boolean;
  /** Currencies of which what is overdue may be shown. */
  readonly overdue: ReadonlySet<string>;
}

export type Backing = Readonly<Record<TrianglePart, SideBacking>>;

/** The backing of the card of these promises; `isOwn`: a counterparty that is the viewer itself. */
export function backingOf(
  promises: Iterable<PromiseSteps>,
  question: Question,
  isOwn: (counterparty: PartyId) => boolean,
): Backing {
  const crowds = { payment: emptySide(), deadline: emptySide(), relation: emptySide() };
  for (const promise of promises) {
    const reading = readPromise(promise, question);
    if (!reading || isOwn(reading.counterparty)) continue;
    const { counterparty, evidence, kept } = reading;
    for (const { side, count } of kept) crowds[side].kept.add(counterparty, count);
    for (const found of evidence) addEvidence(crowds[found.side], counterparty, found);
  }
  const { payment, deadline, relation } = crowds;
  return { payment: sideOf(payment), deadline: sideOf(deadline), relation: sideOf(relation) };
}

interface SideCrowds {
  readonly score: Crowd;
  readonly levels: readonly { readonly at: Crowd; readonly beside: Crowd }[];
  readonly amounts: Crowd;
  readonly kept: Crowd;
  readonly overdue: Map<string, Crowd>;
}

function emptySide(): SideCrowds {
  return {
    score: new Crowd(),
    levels: Array.from({ length: LEVELS }, () => ({ at: new Crowd(), beside: new Crowd() })),
    amounts: new Crowd(),
    kept: new Crowd(),
    overdue: new Map(),
  };
}

function addEvidence(crowds: SideCrowds, counterparty: PartyId, found: Evidence): void {
  const { level: foundAt, count, euros, open, currency, amount } = found;
  crowds.score.add(counterparty, count);
  for (const [level, { at, beside }] of crowds.levels.entries()) {
    (level === foundAt ? at : beside).add(counterparty, count);
  }
  if (euros !== null) crowds.amounts.add(counterparty, euros);
  if (!open) return;
  const overdue = crowds.overdue.get(currency) ?? new Crowd();
  crowds.overdue.set(currency, overdue);
  overdue.add(counterparty, amount);
}

function sideOf({ score, levels, amounts, kept, overdue }: SideCrowds): SideBacking {
  const even = [...overdue].filter(([, crowd]) => crowd.isEven);
  return {
    score: score.isEnough,
    levels: levels.map(({ at, beside }) => at.isEven && beside.isEven),
    amounts: amounts.isEven,
    kept: kept.isEven,
    overdue: new Set(even.map(([currency]) => currency)),
  };
}
