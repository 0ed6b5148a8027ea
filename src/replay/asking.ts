/** The one question that every score of a replay is asked by, and of whom it is asked. */
import { ask, type Question } from '../../projections/score/evidence.js';
import type { Model } from '../../projections/score/model.js';
import type { Scorecard } from '../../projections/score/scorecard.js';
import type { StandingTable } from '../../projections/standing/standing.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import { type Context, type ContextFacts, contextOf } from './context.js';

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

/** Asks of one professional after another, whose promises come with their parties resolved. */
export class Asking {
  readonly context: Context;
  private readonly question: Question;
  /** Of whom: one question serves for all, since there are very many of them. */
  private subject: PartyId = '';

  constructor(
    private readonly facts: ContextFacts,
    asked: ReplayQuestion,
  ) {
    this.context = contextOf(facts, asked.asOf);
    const { coverage, countryOf, who } = this.context;
    const partner = asked.with === null ? null : who.resolve(asked.with);
    const counterpartyOf = (party: PartyId): PartyId => party;
    // Whom a step is told for comes as told.
    const isSubject = (party: PartyId): boolean =>
      party === this.subject || who.resolve(party) === this.subject;
    const known = { isSubject, counterpartyOf, with: partner };
    // Without links all have the rights of their class, and nobody need be asked.
    const confirmed = facts.links.size === 0 ? {} : { isConfirmed: who.isConfirmed };
    this.question = ask({ ...known, ...confirmed, coverage, countryOf }, asked.model, asked.asOf);
  }

  /** The question of a professional, good until it is asked of another. */
  of(party: PartyId): Question {
    this.subject = party;
    return this.question;
  }

  /** The same where it is known who has standing. */
  beside(standings: StandingTable | null, party: PartyId): Question {
    const question = this.of(party);
    const standingOf = standings?.beside(party) ?? null;
    return { ...question, who: { ...question.who, standingOf } };
  }

  /** Whether standing is weighed: a score with one counterparty is between the two, who know. */
  get weighsStanding(): boolean {
    return this.question.scope === 'network';
  }

  /** Whether promises with this counterparty are asked for. */
  isAskedOf(counterparty: PartyId): boolean {
    const partner = this.question.who.with;
    return partner === null || partner === counterparty;
  }

  /** Registered professionals but consumers, in the order of their ids. */
  professionals(): readonly PartyId[] {
    const { resolve } = this.context.who;
    const found = new Set<PartyId>();
    for (const [told, consumer] of this.facts.parties) if (!consumer) found.add(resolve(told));
    return [...found].sort();
  }
}
