/**
 * What a promise tells of the relation beside money and days: that it was kept whole without
 * incident, disputes lost, returned debits, refusals for quality, and feedback of one party about
 * the other.
 */
import type { FeedbackGiven } from '../../src/ledger/relation-events.js';
import { voiceOf } from '../../src/ledger/stored.js';
import { type DayNumber, toDayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Resolve } from '../classes.js';
import { type Fact, gradeOf, toldAs } from '../fact.js';
import { type Grade, type MarkState, WHOLE } from '../step.js';
import { isSameParty } from './folded.js';
import { weakest } from './line/account.js';
import type { Portion } from './line/line-portions.js';
import type { RelationMark } from './line/steps.js';

/** The promise that feedback is about. */
interface PromiseOf {
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  readonly grade: Grade;
}

/**
 * Marks of feedback given by one of the two parties to the other; of each giver only the last
 * counts.
 * Feedback from anybody else is about no promise of theirs and marks nothing. It is supported no
 * better than the promise: about one that nobody else knows anybody can say anything.
 */
export function feedbackMarks(
  given: readonly Fact<FeedbackGiven>[],
  promise: PromiseOf,
  resolve: Resolve,
): readonly RelationMark[] {
  if (given.length === 0) return [];
  const last = new Map<'promisor' | 'promisee', Fact<FeedbackGiven>>();
  for (const fact of given) {
    const of = receiverOf(fact, promise, resolve);
    if (
      !of ||
      (fact.by.party !== null && !isSameParty(resolve, fact.by.party, fact.event.facts.from))
    ) {
      continue;
    }
    const known = last.get(of);
    if (!known || isLater(fact, known)) last.set(of, fact);
  }
  return [...last].map(([of, fact]) => ({
    state: FEEDBACK[fact.event.facts.rating - 1] ?? 'feedback_3',
    of,
    on: toDayNumber(fact.event.facts.on),
    grade: weakest(gradeOf(fact.by.source), promise.grade),
    voice: voiceOf(fact.by),
    count: WHOLE,
  }));
}

const FEEDBACK: readonly MarkState[] = [
  'feedback_1',
  'feedback_2',
  'feedback_3',
  'feedback_4',
  'feedback_5',
];

function receiverOf(
  fact: Fact<FeedbackGiven>,
  { promisor, promisee }: PromiseOf,
  resolve: Resolve,
): 'promisor' | 'promisee' | null {
  const { from, to } = fact.event.facts;
  if (isSameParty(resolve, from, promisee) && isSameParty(resolve, to, promisor)) return 'promisor';
  if (isSameParty(resolve, from, promisor) && isSameParty(resolve, to, promisee)) return 'promisee';
  return null;
}

/** By day told; of one day, the greater entry: the order in which they came must not matter. */
function isLater(a: Fact<FeedbackGiven>, b: Fact<FeedbackGiven>): boolean {
  const [x, y] = [a.event.facts, b.event.facts];
  if (x.on !== y.on) return x.on > y.on;
  return toldAs(a) > toldAs(b);
}

/**
 * The mark of a promise kept whole by the end of a day: nothing open, apart or lost, and some kept.
 */
export function cleanMark(portions: readonly Portion[]): RelationMark | null {
  let last: Portion | null = null;
  for (const portion of portions) {
    if (portion.state === 'open' || portion.state === 'apart' || portion.state === 'lost')
      return null;
    if (portion.state === 'kept' && (last === null || isAfter(portion, last))) last = portion;
  }
  if (!last) return null;
  const { grade, voice } = last;
  return { state: 'clean', of: 'promisor', on: last.on ?? 0, grade, voice, count: WHOLE };
}

function isAfter(a: Portion, b: Portion): boolean {
  return (a.on ?? 0) >= (b.on ?? 0);
}

/**
 * The marks that stand at the end of a day: what happened by then, or `clean` if nothing bad did.
 */
export function marksStanding(
  marks: readonly RelationMark[],
  day: DayNumber,
  portions: readonly Portion[],
): readonly RelationMark[] {
  if (marks.length === 0) {
    const clean = cleanMark(portions);
    return clean ? [clean] : marks;
  }
  const standing = marks.filter((mark) => mark.on <= day);
  const incident = standing.some((m) => m.of === 'promisor' && !m.state.startsWith('feedback'));
  const clean = incident ? null : cleanMark(portions);
  return clean ? [...standing, clean] : standing;
}
