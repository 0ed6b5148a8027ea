/**
 * Due days agreed after the promise was made. They count where another than the promisor tells
 * them, and of several agreed on one day one counts, as with the terms of the promise.
 */
import { type Teller, voiceOf } from '../../../src/ledger/stored.js';
import { type Day, type DayNumber, toDayNumber } from '../../../src/ledger/values/day.js';
import { compareText } from '../../../src/ledger/values/text-order.js';
import { gradeOf } from '../../fact.js';
import type { Discrepancy } from './discrepancy.js';
import { losers, type NamedField, type Word, type Words, winner } from './precedence.js';

/** What somebody says was agreed, and when. */
export interface PlanTold<Plan> extends Word<Plan> {
  readonly agreedOn: Day;
}

/** What is agreed from a day on. */
export interface Agreed<Plan> {
  readonly from: DayNumber;
  readonly plan: Plan;
}

export interface Agreements<Plan> {
  /** In the order of their days. */
  readonly agreed: readonly Agreed<Plan>[];
  readonly refused: readonly Discrepancy[];
}

export function planTold<Plan>(plan: Plan, agreedOn: Day, by: Teller): PlanTold<Plan> {
  const { teller, side, source } = by;
  const issuer = side !== 'promisor';
  return {
    ...{ terms: plan, voice: voiceOf(by), teller, side, source },
    ...{ issuer, grade: gradeOf(source), agreedOn },
  };
}

/** What counts of the plans told; `field` compares them. */
export function agreementsOf<Plan>(
  told: readonly PlanTold<Plan>[],
  field: NamedField<Plan, string>,
): Agreements<Plan> {
  const byDay = new Map<Day, [PlanTold<Plan>, ...PlanTold<Plan>[]]>();
  for (const plan of told) {
    if (plan.side === 'promisor') continue;
    const own = byDay.get(plan.agreedOn);
    if (own) own.push(plan);
    else byDay.set(plan.agreedOn, [plan]);
  }
  const agreed: Agreed<Plan>[] = [];
  const refused: Discrepancy[] = [];
  const textOf = ({ terms }: Word<Plan>): string => field.textOf(field.of(terms));
  const known = new Set<string>();
  for (const [day, plans] of [...byDay].sort(([a], [b]) => compareText(a, b))) {
    const words: Words<Plan> = plans;
    const taken = winner(words, field);
    known.add(textOf(taken));
    agreed.push({ from: toDayNumber(day), plan: taken.terms });
    refused.push(...losers(words, field, taken));
  }
  const { name: about, of, shown } = field;
  for (const plan of told) {
    if (plan.side !== 'promisor' || known.has(textOf(plan))) continue;
    const { voice, terms } = plan;
    refused.push({ about, voice, told: shown(of(terms), terms), taken: null });
  }
  return { agreed, refused };
}
