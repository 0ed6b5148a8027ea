/** Promises made by hand for the scoring tests: their steps as the fold would give them. */
import type { ScoredProfessional } from '../../projections/score/evidence.js';
import { type Grade, type PromiseSteps, type Step, WHOLE } from '../../projections/step.js';
import { type DayNumber, dayNumberOf, toDayNumber } from '../../src/ledger/values/day.js';

/** The professional whose score is asked in these tests. */
export const ME = 'me';

export const day = toDayNumber;

/** A teller who told everything, always. */
export const LIVE: DayNumber = dayNumberOf(9999, 1, 1);

export function subject(changes: Partial<ScoredProfessional> = {}): ScoredProfessional {
  return {
    isSubject: (party) => party === ME,
    counterpartyOf: (party) => party,
    with: null,
    coverage: () => LIVE,
    countryOf: () => 'FR',
    ...changes,
  };
}

/** A step of a promise to pay by the buyer: kept, in euros, by the bank, unless told otherwise. */
export function step(changes: Partial<Step> = {}): Step {
  return {
    side: 'payment',
    of: 'promisor',
    state: 'kept',
    currency: 'EUR',
    due: null,
    basis: 'stated',
    late: 0,
    grade: 'banked',
    voice: 'bank/me',
    on: null,
    day: day('2020-01-01'),
    count: WHOLE,
    amount: 100_00,
    days: 0,
    ...changes,
  };
}

export interface Paid {
  readonly to?: string;
  readonly due: string;
  readonly on: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly grade?: Grade;
}

let made = 0;

/** A new address for a promise, in the order of making. */
export function address(): string {
  made += 1;
  return `invoice-${made}`;
}

export function promise(steps: readonly Step[], changes: Partial<PromiseSteps> = {}): PromiseSteps {
  return {
    promise: address(),
    kind: 'invoice',
    promisor: ME,
    promisee: 'creditor',
    steps,
    ...changes,
  };
}

/** An invoice issued 30 days before its due day, open until it is paid whole. */
export function paid({ to = 'creditor', due, on, ...told }: Paid): PromiseSteps {
  const { amount = 100_00, currency = 'EUR', grade = 'banked' } = told;
  const issued = day(due) - 30;
  const money = { due: day(due), amount, currency, grade };
  const days = WHOLE * (day(on) - issued);
  return promise(
    [
      step({ ...money, state: 'open', day: issued }),
      step({ ...money, state: 'open', day: day(on), count: -WHOLE, amount: -amount }),
      step({ ...money, late: day(on) - day(due), on: day(on), day: day(on), days }),
    ],
    { promisee: to },
  );
}

/** An invoice that is still open. */
export function open(due: string, changes: Partial<Step> = {}, to = 'creditor'): PromiseSteps {
  return promise([step({ state: 'open', due: day(due), day: day(due) - 30, ...changes })], {
    promisee: to,
  });
}
