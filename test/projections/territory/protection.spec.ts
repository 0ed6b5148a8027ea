/** What others are told, looked at as somebody who adds, subtracts and asks again would. */
import fc from 'fast-check';
import { DIRECTIONS, type Direction } from '../../../projections/territory/circulation.js';
import type { Located } from '../../../projections/territory/places.js';
import type { TerritoryFigure } from '../../../projections/territory/told-figures.js';
import { dayNumberOf, monthsAfter } from '../../../src/ledger/values/day.js';
import { AS_OF, locate, type Sold, told } from './sold.js';

const BEGIN = dayNumberOf(2026, 7, 1);

const party = fc.constantFrom(...'abcdefghABCDEFGH');
const amount = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 20_000 }) },
);
const salesFrom = (first: number, minLength: number) =>
  fc.array(
    fc.record(
      {
        ...{ by: party, to: party, amount, on: fc.integer({ min: first, max: AS_OF }) },
        paid: fc.integer({ min: first, max: AS_OF + 90 }),
      },
      { requiredKeys: ['by', 'to', 'amount', 'on'] },
    ),
    { minLength, maxLength: 200 },
  );

/** Within one quarter, so that each figure is of known invoices. */
const sales = salesFrom(BEGIN, 90);

function directionOf({ by, to }: Sold): Direction | null {
  const [seller, buyer] = [locate(by).isInside, locate(to).isInside];
  if (by === to || (!seller && !buyer)) return null;
  return seller && buyer ? 'inside' : buyer ? 'out' : 'in';
}

const sum = (sold: readonly Sold[]): number => sold.reduce((all, each) => all + each.amount, 0);

/** The rule as one would explain it: who comes how near to whom, each asked. */
function isTellable(sold: readonly Sold[]): boolean {
  return (['by', 'to'] as const).every((side) => {
    const parts = new Map<string, Sold[]>();
    for (const each of sold) parts.set(each[side], [...(parts.get(each[side]) ?? []), each]);
    if (parts.size < 3) return false;
    const everybody = new Set(sold.flatMap(({ by, to }) => [by, to]));
    return [...parts].every(([one, part]) =>
      [...everybody].every((other) => {
        if (one === other) return true;
        const rest = sold.filter(
          ({ by, to, [side]: of }) => of !== one && by !== other && to !== other,
        );
        return sum(rest) * 100 >= sum(part) * 18;
      }),
    );
  });
}

/** The invoices of each figure that is told, as far as one knows what it is of. */
function figuresIn(sold: readonly Sold[], figure: TerritoryFigure): readonly (readonly Sold[])[] {
  const [euros] = figure.currencies;
  return DIRECTIONS.flatMap((direction) => {
    const all = sold.filter((each) => directionOf(each) === direction);
    const periods = (euros?.periods ?? [])
      .filter(({ from, volume }) => from >= BEGIN && volume[direction] !== null)
      .map(({ from, to, volume }) => {
        const own = all.filter(({ on }) => on >= from && on <= to);
        expect(volume[direction]).toBe(BigInt(sum(own)));
        return own;
      });
    const named = (euros?.flows ?? [])
      .filter((flow) => flow.direction === direction && ![flow.from, flow.to].includes('rest'))
      .map(({ from, to, amount: told }) => {
        const own = all.filter(
          ({ by, to: buyer }) =>
            (from === 'outside' || (locate(buyer).isInside && locate(buyer).sector === from)) &&
            (to === 'outside' || (locate(by).isInside && locate(by).sector === to)),
        );
        expect(told).toBe(BigInt(sum(own)));
        return own;
      });
    const rest = all.filter((each) => !named.some((own) => own.includes(each)));
    const hasRest = (euros?.flows ?? []).some(
      (flow) => flow.direction === direction && [flow.from, flow.to].includes('rest'),
    );
    const flows = hasRest && rest.length > 0 && named.length > 0 ? [...named, rest] : named;
    return euros?.total[direction] === null ? [] : [all, ...periods, ...flows];
  });
}

describe('what others are told of one quarter', () => {
  it('is, as are the differences of any two, near to nobody', () => {
    let [figures, differences] = [0, 0];
    fc.assert(
      fc.property(sales, (sold) => {
        const known = figuresIn(sold, told(sold, 'enough'));
        figures += known.length;
        for (const one of known) {
          expect(isTellable(one)).toBe(true);
          for (const other of known) {
            if (one === other || !other.every((each) => one.includes(each))) continue;
            const difference = one.filter((each) => !other.includes(each));
            if (difference.length === 0) continue;
            differences += 1;
            expect(isTellable(difference)).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
    expect(Math.min(figures, differences)).toBeGreaterThan(10);
  });

  it('is not there where one has nearly all, or where the second largest comes near it', () => {
    const others = [...'abc'].flatMap((by) =>
      [...'def'].map((to): Sold => ({ by, to, amount: 100, on: BEGIN })),
    );
    const large = (size: number): Sold => ({ by: 'a', to: 'd', amount: size, on: BEGIN });
    const inside = (sold: readonly Sold[]) => told(sold, 'enough').currencies[0]?.total.inside;
    expect(inside([...others, large(1000)])).toBe(1900n);
    // Of 400 that are neither of a nor of who knows most, 18 % of 2,300 is more.
    expect(inside([...others, large(2000)])).toBeNull();
    // The second of three sellers knows 900 of 1,300 that are not of the first.
    const second = (by: string): Sold => ({ by, to: 'e', amount: 700, on: BEGIN });
    expect(inside([...others, large(1000), second('b')])).toBe(2600n);
    expect(inside([...others, large(1800), second('b')])).toBeNull();
  });

  it('counts what lies between made-up professionals for nothing', () => {
    const few = [...'abc'].flatMap((by) =>
      [...'def'].map((to): Sold => ({ by, to, amount: by === 'a' ? 1000 : 10, on: BEGIN })),
    );
    const madeUp: Sold = { by: 'g', to: 'h', amount: 9000, on: BEGIN };
    const fake = (party: string): Located => ({ ...locate(party), counts: !'gh'.includes(party) });
    const inside = (sold: readonly Sold[]) =>
      told(sold, 'enough', { locate: fake }).currencies[0]?.total.inside;
    expect([inside(few), inside([...few, madeUp])]).toEqual([null, null]);
  });

  it('is to who is in it less of the same, so that two who ask know no more than one', () => {
    fc.assert(
      fc.property(sales, party, (sold, asker) => {
        const asked = (name: string): Located => ({ ...locate(name), isOwn: name === asker });
        const [stranger] = told(sold, 'enough').currencies;
        const [own] = told(sold, 'enough', { locate: asked }).currencies;
        for (const direction of DIRECTIONS) {
          expect([null, stranger?.total[direction]]).toContain(own?.total[direction]);
          const of = (figure: typeof own) =>
            figure?.flows.filter((flow) => flow.direction === direction) ?? [];
          expect([0, 1, of(stranger).length]).toContain(of(own).length);
          if (of(own).length > 1) expect(of(own)).toEqual(of(stranger));
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('what others are told of a quarter again', () => {
  it('is the same at the end of a later one, whatever was paid between', () => {
    fc.assert(
      fc.property(salesFrom(AS_OF - 300, 60), (sold) => {
        const [before] = told(sold, 'enough').currencies;
        const [after] = told(sold, 'enough', { asOf: monthsAfter(AS_OF + 1, 3) - 1 }).currencies;
        const shared = after?.periods.filter(({ to }) => to <= AS_OF) ?? [];
        expect(shared.length).toBeGreaterThan(2);
        expect(shared).toEqual(
          before?.periods.filter(({ from }) => from >= (shared[0]?.from ?? 0)),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('tells nothing overdue that differs from an earlier quarter by too few', () => {
    const due = (by: string, to: string, on: number): Sold => ({ by, to, amount: 100, on });
    const old = [...'abc'].flatMap((by) =>
      [...'def'].map((to) => due(by, to, dayNumberOf(2026, 2, 1))),
    );
    const overdue = (sold: readonly Sold[]) =>
      told(sold, 'enough').currencies[0]?.periods.map((period) => period.overdue?.amount ?? null);
    // Nothing has changed since; then one invoice has.
    expect(overdue(old)?.slice(-2)).toEqual([900n, 900n]);
    const one = [...old, due('a', 'd', dayNumberOf(2026, 7, 15))];
    expect(overdue(one)?.slice(-2)).toEqual([900n, null]);
  });
});
