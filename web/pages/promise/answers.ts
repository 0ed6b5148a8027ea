/** What the page of a promise is made of. */
import type {
  PromiseAnswer,
  ShownPortion,
  ShownPromise,
} from '../../../src/query/promises/promise.js';
import type { ShownContribution } from '../../../src/query/score/score.js';

/** What a promise adds to, or takes from, a side of its promisor's score. */
export interface CountedFor {
  /** With whom, where others than the promisor see only the score with themselves. */
  readonly withPartner: boolean;
  /** Null where it is not among the heaviest. */
  readonly contribution: ShownContribution | null;
  /** Points of the lightest of those that were looked at; what is not among them has fewer. */
  readonly least: number;
}

/** Why the viewer may not see it, in English, as the API says it. */
export interface CountingWithheld {
  readonly withheld: string;
}

export interface PromiseAnswers {
  readonly answer: PromiseAnswer;
  /** Null where it counts for no score, or several promises are meant. */
  readonly counted: CountedFor | CountingWithheld | null;
}

/** The side of the score that a promise of this kind counts for. */
export function sideOf({ kind }: Pick<ShownPromise, 'kind'>): 'payment' | 'deadline' {
  return kind === 'invoice' ? 'payment' : 'deadline';
}

/**
 * Percent of the promise that parts are together. That of each is rounded to a tenth, so the sum of
 * very many goes by their amounts.
 */
export function shareOf(parts: readonly ShownPortion[], { size }: ShownPromise): number {
  const amounts = parts.flatMap(({ amount }) => (amount ? [Number(amount.amount)] : []));
  const isMoney = size !== null && Number(size.amount) > 0 && amounts.length === parts.length;
  if (isMoney) return (100 * sum(amounts)) / Number(size.amount);
  return Math.min(100, sum(parts.map(({ share }) => share)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
