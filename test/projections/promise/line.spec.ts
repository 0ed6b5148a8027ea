import fc, { type Arbitrary } from 'fast-check';
import type { Line } from '../../../projections/promise/line/line.js';
import { daysOf, portionsAt } from '../../../projections/promise/line/line-portions.js';

const day = fc.integer({ min: -20, max: 400 });
const size = fc.integer({ min: 1, max: 500 });
const back = fc.option(fc.record({ on: day, fault: fc.boolean() }));

/** Lines with everything that may lie on them, mostly more than they hold. */
const lines: Arbitrary<Line> = fc.record({
  size: fc.integer({ min: 1, max: 1000 }),
  start: fc.constant(0),
  schedules: fc
    .array(
      fc.record({
        from: day,
        slices: fc
          .array(
            fc.record({
              upTo: size,
              due: fc.option(day),
              basis: fc.constant('stated' as const),
              outside: fc.boolean(),
              weak: fc.boolean(),
            }),
            { minLength: 1, maxLength: 3 },
          )
          .map((slices) => slices.sort((a, b) => a.upTo - b.upTo)),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((schedules) => schedules.sort((a, b) => a.from - b.from)),
  settlements: fc
    .array(
      fc.record({
        ...{ id: fc.constant(''), on: day, size, grade: fc.constant('documented' as const) },
        ...{ voice: fc.constant('t'), neverLate: fc.boolean(), back },
      }),
      { maxLength: 4 },
    )
    .map((settlements) => settlements.sort((a, b) => a.on - b.on)),
  cuts: fc
    .array(fc.record({ on: day, size, state: fc.constantFrom('void', 'lost') }), { maxLength: 3 })
    .map((cuts) => cuts.sort((a, b) => a.on - b.on)),
  disputes: fc.array(fc.record({ from: day, size, endsOn: fc.option(day) }), { maxLength: 2 }),
  discounts: fc.array(fc.record({ rate: fc.constantFrom(200, 5000), by: day }), { maxLength: 2 }),
  tolerance: fc.constantFrom(0, 2),
  outside: fc.constant(false),
  grade: fc.constant('documented'),
  voice: fc.constant('t'),
});

describe('a line', () => {
  it('is covered by its portions from end to end, on every day', () => {
    fc.assert(
      fc.property(lines, day, (line, on) => {
        const portions = portionsAt(line, on);
        expect(portions[0]?.from).toBe(0);
        expect(portions.at(-1)?.to).toBe(line.size);
        for (const [i, { from, to }] of portions.entries()) {
          expect(to).toBeGreaterThan(from);
          if (i > 0) expect(from).toBe(portions[i - 1]?.to);
        }
      }),
    );
  });

  it('changes on its days only', () => {
    fc.assert(
      fc.property(lines, day, (line, on) => {
        const days = daysOf(line, []);
        const before = days.filter((each) => each <= on).at(-1);
        if (before === undefined) return expect(on).toBeLessThan(line.start);
        return expect(portionsAt(line, on)).toEqual(portionsAt(line, before));
      }),
    );
  });

  it('is kept no further than what was paid and stands', () => {
    fc.assert(
      fc.property(lines, day, (line, on) => {
        const kept = portionsAt(line, on).filter(({ state }) => state === 'kept');
        const total = kept.reduce((sum, { from, to }) => sum + to - from, 0);
        const paid = line.settlements
          .filter((each) => each.on <= on && !(each.back && each.back.on <= on))
          .reduce((sum, each) => sum + each.size, 0);
        expect(total).toBeLessThanOrEqual(paid + line.tolerance);
      }),
    );
  });
});
