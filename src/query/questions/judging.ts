/**
 * Asks the questions of the past: of everybody at the end of each month, by what had happened by
 * then, and compares with what came. One professional at a time, so that memory holds its promises
 * and sums by month alone. It is known by business days: what was told late counts on its day.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cameOf, type EndedPromise } from '../../../projections/questions/came.js';
import type { FigureName } from '../../../projections/questions/figures.js';
import { Judge, type Judgement } from '../../../projections/questions/judge.js';
import type { TradeQuestion } from '../../../projections/questions/question.js';
import { ask } from '../../../projections/score/evidence.js';
import type { Model } from '../../../projections/score/model.js';
import { cardOf } from '../../../projections/score/scorecard.js';
import {
  addStanding,
  clearTally,
  emptyTally,
  type Tally,
} from '../../../projections/score/tally.js';
import {
  civilOf,
  type DayNumber,
  dayNumberOf,
  dayOf,
  monthsAfter,
} from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { findableOf, partiesAfter } from '../people/party-rows.js';
import type { ReadSide, When } from '../read-side.js';
import { OftenReadPromise } from '../score/often-read.js';
import { subjectOf } from '../score/scores.js';
import { shownCard } from '../score/score-card.js';
import type { Moment } from '../time/moment.js';
import { bankedPart } from './banked.js';
import { cardFigures, sideFigures } from './card-figures.js';

/** Whoever judges sees all. */
const WHOLE = { indicative: false, backing: null, consumer: false, restricted: false } as const;

/** Professionals that are looked up at once. */
const AT_ONCE = 1000;

/** How far a run is, in professionals. */
export type HearJudging = (done: number) => void;

/**
 * The questions that history can judge, judged; `last`: the last day that the ledger tells of.
 */
export async function judgeQuestions(
  side: ReadSide,
  questions: readonly TradeQuestion[],
  { when, model, hear }: { readonly when: When; readonly model: Model; readonly hear: HearJudging },
): Promise<readonly Judgement[]> {
  const judged = questions.flatMap((question) =>
    question.came === null ? [] : [{ question, came: question.came, judge: new Judge(question) }],
  );
  const moment = side.today;
  const tally = emptyTally();
  let [after, done] = ['', 0];
  for (;;) {
    const parties = partiesAfter(side.views, after, when.knownAt, AT_ONCE);
    for (const party of parties) {
      after = party;
      hear(++done);
      await nextTurn();
      if (!isAsked(moment, party, when)) continue;
      const past = new Past(side, party, model, tally);
      for (const day of past.monthEnds(when.asOf)) {
        let figures: ReadonlyMap<FigureName, number> | null = null;
        for (const { came, judge } of judged) {
          const asked = { asked: day, last: when.asOf };
          const good = cameOf(came, past.ended(when.asOf), past.isSubject, asked);
          if (good === null) continue;
          figures ??= past.figuresAt(day);
          judge.add(dayOf(day).slice(0, 7), figures, good);
        }
      }
    }
    if (parties.length < AT_ONCE) return judged.map(({ judge }) => judge.judged());
  }
}

/** Once for all ids of a professional, and never of a consumer. */
function isAsked(moment: Moment, party: PartyId, { knownAt }: When): boolean {
  if (moment.resolve(party) !== party) return false;
  return findableOf(moment, party, knownAt)?.consumer === false;
}

function monthEnd(day: DayNumber): DayNumber {
  const [year, month] = civilOf(day);
  return monthsAfter(dayNumberOf(year, month, 1), 1) - 1;
}

/** The last day on which something was promised; null where nothing was. */
export function lastTold({ views }: ReadSide): DayNumber | null {
  return (
    views.one<{ day: DayNumber | null }>('SELECT max(start_on) AS day FROM promise')?.day ?? null
  );
}

/** The past of one professional. */
class Past {
  private readonly promises: readonly OftenReadPromise[];
  private readonly banked: readonly OftenReadPromise[];
  /** The only partner, whose score with it is asked where there is no other; null for several. */
  private readonly only: PartyId | null;
  private portions: readonly EndedPromise[] | null = null;
  readonly isSubject: (party: PartyId) => boolean;

  constructor(
    private readonly side: ReadSide,
    private readonly party: PartyId,
    private readonly model: Model,
    private readonly tally: Tally,
  ) {
    const steps = [...side.today.stepsOf(party, null)];
    this.promises = steps.map((promise) => new OftenReadPromise(promise));
    this.banked = steps.map((promise) => new OftenReadPromise(bankedPart(promise)));
    const { resolve } = side.today;
    this.isSubject = (id) => resolve(id) === party;
    const ids = steps.flatMap(({ promisor, promisee }) => [resolve(promisor), resolve(promisee)]);
    const [only = null, ...others] = new Set(ids.filter((id) => id !== party));
    this.only = others.length === 0 ? only : null;
  }

  /** From the month of the first step on, each before `last`. */
  *monthEnds(last: DayNumber): Generator<DayNumber> {
    const from = this.promises.reduce((first, promise) => Math.min(first, promise.from), last);
    for (let end = monthEnd(from); end < last; end = monthEnd(end + 1)) yield end;
  }

  ended(last: DayNumber): readonly EndedPromise[] {
    this.portions ??= this.promises.map((promise) => ({
      ...{ promisor: promise.promisor, promisee: promise.promisee },
      portions: promise.portionsAt(last),
    }));
    return this.portions;
  }

  figuresAt(asOf: DayNumber): ReadonlyMap<FigureName, number> {
    const card = shownCard(this.cardAt(this.promises, asOf), WHOLE);
    const banked = shownCard(this.cardAt(this.banked, asOf), WHOLE);
    return new Map([...cardFigures(card, true), ...sideFigures('banked', banked.sides.payment)]);
  }

  private cardAt(promises: readonly OftenReadPromise[], asOf: DayNumber) {
    const { side, party, model, tally } = this;
    const asked = { party, with: this.only, asOf };
    const standingOf = side.scores.standingOf(side.today, asked);
    const then = ask({ ...subjectOf(side.today, asked), standingOf }, model, asOf);
    clearTally(tally);
    for (const promise of promises) if (promise.from <= asOf) addStanding(tally, promise, then);
    return cardOf(tally, then);
  }
}
