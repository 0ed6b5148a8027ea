/** Why a score changed: laws over generated promises, and small stories with their figures. */
import fc from 'fast-check';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import {
  type ChangeSplit,
  changeAlong,
  type ScoreChange,
} from '../../../projections/score/change/change.js';
import type { Knowledge, Learned, PathEnd } from '../../../projections/score/change/path.js';
import type { ScoredProfessional } from '../../../projections/score/evidence.js';
import { explain } from '../../../projections/score/explanation.js';
import { type Model, SIDES } from '../../../projections/score/model.js';
import { scorecard } from '../../../projections/score/scorecard.js';
import { GRADES, type PromiseSteps, type Step, WHOLE } from '../../../projections/step.js';
import { day, ME, open, paid, promise, step, subject } from '../promises.js';

const FROM = day('2026-03-31');
const TO = day('2026-09-30');

function knowing(promises: readonly PromiseSteps[], who = subject()): Knowledge {
  return { promises, whoAt: () => who };
}

interface Moment {
  readonly asOf: number;
  readonly knowledge: Knowledge;
  readonly model?: Model;
}

function endOf({ asOf, knowledge, model = triangle1 }: Moment): PathEnd {
  return { asOf, knowledge, model };
}

function change(from: Moment, to: Moment, learned: readonly Learned[] = [], most = 1000) {
  return changeAlong({ from: endOf(from), to: endOf(to), learned }, most);
}

function cardOf({ asOf, knowledge, model = triangle1 }: Moment) {
  return scorecard(knowledge.promises, knowledge.whoAt(asOf), model, asOf);
}

/** Exact: figures have one decimal, and shares three. */
const tenths = (points: number): number => Math.round(points * 10);
const milli = (points: number): number => Math.round(points * 1000);

function mustSplit(split: ChangeSplit | null, difference: number): void {
  expect(split?.points).toBe(tenths(difference) / 10);
  const parts = split?.parts ?? [];
  expect(parts.reduce((sum, { points }) => sum + tenths(points), 0)).toBe(tenths(difference));
  for (const { points, shares, rest } of parts) {
    expect(tenths(points) / 10).toBe(points);
    for (const share of shares) expect(milli(share.points) / 1000).toBe(share.points);
    const sum = shares.reduce((all, share) => all + milli(share.points), milli(rest.points));
    expect(sum).toBe(milli(points));
  }
}

/** Whatever has a score at both ends is split without remainder; what has not is not split. */
function mustAddUp(found: ScoreChange, from: Moment, to: Moment): void {
  const [then, now] = [cardOf(from), cardOf(to)];
  for (const side of SIDES) {
    const [was, is] = [then.sides[side], now.sides[side]];
    if (was.status !== 'ok' || is.status !== 'ok') expect(found.sides[side]).toBeNull();
    else mustSplit(found.sides[side], is.score.value - was.score.value);
  }
  const [was, is] = [then.overall, now.overall];
  if (was.status !== 'ok' || is.status !== 'ok') expect(found.overall).toBeNull();
  else mustSplit(found.overall, is.score.value - was.score.value);
}

const anyDay = fc.integer({ min: FROM - 900, max: TO + 40 });

const states = {
  payment: ['open', 'kept', 'kept', 'apart', 'lost', 'void'],
  deadline: ['open', 'kept', 'lost'],
  relation: ['clean', 'dispute_lost', 'returned_debit', 'feedback_4'],
} as const;

const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .constantFrom('payment' as const, 'payment' as const, 'deadline' as const, 'relation' as const)
  .chain((side) =>
    fc.record({
      side: fc.constant(side),
      state: fc.constantFrom(...states[side]),
      due: anyDay,
      late: fc.integer({ min: -40, max: 200 }),
      grade: fc.constantFrom(...GRADES),
      voice: fc.constantFrom('bank/me', 'books/me'),
      happened: anyDay,
      amount: fc.integer({ min: 0, max: 1_000_000_000 }),
    }),
  )
  .map(({ state, happened, due, late, ...told }) => {
    const on = state === 'open' || state === 'apart' ? null : happened;
    const carried = state === 'open' ? 0 : late;
    return [
      step({ ...told, state: 'open', due, day: Math.min(due, happened) - 30, side: told.side }),
      step({
        ...{ ...told, state: 'open', due, day: happened, count: -WHOLE, amount: -told.amount },
      }),
      step({ ...told, state, due, late: carried, on, day: happened }),
    ];
  });

const anyPromises: fc.Arbitrary<readonly PromiseSteps[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('invoice' as const, 'delivery' as const),
      promisor: fc.constantFrom(ME, ME, ME, 'a'),
      promisee: fc.constantFrom(ME, 'a', 'b', 'c', 'd'),
      steps: anySteps,
    }),
    { maxLength: 24 },
  )
  .map((promises) => promises.map((one, i) => ({ ...one, promise: `promise-${i}` })));

const anySubject: fc.Arbitrary<ScoredProfessional> = fc.constantFrom(
  subject(),
  subject({ with: 'a' }),
  subject({ coverage: (teller) => (teller === 'bank/me' ? FROM - 40 : null) }),
  subject({ standingOf: (party) => (party === 'a' ? WHOLE : party === 'b' ? 300_000 : 0) }),
);

const anyModel: fc.Arbitrary<Model> = fc.constantFrom(
  triangle1,
  triangle1,
  { ...triangle1, name: 'short', halfLife: 90 },
  { ...triangle1, name: 'flat', curve: { ...triangle1.curve, weight: 0 } },
);

/** Promises of which some were known otherwise, or not at all, before. */
const anyKnowledge = fc
  .tuple(anyPromises, fc.array(anySteps, { maxLength: 8 }), fc.nat({ max: 24 }), anySubject)
  .map(([promises, corrected, missing, who]) => {
    const former = promises
      .filter((_, i) => i % 5 !== missing % 5)
      .map((one, i) => ({ ...one, steps: corrected[i] ?? one.steps }));
    return { was: knowing(former, who), is: knowing(promises) };
  });

describe('the change of a score', () => {
  it('sums to the difference, to the last decimal, and so do the shares of each part', () => {
    fc.assert(
      fc.property(
        anyKnowledge,
        anyModel,
        anyModel,
        fc.integer({ min: 0, max: 3 }),
        ({ was, is }, before, after, most) => {
          const from = { asOf: FROM, knowledge: was, model: before };
          const to = { asOf: TO, knowledge: is, model: after };
          const learned = [{ cause: 'known_later' as const, knowledge: () => is }];
          mustAddUp(change(from, to, learned), from, to);
          mustAddUp(change(from, to, learned, most), from, to);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is nothing between a moment and itself', () => {
    fc.assert(
      fc.property(anyPromises, anySubject, (promises, who) => {
        const moment = { asOf: FROM, knowledge: knowing(promises, who) };
        const { overall, sides } = change(moment, moment);
        for (const split of [overall, ...Object.values(sides)]) {
          expect(split ?? { points: 0, parts: [] }).toEqual({ points: 0, parts: [] });
        }
      }),
    );
  });

  it('is the same bytes whatever the order of promises', () => {
    fc.assert(
      fc.property(anyPromises, (promises) => {
        const text = (list: readonly PromiseSteps[]): string => {
          const knowledge = knowing(list);
          return JSON.stringify(change({ asOf: FROM, knowledge }, { asOf: TO, knowledge }));
        };
        expect(text([...promises].reverse())).toBe(text(promises));
      }),
    );
  });

  it('stays as large as what is asked for, however many promises there are', () => {
    const promises = Array.from({ length: 200 }, (_, i) =>
      paid({ to: `c${i % 7}`, due: '2026-01-31', on: i % 3 === 0 ? '2026-05-31' : '2026-01-31' }),
    );
    const knowledge = knowing(promises);
    const { overall } = change({ asOf: FROM, knowledge }, { asOf: TO, knowledge }, [], 5);
    for (const { shares } of overall?.parts ?? []) expect(shares.length).toBeLessThanOrEqual(5);
    expect(overall?.parts.some(({ rest }) => rest.promises > 100)).toBe(true);
  });
});

describe('the causes of a change', () => {
  const old = ['a', 'b', 'c'].map((to) => paid({ to, due: '2026-01-31', on: '2026-01-31' }));

  function causesOf(promises: readonly PromiseSteps[]): readonly string[] {
    const knowledge = knowing(promises);
    const { payment } = change({ asOf: FROM, knowledge }, { asOf: TO, knowledge }).sides;
    return (payment?.parts ?? []).map(({ cause, points }) => `${cause} ${Math.sign(points)}`);
  }

  it('given days in which nothing happens, are age alone', () => {
    expect(causesOf(old)).toEqual(['age -1']);
  });

  it('given an invoice open before and paid late since, are an outcome, however late', () => {
    const late = paid({ to: 'a', due: '2026-01-31', on: '2026-06-30' });
    const knowledge = knowing([...old, late]);
    const { payment } = change({ asOf: FROM, knowledge }, { asOf: TO, knowledge }).sides;
    const outcomes = payment?.parts.find(({ cause }) => cause === 'outcomes');
    expect(outcomes?.shares[0]).toMatchObject({
      ...{ promise: late.promise, counterparty: 'a', why: 'other' },
      before: [{ late: 59, open: true }],
      after: [{ late: 150, open: false }],
    });
    expect(outcomes?.shares[0]?.points).toBeLessThan(0);
    expect(payment?.parts.map(({ cause }) => cause)).not.toContain('grown_late');
  });

  it('given an invoice that nobody pays, are that it has grown late', () => {
    const left = open('2026-01-31', {}, 'a');
    const knowledge = knowing([...old, left]);
    const { payment } = change({ asOf: FROM, knowledge }, { asOf: TO, knowledge }).sides;
    expect(payment?.parts.map(({ cause }) => cause)).toEqual(['age', 'grown_late']);
    expect(payment?.parts[1]?.shares[0]).toMatchObject({
      ...{ promise: left.promise, why: 'other', before: [{ late: 59 }], after: [{ late: 242 }] },
    });
  });

  it('given one half paid and the other not, are both', () => {
    const half = { count: WHOLE / 2, amount: 50_00, due: day('2026-02-28') };
    const plan = promise([
      step({ state: 'open', due: half.due, day: day('2026-01-31') }),
      step({ ...half, state: 'open', day: day('2026-05-31'), count: -half.count }),
      step({ ...half, late: 92, on: day('2026-05-31'), day: day('2026-05-31') }),
    ]);
    expect(causesOf([...old, plan])).toEqual(['age -1', 'outcomes -1', 'grown_late -1']);
  });

  it('lift whoever was worse than what comes in, though it was late', () => {
    const bad = ['a', 'b', 'c', 'a', 'b', 'c'].map((to) =>
      paid({ to, due: '2025-09-30', on: '2026-03-15' }),
    );
    const less = paid({ to: 'a', due: '2026-06-30', on: '2026-07-20' });
    const knowledge = knowing([...bad, less]);
    const { payment } = change({ asOf: FROM, knowledge }, { asOf: TO, knowledge }).sides;
    const outcomes = payment?.parts.find(({ cause }) => cause === 'outcomes');
    expect(outcomes?.shares[0]).toMatchObject({ promise: less.promise, why: 'came' });
    expect(outcomes?.shares[0]?.points).toBeGreaterThan(0);
  });

  it('are told apart by what was learned: coverage, standing, and facts told later', () => {
    const late = open('2026-01-31', {}, 'a');
    const told = paid({ to: 'b', due: '2026-02-28', on: '2026-03-20' });
    const stage = (promises: readonly PromiseSteps[], changes: Partial<ScoredProfessional>) =>
      knowing(promises, subject({ coverage: () => day('2026-01-31'), ...changes }));
    const was = stage([...old, late], {});
    const facts = stage([...old, late, told], {});
    const covered = stage([...old, late, told], { coverage: () => FROM });
    const standingOf = (party: string): number => (party === 'c' ? 900_000 : WHOLE);
    const is = stage([...old, late, told], { coverage: () => FROM, standingOf });
    const learned: readonly Learned[] = [
      { cause: 'known_later', knowledge: () => facts },
      { cause: 'coverage', knowledge: () => covered },
      { cause: 'standing', knowledge: () => is },
    ];
    const [from, to] = [
      { asOf: FROM, knowledge: was },
      { asOf: FROM, knowledge: is },
    ];
    const found = change(from, to, learned);
    mustAddUp(found, from, to);
    const parts = found.sides.payment?.parts ?? [];
    expect(parts.map(({ cause }) => cause)).toEqual(['known_later', 'coverage', 'standing']);
    expect(parts[0]?.shares[0]).toMatchObject({ promise: told.promise, why: 'came' });
    expect(parts[1]?.shares[0]).toMatchObject({ promise: late.promise, why: 'came' });
  });

  it("of another model are no promise's", () => {
    const knowledge = knowing(old);
    const other = { ...triangle1, name: 'other', halfLife: 30 };
    const [from, to] = [
      { asOf: FROM, knowledge },
      { asOf: FROM, knowledge, model: other },
    ];
    const found = change(from, to);
    mustAddUp(found, from, to);
    expect(found.sides.payment?.parts).toMatchObject([{ cause: 'model', shares: [] }]);
  });

  it('share a part as contributions would, where only one promise came in', () => {
    const late = paid({ to: 'a', due: '2026-06-30', on: '2026-08-14' });
    const before = knowing(old);
    const after = knowing([...old, late]);
    const [from, to] = [
      { asOf: TO, knowledge: before },
      { asOf: TO, knowledge: after },
    ];
    const learned = [{ cause: 'known_later' as const, knowledge: () => after }];
    const [part] = change(from, to, learned).sides.payment?.parts ?? [];
    const value = (list: readonly PromiseSteps[]) =>
      explain(list, subject(), triangle1, TO, 'payment').value;
    expect(part?.shares).toHaveLength(1);
    expect(part?.points).toBeCloseTo(value([...old, late]) - value(old), 0);
  });
});
