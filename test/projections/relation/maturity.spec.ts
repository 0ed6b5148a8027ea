import fc from 'fast-check';
import type { Dealing } from '../../../projections/relation/life.js';
import {
  type BetweenTwo,
  maturityAt,
  RELATION_STATES,
} from '../../../projections/relation/maturity.js';
import { RELATION_RULES, readRelationRules } from '../../../projections/relation/rules.js';
import { GRADES, type Step, WHOLE } from '../../../projections/step.js';
import { dayOf } from '../../../src/ledger/values/day.js';
import { day, LIVE, paid, step } from '../promises.js';

const nothing: BetweenTwo = {
  contactOn: null,
  promised: [],
  received: [],
  coveredTo: () => LIVE,
};

function wayOf(between: Partial<BetweenTwo>, asOf: string): readonly string[] {
  const { way } = maturityAt({ ...nothing, ...between }, day(asOf), RELATION_RULES);
  return way.map(({ state, on }) => `${state} ${dayOf(on)}`);
}

/** Paid on the day on which it is due, in each of so many months of a year. */
function monthly(count: number, year = 2025): readonly Dealing[] {
  return Array.from({ length: count }, (_, i) => {
    const on = `${year}-${String(i + 1).padStart(2, '0')}-20`;
    return paid({ due: on, on });
  });
}

describe('How two come to a relation', () => {
  it('goes from a contact by first promises to one that is proven', () => {
    const given = { contactOn: day('2024-11-05'), promised: monthly(5), received: monthly(1) };
    expect(wayOf(given, '2025-06-30')).toEqual([
      'contact 2024-11-05',
      'first_promises 2024-12-21',
      'relation 2025-02-20',
      'proven 2025-05-20',
    ]);
  });

  it('says what the next state asks for', () => {
    const given = { ...nothing, promised: monthly(4) };
    const { state, next, missing } = maturityAt(given, day('2025-05-01'), RELATION_RULES);
    expect({ state, next }).toEqual({ state: 'relation', next: 'proven' });
    expect(missing).toEqual([
      { what: 'kept', have: 4, need: 6 },
      { what: 'eachWay', have: 0, need: 1 },
    ]);
  });

  it('falls asleep a year after what happened last, and wakes up', () => {
    const given = {
      promised: [...monthly(3, 2023), paid({ due: '2025-03-01', on: '2025-03-01' })],
    };
    expect(wayOf(given, '2025-03-31')).toEqual([
      'first_promises 2022-12-21',
      'relation 2023-03-20',
      'dormant 2024-03-20',
      'relation 2025-01-30',
    ]);
  });

  it('breaks where an invoice is more than 90 days late, as far as its teller told all', () => {
    const issued = day('2025-09-01');
    const due = day('2025-10-01');
    const unpaid = { steps: [step({ state: 'open', due, day: issued })] };
    const given = { promised: [...monthly(3), unpaid] };
    expect(wayOf(given, '2026-01-31').at(-1)).toBe('broken 2025-12-31');
    const silent = { ...given, coveredTo: () => day('2025-11-01') };
    expect(wayOf(silent, '2026-01-31').at(-1)).toBe('relation 2025-03-20');
  });

  it('starts anew after it broke', () => {
    const lost = {
      steps: [step({ state: 'lost', on: day('2025-04-01'), day: day('2025-04-01') })],
    };
    const given = { promised: [...monthly(7), lost] };
    expect(wayOf(given, '2025-08-01').slice(1)).toEqual([
      'relation 2025-03-20',
      'broken 2025-04-01',
      'relation 2025-06-20',
    ]);
  });
});

const FIRST = day('2024-01-01');
const days = fc.integer({ min: FIRST, max: FIRST + 900 });
const states: readonly Step['state'][] = [
  ...(['open', 'kept', 'apart', 'lost', 'void', 'outside'] as const),
  ...(['dispute_lost', 'returned_debit', 'clean'] as const),
];
const anyStep = fc
  .record({
    state: fc.constantFrom(...states),
    due: fc.option(days),
    on: fc.option(days),
    day: days,
    late: fc.integer({ min: -20, max: 200 }),
    grade: fc.constantFrom(...GRADES),
    count: fc.constantFrom(WHOLE, -WHOLE, WHOLE / 2),
    voice: fc.constantFrom('bank/me', 'erp/you'),
  })
  .map((told) => step(told));
const life = fc
  .record({ due: days, late: fc.integer({ min: -5, max: 120 }) })
  .map(({ due, late }): Dealing => paid({ due: dayOf(due), on: dayOf(due + late) }));
const dealings = fc.array(
  fc.oneof(
    life,
    fc.array(anyStep, { maxLength: 4 }).map((steps): Dealing => ({ steps })),
  ),
  { maxLength: 12 },
);
const anyBetween = fc
  .record({ contactOn: fc.option(days), promised: dealings, received: dealings, covered: days })
  .map(({ covered, ...told }): BetweenTwo => {
    return { ...told, coveredTo: (voice) => (voice === 'bank/me' ? LIVE : covered) };
  });

function turned<Of>(list: readonly Of[], by: number): readonly Of[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)].reverse();
}

describe('The state of a relation', () => {
  it('is there, and one of those known, whatever was told', () => {
    fc.assert(
      fc.property(anyBetween, days, (between, asOf) => {
        const { state, since, way, next } = maturityAt(between, asOf, RELATION_RULES);
        expect(RELATION_STATES).toContain(state);
        expect(since === null).toBe(state === 'none');
        expect(next === null).toBe(state === 'proven');
        const on = way.map((each) => each.on);
        expect(on).toEqual([...on].sort((a, b) => a - b));
      }),
    );
  });

  it('hangs on no order of promises or of their steps', () => {
    fc.assert(
      fc.property(anyBetween, days, fc.nat(50), (between, asOf, by) => {
        const mixed = (all: readonly Dealing[]): readonly Dealing[] =>
          turned(all, by).map(({ steps }) => ({ steps: turned(steps, by) }));
        const other = {
          ...between,
          promised: mixed(between.promised),
          received: mixed(between.received),
        };
        expect(maturityAt(other, asOf, RELATION_RULES)).toEqual(
          maturityAt(between, asOf, RELATION_RULES),
        );
      }),
    );
  });

  it('is as of a day what the days up to it say, and its way only grows', () => {
    fc.assert(
      fc.property(anyBetween, days, days, (between, one, other) => {
        const [asOf, later] = [Math.min(one, other), Math.max(one, other)];
        const until = (all: readonly Dealing[]): readonly Dealing[] =>
          all.map(({ steps }) => ({ steps: steps.filter((each) => each.day <= asOf) }));
        const prefix = {
          ...between,
          promised: until(between.promised),
          received: until(between.received),
          coveredTo: (voice: string) => Math.min(between.coveredTo(voice) ?? LIVE, asOf),
        };
        const then = maturityAt(between, asOf, RELATION_RULES);
        expect(maturityAt(prefix, asOf, RELATION_RULES)).toEqual(then);
        const { way } = maturityAt(between, later, RELATION_RULES);
        expect(way.filter(({ on }) => on <= asOf)).toEqual(then.way);
      }),
    );
  });

  it('is the same from the side of the other', () => {
    fc.assert(
      fc.property(anyBetween, days, (between, asOf) => {
        const turnedRound = { ...between, promised: between.received, received: between.promised };
        const { way, missing } = maturityAt(between, asOf, RELATION_RULES);
        const other = maturityAt(turnedRound, asOf, RELATION_RULES);
        expect({ way: other.way, missing: other.missing }).toEqual({ way, missing });
      }),
    );
  });
});

describe('The rules of relations', () => {
  it('are read as the file says them', () => {
    expect(readRelationRules(JSON.parse(JSON.stringify(RELATION_RULES)))).toEqual(RELATION_RULES);
  });

  it.each([
    ['a member too many', { sums: 1 }, /only the members/],
    [
      'a proven relation that asks less',
      { proven: { kept: 1, months: 3, eachWay: 1, sure: 3 } },
      /proven.kept/,
    ],
    [
      'a mark that nobody knows',
      { broken: { daysLate: 90, states: [], marks: ['late'] } },
      /marks\[0\]/,
    ],
    ['no days at all', { dormant: { days: 0 } }, /dormant.days/],
  ])('have not %s', (_, change, message) => {
    expect(() => readRelationRules({ ...RELATION_RULES, ...change })).toThrow(message);
  });
});
