/**
 * Folds promises and adds their steps to the tallies of their two professionals.
 */
import { foldPromises } from '../../projections/promise/promise.js';
import { ask, type Question, type StandingPromise } from '../../projections/score/evidence.js';
import type { Model } from '../../projections/score/model.js';
import { emptyRows, type Rows, trim } from '../../projections/score/rows.js';
import { cardOf, type Scorecard } from '../../projections/score/scorecard.js';
import {
  addPromise,
  addStanding,
  emptyTally,
  mergeTally,
  type Tally,
} from '../../projections/score/tally.js';
import { type Vouched, vouchedOf } from '../../projections/standing/vouching.js';
import type { PromiseSteps } from '../../projections/step.js';
import type { Position } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import type { History } from '../store/sqlite/history.js';
import { type Context, type ContextFacts, contextOf } from './context.js';
import { factsOfRound } from './facts.js';
import type { Group } from './groups.js';
import { partOf, WHOLE_HISTORY } from './part.js';
import { Vouchings } from './vouchings.js';

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

/** A professional's sums, and what they are asked by. */
export interface Tallied {
  readonly party: PartyId;
  readonly tally: Tally;
  readonly question: Question;
}

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
  private readonly context: Context;
  /** To be merged with those of all other parts, since standing flows through everybody's. */
  readonly vouchings: Vouchings;
  /** Whose sums are added to: one question serves for all, since there are very many of them. */
  private subject: PartyId = '';
  private readonly question: Question;

  constructor(
    private readonly facts: ContextFacts,
    asked: ReplayQuestion,
    private readonly knownAt: Position,
    private readonly part = WHOLE_HISTORY,
  ) {
    this.rows = Array.from({ length: part.of }, emptyRows);
    this.context = contextOf(facts, asked.asOf);
    const { coverage, countryOf } = this.context;
    const { resolve, isConfirmed } = this.context.who;
    this.vouchings = new Vouchings(facts.vouched, resolve);
    const partner = asked.with === null ? null : resolve(asked.with);
    // Promises come with their parties resolved.
    const counterpartyOf = (party: PartyId): PartyId => party;
    const isSubject = (party: PartyId): boolean => party === this.subject;
    const known = { isSubject, counterpartyOf, with: partner };
    // Without links all have the rights of their class, and nobody need be asked.
    const confirmed = facts.links.size === 0 ? {} : { isConfirmed };
    const who = { ...known, ...confirmed, coverage, countryOf };
    this.question = ask(who, asked.model, asked.asOf);
  }

  /** The representative of a party's class. */
  get resolve(): Context['who']['resolve'] {
    return this.context.who.resolve;
  }

  /** Whether a professional falls to the counter's own part. */
  isOwn(party: PartyId): boolean {
    const { number, of } = this.part;
    return partOf(party, of) === number;
  }

  /** Folds the promises of a round, and adds them to the sums of whomever they concern. */
  count(round: readonly Group[], history: History): void {
    for (const { promise, vouching } of foldRound(round, history, this.knownAt, this.context)) {
      const [promisor, promisee] = [this.resolve(promise.promisor), this.resolve(promise.promisee)];
      this.vouchings.add(promisor, promisee, vouching);
      const { kind, steps } = promise;
      this.addBetween({ promise: promise.promise, kind, promisor, promisee, steps }, () => true);
    }
  }

  /**
   * Adds a promise, its parties resolved, to the sums of those of its two who fall to the counter's
   * own part. What it says for standing is the caller's to add.
   */
  takeBetween(promise: PromiseSteps): void {
    this.addBetween(promise, (party) => this.isOwn(party));
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
    for (const { party, tally, question } of this.tallied()) {
      yield { party, card: cardOf(tally, question) };
    }
  }

  /** Their sums, each with the question that a card of them answers. */
  *tallied(): IterableIterator<Tallied> {
    // The score with one counterparty is between the two, who know who they are.
    const standings = this.question.scope === 'with' ? null : this.vouchings.standings();
    for (const party of this.professionals()) {
      const standingOf = standings?.beside(party) ?? null;
      const question = { ...this.question, who: { ...this.question.who, standingOf } };
      yield { party, tally: this.tallyOf(party), question };
    }
  }

  private addBetween(promise: PromiseSteps, isAsked: (party: PartyId) => boolean): void {
    const { promisor, promisee, steps } = promise;
    if (promisor === promisee) return;
    if (isAsked(promisor)) this.add(promise, promisor, promisee);
    // Few promises say anything of the one to whom they were made.
    const tells = steps.some(({ of }) => of === 'promisee') && isAsked(promisee);
    if (tells) this.add(promise, promisee, promisor);
  }

  /** Adds a promise between two professionals to the sums of the first. */
  private add(promise: PromiseSteps, party: PartyId, counterparty: PartyId): void {
    if (!this.isAskedOf(counterparty)) return;
    this.subject = party;
    addPromise(this.tallyOf(party), promise, this.question);
  }

  /** Adds a promise whose steps are kept otherwise to a tally of `tallyOf`. */
  addRead(promise: StandingPromise, tally: Tally, party: PartyId): void {
    this.subject = party;
    addStanding(tally, promise, this.question);
  }

  /** Whether promises with this counterparty are asked for. */
  isAskedOf(counterparty: PartyId): boolean {
    const partner = this.question.who.with;
    return partner === null || partner === counterparty;
  }

  /** The sums of a professional. */
  tallyOf(party: PartyId): Tally {
    let tally = this.sums.get(party);
    if (!tally) {
      tally = emptyTally(this.rows[partOf(party, this.part.of)]);
      this.sums.set(party, tally);
    }
    return tally;
  }

  private professionals(): readonly PartyId[] {
    const { resolve } = this.context.who;
    const found = new Set<PartyId>();
    for (const [told, consumer] of this.facts.parties) {
      const party = resolve(told);
      if (!consumer && partOf(party, this.part.of) === this.part.number) found.add(party);
    }
    return [...found].sort();
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
