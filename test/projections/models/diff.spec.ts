import fc from 'fast-check';
import { modelDifferences, modelPair } from '../../../projections/diff/model-diff.js';
import { MODEL_PARTS, modelPath } from '../../../projections/diff/model-path.js';
import { SHIPPED } from '../../../projections/models/shipped.js';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import type { Model } from '../../../projections/score/model.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { GRADES, type PromiseSteps } from '../../../projections/step.js';
import { dayOf } from '../../../src/ledger/values/day.js';
import { day, paid, subject } from '../promises.js';

const TODAY = day('2026-06-30');

/** A model that says of each part what the one or the other of two says. */
const anyModel: fc.Arbitrary<Model> = fc
  .tuple(
    fc.constantFrom(...SHIPPED),
    fc.constantFrom(...SHIPPED),
    fc.constantFrom(...MODEL_PARTS.map((_, i) => i)),
  )
  .map(([one, other, at]) => modelPath(one, other)[at]?.model ?? one);

const anyPromise: fc.Arbitrary<PromiseSteps> = fc
  .record({
    to: fc.constantFrom('a', 'b', 'c', 'd'),
    due: fc.integer({ min: TODAY - 1500, max: TODAY - 1 }),
    late: fc.integer({ min: -20, max: 150 }),
    amount: fc.constantFrom(1_00, 500_00, 90_000_00),
    grade: fc.constantFrom(...GRADES),
  })
  .map(({ due, late, ...told }) => paid({ ...told, due: dayOf(due), on: dayOf(due + late) }));

const onTime = (due: string, to = 'creditor') => paid({ to, due, on: due });

describe('the difference of two models', () => {
  it('sums up exactly to the difference of the two scores, for all models and histories', () => {
    fc.assert(
      fc.property(fc.array(anyPromise, { maxLength: 30 }), anyModel, anyModel, (list, a, b) => {
        const who = subject();
        const differences = modelDifferences(list, who, modelPair(a, b), TODAY);
        const [was, is] = [a, b].map((model) => scorecard(list, who, model, TODAY));
        const scoreIn = (shown?: { status: string; score?: { value: number } }) =>
          shown?.status === 'ok' ? (shown.score?.value ?? null) : null;
        for (const figure of ['overall', 'payment', 'deadline', 'relation'] as const) {
          const { from, to, points, parts } = differences[figure];
          const shownIn = (card: typeof was) =>
            figure === 'overall' ? card?.overall : card?.sides[figure];
          expect([from, to]).toEqual([scoreIn(shownIn(was)), scoreIn(shownIn(is))]);
          const sum = parts.reduce((tenths, part) => tenths + Math.round(part.points * 10), 0);
          expect(points === null ? 0 : Math.round(points * 10)).toBe(sum);
          if (from !== null && to !== null) expect(points).toBeCloseTo(to - from, 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing between a model and itself under another name', () => {
    const pair = modelPair(triangle1, { ...triangle1, name: 'other', title: 'Another' });
    expect(pair.steps).toEqual([]);
    const list = [onTime('2026-06-01'), onTime('2026-06-02'), onTime('2026-06-03')];
    const { payment } = modelDifferences(list, subject({ with: 'creditor' }), pair, TODAY);
    expect(payment).toMatchObject({ points: 0, parts: [] });
  });

  it('is the part that one changed, alone', () => {
    const late = paid({ due: '2025-01-10', on: '2025-03-01' });
    const list = [onTime('2026-06-01'), onTime('2026-06-02'), late];
    const only = (changes: Partial<Model>) => {
      const pair = modelPair(triangle1, { ...triangle1, ...changes });
      return modelDifferences(list, subject({ with: 'creditor' }), pair, TODAY).payment.parts;
    };
    expect(only({ halfLife: null })).toEqual([{ part: 'decay', points: expect.any(Number) }]);
    const grades = { ...triangle1.grades, banked: 100 };
    expect(only({ grades })).toEqual([{ part: 'grades', points: expect.any(Number) }]);
    const levels = { ...triangle1.levels, values: [90, 60, 35, 15, 0] };
    expect(only({ levels })).toEqual([{ part: 'levels', points: expect.any(Number) }]);
    const amounts = { ...triangle1.amounts, weigh: 'alike' } as const;
    expect(only({ amounts, curve: { ...triangle1.curve, weight: 0 } })).toMatchObject([
      { part: 'rest' },
    ]);
  });

  it('has no points where one of the two has no score', () => {
    const list = [onTime('2026-06-01'), onTime('2026-06-02'), onTime('2026-06-03', 'b')];
    const minimum = { promises: 9, counterparties: 1, grade: 'declared' } as const;
    const strict = { ...triangle1, minimum: { ...triangle1.minimum, network: minimum } };
    const { payment } = modelDifferences(list, subject(), modelPair(triangle1, strict), TODAY);
    expect(payment).toEqual({ from: expect.any(Number), to: null, points: null, parts: [] });
  });
});
