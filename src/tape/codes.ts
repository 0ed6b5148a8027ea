/**
 * The words of a step, and what else is one of few about a promise, as bits of one number. The
 * numbers are places in lists: a list that changes gives another fold version.
 */

import { GRADES, type Grade, type Step } from '../../projections/step.js';
import type { DueBasis, PromiseKind } from '../ledger/events.js';

const SIDES: readonly Step['side'][] = ['payment', 'deadline', 'relation'];
const STATES: readonly Step['state'][] = [
  ...(['open', 'kept', 'apart', 'lost', 'void', 'outside'] as const),
  ...(['clean', 'dispute_lost', 'refused_quality', 'returned_debit'] as const),
  ...(['feedback_1', 'feedback_2', 'feedback_3', 'feedback_4', 'feedback_5'] as const),
];
const BASES: readonly DueBasis[] = ['stated', 'derived', 'legal', 'unknown'];

/** What a step says in words. */
export type StepWords = Pick<Step, 'side' | 'of' | 'state' | 'basis' | 'grade'>;

/** Bits: side 0-1, of 2, state 3-6, basis 7-8, grade 9-10. */
export function codeOfStep({ side, of, state, basis, grade }: StepWords): number {
  return (
    SIDES.indexOf(side) |
    (of === 'promisee' ? PROMISEE_BIT : 0) |
    (STATES.indexOf(state) << 3) |
    (BASES.indexOf(basis) << 7) |
    (GRADES.indexOf(grade) << 9)
  );
}

/** Whether a step tells of the one to whom it was promised. */
export function tellsOfPromisee(code: number): boolean {
  return (code & PROMISEE_BIT) !== 0;
}

const PROMISEE_BIT = 4;

const STEP_CODES = 1 << 11;

/** Whether the grade of a step is the weakest, `declared`. */
export function isDeclaredCode(code: number): boolean {
  return code >> 9 === GRADES.indexOf('declared');
}

/** Each code's words, made once: a code is read very often. */
const WORDS: readonly (StepWords | undefined)[] = Array.from({ length: STEP_CODES }, (_, code) => {
  const [side, state] = [SIDES[code & 3], STATES[(code >> 3) & 15]];
  const [basis, grade] = [BASES[(code >> 7) & 3], GRADES[(code >> 9) & 3]];
  if (!side || !state || !basis || !grade) return undefined;
  return { side, of: tellsOfPromisee(code) ? 'promisee' : 'promisor', state, basis, grade };
});

/** Throws for a number that is no code. */
export function wordsOfStep(code: number): StepWords {
  const words = WORDS[code];
  if (!words) throw new Error(`${code} is no code of a step.`);
  return words;
}

/** What is said of a version of a promise beside its numbers. */
export interface VersionWords {
  readonly kind: PromiseKind;
  readonly grade: Grade;
  /** Which of its two somebody vouches for from outside. */
  readonly isPromisorSeed: boolean;
  readonly isPromiseeSeed: boolean;
  /** There is no such promise any more: another took it in, or what made it was taken back. */
  readonly isGone: boolean;
  /** 1, or 2 and more where its number was used again. */
  readonly use: number;
}

export const GONE_BIT = 1;
export const PROMISOR_SEED_BIT = 2;
export const PROMISEE_SEED_BIT = 4;
const DELIVERY_BIT = 8;
const USE_BITS = 6;

/** Bits: gone 0, seeds 1-2, kind 3, grade 4-5, and from 6 on the use. */
export function codeOfVersion(words: VersionWords): number {
  return (
    (words.isGone ? GONE_BIT : 0) |
    (words.isPromisorSeed ? PROMISOR_SEED_BIT : 0) |
    (words.isPromiseeSeed ? PROMISEE_SEED_BIT : 0) |
    (words.kind === 'delivery' ? DELIVERY_BIT : 0) |
    (GRADES.indexOf(words.grade) << 4) |
    (words.use << USE_BITS)
  );
}

/** Whether it is a version of a promise to deliver. */
export function isDeliveryCode(code: number): boolean {
  return (code & DELIVERY_BIT) !== 0;
}

/** 1, or 2 and more where the number of the promise was used again. */
export function useInCode(code: number): number {
  return code >> USE_BITS;
}

export function wordsOfVersion(code: number): VersionWords {
  return {
    kind: isDeliveryCode(code) ? 'delivery' : 'invoice',
    grade: GRADES[(code >> 4) & 3] ?? 'declared',
    isPromisorSeed: (code & PROMISOR_SEED_BIT) !== 0,
    isPromiseeSeed: (code & PROMISEE_SEED_BIT) !== 0,
    isGone: (code & GONE_BIT) !== 0,
    use: useInCode(code),
  };
}
