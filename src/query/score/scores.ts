/**
 * Scores, derived when asked: sum the steps of a professional, apply a model. What was derived is
 * kept by (professional, its last change, model, day), so that asking again costs a look-up.
 */
import { LRUCache } from 'lru-cache';
import {
  ask,
  type Question,
  type ScoredProfessional,
  type StandingOf,
} from '../../../projections/score/evidence.js';
import { type Explanation, explain } from '../../../projections/score/explanation.js';
import type { Model } from '../../../projections/score/model.js';
import { cardOf, type Scorecard, scorecard } from '../../../projections/score/scorecard.js';
import type { Tally } from '../../../projections/score/tally.js';
import type { StandingTable } from '../../../projections/standing/standing.js';
import type { TrustGraph } from '../../../projections/standing/trust-graph.js';
import type { TrianglePart } from '../../../projections/step.js';
import { atMost } from '../../at-most.js';
import type { Position } from '../../ledger/stored.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { modelHash } from '../../models/model-hash.js';
import { TODAY } from '../../projector/rows/joined-addresses.js';
import type { Views } from '../../projector/views/views.js';
import { LargeTallies } from '../large/large-tallies.js';
import { Moment } from '../time/moment.js';
import { presentOf } from '../time/present.js';
import { type Backing, backingOf } from './backing.js';
import { countriesAt } from './countries.js';
import { StandingReader } from './standings.js';

/** Whose score, by which model, as of which day, knowing what. */
export interface ScoreQuestion {
  readonly party: PartyId;
  /** The one counterparty, for the score with it; null for the network. */
  readonly with: PartyId | null;
  readonly model: Model;
  readonly asOf: DayNumber;
  /** TODAY for everything known now. */
  readonly knownAt: Position;
}

const CARDS = 20_000;

export class Scores {
  private readonly cards = new LRUCache<string, HeldCard>(atMost(CARDS));
  private readonly standings = new StandingReader();
  private readonly backings = new LRUCache<string, { stamp: string; backing: Backing }>(
    atMost(CARDS),
  );
  private moment: { stamp: string; moment: Moment } | null = null;

  constructor(private readonly large = new LargeTallies()) {}

  /** The scorecard; the same question on the same history gives the same bytes. */
  card(views: Views, question: ScoreQuestion): Scorecard {
    const moment = this.momentOf(views, question.knownAt);
    const { party, model, asOf } = question;
    const key = keyOf(moment, question);
    const stamp = this.stampOf(views, moment, question);
    const table = this.tableFor(moment, question);
    const known = this.cards.get(key);
    if (known?.stamp === stamp && known.table === table) return known.card;
    const standingOf = besideIn(table, moment, party);
    if (known?.stamp === stamp && restsOn(known.standings, standingOf)) {
      this.cards.set(key, { ...known, table });
      return known.card;
    }
    const standings = new Map<PartyId, number>();
    const noted = standingOf && noting(standingOf, standings);
    const who = { ...subjectOf(moment, question), standingOf: noted };
    const asking = ask(who, model, asOf);
    const tally = this.largeTally(views, moment, question, asking);
    const card = tally
      ? cardOf(tally, asking)
      : scorecard(moment.stepsOf(party, question.with), who, model, asOf);
    this.cards.set(key, { stamp, card, table, standings: standingOf && standings });
    return card;
  }

  /**
   * Reads the promises of the largest professionals, and weighs them as of some days, before
   * anybody asks: in turns, of which the longest takes as long as a score. The views may go on
   * between two of them.
   */
  *readAhead(
    views: Views,
    model: Model,
    days: readonly DayNumber[],
  ): Generator<void, void, undefined> {
    for (const party of this.large.largest(views)) {
      for (const id of this.momentOf(views, TODAY).classOf(party)) {
        yield* this.large.readAhead(views, id);
      }
      for (const asOf of days) {
        this.card(views, { party, with: null, model, asOf, knownAt: TODAY });
        yield;
      }
    }
  }

  /** Keeps what was read of large professionals for processes to come, after an answer. */
  keepLarge(views: Views): void {
    this.large.keep(views);
  }

  /** The sums of one that is large, as known today; null for whom nothing of them is kept. */
  private largeTally(
    views: Views,
    moment: Moment,
    question: ScoreQuestion,
    asking: Question,
  ): Tally | null {
    if (question.knownAt !== TODAY || question.with !== null) return null;
    const asked = `${keyOf(moment, question)} ${presentOf(views).contextStamp}`;
    return this.large.of(views, moment.classOf(question.party), asked, asking);
  }

  /** Who is behind the figures of the card, besides the viewer's own parties. */
  backing(views: Views, question: ScoreQuestion, own: readonly PartyId[]): Backing {
    const moment = this.momentOf(views, question.knownAt);
    const owners = new Set(own.map(moment.resolve));
    const key = `${keyOf(moment, question)} ${[...owners].sort().join(' ')}`;
    const stamp = this.stampOf(views, moment, question);
    const known = this.backings.get(key);
    if (known?.stamp === stamp) return known.backing;
    const promises = moment.stepsOf(question.party, question.with);
    const asked = ask(subjectOf(moment, question), question.model, question.asOf);
    const backing = backingOf(promises, asked, (party) => owners.has(party));
    this.backings.set(key, { stamp, backing });
    return backing;
  }

  /** Why a side of the card has its value. */
  explanation(views: Views, question: ScoreQuestion, side: TrianglePart): Explanation {
    const moment = this.momentOf(views, question.knownAt);
    const promises = [...moment.stepsOf(question.party, question.with)];
    const who = { ...subjectOf(moment, question), standingOf: this.standingOf(moment, question) };
    return explain(promises, who, question.model, question.asOf, side);
  }

  /** The standing of counterparties, for a score of the network. */
  standingOf(moment: Moment, question: Pick<ScoreQuestion, 'party' | 'with'>): StandingOf {
    return besideIn(this.tableFor(moment, question), moment, question.party);
  }

  /** The score with one counterparty is between the two, who know who they are. */
  private tableFor(moment: Moment, question: Pick<ScoreQuestion, 'with'>): StandingTable | null {
    return question.with === null ? this.standings.at(moment) : null;
  }

  /** The standing of everybody; null where nobody is vouched for. */
  standingsOf(moment: Moment): StandingTable | null {
    return this.standings.at(moment);
  }

  /** Who kept how much with whom, of the sums that standing rests on. */
  graphOf(moment: Moment): TrustGraph {
    return this.standings.graphAt(moment);
  }

  /** Links, coverage and attributes change rarely, so one moment serves many reads. */
  momentOf(views: Views, knownAt: Position): Moment {
    if (knownAt !== TODAY) return new Moment(views, knownAt);
    const stamp = presentOf(views).contextStamp;
    if (this.moment?.stamp !== stamp || this.moment.moment.views !== views) {
      this.moment = { stamp, moment: new Moment(views) };
    }
    return this.moment.moment;
  }

  /**
   * What a card depends on beside its question. As known at a position nothing changes any more.
   */
  private stampOf(views: Views, moment: Moment, { party, knownAt }: ScoreQuestion): string {
    if (knownAt !== TODAY) return 'then';
    const present = presentOf(views);
    const changes = moment.classOf(party).map((id) => present.changedAt(id));
    return `${Math.max(...changes)} ${present.contextStamp}`;
  }
}

/** A card with the standings that it rests on; null where nobody was vouched for. */
interface HeldCard {
  readonly stamp: string;
  readonly card: Scorecard;
  /** From which the standings were last seen to be these: to look each up again takes long. */
  readonly table: StandingTable | null;
  readonly standings: ReadonlyMap<PartyId, number> | null;
}

function besideIn(table: StandingTable | null, moment: Moment, party: PartyId): StandingOf {
  return table?.beside(moment.resolve(party)) ?? null;
}

function restsOn(standings: HeldCard['standings'], standingOf: StandingOf): boolean {
  if (standings === null || standingOf === null) return standings === standingOf;
  for (const [party, parts] of standings) if (standingOf(party) !== parts) return false;
  return true;
}

function noting(
  standingOf: (party: PartyId) => number,
  into: Map<PartyId, number>,
): (party: PartyId) => number {
  return (party) => {
    const parts = standingOf(party);
    into.set(party, parts);
    return parts;
  };
}

function keyOf(moment: Moment, question: ScoreQuestion): string {
  const { party, model, asOf, knownAt } = question;
  return `${moment.resolve(party)} ${question.with ?? ''} ${modelHash(model)} ${asOf} ${knownAt}`;
}

/** The professional as the model asks about it. */
export function subjectOf(
  moment: Moment,
  question: Pick<ScoreQuestion, 'party' | 'with' | 'asOf'>,
): ScoredProfessional {
  const subject = moment.resolve(question.party);
  const partner = question.with === null ? null : moment.resolve(question.with);
  return {
    isSubject: (party) => moment.resolve(party) === subject,
    counterpartyOf: moment.resolve,
    // Without links everybody is.
    ...(moment.links.size > 0 && { isConfirmed: moment.who.isConfirmed }),
    with: partner,
    coverage: moment.coverage,
    countryOf: countriesAt(moment, question.asOf),
  };
}
