/**
 * The law of strangers (projections/score/strangers.ts): where somebody is vouched for, whatever
 * counterparties without standing tell moves nobody by more than two points, opens no score, closes
 * none, widens no interval and changes no chance.
 */
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { explain } from '../../../projections/score/explanation.js';
import { SIDES } from '../../../projections/score/model.js';
import { type Scorecard, type SideCard, scorecard } from '../../../projections/score/scorecard.js';
import {
  GRADES,
  type MarkState,
  type PromiseSteps,
  type Step,
  WHOLE,
} from '../../../projections/step.js';
import { BAR } from '../../../src/simulate/report.js';
import { day, ME, paid, promise, step, subject } from '../promises.js';

const TODAY = day('2026-06-30');
const RUNS = { numRuns: Number(process.env.KEPT_GAIN_RUNS ?? 200) };
/** A third of it, since the overall may move three times as far as one side; both are rounded. */
const SIDE_BAR = (BAR - 0.1) / 3 + 0.1;
/** What is left of doubles that are tenths. */
const EXACT = 1e-9;

/** Strangers have none, who is half known a third, and all others have it whole. */
const standingOf = (party: string): number =>
  party.startsWith('stranger') ? 0 : party.startsWith('half') ? Math.floor(WHOLE / 3) : WHOLE;

const cardOf = (promises: readonly PromiseSteps[]): Scorecard =>
  scorecard(promises, { ...subject(), standingOf }, triangle1, TODAY);

const estimateOf = (card: SideCard) => (card.status === 'ok' ? card.score : card.indicative);

/** What a promise is made of, told under another address and by another counterparty each time. */
interface Told {
  readonly kind: PromiseSteps['kind'];
  readonly steps: readonly Step[];
}

const GRADE = fc.constantFrom(...GRADES);
const DUE = fc.oneof(
  fc.integer({ min: TODAY - 90, max: TODAY }),
  fc.integer({ min: TODAY - 1900, max: TODAY }),
);
/** From a cent to ten millions, and none at all. */
const AMOUNT = fc.constantFrom(0, 1, 100, 1_200_00, 10_000_000_00);
const CURRENCY = fc.constantFrom('EUR', 'JPY', 'XTS', '');

const outcome: fc.Arbitrary<Told> = fc
  .record({
    side: fc.constantFrom('payment' as const, 'deadline' as const),
    state: fc.constantFrom('kept' as const, 'kept' as const, 'open' as const, 'lost' as const),
    due: DUE,
    late: fc.constantFrom(-60, -12, 0, 2, 20, 45, 75, 120, 400),
    count: fc.constantFrom(1, 1000, 333_333, WHOLE),
    ...{ grade: GRADE, amount: AMOUNT, currency: CURRENCY },
  })
  .map(({ late, ...told }) => {
    const on = told.state === 'open' ? null : Math.min(TODAY, told.due + late);
    const days = on === null ? 0 : on - told.due;
    const one = step({ ...told, on, late: days });
    return { kind: told.side === 'payment' ? 'invoice' : 'delivery', steps: [one] };
  });

const MARKS: readonly MarkState[] = [
  ...(['clean', 'dispute_lost', 'refused_quality', 'returned_debit'] as const),
  ...(['feedback_1', 'feedback_3', 'feedback_5'] as const),
];

const mark: fc.Arbitrary<Told> = fc
  .record({ state: fc.constantFrom(...MARKS), on: DUE, grade: GRADE })
  .map((told) => ({ kind: 'invoice', steps: [step({ side: 'relation', ...told })] }));

const told = fc.oneof({ weight: 3, arbitrary: outcome }, mark);

const madeBy = (to: string, { kind, steps }: Told): PromiseSteps =>
  promise(steps, { kind, promisee: to, promisor: ME });

/** Of a few who are known, or half so; each promise up to twenty times. */
const ofKnown: fc.Arbitrary<readonly PromiseSteps[]> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'half-d'), told, fc.constantFrom(1, 1, 3, 20)), {
    maxLength: 12,
  })
  .map((each) =>
    each.flatMap(([to, one, times]) => Array.from({ length: times }, () => madeBy(to, one))),
  );

/** All of one to two hundred strangers tell the same few things. */
const ofStrangers: fc.Arbitrary<readonly PromiseSteps[]> = fc
  .tuple(fc.constantFrom(1, 2, 10, 50, 200), fc.array(told, { maxLength: 4 }))
  .map(([count, each]) =>
    Array.from({ length: count }, (_, i) => each.map((one) => madeBy(`stranger-${i}`, one))).flat(),
  );

describe('whatever strangers tell', () => {
  it('moves no side and no overall by more than two points, from whatever they told before', () => {
    fc.assert(
      fc.property(ofKnown, ofStrangers, ofStrangers, (known, before, after) => {
        const [was, is] = [cardOf([...known, ...before]), cardOf([...known, ...after])];
        for (const name of SIDES) {
          const [one, other] = [estimateOf(was.sides[name]), estimateOf(is.sides[name])];
          expect(Math.abs(one.value - other.value)).toBeLessThanOrEqual(SIDE_BAR + EXACT);
        }
        expect(is.overall.status).toBe(was.overall.status);
        if (was.overall.status !== 'ok' || is.overall.status !== 'ok') return;
        const moved = Math.abs(was.overall.score.value - is.overall.score.value);
        expect(moved).toBeLessThanOrEqual(BAR + EXACT);
      }),
      RUNS,
    );
  });

  it('opens no side, closes none, widens no interval and changes no chance', () => {
    fc.assert(
      fc.property(ofKnown, ofStrangers, (known, more) => {
        const [was, is] = [cardOf(known), cardOf([...known, ...more])];
        for (const name of SIDES) {
          const [before, after] = [was.sides[name], is.sides[name]];
          expect(after.status).toBe(before.status);
          expect('missing' in after && after.missing).toEqual(
            'missing' in before && before.missing,
          );
          const [one, other] = [estimateOf(before), estimateOf(after)];
          // Both ends are rounded to a tenth.
          expect(other.high - other.low).toBeLessThanOrEqual(one.high - one.low + 0.1 + EXACT);
        }
        expect(is.sides.payment.chances).toEqual(was.sides.payment.chances);
      }),
      RUNS,
    );
  });

  it('is explained to the value', () => {
    const side = fc.constantFrom(...SIDES);
    fc.assert(
      fc.property(ofKnown, ofStrangers, side, (known, more, name) => {
        const who = { ...subject(), standingOf };
        const { base, value, contributions } = explain(
          ...([[...known, ...more], who, triangle1, TODAY, name] as const),
        );
        const points = contributions.reduce((sum, one) => sum + one.points, 0);
        expect(base + points).toBeCloseTo(value, 9);
      }),
      RUNS,
    );
  });
});

describe('strangers beside those who are known', () => {
  /** Two known creditors, paid on time or never, and so many strangers who say the contrary. */
  const known = (late: number, each = 30): readonly PromiseSteps[] =>
    Array.from({ length: each }, (_, i) =>
      paid({ to: `known-${i % 2}`, due: '2026-03-02', on: dayAfter('2026-03-02', late) }),
    );
  const dayAfter = (from: string, days: number): string =>
    new Date((day(from) + days) * 86_400_000).toISOString().slice(0, 10);
  const strangers = (late: number, count: number): readonly PromiseSteps[] =>
    Array.from({ length: count }, (_, i) =>
      paid({ to: `stranger-${i}`, due: '2026-03-02', on: dayAfter('2026-03-02', late) }),
    );
  const value = (promises: readonly PromiseSteps[]): number =>
    estimateOf(cardOf(promises).sides.payment).value;

  it.each([1, 10, 100, 1000])('%i of them say next to nothing, good or bad', (count) => {
    const good = value([...known(0), ...strangers(110, count)]) - value(known(0));
    const bad = value([...known(110), ...strangers(0, count)]) - value(known(110));
    expect(good).toBeLessThan(0);
    expect(bad).toBeGreaterThan(0);
    expect(Math.max(-good, bad)).toBeLessThanOrEqual(1);
  });

  it('count for no minimum, and are named as what they are', () => {
    const side = cardOf([...known(0, 1), ...strangers(0, 10)]).sides.payment;
    expect(side).toMatchObject({
      ...{ status: 'insufficient', missing: { promises: 2, counterparties: 1 } },
      ...{ promises: 11, counterparties: 11, strangers: { promises: 10, counterparties: 10 } },
    });
    expect(cardOf(known(0)).sides.payment).not.toHaveProperty('strangers');
  });

  it('weigh like everybody where nobody is vouched for', () => {
    const side = scorecard(strangers(0, 10), subject(), triangle1, TODAY).sides.payment;
    expect(side).toMatchObject({ status: 'ok', evidence: expect.any(Number) });
    expect(side).not.toHaveProperty('strangers');
    expect(side.evidence).toBeGreaterThan(4);
  });
});
