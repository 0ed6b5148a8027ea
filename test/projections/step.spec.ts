import { type Step, standingAt } from '../../projections/step.js';
import { day, step } from './promises.js';

const TODAY = day('2026-06-30');
const base = step({ due: TODAY, on: TODAY, count: 400_000, amount: 40_00, days: 7 });

/** As many pairs of steps that cancel out as make the list a long one, of a key of their own. */
const noise = Array.from({ length: 40 }, (_, i) =>
  step({ voice: 'noise', count: i % 2 === 0 ? 1 : -1, amount: i % 2 === 0 ? 1 : -1 }),
);

describe.each<[string, readonly Step[]]>([
  ['few steps', []],
  ['many steps', noise],
])('the portions of %s', (_, others) => {
  it('are sums of the steps of one key', () => {
    const portions = standingAt([base, ...others, { ...base, count: -100_000, days: -2 }], TODAY);
    expect(portions).toMatchObject([{ count: 300_000, amount: 80_00, days: 5 }]);
  });

  it.each<Partial<Step>>([
    { state: 'open' },
    { side: 'deadline' },
    { of: 'promisee' },
    { currency: 'USD' },
    { due: null },
    { basis: 'derived' },
    { late: 1 },
    { grade: 'declared' },
    { voice: 'other' },
    { on: null },
  ])('are apart where the key differs: %j', (change) => {
    expect(standingAt([base, ...others, { ...base, ...change }], TODAY)).toHaveLength(2);
  });

  it('leave out what left, and what has not come yet', () => {
    const left = { ...base, day: TODAY - 5, count: -400_000 };
    const tomorrow = { ...base, late: 9, day: TODAY + 1 };
    expect(standingAt([base, left, ...others, tomorrow], TODAY)).toEqual([]);
    expect(standingAt([base, left, ...others, tomorrow], TODAY - 6)).toHaveLength(1);
    expect(standingAt([base, left, ...others, tomorrow], TODAY + 1)).toHaveLength(1);
  });
});
