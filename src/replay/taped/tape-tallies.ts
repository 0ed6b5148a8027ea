/**
 * Sums from the tape, professional by professional, as each thread of those who share them adds
 * them up: what it is told is plain data, and numbers that all of them read.
 */
import type { Question } from '../../../projections/score/evidence.js';
import { cardOf } from '../../../projections/score/scorecard.js';
import {
  addPromise,
  addStanding,
  clearTally,
  emptyTally,
  type Tally,
} from '../../../projections/score/tally.js';
import type { StandingTable } from '../../../projections/standing/standing.js';
import type { PromiseSteps } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import { Asking, type Replayed, type ReplayQuestion } from '../asking.js';
import type { ContextFacts } from '../context.js';
import type { PromisesOfEach } from './promises-of-each.js';
import { type NumberedNames, StandingRead } from './standing-read.js';
import { standingsOf, type VouchingSums } from '../vouchings.js';

/** All that scores are made of. */
export interface TapedHistory {
  readonly facts: ContextFacts;
  /** Promises (standing-rows.ts), and whose they are. */
  readonly promises: Float64Array;
  readonly ofEach: PromisesOfEach;
  readonly names: NumberedNames;
  /** Promises folded beside the tape, their parties resolved. */
  readonly beside: readonly PromiseSteps[];
  /** What promises say for standing; nothing of what was kept where nobody is vouched for. */
  readonly vouchings: VouchingSums;
}

/** A professional's sums, and the question that a card of them answers. */
export interface Tallied {
  readonly tally: Tally;
  readonly question: Question;
}

export class TapeTallies {
  /** Of whom there are scores, in order. */
  readonly professionals: readonly PartyId[];
  private readonly asking: Asking;
  private readonly standings: StandingTable | null;
  private readonly read: StandingRead;
  private readonly numberOf: ReadonlyMap<PartyId, number>;
  private readonly besideOf: ReadonlyMap<PartyId, readonly PromiseSteps[]>;
  /** That of the professional in hand. */
  private readonly tally: Tally = emptyTally();

  constructor(
    private readonly history: TapedHistory,
    question: ReplayQuestion,
  ) {
    const { facts, promises, names, beside, vouchings } = history;
    this.asking = new Asking(facts, question);
    this.professionals = this.asking.professionals();
    this.standings = this.asking.weighsStanding ? standingsOf(vouchings) : null;
    this.read = new StandingRead(promises, names);
    this.numberOf = new Map(names.professionals.map((party, number) => [party, number]));
    this.besideOf = byParty(beside);
  }

  /** The score of a professional. */
  cardOf(party: PartyId): Replayed {
    const { tally, question } = this.of(party);
    return { party, card: cardOf(tally, question) };
  }

  /** The sums of a professional, good until those of the next are asked for. */
  of(party: PartyId): Tallied {
    const { asking, tally, standings } = this;
    clearTally(tally);
    const number = this.numberOf.get(party);
    if (number !== undefined) this.addTaped(number, party);
    for (const promise of this.besideOf.get(party) ?? []) {
      addPromise(tally, promise, asking.of(party));
    }
    return { tally, question: asking.beside(standings, party) };
  }

  private addTaped(number: number, party: PartyId): void {
    const { read, tally } = this;
    const { ends, begins } = this.history.ofEach;
    const question = this.asking.of(party);
    const own = begins.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
    read.fetch(own);
    for (const promise of own) {
      read.turnTo(promise);
      addStanding(tally, read, question);
    }
  }
}

function byParty(promises: readonly PromiseSteps[]): ReadonlyMap<PartyId, readonly PromiseSteps[]> {
  const found = new Map<PartyId, PromiseSteps[]>();
  for (const promise of promises) {
    for (const party of new Set([promise.promisor, promise.promisee])) {
      const known = found.get(party) ?? [];
      found.set(party, known);
      known.push(promise);
    }
  }
  return found;
}
