/**
 * The way from one scorecard to another, of the same professional: one cause after the other is
 * switched from how it was to how it is, and between two causes there is a whole scorecard.
 *
 * First, as of the former day, what is known becomes what is known later, cause by cause. Then,
 * knowing that, the days pass: what lies behind grows old, what happened meanwhile comes in, and
 * last what is still open has grown late. So a promise that was open, and was then paid late, is
 * one outcome, however late it was before; and only what is open at the end has grown late.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { PromiseSteps } from '../../step.js';
import { ask, type Question, type ScoredProfessional } from '../evidence.js';
import type { Model } from '../model.js';

/**
 * Why a score may change, in the order in which causes are switched.
 * `model`: another model weighs. `links`: who is who. `contests`: entries contested with success.
 * `known_later`: corrections, and facts of days before that were told later. `coverage`: up to
 * which day tellers told everything. `standing`: who is known, by whom others vouch for.
 * `age`: what lies behind weighs less with each day, and nothing in the end. `outcomes`: what
 * happened from the one day to the other. `grown_late`: what is still open, and overdue for longer.
 */
export const CHANGE_CAUSES = [
  'model',
  'links',
  'contests',
  'known_later',
  'coverage',
  'standing',
  'age',
  'outcomes',
  'grown_late',
] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** Causes by which more is known of the same days. */
export type KnowledgeCause = Exclude<ChangeCause, 'model' | 'age' | 'outcomes' | 'grown_late'>;

/** What is known of a professional: its promises, and what a score asks of parties and tellers. */
export interface Knowledge {
  readonly promises: readonly PromiseSteps[];
  /** Countries may change from day to day. */
  whoAt(asOf: DayNumber): ScoredProfessional;
}

/** A moment at either end of a path. */
export interface PathEnd {
  readonly asOf: DayNumber;
  readonly model: Model;
  readonly knowledge: Knowledge;
}

/** What is known once a cause is switched, too. */
export interface Learned {
  readonly cause: KnowledgeCause;
  knowledge(): Knowledge;
}

export interface ChangePath {
  readonly from: PathEnd;
  /** Its day is that of `from` or later. */
  readonly to: PathEnd;
  /** In the order of CHANGE_CAUSES; the last knows what `to` knows. None where nothing is new. */
  readonly learned: readonly Learned[];
}

/** What a scorecard is made of: these promises, for this question. */
export interface PathState {
  readonly promises: readonly PromiseSteps[];
  readonly question: Question;
}

export interface PathStep {
  readonly cause: ChangeCause;
  /** The state with this cause switched, and every one before it. */
  state(): PathState;
}

/** The state at an end, as every scorecard is made. */
export function stateAt({ asOf, model, knowledge }: PathEnd): PathState {
  return { promises: knowledge.promises, question: ask(knowledge.whoAt(asOf), model, asOf) };
}

/** The steps from one end to the other; the last leads to the state of `to`. */
export function stepsOf({ from, to, learned }: ChangePath): readonly PathStep[] {
  const ofModel: PathStep = {
    cause: 'model',
    state: () => stateAt({ ...from, model: to.model }),
  };
  const ofKnowledge = learned.map(({ cause, knowledge }) => ({
    cause,
    state: () => stateAt({ ...from, model: to.model, knowledge: knowledge() }),
  }));
  return [
    ...(from.model === to.model ? [] : [ofModel]),
    ...ofKnowledge,
    ...(from.asOf === to.asOf ? [] : stepsOfDays(from.asOf, to)),
  ];
}

function stepsOfDays(since: DayNumber, to: PathEnd): readonly PathStep[] {
  const { asOf, model, knowledge } = to;
  const { promises } = knowledge;
  const asStill = (): Question => ask(heldAt(knowledge.whoAt(asOf), since), model, asOf);
  return [
    {
      cause: 'age',
      state: () => ({ promises: promises.map((one) => stoodAt(one, since)), question: asStill() }),
    },
    { cause: 'outcomes', state: () => ({ promises, question: asStill() }) },
    { cause: 'grown_late', state: () => stateAt(to) },
  ];
}

/** A promise with what had happened to it by the end of a day. */
function stoodAt(promise: PromiseSteps, day: DayNumber): PromiseSteps {
  if (promise.steps.every((step) => step.day <= day)) return promise;
  return { ...promise, steps: promise.steps.filter((step) => step.day <= day) };
}

/** As if nobody had told anything of later days: what is open grows no later than on that day. */
function heldAt(who: ScoredProfessional, day: DayNumber): ScoredProfessional {
  return {
    ...who,
    coverage: (voice, between) => {
      const covered = who.coverage(voice, between);
      return covered === null ? null : Math.min(covered, day);
    },
  };
}
