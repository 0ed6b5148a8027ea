/** The same scorecard on several days: how a score came to be what it is. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ask, type Question } from '../../../projections/score/evidence.js';
import type { Scope } from '../../../projections/score/model.js';
import {
  cardOf,
  type Overall,
  type Scorecard,
  type SideCard,
} from '../../../projections/score/scorecard.js';
import { addStanding, clearTally, emptyTally } from '../../../projections/score/tally.js';
import type { PromiseSteps, TrianglePart } from '../../../projections/step.js';
import {
  civilOf,
  type Day,
  type DayNumber,
  dayNumberOf,
  dayOf,
  monthsAfter,
  toDayNumber,
} from '../../ledger/values/day.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import type { ShownParty } from '../people/people.js';
import { wrongParameter } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import type { MaybeRestricted } from '../restrictions/restriction.js';
import { isMonthEnd } from '../time/editions.js';
import type { Timing } from '../time/when.js';
import { dayInEdition, whenOfFigures } from '../time/when-of-figures.js';
import type { Viewer } from '../visibility.js';
import { backingOf } from './backing.js';
import { noteWeighed, weigh } from './score.js';
import { OftenReadPromise } from './often-read.js';
import {
  type CardSight,
  isSeenWhole,
  type ShownCard,
  type ShownSide,
  shownCard,
  type Withheld,
} from './score-card.js';
import { subjectOf } from './scores.js';

export const INTERVALS = ['day', 'week', 'month', 'quarter'] as const;
export type Interval = (typeof INTERVALS)[number];

export interface HistoryAsked extends Timing {
  readonly viewer: Viewer;
  readonly id: string;
  readonly with?: string;
  readonly model?: string;
  /** A year before `to` where it is not said. */
  readonly from?: Day;
  /** The day of `asOf` where it is not said. */
  readonly to?: Day;
  readonly every?: Interval;
}

/**
 * A score at the end of a day, without the figures beside it. Its model is told where it is another
 * than that of the last day.
 */
export interface HistoryPoint extends Partial<ModelStamp> {
  readonly asOf: Day;
  readonly overall: Overall | Withheld;
  readonly sides: Readonly<Record<TrianglePart, Pick<ShownSide, 'status'>>>;
}

export interface HistoryAnswer extends ModelStamp, Stamp, MaybeRestricted {
  readonly professional: ShownParty;
  readonly with?: ShownParty;
  readonly scope: Scope;
  /** None where a restriction hides the score. */
  readonly points: readonly HistoryPoint[];
}

/** Most days of one answer. */
const MOST_POINTS = 120;

/** Throws parameter_must_be_valid where the days run backwards or are too many. */
export async function readHistory(side: ReadSide, asked: HistoryAsked): Promise<HistoryAnswer> {
  const when = await whenOfFigures(side, asked);
  const to = asked.to === undefined ? when.asOf : lastDayOf(when, asked.to);
  const from = asked.from === undefined ? to - 365 : toDayNumber(asked.from);
  const every = asked.every ?? 'month';
  const days = when.edition ? monthEnds(from, to, every) : daysBetween(from, to, every);
  const weighed = weigh(side, asked, { ...when, asOf: to });
  noteWeighed(side, 'history', asked.viewer, weighed, { ...when, asOf: to });
  const { found, question, card, sight, marked } = weighed;
  const { moment, party } = found;
  const own = new Set(side.partnersAmong(asked.viewer, moment.classOf(party)).map(moment.resolve));
  // What is known is read once, so that every point is of the same knowledge.
  const promises = inOrderOfBeginning(moment.stepsOf(party, question.with));
  const standingOf = side.scores.standingOf(moment, question);
  const points: HistoryPoint[] = [];
  const tally = emptyTally();
  const seenOf = (known: readonly OftenReadPromise[], then: Question): CardSight => {
    const promises = known.map(({ steps }) => steps);
    const backing = sight.backing && backingOf(promises, then, (partner) => own.has(partner));
    return { ...sight, backing };
  };
  let begun = 0;
  for (const asOf of sight.restricted ? [] : days) {
    while ((promises[begun]?.from ?? Number.POSITIVE_INFINITY) <= asOf) begun++;
    const known = promises.slice(0, begun);
    const who = { ...subjectOf(moment, { ...question, asOf }), standingOf };
    const model = side.model(asked.model, { asOf, knownAt: when.knownAt });
    const then = ask(who, model, asOf);
    clearTally(tally);
    for (const promise of known) addStanding(tally, promise, then);
    const card = cardOf(tally, then);
    points.push({
      ...pointOf(asOf, isSeenWhole(sight) ? card : shownCard(card, seenOf(known, then))),
      ...(model !== question.model && modelStamp(model)),
    });
    await nextTurn();
  }
  const parties = question.with === null ? [party] : [party, question.with];
  const show = await side.people.showing(asked.viewer, moment, when.knownAt, parties);
  return {
    professional: show(party),
    ...(question.with !== null && { with: show(question.with) }),
    ...modelStamp(question.model),
    scope: card.scope,
    ...side.stamp(when),
    ...marked,
    points,
  };
}

function inOrderOfBeginning(promises: Iterable<PromiseSteps>): readonly OftenReadPromise[] {
  const begun = Array.from(promises, (promise) => new OftenReadPromise(promise));
  return begun.sort((a, b) => a.from - b.from);
}

function pointOf(asOf: DayNumber, { overall, sides }: ShownCard | Scorecard): HistoryPoint {
  const { payment, deadline, relation } = sides;
  return {
    asOf: dayOf(asOf),
    overall,
    sides: {
      payment: shownValue(payment),
      deadline: shownValue(deadline),
      relation: shownValue(relation),
    },
  };
}

function shownValue(side: ShownSide | SideCard) {
  switch (side.status) {
    case 'ok':
      return { status: side.status, score: side.score, promises: side.promises };
    case 'insufficient':
      return { status: side.status, promises: side.promises };
    case 'withheld':
      return { status: side.status };
    default:
      return side satisfies never;
  }
}

function lastDayOf(when: When, to: Day): DayNumber {
  return when.edition ? dayInEdition(when, to, 'to') : toDayNumber(to);
}

/** The days that others may ask for: the last one, and ends of months before it, oldest first. */
function monthEnds(from: DayNumber, to: DayNumber, every: Interval): readonly DayNumber[] {
  if (every === 'day' || every === 'week') {
    throw wrongParameter('every', 'Others ask by `month` or `quarter`.');
  }
  // A month ends before its next one's first day, and first days are a month apart.
  const [year, month] = civilOf(to + 1);
  const first = dayNumberOf(year, month, 1);
  const ends = first > from ? daysBetween(from + 1, first, every).map((day) => day - 1) : [];
  return isMonthEnd(to) ? ends : [...ends, to];
}

/** Days from `to` backwards, oldest first. Throws where they are too many or run backwards. */
function daysBetween(from: DayNumber, to: DayNumber, every: Interval): readonly DayNumber[] {
  if (from > to) throw wrongParameter('from', '`from` is not after `to`.');
  const days: DayNumber[] = [];
  for (let i = 0; i <= MOST_POINTS; i++) {
    const day = before(to, i, every);
    if (day < from) return days.reverse();
    days.push(day);
  }
  throw wrongParameter('every', `At most ${MOST_POINTS} days are answered at once; ask for fewer.`);
}

function before(day: DayNumber, count: number, every: Interval): DayNumber {
  switch (every) {
    case 'day':
      return day - count;
    case 'week':
      return day - 7 * count;
    case 'month':
      return monthsAfter(day, -count);
    case 'quarter':
      return monthsAfter(day, -3 * count);
    default:
      return every satisfies never;
  }
}
