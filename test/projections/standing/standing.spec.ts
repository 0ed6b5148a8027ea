import * as fc from 'fast-check';
import {
  FULL_STANDING,
  type KeptBetween,
  StandingTable,
} from '../../../projections/standing/standing.js';

const kept = (promisor: string, promisee: string, promises = 1): KeptBetween => ({
  ...{ promisor, promisee, count: promises * 1_000_000 },
});

/** Standing in percent. */
const standing = (
  promises: readonly KeptBetween[],
  seeds: readonly string[],
): Record<string, number> =>
  Object.fromEntries(
    [...new StandingTable(promises, seeds).all()].map(([who, parts]) => [who, parts / 1e4]),
  );

describe('standing', () => {
  it('is whole of those who are vouched for, however many they are', () => {
    expect(standing([], ['a', 'b', 'a'])).toEqual({ a: 100, b: 100 });
  });

  it('flows to who kept a promise to one who has it, and on to who kept one to that one', () => {
    const promises = [kept('payer', 'seed'), kept('second', 'payer')];
    expect(standing(promises, ['seed'])).toEqual({ seed: 100, payer: 100, second: 100 });
  });

  it('does not flow to whom a promise was kept: to be paid by somebody known costs nothing', () => {
    expect(standing([kept('seed', 'creditor')], ['seed'])).toEqual({ seed: 100 });
  });

  it('is passed on at most by halves, in proportion to what was kept, three promises at most', () => {
    // Half of a seed's, by 400 payers: .125 % each, of the .3 % at which it is whole.
    const many = Array.from({ length: 400 }, (_, i) => kept(`p${i}`, 'seed'));
    expect(standing(many, ['seed']).p0).toBeCloseTo(41.6, 0);
    // One who kept 40 promises counts as one who kept three: 3 of 402.
    const [, ...others] = many;
    const { p0, p1 } = standing([kept('p0', 'seed', 40), ...others], ['seed']);
    expect(p0).toBe(100);
    expect(p1).toBeCloseTo(41.4, 0);
  });

  it('is of nobody while nobody is vouched for', () => {
    expect(standing([kept('a', 'b'), kept('b', 'a')], [])).toEqual({});
  });

  it('is of nobody beside the one who passed it on, directly or through others', () => {
    const promises = [kept('me', 'seed'), kept('front', 'me'), kept('back', 'front')];
    const standings = new StandingTable([...promises, kept('payer', 'seed')], ['seed']);
    expect([standings.of('front'), standings.of('back')]).toEqual([FULL_STANDING, FULL_STANDING]);
    const beside = standings.beside('me');
    expect([beside('front'), beside('back')]).toEqual([0, 0]);
    expect([beside('payer'), beside('seed')]).toEqual([FULL_STANDING, FULL_STANDING]);
  });

  it('is of nobody beside the one who passed it on in parts too small to be seen alone', () => {
    // Each front has 50 millionths of a seed's and hands on 25, but all of them to the same.
    const fronts = Array.from({ length: 10_000 }, (_, i) => `f${i}`);
    const promises = fronts.flatMap((front) => [kept(front, 'me'), kept('back', front)]);
    const standings = new StandingTable(promises, ['me']);
    expect(standings.of('back')).toBe(FULL_STANDING);
    expect(standings.beside('me')('back')).toBe(0);
  });

  it('is of nobody beside the one who passed it on, however little that was', () => {
    const little = { promisor: 'front', promisee: 'me', count: 1 };
    const standings = new StandingTable([little, kept('payer', 'me', 0.016_666)], ['me']);
    expect(standings.of('front')).toBeGreaterThan(0);
    expect(standings.beside('me')('front')).toBe(0);
  });

  it('is of no ring, however much they keep to one another and to those who have it not', () => {
    const ring = [kept('x', 'y', 99), kept('y', 'z', 99), kept('z', 'x', 99)];
    expect(standing([...ring, kept('payer', 'seed')], ['seed'])).toEqual({ seed: 100, payer: 100 });
  });
});

describe('laws of standing', () => {
  const party = fc.constantFrom(...'abcdefgh');
  const promises = fc.array(
    fc
      .record({ promisor: party, promisee: party, count: fc.integer({ min: 0, max: 9_000_000 }) })
      .map((each): KeptBetween => each),
    { maxLength: 40 },
  );
  const seeds = fc.uniqueArray(party, { maxLength: 3 });

  it('it is the same in any order, and of promises apart or summed', () => {
    fc.assert(
      fc.property(promises, seeds, (told, vouched) => {
        const halves = told.flatMap(({ count, ...between }) => [
          { ...between, count: Math.floor(count / 2) },
          { ...between, count: count - Math.floor(count / 2) },
        ]);
        const expected = standing(told, vouched);
        expect(standing(halves.reverse(), vouched.toReversed())).toEqual(expected);
      }),
    );
  });

  it('whoever has none gives none: promises kept to them change nothing', () => {
    fc.assert(
      fc.property(promises, seeds, party, (told, vouched, other) => {
        const before = new StandingTable(told, vouched);
        fc.pre(before.of(other) === 0);
        const after = new StandingTable([...told, kept('newcomer', other, 5)], vouched);
        expect([...after.all()]).toEqual([...before.all()]);
      }),
    );
  });

  it('beside somebody, nobody has more, and who has all by them has none', () => {
    fc.assert(
      fc.property(promises, seeds, party, (told, vouched, subject) => {
        const standings = new StandingTable(told, vouched);
        const beside = standings.beside(subject);
        const without = new StandingTable(
          told.filter(({ promisee }) => promisee !== subject),
          vouched,
        );
        for (const each of 'abcdefgh') {
          expect(beside(each)).toBeLessThanOrEqual(standings.of(each));
          // What flows through the subject is reckoned too high rather than too low.
          expect(beside(each)).toBeLessThanOrEqual(without.of(each) + 1000);
        }
      }),
    );
  });

  it('nobody has more than a seed', () => {
    fc.assert(
      fc.property(promises, seeds, (told, vouched) => {
        for (const [, parts] of new StandingTable(told, vouched).all()) {
          expect(parts).toBeGreaterThan(0);
          expect(parts).toBeLessThanOrEqual(FULL_STANDING);
        }
      }),
    );
  });
});
