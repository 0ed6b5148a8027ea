/**
 * Uses of one number: a number used again 180 days or more later names another promise. Words on
 * the terms are gathered by their first day, and each fact goes to the use that it is about.
 */

import { REUSED_AFTER_DAYS } from '../../../src/ledger/stream/statements.js';
import { type Day, type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import type { Fact } from '../../fact.js';
import { occurredOn } from '../../occurred-on.js';
import type { Word, Words } from './precedence.js';

/** One promise among those told under a number. */
export interface Case<Terms> {
  readonly words: Words<Terms>;
  /** First day told of it. */
  readonly since: DayNumber;
}

/** The promises that words tell of, oldest first; none where there are no words. */
export function casesOf<Terms>(
  words: readonly Word<Terms>[],
  startOf: (terms: Terms) => Day,
): readonly Case<Terms>[] {
  if (words.length < 2) {
    return words.map((word) => ({ words: [word], since: toDayNumber(startOf(word.terms)) }));
  }
  const byStart = [...words].sort((a, b) => compareText(startOf(a.terms), startOf(b.terms)));
  const cases: { words: [Word<Terms>, ...Word<Terms>[]]; since: DayNumber }[] = [];
  for (const word of byStart) {
    const start = toDayNumber(startOf(word.terms));
    const last = cases.at(-1);
    if (last && start - last.since < REUSED_AFTER_DAYS) last.words.push(word);
    else cases.push({ words: [word], since: start });
  }
  return cases;
}

/** Which of several cases, oldest first, a fact is about: the last one begun by its day. */
export function caseOn<Since extends Pick<Case<unknown>, 'since'>>(
  cases: readonly Since[],
  fact: Fact,
): Since | null {
  const day = firstDayNamed(fact) ?? occurredOn(fact.event);
  if (day === null) return cases.at(-1) ?? null;
  return cases.findLast((each) => each.since <= toDayNumber(day)) ?? cases[0] ?? null;
}

/** The first day of the promise that a fact is about, where it names it. */
export function firstDayNamed({ event: { type, facts } }: Fact): Day | null {
  if ('promisedOn' in facts) return facts.promisedOn ?? null;
  // A credit note is issued on a day of its own.
  const isOfInvoice = 'issuedOn' in facts && 'number' in facts && type !== 'CreditNoteIssued';
  return isOfInvoice ? (facts.issuedOn ?? null) : null;
}

/** The name of the case at an index: the first is named by the address alone. */
export function caseName(address: string, index: number): string {
  return index === 0 ? address : `${address}~${index + 1}`;
}
