/**
 * Folds promises and adds their steps to the tallies of their two professionals.
 */
import { foldPromises } from '../../projections/promise/promise.js';
import { emptyRows, type Rows, trim } from '../../projections/score/rows.js';
import { cardOf } from '../../projections/score/scorecard.js';
import { addPromise, emptyTally, mergeTally, type Tally } from '../../projections/score/tally.js';
import { type Vouched, vouchedOf } from '../../projections/standing/vouching.js';
import type { PromiseSteps } from '../../projections/step.js';
import type { Position } from '../ledger/stored.js';
import type { PartyId } from '../ledger/values/party.js';
import type { History } from '../store/sqlite/history.js';
import { Asking, type Replayed, type ReplayQuestion } from './asking.js';
import type { Context, ContextFacts } from './context.js';
import { factsOfRound } from './facts.js';
import type { Group } from './groups.js';
import { partOf, WHOLE_HISTORY } from './part.js';
import { Vouchings } from './vouchings.js';

/** Sums by professional. */
export type Tallies = ReadonlyMap<PartyId, Tally>;

/**
 * Adds up the tallies of every professional; of several counters, the sums are those of one. A
 * counter gives the scores of the professionals that fall to its part of a replay.
 */
export class Counter {
  private readonly sums = new Map<PartyId, Tally>();
  /** Those of the professionals of each part: they travel together. */
  private readonly rows: readonly Rows[];
  private readonly asking: Asking;
  /** To be merged with those of all other parts, since standing flows through everybody's. */
  readonly vouchings: Vouchings;

  constructor(
    facts: ContextFacts,
    asked: ReplayQuestion,
    private readonly knownAt: Position,
    private readonly part = WHOLE_HISTORY,
  ) {
    this.rows = Array.from({ length: part.of }, emptyRows);
    this.asking = new Asking(facts, asked);
    this.vouchings = new Vouchings(facts.vouched, this.asking.context.who.resolve);
  }

  /** Folds the promises of a round, and adds them to the sums of whomever they concern. */
  count(round: readonly Group[], history: History): void {
    const { context } = this.asking;
    const { resolve } = context.who;
    for (const { promise, vouching } of foldRound(round, history, this.knownAt, context)) {
      const [promisor, promisee] = [resolve(promise.promisor), resolve(promise.promisee)];
      this.vouchings.add(promisor, promisee, vouching);
      const { kind, steps } = promise;
      this.addBetween({ promise: promise.promise, kind, promisor, promisee, steps });
    }
  }

  /** The sums of those who fall to other parts, for their counters to merge: a list by part. */
  divide(): readonly Tallies[] {
    const { number, of } = this.part;
    const parts = this.rows.map(() => new Map<PartyId, Tally>());
    if (of === 1) return parts;
    for (const [party, tally] of this.sums) {
      const part = partOf(party, of);
      if (part !== number) parts[part]?.set(party, tally);
    }
    for (const [part, rows] of this.rows.entries()) if (part !== number) trim(rows);
    return parts;
  }

  merge(tallies: Tallies): void {
    for (const [party, tally] of tallies) mergeTally(this.tallyOf(party), tally);
  }

  /** The scores of its registered professionals but consumers, in the order of their ids. */
  *cards(): IterableIterator<Replayed> {
    const { asking, part } = this;
    const standings = asking.weighsStanding ? this.vouchings.standings() : null;
    for (const party of asking.professionals()) {
      if (partOf(party, part.of) !== part.number) continue;
      yield { party, card: cardOf(this.tallyOf(party), asking.beside(standings, party)) };
    }
  }

  private addBetween(promise: PromiseSteps): void {
    const { promisor, promisee, steps } = promise;
    if (promisor === promisee) return;
    this.add(promise, promisor, promisee);
    // Few promises say anything of the one to whom they were made.
    if (steps.some(({ of }) => of === 'promisee')) this.add(promise, promisee, promisor);
  }

  /** Adds a promise between two professionals to the sums of the first. */
  private add(promise: PromiseSteps, party: PartyId, counterparty: PartyId): void {
    if (!this.asking.isAskedOf(counterparty)) return;
    addPromise(this.tallyOf(party), promise, this.asking.of(party));
  }

  /** The sums of a professional. */
  private tallyOf(party: PartyId): Tally {
    let tally = this.sums.get(party);
    if (!tally) {
      tally = emptyTally(this.rows[partOf(party, this.part.of)]);
      this.sums.set(party, tally);
    }
    return tally;
  }
}

/** The promises of a round as known at a position, each folded from its own facts. */
export function foldRound(
  round: readonly Group[],
  history: History,
  knownAt: Position,
  { who, coverage }: Context,
): readonly Vouched[] {
  const folded: Vouched[] = [];
  for (const { addresses, facts } of factsOfRound(round, history, knownAt)) {
    const promises = foldPromises(addresses, facts, who, coverage);
    for (const each of vouchedOf(promises, facts, who)) folded.push(each);
  }
  return folded;
}
