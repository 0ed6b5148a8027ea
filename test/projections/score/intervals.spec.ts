/**
 * Intervals: more evidence like what is there never widens one. What is told again, in the same
 * months and by the same counterparties, runs into caps, and tells nothing new of how it varies.
 */
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { SIDES } from '../../../projections/score/model.js';
import { type Estimate, type SideCard, scorecard } from '../../../projections/score/scorecard.js';
import { GRADES, type PromiseSteps, type Step, WHOLE } from '../../../projections/step.js';
import { day, paid, promise, step, subject } from '../promises.js';

const TODAY = day('2026-06-30');
const RUNS = { numRuns: 200 };
/** Both ends of an interval are rounded to a tenth. */
const ROUNDING = 0.1 + 1e-9;

function estimateOf(card: SideCard): Estimate {
  return card.status === 'ok' ? card.score : card.indicative;
}

function widthOf(card: SideCard): number {
  const { low, high } = estimateOf(card);
  return high - low;
}

/** How wide the intervals of a card are: of its sides, and of the chances beside them. */
function widthsOf(promises: readonly PromiseSteps[], who = subject()): readonly number[] {
  const { sides } = scorecard(promises, who, triangle1, TODAY);
  const chances = Object.values(sides.payment.chances ?? {});
  return [...SIDES.map((side) => widthOf(sides[side])), ...chances.map((c) => c.high - c.low)];
}

function expectNoneWider(often: readonly number[], once: readonly number[]): void {
  expect(once).toHaveLength(6);
  for (const [i, width] of often.entries()) {
    expect(width - (once[i] ?? 0)).toBeLessThanOrEqual(ROUNDING);
  }
}

/** A promise as one portion, to somebody; made anew under another address each time. */
interface Made {
  readonly to: string;
  readonly portion: Partial<Step>;
}

function promisesOf(history: readonly Made[], times: number, rename = ''): PromiseSteps[] {
  return Array.from({ length: times }, (_, i) => i).flatMap((i) =>
    history.map(({ to, portion }) => {
      return promise([step(portion)], { promisee: rename === '' ? to : `${to}${rename}${i}` });
    }),
  );
}

function portionOf(due: string, late: number, grade: Step['grade'], count: number): Partial<Step> {
  return { side: 'payment', due: day(due), on: day(due) + late, late, grade, count };
}

const anyOutcome: fc.Arbitrary<Made> = fc
  .record({
    to: fc.constantFrom('a', 'b', 'c'),
    side: fc.constantFrom('payment' as const, 'deadline' as const),
    due: fc.integer({ min: TODAY - 700, max: TODAY }),
    late: fc.constantFrom(-12, 0, 0, 3, 20, 45, 75, 120),
    grade: fc.constantFrom(...GRADES),
    // Some are a part of a promise, of which nobody says what became of the rest.
    count: fc.constantFrom(WHOLE, WHOLE, WHOLE / 10),
  })
  .map(({ to, side, due, late, grade, count }) => {
    const on = Math.min(TODAY, due + late);
    return { to, portion: { side, due, on, late: on - due, grade, count } };
  });

const anyMark: fc.Arbitrary<Made> = fc
  .record({
    to: fc.constantFrom('a', 'b', 'c'),
    state: fc.constantFrom('clean' as const, 'returned_debit' as const, 'feedback_3' as const),
    on: fc.integer({ min: TODAY - 700, max: TODAY }),
    grade: fc.constantFrom(...GRADES),
  })
  .map(({ to, state, on, grade }) => ({ to, portion: { side: 'relation', state, on, grade } }));

const anyHistory = fc.array(fc.oneof(anyOutcome, anyMark), { minLength: 1, maxLength: 20 });
const anySubject = fc.constantFrom(subject(), subject({ with: 'a' }));
const anyTimes = fc.integer({ min: 2, max: 40 });

describe('more of the same evidence', () => {
  it('from the same counterparties and months never widens the interval of a side', () => {
    fc.assert(
      fc.property(anyHistory, anySubject, anyTimes, (history, who, times) => {
        const once = widthsOf(promisesOf(history, 1), who);
        expectNoneWider(widthsOf(promisesOf(history, times), who), once);
      }),
      RUNS,
    );
  });

  it('from other counterparties never widens it either', () => {
    fc.assert(
      fc.property(anyHistory, anyTimes, (history, times) => {
        const once = widthsOf(promisesOf(history, 1, '-'));
        expectNoneWider(widthsOf(promisesOf(history, times, '-')), once);
      }),
      RUNS,
    );
  });

  it.each(['with', 'network'])('narrows it from 6 to 42 to 1,800 promises (%s)', (scope) => {
    // In each of the six months to June, every other one is 20 days late.
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
    const widthAt = (count: number): number => {
      const promises = months.flatMap((month) =>
        Array.from({ length: count }, (_, i) =>
          paid({ to: 'a', due: `${month}-05`, on: `${month}-${i % 2 ? '05' : '25'}` }),
        ),
      );
      const who = subject(scope === 'with' ? { with: 'a' } : {});
      return widthOf(scorecard(promises, who, triangle1, TODAY).sides.payment);
    };
    const [few, more, most] = [2, 14, 600].map(widthAt);
    expect(few).toBeGreaterThan(more ?? 0);
    expect(more).toBeGreaterThanOrEqual((most ?? 0) - ROUNDING);
  });

  it('never widens it where the cap of what is declared leaves more to the rest', () => {
    // The declared share of the whole falls, and what is left varies more than the mix of both.
    const history: readonly Made[] = [
      { to: 'c', portion: portionOf('2024-08-01', -12, 'banked', WHOLE) },
      { to: 'a', portion: portionOf('2026-05-31', 30, 'declared', WHOLE) },
      { to: 'c', portion: portionOf('2024-08-01', 120, 'corroborated', WHOLE / 10) },
    ];
    const once = widthsOf(promisesOf(history, 1, '-'));
    for (const times of [2, 5, 20, 40]) {
      expectNoneWider(widthsOf(promisesOf(history, times, '-')), once);
    }
  });

  it('of a chance keeps its width where a milder one holds its value down', () => {
    // A tenth of a promise told again and again beside whole ones, which the cap of a month holds
    // back: the chance of thirty days late falls below that of late, and was cut off by it before.
    const history: readonly Made[] = [
      { to: 'a', portion: portionOf('2024-07-30', 75, 'documented', WHOLE) },
      { to: 'a', portion: portionOf('2024-08-01', 45, 'documented', WHOLE) },
      { to: 'a', portion: portionOf('2024-09-01', -12, 'banked', WHOLE / 10) },
    ];
    const once = widthsOf(promisesOf(history, 1));
    for (const times of [2, 5, 20, 40]) expectNoneWider(widthsOf(promisesOf(history, times)), once);
  });
});

describe('an interval', () => {
  it('counts what is due in one month as one trial, and keeps its width at a bound', () => {
    // Three documented promises paid on time: R = 2.1, value .7 x (210 + 154.05) / 4.1 + .3 x curve
    // at 26 / 4.1 days, 75.7724 = 84.8864. One trial of .7, so n + C + 1 = 3.7; s = 2.1 / 4.1.
    // Ve = 0, Vb = 603.5244 (scorecard.spec.ts has it), apart = (100 - 77.025)^2 = 527.8506. The
    // peak of q, (0 - 603.5244 + 527.8506) / 1055.7, is before s; so q = (1 - s) x 603.5244 +
    // s (1 - s) x 527.8506 = 294.4021 + 131.8840 = 426.2861. sqrt(426.2861 / 3.7) x .9 x 1.645 =
    // 15.8913: from 68.9951 to 100.7777. What 100 cuts off goes on below.
    const promises = Array.from({ length: 3 }, () =>
      paid({ due: '2026-06-30', on: '2026-06-30', grade: 'documented' }),
    );
    const who = subject({ with: 'creditor' });
    const card = scorecard(promises, who, triangle1, TODAY).sides.payment;
    expect(estimateOf(card)).toEqual({ value: 84.9, low: 68.2, high: 100 });
  });

  it('is as wide as the model says', () => {
    const half = { ...triangle1, interval: triangle1.interval / 2 };
    const promises = [paid({ due: '2026-06-01', on: '2026-06-30' })];
    const widths = [triangle1, half].map((model) =>
      widthOf(scorecard(promises, subject(), model, TODAY).sides.payment),
    );
    expect(widths[1]).toBeCloseTo((widths[0] ?? 0) / 2, 0);
  });
});
