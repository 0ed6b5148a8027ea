/** Ledgers of receivables made for tests: their promises as the fold would give them. */
import fc from 'fast-check';
import type { SteppedReceivable } from '../../../projections/prediction/receivable-of.js';
import { type Grade, type Step, WHOLE } from '../../../projections/step.js';

export interface Made {
  readonly payer: string;
  readonly creditor?: string;
  readonly issued: number;
  readonly terms?: number;
  /** Days late of each portion, negative where early; null: still open. */
  readonly late: readonly (number | null)[];
  readonly lost?: boolean;
  readonly amount?: number;
  readonly grade?: Grade;
  /** From which day late to which it was set apart. */
  readonly apart?: readonly [number, number];
  /** Days from what happened to its recording. */
  readonly lag?: number;
}

const MONEY = { side: 'payment', of: 'promisor', currency: 'EUR', basis: 'stated' } as const;

/** A receivable paid in so many equal portions. */
export function receivable(made: Made, number: number): SteppedReceivable {
  const { payer, creditor = 'creditor', issued, terms = 30, late, amount = 100_00 } = made;
  const due = issued + terms;
  const kept = late.filter((days): days is number => days !== null);
  const ends = kept.map((days) => Math.max(issued, due + days));
  const on = Math.max(...ends, issued);
  const known = kept.length === late.length && kept.length > 0;
  const lag = made.lag ?? 0;
  const outcome = { on, late: on - due, lost: made.lost === true, recorded: on + lag };
  return {
    ...{ promise: `invoice-${creditor}/${number}`, payer, creditor, issued, due },
    ...{ currency: 'EUR', amount, recorded: issued + lag },
    outcome: known ? outcome : null,
    steps: stepsOf(made, due, amount),
  };
}

function stepsOf(
  { issued, late, lost, grade = 'documented', apart }: Made,
  due: number,
  amount: number,
): readonly Step[] {
  const told = { ...MONEY, due, grade, voice: 'ledger/creditor', days: 0 };
  const share = Math.floor(WHOLE / late.length);
  const money = Math.floor(amount / late.length);
  const open = { ...told, state: 'open', late: 0, on: null } as const;
  return late.flatMap((days): readonly Step[] => {
    const part = { count: share, amount: money };
    const opened: Step = { ...open, ...part, day: issued };
    if (days === null) return [opened];
    const on = Math.max(issued, due + days);
    const gone = { ...open, day: on, count: -share, amount: -money };
    const state = lost ? 'lost' : 'kept';
    const ended: Step = { ...told, state, ...part, day: on, on, late: lost ? 0 : on - due };
    return [opened, ...apartOf(apart, opened, due, on), gone, ended];
  });
}

/** Set apart for a while, before it is paid. */
function apartOf(apart: Made['apart'], open: Step, due: number, on: number): readonly Step[] {
  if (!apart) return [];
  const [from, to] = apart.map((days) => due + days);
  if (from === undefined || to === undefined || from >= to || to >= on) return [];
  if (from <= open.day) return [];
  const { count, amount } = open;
  const frozen = { ...open, state: 'apart', late: Math.max(0, from - due) } as const;
  return [
    { ...open, day: from, count: -count, amount: -amount },
    { ...frozen, day: from },
    { ...frozen, day: to, count: -count, amount: -amount },
    { ...open, day: to },
  ];
}

/** By the day of issue, as a walk wants them. */
export function ledgerOf(all: readonly Made[]): readonly SteppedReceivable[] {
  return all.toSorted((a, b) => a.issued - b.issued).map((made, i) => receivable(made, i));
}

/** Seven years of three payers and two creditors: early, late, in parts, disputed, lost, open. */
export const ledgers: fc.Arbitrary<readonly SteppedReceivable[]> = fc
  .array(
    fc.record({
      payer: fc.constantFrom('ann', 'bob', 'cat'),
      creditor: fc.constantFrom('creditor', 'other'),
      issued: fc.integer({ min: 15_000, max: 17_600 }),
      terms: fc.constantFrom(0, 14, 30),
      late: fc.array(
        fc.oneof(
          { weight: 8, arbitrary: fc.integer({ min: -40, max: 20 }) },
          { weight: 2, arbitrary: fc.integer({ min: 20, max: 120 }) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      lost: fc.nat(9).map((one) => one === 0),
      amount: fc.constantFrom(50_00, 100_00, 9_000_00),
      grade: fc.constantFrom('declared' as const, 'documented' as const, 'banked' as const),
      apart: fc.constantFrom<readonly [number, number]>([-5, 3], [2, 9], [9, 2]),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map(ledgerOf);
