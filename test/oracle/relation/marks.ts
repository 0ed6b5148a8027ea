/** What a promise says of the relation of its two, beside money and days. */
import type { Fact } from '../../../projections/fact.js';
import { type Grade, type MarkState, WHOLE } from '../../../projections/step.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { accountTaken } from '../invoice/accounts.js';
import type { Dispute } from '../invoice/disputes.js';
import type { Settlement } from '../invoice/payments.js';
import type { Portion } from '../invoice/portions.js';
import { compare, gradeStrength, type Word, type WordOf, wordsOf } from '../invoice/told.js';
import type { Who } from '../parties/who.js';

export interface Mark {
  readonly state: MarkState;
  readonly of: 'promisor' | 'promisee';
  readonly on: DayNumber;
  readonly grade: Grade;
  readonly voice: string;
  /** Parts per million of what happened. */
  readonly count: number;
}

/** The promise that marks are about: its two, by the names by which it was told. */
export interface Between {
  readonly promisors: readonly string[];
  readonly promisees: readonly string[];
  readonly grade: Grade;
}

/** Disputes that either side lost. */
export function disputesLost(
  disputes: readonly Pick<Dispute, 'end' | 'isHalt' | 'voice'>[],
  grade: Grade,
): readonly Mark[] {
  return disputes.flatMap(({ end, isHalt, voice }): Mark[] => {
    if (end === null || isHalt) return [];
    const of = end.won === 'seller' ? 'promisor' : 'promisee';
    return [{ state: 'dispute_lost', of, on: end.on, grade, voice, count: WHOLE }];
  });
}

/** Debits returned for want of funds: of each the part that is of this promise. */
export function debitsReturned(payments: readonly Settlement[]): readonly Mark[] {
  return payments.flatMap(({ back, grade, voice }): Mark[] => {
    if (!back || back.incident === 0) return [];
    const { on, incident: count } = back;
    return [{ state: 'returned_debit', of: 'promisor', on, grade, voice, count }];
  });
}

/** Refusals for quality, by the account that is believed; of one part on one day one. */
export function refusedForQuality(facts: readonly Fact[], grade: Grade): readonly Mark[] {
  const told = wordsOf(facts, 'DeliveryRefused').filter(({ facts: { why } }) => why === 'quality');
  const account = accountTaken(told.map((word) => ({ word, what: { ...word.facts, size: 1 } })));
  const marks = account.map(({ word, what: { part = 'all', refusedOn } }) => ({
    ...{ part, refusedOn, voice: word.voice },
    // Against itself the supplier is believed; what a client says by a plain key is declared.
    grade: word.side === 'promisor' || word.wayIn !== 'declared' ? grade : 'declared',
  }));
  const once = marks.filter(
    ({ part, refusedOn }, i) =>
      marks.findIndex((other) => other.part === part && other.refusedOn === refusedOn) === i,
  );
  return once.map(({ refusedOn, voice, grade: own }) => ({
    ...{ state: 'refused_quality', of: 'promisor', on: toDayNumber(refusedOn) },
    ...{ grade: own, voice, count: WHOLE },
  }));
}

const FEEDBACK = [
  ...(['feedback_1', 'feedback_2', 'feedback_3', 'feedback_4', 'feedback_5'] as const),
];

/** What one of the two says of the other: its last word, supported no better than the promise. */
export function feedbackOn(
  words: readonly WordOf<'FeedbackGiven'>[],
  { promisors, promisees, grade }: Between,
  who: Who,
): readonly Mark[] {
  const isOneOf = (party: string, names: readonly string[]) =>
    names.map(who.is).includes(who.is(party));
  return [
    { of: 'promisor', givers: promisees, receivers: promisors } as const,
    { of: 'promisee', givers: promisors, receivers: promisees } as const,
  ].flatMap(({ of, givers, receivers }): Mark[] => {
    const said = words.filter(({ party, facts: { from, to } }) => {
      if (!isOneOf(from, givers) || !isOneOf(to, receivers)) return false;
      return party === null || givers.some((name) => who.speaksFor(party, name));
    });
    const last = said.sort((a, b) => compare(a.facts.on, b.facts.on) || byName(a, b)).at(-1);
    if (!last) return [];
    const { facts, voice, wayIn } = last;
    const support = gradeStrength(wayIn) < gradeStrength(grade) ? wayIn : grade;
    const state = FEEDBACK[facts.rating - 1] ?? 'feedback_3';
    return [{ state, of, on: toDayNumber(facts.on), grade: support, voice, count: WHOLE }];
  });
}

function byName(a: Word, b: Word): number {
  return compare(a.teller, b.teller) || compare(a.message, b.message);
}

/** The marks that stand at the end of a day; `clean` where all was kept and nothing went wrong. */
export function marksOn(
  marks: readonly Mark[],
  portions: readonly Portion[],
  day: DayNumber,
): readonly Mark[] {
  const standing = marks.filter(({ on }) => on <= day);
  const wrong = standing.some(({ of, state }) => of === 'promisor' && !/^feedback/.test(state));
  const isWhole = portions.every(({ state }) => !['open', 'apart', 'lost'].includes(state));
  const kept = portions.filter(({ state }) => state === 'kept');
  const last = [...kept].sort((a, b) => (a.on ?? 0) - (b.on ?? 0)).at(-1);
  if (wrong || !isWhole || !last) return standing;
  const { on, grade, voice } = last;
  return [...standing, { state: 'clean', of: 'promisor', on: on ?? 0, grade, voice, count: WHOLE }];
}
