/** Why a score changed from one moment to another, cause by cause, without remainder. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { changing, type ScoreChange } from '../../../projections/score/change/change.js';
import type { Scope } from '../../../projections/score/model.js';
import type { Position } from '../../ledger/stored.js';
import { civilOf, type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import { type ModelStamp, modelStamp } from '../../models/model-hash.js';
import type { PageQuestion } from '../page.js';
import type { ShownParty } from '../people/people.js';
import { wrongParameter } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import type { MaybeRestricted } from '../restrictions/restriction.js';
import type { Timing, TimingNames } from '../time/when.js';
import { whenOfFigures } from '../time/when-of-figures.js';
import type { Viewer } from '../visibility.js';
import { type ChangeBySide, hiddenChange, partiesIn, shownChange } from './change-shown.js';
import { knowledgeAt, learnedBetween } from './learned.js';
import { noteWeighed, UNEXPLAINED, type Weighed, weigh } from './score.js';
import { RESTRICTED, type ShownCard, shownCard, UNSCORED, type Withheld } from './score-card.js';

export interface ChangeAsked extends Pick<Timing, 'after'>, Pick<PageQuestion, 'limit'> {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
  /** The one counterparty; the network where none is named. */
  readonly with?: string;
  readonly model?: string;
  /** The model of the former moment; `model` where it is not said. */
  readonly fromModel?: string;
  /** YYYY-MM-DD; the last day of the month before the later one where it is not said. */
  readonly from?: string;
  /** YYYY-MM-DD; today where it is not said. */
  readonly to?: string;
  /** A position or a time; what the later moment knows where it is not said. */
  readonly fromKnownAt?: string;
  /** A position or a time; now where it is not said. */
  readonly toKnownAt?: string;
}

/** A moment, and the score then. */
export interface ChangeMoment extends ShownCard, ModelStamp {
  readonly asOf: Day;
  readonly knownAt: Position;
}

export interface ChangeAnswer extends ChangeBySide, Stamp, MaybeRestricted {
  readonly professional: ShownParty;
  readonly with?: ShownParty;
  readonly scope: Scope;
  readonly from: ChangeMoment;
  readonly to: ChangeMoment;
}

const FROM: TimingNames = { asOf: 'from', knownAt: 'fromKnownAt' };
const TO: TimingNames = { asOf: 'to', knownAt: 'toKnownAt' };

/** Shares of each part where nothing else is said. */
const USUAL = 10;

/** Members may be there and say nothing. */
type Unsaid<Asked> = { readonly [Each in keyof Asked]?: Asked[Each] | undefined };

/** The later of the two moments. Throws as `whenOfFigures` does. */
export function laterMoment(side: ReadSide, asked: ChangeAsked): Promise<When> {
  const { to: asOf, toKnownAt: knownAt, after } = asked;
  return whenOfFigures(side, { ...askedFor(asked), ...timing({ asOf, knownAt, after }) }, TO);
}

/** The former; it knows what the later one knows where nothing else is said. */
async function formerMoment(side: ReadSide, asked: ChangeAsked, later: When): Promise<When> {
  const { from: asOf = lastMonthEnd(later.asOf), fromKnownAt: knownAt } = asked;
  const when = await whenOfFigures(
    side,
    { ...askedFor(asked), ...timing({ asOf, knownAt }) },
    FROM,
  );
  return knownAt === undefined ? { ...when, knownAt: later.knownAt } : when;
}

/** The last day of the month before: one for which others may ask, too. */
function lastMonthEnd(day: DayNumber): Day {
  return dayOf(day - civilOf(day)[2]);
}

function askedFor({ viewer, id, with: partner }: ChangeAsked) {
  return { viewer, id, ...(partner !== undefined && { with: partner }) };
}

/** A timing as it was asked for, without what was not said. */
function timing({ asOf, knownAt, after }: Unsaid<Timing>): Timing {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
    ...(after !== undefined && { after }),
  };
}

/**
 * The answer to a change asked for; `reached`: the later moment, where it is known. Throws as
 * readScore does of either moment; parameter_must_be_valid where the moments run backwards.
 */
export async function readChange(
  side: ReadSide,
  asked: ChangeAsked,
  reached?: When,
): Promise<ChangeAnswer> {
  const to = reached ?? (await laterMoment(side, asked));
  const from = await formerMoment(side, asked, to);
  mustRunForward(from, to);
  const { fromModel = asked.model, ...others } = asked;
  const was = weigh(
    side,
    { ...others, ...(fromModel !== undefined && { model: fromModel }) },
    from,
  );
  const is = weigh(side, asked, to);
  noteWeighed(side, 'change', asked.viewer, is, to);
  const { party, moment } = is.found;
  const hidden = hiddenFrom(was, is);
  const change = hidden ? null : await changeBetween(side, asked, was, is);
  const partner = is.question.with;
  const parties = [party, ...(partner === null ? [] : [partner]), ...partiesIn(change)];
  const show = await side.people.showing(asked.viewer, moment, to.knownAt, parties);
  const seen = { viewer: asked.viewer, ids: side.parts.partyIds, show, moment };
  return {
    professional: show(party),
    ...(partner !== null && { with: show(partner) }),
    scope: is.card.scope,
    ...side.stamp(to),
    ...is.marked,
    from: shownMoment(was, from),
    to: shownMoment(is, to),
    ...(hidden || change === null
      ? hiddenChange(hidden ?? UNEXPLAINED)
      : shownChange(change, { ...seen, was, is, from, to })),
  };
}

/** Others may set two editions side by side; what lies between them is each promise's own. */
function hiddenFrom(was: Weighed, is: Weighed): Withheld | null {
  if (was.sight.consumer || is.sight.consumer) return UNSCORED;
  if (was.sight.restricted || is.sight.restricted) return RESTRICTED;
  return was.sight.backing || is.sight.backing ? UNEXPLAINED : null;
}

/** One scorecard after the other, and in between whatever else waits for this process. */
async function changeBetween(
  side: ReadSide,
  asked: ChangeAsked,
  was: Weighed,
  is: Weighed,
): Promise<ScoreChange> {
  const { scores } = side;
  // By the id asked for: which others are the same professional may differ between the two.
  const party = side.party(asked.id);
  const about = { party, with: asked.with === undefined ? null : side.party(asked.with, 'with') };
  const [former, later] = [was.found.moment, is.found.moment];
  const known = knowledgeAt(scores, later, about);
  const isSame = former.knownAt === later.knownAt;
  const path = {
    from: { ...was.question, knowledge: isSame ? known : knowledgeAt(scores, former, about) },
    to: { ...is.question, knowledge: known },
    learned: learnedBetween(scores, former, later, about, known),
  };
  const work = changing(path, asked.limit ?? USUAL);
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    await nextTurn();
  }
}

function mustRunForward(from: When, to: When): void {
  const swapped = 'A change goes forward: swap the two moments, and read it the other way round.';
  if (from.asOf > to.asOf) throw wrongParameter('from', `\`from\` is not after \`to\`. ${swapped}`);
  if (from.knownAt > to.knownAt) {
    throw wrongParameter('fromKnownAt', `It is not after \`toKnownAt\`. ${swapped}`);
  }
}

function shownMoment({ card, question, sight }: Weighed, { asOf, knownAt }: When): ChangeMoment {
  return { asOf: dayOf(asOf), knownAt, ...modelStamp(question.model), ...shownCard(card, sight) };
}
