/**
 * What a stranger's card gives away, over random histories: only the bands that figures are in, and
 * only of figures that enough others are behind. Borders are written down here once more, so that
 * no band gets finer unnoticed.
 */
import fc from 'fast-check';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { RISKS } from '../../projections/score/chance-model.js';
import { ask } from '../../projections/score/evidence.js';
import { SIDES } from '../../projections/score/model.js';
import { type SideCard, type SideFigures, scorecard } from '../../projections/score/scorecard.js';
import type { PromiseSteps } from '../../projections/step.js';
import { backingOf } from '../../src/query/score/backing.js';
import { type ShownSide, shownCard } from '../../src/query/score/score-card.js';
import { day, open, paid, subject } from '../projections/promises.js';

const TODAY = day('2026-06-30');
const RUNS = { numRuns: 300 };
const nobody = (_: string): boolean => false;

/** The day so many days from today. */
const at = (offset: number): string =>
  new Date((TODAY + offset) * 86_400_000).toISOString().slice(0, 10);

const anyPromise: fc.Arbitrary<PromiseSteps> = fc
  .record({
    to: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    due: fc.integer({ min: -200, max: -1 }),
    late: fc.integer({ min: -10, max: 150 }),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    currency: fc.constantFrom('EUR', 'USD'),
    isOpen: fc.boolean(),
  })
  .map(({ to, due, late, amount, currency, isOpen }) =>
    isOpen
      ? open(at(due), { amount, currency }, to)
      : paid({ to, due: at(due), on: at(Math.min(0, due + late)), amount, currency }),
  );

const anyHistory = fc.array(anyPromise, { minLength: 6, maxLength: 40 });

function cardsOf(promises: readonly PromiseSteps[], isOwn = nobody) {
  const backing = backingOf(promises, ask(subject(), triangle1, TODAY), isOwn);
  const whole = scorecard(promises, subject(), triangle1, TODAY);
  return {
    whole,
    backing,
    shown: shownCard(whole, { indicative: false, backing, consumer: false, restricted: false }),
  };
}

/** 2.5, 7.5, 12.5 ...: where the nearest multiple of five changes. */
const fives = (value: number): number => Math.floor((value + 2.5) / 5);
/** 1, 2, 5, 10, 20, 50 ...: how many of them are not above the value. */
function oneTwoFive(value: number): number {
  let passed = 0;
  for (let power = 1; power <= 1e15; power *= 10) {
    for (const border of [power, 2 * power, 5 * power]) if (border <= value) passed += 1;
  }
  return passed;
}

/** A figure of a side, if it is shown, and where the exact one stands among the borders. */
type Look = (
  shown: Extract<ShownSide, { status: 'ok' }>,
  exact: SideCard,
) => readonly [unknown, number];

const estimate = (exact: SideCard) => (exact.status === 'ok' ? exact.score : exact.indicative);
const total = ({ levels }: SideFigures) => levels.reduce((sum, count) => sum + count, 0);

const FIGURES: Readonly<Record<string, Look>> = {
  value: (shown, exact) => [shown.score.value, fives(estimate(exact).value)],
  low: (shown, exact) => [shown.score.low, fives(estimate(exact).low)],
  high: (shown, exact) => [shown.score.high, fives(estimate(exact).high)],
  ...Object.fromEntries(
    RISKS.flatMap((risk): [string, Look][] =>
      (['value', 'low', 'high'] as const).map((of) => [
        `${risk} ${of}`,
        (shown, exact) => [shown.chances?.[risk][of], fives(exact.chances?.[risk][of] ?? 0)],
      ]),
    ),
  ),
  promises: (shown, exact) => [shown.promises, oneTwoFive(exact.promises)],
  counterparties: (shown, exact) => [shown.counterparties, oneTwoFive(exact.counterparties)],
  evidence: (shown, exact) => [shown.evidence, oneTwoFive(exact.evidence)],
  index: (shown, exact) => [shown.index, fives(exact.index ?? 0)],
  daysBeyondTerms: (shown, exact) => [shown.daysBeyondTerms, fives(exact.daysBeyondTerms ?? 0)],
  daysToOutcome: (shown, exact) => [shown.daysToOutcome, fives(exact.daysToOutcome ?? 0)],
  ...Object.fromEntries(
    [0, 1, 2, 3, 4].map((level): [string, Look] => [
      `share ${level}`,
      (shown, exact) => [
        shown.shares?.[level],
        fives((100 * (exact.levels[level] ?? 0)) / total(exact)),
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['EUR', 'USD'].flatMap((currency): [string, Look][] => {
      const shownIn = (shown: Parameters<Look>[0]) =>
        shown.overdue.find(({ amount }) => amount?.currency === currency);
      const exactIn = ({ overdue }: SideFigures) =>
        overdue.find((each) => each.currency === currency);
      return [
        [
          `overdue ${currency}`,
          (shown, exact) => [
            JSON.stringify([shownIn(shown)?.amount, shownIn(shown)?.below]),
            oneTwoFive(exactIn(exact)?.amount ?? 0),
          ],
        ],
        [
          `overdue promises ${currency}`,
          (shown, exact) => [shownIn(shown)?.promises, oneTwoFive(exactIn(exact)?.promises ?? 0)],
        ],
      ];
    }),
  ),
};

/** Whether a figure is shown, or left out for want of others behind it. */
const isShown = (figure: unknown): boolean =>
  figure !== null && figure !== undefined && figure !== '[null,null]';

describe('to a stranger', () => {
  it('no figure changes with one promise of one counterparty unless it crosses a border', () => {
    fc.assert(
      fc.property(anyHistory, anyPromise, (history, one) => {
        const [before, after] = [cardsOf(history), cardsOf([...history, one])];
        const [then, now] = [before.shown.sides.payment, after.shown.sides.payment];
        if (then.status !== 'ok' || now.status !== 'ok') return;
        for (const [name, look] of Object.entries(FIGURES)) {
          const [was, from] = look(then, before.whole.sides.payment);
          const [is, to] = look(now, after.whole.sides.payment);
          if (was !== is && isShown(was) && isShown(is))
            expect([name, from]).not.toEqual([name, to]);
        }
      }),
      RUNS,
    );
  });

  it('nothing is shown but bands: whatever lies in the same ones gives the same bytes', () => {
    const place = fc.double({ min: 0, max: 0.99, noNaN: true });
    const pair = fc.tuple(place, place);
    const inFives = fc.tuple(fc.integer({ min: 1, max: 19 }), pair).map(([n, [u, v]]) => {
      const tenth = (part: number): number => Math.round((n * 5 - 2.4 + part * 4.8) * 10) / 10;
      return [tenth(u), tenth(v)] as const;
    });
    const inSeries = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom([1, 2], [2, 5], [5, 10]), pair)
      .map(([power, [from = 1, below = 2], [u, v]]) => {
        const of = (part: number): number =>
          Math.floor((from + part * (below - from)) * 10 ** power);
        return [of(u), of(v)] as const;
      });
    const both = fc.record({
      ...{ value: inFives, low: inFives, high: inFives, index: inFives, beyond: inFives },
      ...{ days: inFives, promises: inSeries, counterparties: inSeries, evidence: inSeries },
      ...{ late: inSeries, amount: inSeries },
    });
    fc.assert(
      fc.property(both, anyHistory, (drawn, history) => {
        const textOf = (which: 0 | 1): string => {
          const { whole, backing } = cardsOf(history);
          const payment: SideCard = {
            ...{ status: 'ok', levels: [3, 1, 0, 0, 0], unrated: which ? ['XTS'] : [] },
            score: { value: drawn.value[which], low: drawn.low[which], high: drawn.high[which] },
            ...{ promises: drawn.promises[which], counterparties: drawn.counterparties[which] },
            ...{ evidence: drawn.evidence[which], index: drawn.index[which] },
            ...{ daysBeyondTerms: drawn.beyond[which], daysToOutcome: drawn.days[which] },
            overdue: [
              { currency: 'EUR', promises: drawn.late[which], amount: drawn.amount[which] },
            ],
          };
          const sides = { ...whole.sides, payment };
          const sight = { indicative: false, backing, consumer: false, restricted: false };
          return JSON.stringify(shownCard({ ...whole, sides }, sight).sides);
        };
        expect(textOf(1)).toBe(textOf(0));
      }),
      RUNS,
    );
  });

  it('amounts of one or two counterparties are in no figure, whatever they are', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 4, maxLength: 4 });
    const ofTwo = (told: readonly number[]) =>
      told.map((amount, i) => {
        return open(at(-100), { amount, currency: 'XTS' }, i % 2 ? 'a' : 'b');
      });
    fc.assert(
      fc.property(anyHistory, amounts, amounts, (history, some, others) => {
        const [one, two] = [some, others].map((told) => {
          return JSON.stringify(cardsOf([...history, ...ofTwo(told)]).shown);
        });
        expect(two).toBe(one);
        expect(one).not.toContain('XTS');
      }),
      RUNS,
    );
  });

  it('its own promises are behind no figure', () => {
    const ofThree = ['a', 'b', 'c'].map((to) => paid({ to, due: at(-30), on: at(-20) }));
    const seen = (isOwn: (party: string) => boolean) =>
      SIDES.map((side) => cardsOf(ofThree, isOwn).shown.sides[side].status);
    expect(seen(nobody)).toEqual(['ok', 'withheld', 'withheld']);
    expect(seen((party) => party === 'a')).toEqual(['withheld', 'withheld', 'withheld']);
  });

  it('a mean that is mostly of one counterparty is left out', () => {
    const small = ['a', 'b', 'c', 'd'].map((to) => paid({ to, due: at(-30), on: at(-25) }));
    const large = (amount: number) => paid({ to: 'e', due: at(-60), on: at(-10), amount });
    const days = (amount: number) => {
      const { payment } = cardsOf([...small, large(amount)]).shown.sides;
      return payment.status === 'ok' ? payment.daysBeyondTerms : 'withheld';
    };
    // Four of 100.00 that are 5 days late, and one of 400.00 or 400.01 that is 50 days late.
    expect([days(400_00), days(400_01)]).toEqual([30, null]);
  });
});
