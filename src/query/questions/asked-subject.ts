/** What a question is told beside whom it is about: an amount, a due day, a skill. */
import type { TradeQuestion } from '../../../projections/questions/question.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import type { Day } from '../../ledger/values/day.js';
import { readAmount, units } from '../../ledger/values/money.js';
import { wrongParameter } from '../read-refused.js';
import { dayIn } from '../time/when.js';

/** As people write it. */
export interface AskedSubject {
  /** Decimal text: `1200.00`. */
  readonly amount?: string;
  /** EUR where it is not said. */
  readonly currency?: string;
  readonly due?: string;
  readonly skill?: string;
}

/** As an answer tells it. */
export interface ToldSubject {
  readonly amount?: string;
  readonly currency?: string;
  readonly due?: Day;
  readonly skill?: string;
}

export interface ReadSubject {
  /** Minor units of its currency; null where the question asks for none. */
  readonly amount: { readonly amount: number; readonly currency: string } | null;
  readonly skill: string | null;
  readonly told: ToldSubject;
}

/** Throws parameter_must_be_valid where what the question asks for is missing or cannot be. */
export function subjectOf({ name, about }: TradeQuestion, asked: AskedSubject): ReadSubject {
  for (const member of about) {
    if (asked[member] !== undefined) continue;
    throw wrongParameter(member, `The question ${name} is asked with its ${member}.`);
  }
  const { amount: written, currency = 'EUR', due, skill } = asked;
  const day = dayIn(due, 'due');
  return {
    amount: written === undefined ? null : amountOf(written, currency),
    skill: skill ?? null,
    told: {
      ...(written !== undefined && { amount: written, currency }),
      ...(day !== null && { due: day }),
      ...(skill !== undefined && { skill }),
    },
  };
}

function amountOf(written: string, currency: string): ReadSubject['amount'] {
  if (!isCurrency(currency)) {
    const expected = 'A currency is written by its ISO 4217 code, such as EUR.';
    throw wrongParameter('currency', expected);
  }
  const minor = readAmount(written, currency);
  if (minor === null || units(minor) <= 0) {
    const expected = 'An amount is more than nothing, with no more decimals than its currency has.';
    throw wrongParameter('amount', expected);
  }
  return { amount: units(minor), currency };
}
