/**
 * Whether what is known of a promise counts for a score, and if not, why. That it counts is the
 * model's to say and asked of the code that scores; the reasons follow the order of its rules.
 */
import { ask, type Question, readPromise } from '../../../projections/score/evidence.js';
import type { Model } from '../../../projections/score/model.js';
import type { PromiseSteps, Standing } from '../../../projections/step.js';
import type { Position } from '../../ledger/stored.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { findableOf } from '../people/party-rows.js';
import { subjectOf } from '../score/scores.js';
import type { Moment } from '../time/moment.js';

/**
 * Why a part of a promise counts for no score, in the order in which it is looked at: it was not
 * made by `asOf`; promisor and promisee are one professional; the one whose deed it is has no
 * business identifier; it is as never promised; it is of a kind that is never scored; nobody stated
 * its due day, nor terms to derive it from; it is older than the model looks back; it is not due
 * yet; who tells of it has not told everything up to a day after it was due; it is late by closed
 * days only; it is disputed, or was sent back, and not late by then; it rounds to nothing.
 */
export const WHY_NO_SCORE = [
  ...(['not_made', 'one_professional', 'consumer', 'void', 'outside'] as const),
  ...(['due_day_not_stated', 'too_old', 'not_due', 'not_covered', 'in_grace'] as const),
  ...(['set_apart', 'too_small'] as const),
] as const;

export type WhyNoScore = (typeof WHY_NO_SCORE)[number];

/** Whether a portion counts for the score of the one whose deed it is. */
export interface PortionCounts {
  readonly status: 'yes' | 'no';
  readonly why: WhyNoScore | null;
  /** Raw days late that count: of what is open, up to what its teller has told; null for none. */
  readonly late: number | null;
}

/** The same of a promise: `partly` where some of its portions count. */
export interface PromiseCounts {
  readonly status: 'yes' | 'partly' | 'no';
  /** Why those do not that do not, each reason once. */
  readonly why: readonly WhyNoScore[];
}

/** By what it is asked: the moment, what was known, the day and the model. */
export interface CountsAsked {
  readonly moment: Moment;
  readonly knownAt: Position;
  readonly asOf: DayNumber;
  readonly model: Model;
}

export function countsOf(
  promise: PromiseSteps,
  portion: Standing,
  { moment, knownAt, asOf, model }: CountsAsked,
): PortionCounts {
  const { promisor, promisee } = promise;
  const party: PartyId = portion.key.of === 'promisor' ? promisor : promisee;
  const none = (why: WhyNoScore): PortionCounts => ({ status: 'no', why, late: null });
  if (moment.resolve(promisor) === moment.resolve(promisee)) return none('one_professional');
  if (findableOf(moment, party, knownAt)?.consumer) return none('consumer');
  const question = ask(subjectOf(moment, { party, with: null, asOf }), model, asOf);
  const { key, count, amount, days } = portion;
  const alone = { ...promise, steps: [{ ...key, count, amount, days }] };
  const [evidence] = readPromise(alone, question)?.evidence ?? [];
  if (!evidence) return none(whyNot(portion, promise, question));
  return { status: 'yes', why: null, late: evidence.late };
}

function whyNot(
  { key }: Standing,
  { promisor, promisee }: PromiseSteps,
  { asOf, model, who }: Question,
): WhyNoScore {
  const { side, state, due, basis, on, voice } = key;
  if (state === 'void' || state === 'outside') return state;
  const isStated = due !== null && (basis === 'stated' || basis === 'derived');
  if (side !== 'relation' && !isStated) return 'due_day_not_stated';
  const since = on ?? due;
  if (since !== null && asOf - since > model.maxAge) return 'too_old';
  if (state === 'apart') return 'set_apart';
  if (state !== 'open' || due === null) return 'too_small';
  if (asOf <= due) return 'not_due';
  const coverage = who.coverage(voice, [promisor, promisee]);
  return coverage === null || coverage <= due ? 'not_covered' : 'in_grace';
}

/** What these portions, which are all of a promise, say of it together. */
export function countsOfAll(portions: readonly PortionCounts[], isMade: boolean): PromiseCounts {
  if (portions.length === 0) return { status: 'no', why: [isMade ? 'void' : 'not_made'] };
  const why = new Set(portions.flatMap((portion) => portion.why ?? []));
  const inOrder = WHY_NO_SCORE.filter((each) => why.has(each));
  if (inOrder.length === 0) return { status: 'yes', why: [] };
  const some = portions.some(({ status }) => status === 'yes');
  return { status: some ? 'partly' : 'no', why: inOrder };
}
