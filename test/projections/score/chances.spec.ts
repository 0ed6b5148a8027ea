/** Chances: worked by hand, and what holds of them whatever the history. */
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import modelFile from '../../../projections/models/triangle-1.json' with { type: 'json' };
import { RISKS, wholeAt } from '../../../projections/score/chance-model.js';
import { readModel } from '../../../projections/score/model.js';
import { type ChanceFigures, scorecard } from '../../../projections/score/scorecard.js';
import type { PromiseSteps } from '../../../projections/step.js';
import { day, open, paid, promise, step, subject } from '../promises.js';

const withCreditor = subject({ with: 'creditor' });

function chancesOf(promises: readonly PromiseSteps[], asOf: string): ChanceFigures {
  const { chances } = scorecard(promises, withCreditor, triangle1, day(asOf)).sides.payment;
  if (!chances) throw new Error('The payment side has chances.');
  return chances;
}

const three = (due: string, on: string) => [1, 2, 3].map(() => paid({ due, on }));

describe('chances of the next promise', () => {
  it('of who paid three on their due day', () => {
    // R = 3, none late; on the due day nearness is .3 and weighs 12^2 / 3 = 48.
    // (0 + 48 x .3 + 1 x .36) / 52 = .283846; the table leaves it.
    // One trial: q at s = 3/4 of (0, 0) and (.36, .2304) apart by .1296 is .0576 + .0243; by 3,
    // root .165227; x 1, the table's steepest, x .73 x 1.645 = 19.8412 percent.
    // More than 30 days: 5 x .02 / 8 = .0125.
    expect(chancesOf(three('2026-06-30', '2026-06-30'), '2026-06-30')).toMatchObject({
      late: { value: 28.4, low: 8.5, high: 48.2 },
      pastGrace: { value: 28.4 },
      over30: { value: 1.3, low: 0 },
    });
  });

  it('tell what was late within grace from what was late after it', () => {
    // Due on a Saturday, paid on the Monday: 2 days late, nearness 600 + 28 thousandths.
    // Late: (3 + 48 x .628 + .36) / 52 = .644308. Past grace: (30.144 + .35) / 52 = .586423.
    expect(chancesOf(three('2026-06-27', '2026-06-29'), '2026-06-29')).toMatchObject({
      late: { value: 64.4 },
      pastGrace: { value: 58.6 },
      over30: { value: 1.3 },
    });
  });

  it('count what is open after its due day, and what was lost', () => {
    // R = 2 and both 45 days over: 72 x 1 of nearness, (2 + 72 + .36) / 75 = .991467.
    // More than 30 days: (2 + .1) / 7 = .3.
    const overdue = [open('2026-05-16'), open('2026-05-16')];
    expect(chancesOf(overdue, '2026-06-30')).toMatchObject({
      late: { value: 99.1 },
      over30: { value: 30 },
    });
    const lost = promise([step({ state: 'lost', due: day('2026-06-01'), on: day('2026-06-30') })]);
    expect(chancesOf([lost], '2026-06-30').over30.value).toBe(18.3);
  });

  it('are of the payment side alone', () => {
    const { sides } = scorecard(three('2026-06-30', '2026-06-30'), withCreditor, triangle1, 20634);
    expect([sides.deadline, sides.relation].map((side) => 'chances' in side)).toEqual([
      false,
      false,
    ]);
  });
});

const TODAY = day('2026-06-30');
const anyPaid = fc
  .record({
    to: fc.constantFrom('creditor', 'a', 'b'),
    due: fc.integer({ min: TODAY - 700, max: TODAY }),
    late: fc.integer({ min: -30, max: 120 }),
    grade: fc.constantFrom('declared' as const, 'documented' as const, 'banked' as const),
  })
  .map(({ to, due, late, grade }) => {
    const on = Math.min(TODAY, due + late);
    return { to, portion: step({ due, on, late: on - due, grade }) };
  });
const anyHistory = fc.array(anyPaid, { maxLength: 25 });

function chancesToday(history: readonly { to: string; portion: ReturnType<typeof step> }[]) {
  const promises = history.map(({ to, portion }) => promise([portion], { promisee: to }));
  const { chances } = scorecard(promises, subject(), triangle1, TODAY).sides.payment;
  if (!chances) throw new Error('The payment side has chances.');
  return chances;
}

describe('whatever the history', () => {
  it('the chances are each within its interval, and no worse comes more often', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { late, pastGrace, over30 } = chancesToday(history);
        for (const { value, low, high } of [late, pastGrace, over30]) {
          expect(0 <= low && low <= value && value <= high && high <= 100).toBe(true);
        }
        expect(over30.value <= pastGrace.value && pastGrace.value <= late.value).toBe(true);
      }),
    );
  });

  it('the next promise paid later makes no chance less', () => {
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: -20, max: 60 }), days, (history, late, more) => {
        // Told as of a day on which both are paid, so that only the days late differ.
        const due = TODAY - 130;
        const one = (days: number) => ({
          to: 'creditor',
          portion: step({ due, on: due + 120, late: days }),
        });
        const sooner = chancesToday([...history, one(late)]);
        const later = chancesToday([...history, one(late + more)]);
        for (const risk of RISKS)
          expect(later[risk].value).toBeGreaterThanOrEqual(sooner[risk].value);
      }),
    );
  });
});

describe('chances in a model file', () => {
  const refused = (change: (chances: typeof modelFile.chances) => unknown) => () => {
    readModel({ ...modelFile, chances: change(structuredClone(modelFile.chances)) });
  };

  it.each<[string, (chances: typeof modelFile.chances) => unknown, string]>([
    [
      'a table that falls',
      (chances) => ({
        ...chances,
        nearness: [
          [0, 500],
          [5, 400],
        ],
      }),
      'model.chances.nearness must grow from one to the next; found 400.',
    ],
    [
      'one point',
      (chances) => ({ ...chances, nearness: [[0, 500]] }),
      'model.chances.nearness must have at least two points; found 1.',
    ],
    [
      'a point of one number',
      (chances) => ({ ...chances, nearness: [[0], [5, 400]] }),
      'model.chances.nearness[0] must have 2 numbers; found 1.',
    ],
    [
      'less than no strength',
      (chances) => ({ ...chances, late: { ...chances.late, strength: -1 } }),
      'model.chances.late.strength must be a whole number from 0 to 1000; found -1.',
    ],
    [
      'another risk',
      (chances) => ({ ...chances, over60: chances.over30 }),
      'model.chances must have only the members nearness, late, pastGrace, over30; found "over60".',
    ],
  ])('with %s are refused', (_, change, message) => {
    expect(refused(change)).toThrow(message);
  });

  it('need a level that ends at 30 days', () => {
    const levels = { ...modelFile.levels, bounds: [0, 15, 60, 90] };
    expect(() => readModel({ ...modelFile, levels })).toThrow(
      'model.levels.bounds must have 30 among them; found [0,15,60,90].',
    );
  });

  it('are read between the points of a table, rounded down', () => {
    const points = [-9, -8, -6, 0, 1, 12, 99].map((days) =>
      wholeAt(triangle1.chances.nearness, days),
    );
    expect(points).toEqual([0, 0, 75, 300, 600, 914, 1000]);
  });
});
