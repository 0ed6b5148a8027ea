/** What was promised of a delivery, field by field, and when it is due. */
import type { Fact } from '../../../projections/fact.js';
import { type Grade, WHOLE } from '../../../projections/step.js';
import { type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import type { Schedule } from '../invoice/due-days.js';
import type { Laid } from '../invoice/portions.js';
import {
  areTwoHands,
  gradeStrength,
  isPromisorAlone,
  type Word,
  type WordOf,
  winner,
  wordsOf,
} from '../invoice/told.js';

export interface DeliveryTerms extends Laid {
  readonly due: DayNumber;
  /** The due day rests on the supplier's word alone, so what is due by it is declared. */
  readonly weak: boolean;
  /** Nobody but the supplier speaks of the promise. */
  readonly promisorAlone: boolean;
  readonly words: readonly Promised[];
}

export function deliveryTermsOf(
  facts: readonly Fact[],
  entries: readonly string[],
): DeliveryTerms | null {
  const told = wordsOf(facts, 'DeliveryPromised');
  const words = told.filter(({ entry }) => entries.includes(entry));
  // The supplier issues what it promises.
  const take = (value: (word: Promised) => string | number, from = words) =>
    winner(from, { isIssuer: ({ side }) => side === 'promisor', value });
  const due = take(({ facts: { dueOn } }) => dueOn);
  const promised = take(({ facts: { promisedOn } }) => promisedOn);
  if (!due || !promised) return null;
  const worth = take(
    ({ facts: { value } }) => Number(value),
    words.filter(({ facts: { value } }) => value !== undefined),
  );
  const sameDay = words.filter(({ facts: { dueOn } }) => dueOn === due.facts.dueOn);
  return {
    ...{ size: WHOLE, tolerance: 0, outside: false, cashDiscounts: [] },
    worth: Number(worth?.facts.value ?? 0),
    issuedOn: toDayNumber(promised.facts.promisedOn),
    due: toDayNumber(due.facts.dueOn),
    weak: sameDay.every(({ side }) => side === 'promisor'),
    grade: gradeOfDelivery(facts, words),
    voice: due.voice,
    promisorAlone: isPromisorAlone(facts),
    words,
  };
}

type Promised = WordOf<'DeliveryPromised'>;

/** What its teller says of a delivery only where it takes it for one. */
const ACKNOWLEDGING = ['DeliveryPromised', 'DeliveryMade'] as const;

/** Corroborated where two hands on the two sides speak of it; else as its best teller is. */
function gradeOfDelivery(facts: readonly Fact[], words: readonly Promised[]): Grade {
  const said = ACKNOWLEDGING.flatMap((type): readonly Word[] => wordsOf(facts, type));
  const isByBoth = said.some(
    (one) =>
      one.side === 'promisee' &&
      said.some((other) => other.side === 'promisor' && areTwoHands(one, other)),
  );
  const grades = words.map(({ grade }) => (grade === 'banked' ? 'documented' : grade));
  if (isByBoth) grades.push('corroborated');
  return grades.sort((a, b) => gradeStrength(b) - gradeStrength(a))[0] ?? 'declared';
}

/** A new due day counts where another than the supplier tells it. */
export function deliverySchedules(facts: readonly Fact[], terms: DeliveryTerms): Schedule[] {
  const sliceOf = (due: DayNumber, weak: boolean) => [
    { upTo: WHOLE, due, basis: 'stated' as const, deposit: false, weak },
  ];
  const schedules = [{ from: -Infinity, slices: sliceOf(terms.due, terms.weak) }];
  const told = wordsOf(facts, 'DeliveryRescheduled').filter(({ side }) => side !== 'promisor');
  for (const day of [...new Set(told.map(({ facts: { agreedOn } }) => agreedOn))].sort()) {
    const agreed = winner(
      told.filter(({ facts: { agreedOn } }) => agreedOn === day),
      { value: ({ facts: { dueOn } }) => dueOn },
    );
    if (!agreed) continue;
    const slices = sliceOf(toDayNumber(agreed.facts.dueOn), false);
    schedules.push({ from: toDayNumber(day), slices });
  }
  return schedules;
}
