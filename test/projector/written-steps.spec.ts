/** Steps as views write them are read as they were folded. */
import fc from 'fast-check';
import { GRADES, type Step } from '../../projections/step.js';
import { type PromiseColumns, promiseColumns } from '../../src/projector/rows/step-columns.js';
import { readSteps, writeSteps } from '../../src/projector/rows/written-steps.js';
import { wordsOfStep } from '../../src/tape/codes.js';
import { dayOrNull, firstStep } from '../../src/tape/layout.js';

const [PROMISOR, PROMISEE] = ['a1'.repeat(16), 'b2'.repeat(16)];

const day = fc.integer({ min: -100_000, max: 100_000 });
const step: fc.Arbitrary<Step> = fc.record({
  side: fc.constantFrom('payment', 'deadline', 'relation'),
  of: fc.constantFrom('promisor', 'promisee'),
  state: fc.constantFrom(
    ...(['open', 'kept', 'apart', 'lost', 'void', 'outside', 'clean', 'dispute_lost'] as const),
    ...(['refused_quality', 'returned_debit', 'feedback_1', 'feedback_2', 'feedback_3'] as const),
    ...(['feedback_4', 'feedback_5'] as const),
  ),
  currency: fc.constantFrom('', 'EUR', 'JPY'),
  due: fc.option(day),
  basis: fc.constantFrom('stated', 'derived', 'legal', 'unknown'),
  late: fc.integer({ min: -4000, max: 4000 }),
  grade: fc.constantFrom(...GRADES),
  voice: fc.constantFrom(
    ...[
      `bench/${PROMISOR}`,
      `bench/${PROMISEE}`,
      `other/${'c3'.repeat(16)}`,
      'books/',
      'a>/',
      'b<',
    ],
  ),
  on: fc.option(day),
  day,
  count: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  amount: fc.maxSafeInteger(),
  days: fc.maxSafeInteger(),
});

describe('steps of a promise', () => {
  it('given any of them, are read as they were written, in their order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const text = writeSteps(steps, { promisor: PROMISOR, promisee: PROMISEE });
        expect(readSteps(text, PROMISOR, PROMISEE)).toEqual(steps);
      }),
    );
  });

  it('given those of many promises, are the same in columns', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 5 }), (promises) => {
        const between = { promisor: PROMISOR, promisee: PROMISEE };
        const written = promises.map((steps) => ({
          ...between,
          steps: writeSteps(steps, between),
        }));
        const columns = promiseColumns(written);
        const read = promises.map((_, at) => stepsAt(columns, at));
        expect(read).toEqual(promises);
      }),
    );
  });

  it('given the voices of both parties, name neither of them', () => {
    const told = { promisor: PROMISOR, promisee: PROMISEE };
    const [one] = fc.sample(step, { numRuns: 1, seed: 1 });
    const steps = [PROMISOR, PROMISEE].map(
      (party) => ({ ...one, voice: `bench/${party}` }) as Step,
    );
    expect(writeSteps(steps, told)).not.toMatch(new RegExp(`${PROMISOR}|${PROMISEE}`));
  });
});

function stepsAt({ columns, voices, currencies }: PromiseColumns, promise: number): Step[] {
  const { code, money, voice, due, late, on, from, count, amount, days } = columns;
  const steps: Step[] = [];
  const at = (column: ArrayLike<number>, row: number): number => column[row] ?? Number.NaN;
  for (let row = firstStep(columns, promise); row < at(columns.stepsEnd, promise); row++) {
    steps.push({
      ...wordsOfStep(at(code, row)),
      currency: currencies[at(money, row)] ?? '',
      due: dayOrNull(at(due, row)),
      late: at(late, row),
      voice: voices[at(voice, row)] ?? '',
      on: dayOrNull(at(on, row)),
      day: at(from, row),
      count: at(count, row),
      amount: at(amount, row),
      days: at(days, row),
    });
  }
  return steps;
}
