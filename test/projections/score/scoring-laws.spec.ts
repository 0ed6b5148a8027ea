/** Laws of every score, over generated promises: no order matters, tallies add up, parts sum. */
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { ask } from '../../../projections/score/evidence.js';
import { explain } from '../../../projections/score/explanation.js';
import { cardOf, scorecard } from '../../../projections/score/scorecard.js';
import { addPromise, emptyTally, mergeTally } from '../../../projections/score/tally.js';
import { GRADES, type PromiseSteps, type Step } from '../../../projections/step.js';
import { day, ME, step, subject } from '../promises.js';

const TODAY = day('2026-06-30');
const RUNS = { numRuns: 150 };

/** Often in one month, so that promises share what is summed and capped by month. */
const dayNumber = fc.oneof(
  fc.integer({ min: TODAY - 20, max: TODAY }),
  fc.integer({ min: TODAY - 2000, max: TODAY + 60 }),
);

const states = {
  payment: ['open', 'kept', 'apart', 'lost', 'void', 'outside'],
  deadline: ['open', 'kept', 'apart', 'lost', 'void', 'outside'],
  relation: ['clean', 'dispute_lost', 'returned_debit', 'feedback_1', 'feedback_4'],
} as const;

const anyPortion: fc.Arbitrary<Step> = fc
  .constantFrom('payment' as const, 'deadline' as const, 'relation' as const)
  .chain((side) =>
    fc.record({
      side: fc.constant(side),
      of:
        side === 'relation'
          ? fc.constantFrom('promisor' as const, 'promisee' as const)
          : fc.constant('promisor' as const),
      state: fc.constantFrom(...states[side]),
      currency: fc.constantFrom('EUR', 'USD', 'XTS', ''),
      due: fc.option(dayNumber),
      basis: fc.constantFrom('stated' as const, 'derived' as const, 'legal' as const),
      late: fc.integer({ min: -60, max: 300 }),
      grade: fc.constantFrom(...GRADES),
      voice: fc.constantFrom('bank/me', 'books/me'),
      on: fc.option(dayNumber),
      day: dayNumber,
      count: fc.integer({ min: 1, max: 1_000_000 }),
      amount: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      days: fc.integer({ min: -1_000_000, max: 100_000_000 }),
    }),
  );

/** A portion enters whole and may leave again, in parts. */
const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(anyPortion, fc.nat({ max: 100 })), { minLength: 1, maxLength: 20 })
  .map((portions) =>
    portions.flatMap(([portion, percent]) => {
      const count = Math.floor((portion.count * percent) / 100);
      const amount = Math.floor((portion.amount * percent) / 100);
      return [portion, { ...portion, day: portion.day + 3, count: -count, amount: -amount }];
    }),
  );

const anyPromises: fc.Arbitrary<readonly PromiseSteps[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('invoice' as const, 'delivery' as const),
      promisor: fc.constantFrom(ME, ME, 'a', 'b'),
      promisee: fc.constantFrom(ME, 'a', 'b', 'c'),
      steps: anySteps,
    }),
    { maxLength: 12 },
  )
  .map((promises) => promises.map((one, i) => ({ ...one, promise: `promise-${i}` })));

const anySubject = fc.constantFrom(
  subject(),
  subject({ with: 'a' }),
  subject({ coverage: (teller) => (teller === 'bank/me' ? TODAY - 40 : null) }),
);

/** Reorders by a list of keys: the same elements, in any order. */
function shuffled<T>(list: readonly T[], keys: readonly number[]): readonly T[] {
  return list
    .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0, i }))
    .sort((x, y) => x.key - y.key || y.i - x.i)
    .map(({ item }) => item);
}

const anyKeys = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });

describe('a scorecard', () => {
  it('is the same bytes whatever the order of promises and of steps', () => {
    fc.assert(
      fc.property(anyPromises, anySubject, anyKeys, (promises, who, keys) => {
        const other = shuffled(
          promises.map((one) => ({ ...one, steps: shuffled(one.steps, keys) })),
          keys,
        );
        const text = (list: readonly PromiseSteps[]) =>
          JSON.stringify([
            scorecard(list, who, triangle1, TODAY),
            explain(list, who, triangle1, TODAY, 'payment'),
          ]);
        expect(text(other)).toBe(text(promises));
      }),
      RUNS,
    );
  });

  it('is the same from two tallies merged', () => {
    fc.assert(
      fc.property(anyPromises, anySubject, fc.nat({ max: 12 }), (promises, who, cut) => {
        const question = ask(who, triangle1, TODAY);
        const [left, right] = [emptyTally(), emptyTally()];
        promises.forEach((one, i) => {
          addPromise(i < cut ? left : right, one, question);
        });
        mergeTally(right, left);
        expect(JSON.stringify(cardOf(right, question))).toBe(
          JSON.stringify(scorecard(promises, who, triangle1, TODAY)),
        );
      }),
      RUNS,
    );
  });

  it('keeps every figure within its bounds', () => {
    fc.assert(
      fc.property(anyPromises, anySubject, (promises, who) => {
        const { sides, overall } = scorecard(promises, who, triangle1, TODAY);
        for (const side of Object.values(sides)) {
          const { low, value, high } = side.status === 'ok' ? side.score : side.indicative;
          expect(0 <= low && low <= value && value <= high && high <= 100).toBe(true);
          expect(side.promises).toBeGreaterThanOrEqual(side.counterparties);
        }
        const known = Object.values(sides).some((side) => side.status === 'ok');
        expect(overall.status).toBe(known ? 'ok' : 'insufficient');
      }),
      RUNS,
    );
  });

  it('ignores steps that cancel out', () => {
    fc.assert(
      fc.property(anyPromises, anyPortion, (promises, extra) => {
        const gone = { ...extra, day: extra.day, count: -extra.count, amount: -extra.amount };
        const undone = promises.map((one) => ({
          ...one,
          steps: [extra, ...one.steps, { ...gone, days: -extra.days }],
        }));
        expect(scorecard(undone, subject(), triangle1, TODAY)).toEqual(
          scorecard(promises, subject(), triangle1, TODAY),
        );
      }),
      RUNS,
    );
  });
});

describe('an explanation', () => {
  it('sums exactly to the value: base and contributions', () => {
    const sides = fc.constantFrom('payment' as const, 'deadline' as const, 'relation' as const);
    fc.assert(
      fc.property(anyPromises, anySubject, sides, (promises, who, side) => {
        const explanation = explain(promises, who, triangle1, TODAY, side);
        const points = explanation.contributions.reduce((sum, one) => sum + one.points, 0);
        expect(explanation.base + points).toBeCloseTo(explanation.value, 9);
        const card = scorecard(promises, who, triangle1, TODAY).sides[side];
        const { value } = card.status === 'ok' ? card.score : card.indicative;
        expect(Math.abs(explanation.value - value)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(explanation.contributions).toHaveLength(card.promises);
      }),
      RUNS,
    );
  });
});

describe('steps', () => {
  it('of one key sum up however many there are', () => {
    const pieces = Array.from({ length: 100 }, () =>
      step({ due: TODAY, on: TODAY, count: 10_000, amount: 100 }),
    );
    const whole = step({ due: TODAY, on: TODAY, amount: 10_000 });
    const made = (steps: readonly Step[]): PromiseSteps => ({
      promise: 'one',
      kind: 'invoice',
      promisor: ME,
      promisee: 'a',
      steps,
    });
    expect(scorecard([made(pieces)], subject(), triangle1, TODAY)).toEqual(
      scorecard([made([whole])], subject(), triangle1, TODAY),
    );
  });
});
