import { triangle1 } from '../../../projections/models/triangle-1.js';
import { explain } from '../../../projections/score/explanation.js';
import { day, ME, open, paid, promise, step, subject } from '../promises.js';

const TODAY = '2026-06-30';

function explained(promises: Parameters<typeof explain>[0], who = subject()) {
  return explain(promises, who, triangle1, day(TODAY), 'payment');
}

describe('the explanation of a side', () => {
  it('without evidence is its base', () => {
    const { base, value, contributions } = explained([]);
    expect(base).toBeCloseTo(75.3175, 9);
    expect(value).toBe(base);
    expect(contributions).toEqual([]);
  });

  it('gives each promise its points', () => {
    // One on time, one 45 days late, R + C = 4, V0 = 77.025, prior 13 days.
    // Mean days 22.5; (2x22.5 + 26)/4 = 17.75, curve 70 - 10x2.75/7 = 66.0714, from 71.3333 at 13:
    // slope -5.2619/4.75 = -1.107769 a day.
    // On time: .7x22.975/4 + .3x-1.107769x(0 - 13)/2 x 2/4 = 4.020625 + 1.080075 = 5.1007.
    // Late:    .7x(35 - 77.025)/4 + .3x-1.107769x(45 - 13)/2 x 2/4 = -7.354375 - 2.658647 =
    // -10.0130.
    const good = paid({ due: TODAY, on: TODAY });
    const late = paid({ due: '2026-05-16', on: TODAY });
    const { contributions, base, value } = explained([good, late]);
    expect(contributions.map((one) => one.promise)).toEqual([late.promise, good.promise]);
    expect(contributions[0]?.points).toBeCloseTo(-10.013, 3);
    expect(contributions[1]?.points).toBeCloseTo(5.1007, 4);
    expect(value - base).toBeCloseTo(5.1007 - 10.013, 3);
    expect(contributions[0]).toMatchObject({
      counterparty: 'creditor',
      parts: [{ count: 1_000_000, late: 45, level: 2, grade: 'banked', open: false }],
    });
  });

  it('shows a promise once, with its parts, and weights after caps', () => {
    const plan = promise([
      step({ due: day(TODAY), on: day(TODAY), count: 500_000 }),
      step({ state: 'open', due: day('2026-05-31'), count: 500_000 }),
    ]);
    const others = Array.from({ length: 9 }, () => paid({ due: TODAY, on: TODAY }));
    const { contributions } = explained([plan, ...others]);
    const found = contributions.find((one) => one.promise === plan.promise);
    // June holds 9.5 promises of which 5 count: .5 x 5/9.5 = .263157. May holds .5, which counts
    // whole.
    expect(found?.parts).toEqual([
      { count: 500_000, late: 0, level: 0, grade: 'banked', open: false, weight: 263_157 },
      { count: 500_000, late: 30, level: 1, grade: 'banked', open: true, weight: 500_000 },
    ]);
  });

  it('leaves out what says nothing', () => {
    const elsewhere = promise([step({ due: day(TODAY), on: day(TODAY) })], { promisor: 'other' });
    const received = { ...elsewhere, promisor: 'other', promisee: ME };
    expect(explained([open('2026-07-31'), elsewhere, received]).contributions).toEqual([]);
  });
});
