/**
 * Folds promises and adds their steps to the tallies of their two professionals.
 */
import { ask, type Question } from '../../projections/evidence.js';
import type { FoldedPromise } from '../../projections/folded.js';
import type { Model } from '../../projections/models/model.js';
import { foldPromises } from '../../projections/promise.js';
import { cardOf, type Scorecard } from '../../projections/scorecard.js';
import {
  addPromise,
  emptyRows,
  emptyTally,
  mergeTally,
  type Rows,
  type Tally,
  trim,
} from '../../projections/tally.js';
import { type Told, toldOf } from '../../projections/told.js';
import type { DayNumber } from '../ledger/day.js';
import type { PartyId } from '../ledger/party.js';
import type { Position } from '../ledger/stored.js';
import type { History } from '../store/sqlite-history.js';
import { type Context, type ContextFacts, contextOf } from './context.js';
import type { Group } from './groups.js';
import { partOf, WHOLE_HISTORY } from './part.js';

/** What every score of a replay is asked by. */
export interface ReplayQuestion {
  readonly model: Model;
  readonly asOf: DayNumber;
  /** For the scores with one counterparty; null for the network. */
  readonly with: PartyId | null;
}

/** A professional's score. `party` stands for the class of its ids. */
export interface Replayed {
  readonly party: PartyId;
  readonly card: Scorecard;
}

/** Sums by professional. */
export type Tallies = ReadonlyMap<PartyId, Tally>;

/** What is summed of a professional, and by which question. */
interface Sums {
  readonly tally: Tally;
  readonly question: Question;
}

/**
 * Adds up the tallies of every professional; of several counters, the sums are those of one. A
 * counter gives the scores of the professionals that fall to its part of a replay.
 */
export class Counter {
  private readonly sums = new Map<PartyId, Sums>();
  /** Those of the professionals of each part: they travel together. */
  private readonly rows: readonly Rows[];
  private readonly context: Context;
  private readonly base: Question;

  constructor(
    private readonly facts: ContextFacts,
    asked: ReplayQuestion,
    private readonly knownAt: Position,
    private readonly part = WHOLE_HISTORY,
  ) {
    this.rows = Array.from({ length: part.of }, emptyRows);
    this.context = contextOf(facts, asked.asOf);
    const { resolve, coverage, countryOf } = this.context;
    const partner = asked.with === null ? null : resolve(asked.with);
    const who = { counterpartyOf: resolve, with: partner, coverage, countryOf };
    this.base = ask({ ...who, isSubject: () => false }, asked.model, asked.asOf);
  }

  /** Folds the promises of a round, and adds them. */
  count(round: readonly Group[], history: History): void {
    for (const promise of foldRound(round, history, this.knownAt, this.context)) {
      const { resolve } = this.context;
      const [promisor, promisee] = [resolve(promise.promisor), resolve(promise.promisee)];
      if (promisor === promisee) continue;
      this.add(promise, promisor, promisee);
      // Few promises say anything of the one to whom they were made.
      if (promise.steps.some(({ of }) => of === 'promisee')) this.add(promise, promisee, promisor);
    }
  }

  /** The sums of those who fall to other parts, for their counters to merge: a list by part. */
  divide(): readonly Tallies[] {
    const { number, of } = this.part;
    const parts = this.rows.map(() => new Map<PartyId, Tally>());
    if (of === 1) return parts;
    for (const [party, { tally }] of this.sums) {
      const part = partOf(party, of);
      if (part !== number) parts[part]?.set(party, tally);
    }
    for (const [part, rows] of this.rows.entries()) if (part !== number) trim(rows);
    return parts;
  }

  merge(tallies: Tallies): void {
    for (const [party, tally] of tallies) mergeTally(this.sumsOf(party).tally, tally);
  }

  /** The scores of its registered professionals but consumers, in the order of their ids. */
  *cards(): IterableIterator<Replayed> {
    for (const party of this.professionals()) {
      const { tally, question } = this.sumsOf(party);
      yield { party, card: cardOf(tally, question) };
    }
  }

  private add(promise: FoldedPromise, party: PartyId, counterparty: PartyId): void {
    const partner = this.base.who.with;
    if (partner !== null && partner !== counterparty) return;
    const { tally, question } = this.sumsOf(party);
    addPromise(tally, promise, question);
  }

  private sumsOf(party: PartyId): Sums {
    const known = this.sums.get(party);
    if (known) return known;
    const { resolve } = this.context;
    const who = { ...this.base.who, isSubject: (id: PartyId) => resolve(id) === party };
    const rows = this.rows[partOf(party, this.part.of)];
    const sums = { tally: emptyTally(rows), question: { ...this.base, who } };
    this.sums.set(party, sums);
    return sums;
  }

  private professionals(): readonly PartyId[] {
    const { resolve } = this.context;
    const found = new Set<PartyId>();
    for (const [told, consumer] of this.facts.parties) {
      const party = resolve(told);
      if (!consumer && partOf(party, this.part.of) === this.part.number) found.add(party);
    }
    return [...found].sort();
  }
}

/** The promises of a round as known at a position, each folded from its own facts. */
export function* foldRound(
  round: readonly Group[],
  history: History,
  knownAt: Position,
  { resolve }: Context,
): IterableIterator<FoldedPromise> {
  const elsewhere = factsAt(round, history);
  const streams = round.flatMap((group) => group.streams);
  const lists = history.within(streams, knownAt).values();
  for (const { addresses, streams, positions } of round) {
    const facts: Told[] = [];
    for (const _ of streams) {
      for (const event of lists.next().value ?? []) {
        const told = toldOf(event);
        if (told) facts.push(told);
      }
    }
    for (const position of positions) {
      const told = elsewhere.get(position);
      if (told) facts.push(told);
    }
    yield* foldPromises(addresses, facts, resolve);
  }
}

/** The facts of a round that lie in other streams than those of its promises. */
function factsAt(round: readonly Group[], history: History): ReadonlyMap<Position, Told> {
  const positions = new Set<Position>();
  for (const group of round) for (const position of group.positions) positions.add(position);
  const facts = new Map<Position, Told>();
  for (const event of history.at([...positions].sort((a, b) => a - b))) {
    const told = toldOf(event);
    if (told) facts.set(told.position, told);
  }
  return facts;
}
