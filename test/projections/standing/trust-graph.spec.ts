import fc from 'fast-check';
import type { KeptBetween } from '../../../projections/standing/standing.js';
import { type ChainsAsked, TrustGraph } from '../../../projections/standing/trust-graph.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

function kept(promisor: string, promisee: string, count: number): KeptBetween {
  return { promisor, promisee, count };
}

const asked: ChainsAsked = {
  ...{ from: 'a', to: 'h', most: 8 },
  allows: () => true,
  check: () => Number.POSITIVE_INFINITY,
};

function found(sums: readonly KeptBetween[], changes: Partial<ChainsAsked> = {}, least = 1) {
  const { chains } = new TrustGraph(sums, least).chains({ ...asked, ...changes });
  return chains.map(({ parties, flow }) => `${parties.join('')} ${flow}`);
}

describe('Chains between two', () => {
  it('are the widest first, and share what flows over an edge', () => {
    const sums = [
      ...[kept('a', 'b', 5), kept('b', 'h', 3), kept('h', 'b', 4)],
      ...[kept('b', 'c', 9), kept('c', 'h', 6), kept('a', 'h', 1)],
    ];
    expect(found(sums)).toEqual(['abh 5', 'ah 1']);
    expect(found(sums, { most: 1 })).toEqual(['abh 5']);
  });

  it('have four edges at most', () => {
    const line = (names: string): readonly KeptBetween[] =>
      [...names].slice(1).map((name, i) => kept(names[i] ?? '', name, 2));
    expect(found(line('abcdh'))).toEqual(['abcdh 2']);
    expect(found(line('abcdeh'))).toEqual([]);
  });

  it('go over no edge that is not proven, and through nobody who is left out', () => {
    const sums = [
      ...[kept('a', 'b', 9), kept('b', 'h', 9), kept('a', 'c', 2), kept('c', 'h', 2)],
      kept('a', 'h', 1),
    ];
    const broken = (one: string, other: string): number =>
      [one, other].sort().join('') === 'bh' ? 0 : 9;
    expect(found(sums, { check: broken })).toEqual(['ach 2', 'ah 1']);
    expect(found(sums, { allows: (party) => party !== 'c' })).toEqual(['abh 9', 'ah 1']);
    expect(found(sums, {}, 2)).toEqual(['abh 9', 'ach 2']);
  });

  it('end where too much would have to be looked at, and say so', () => {
    const sums = [kept('a', 'b', 1), kept('b', 'h', 1)];
    const graph = new TrustGraph(sums, 1);
    expect(graph.chains({ ...asked, steps: 1 })).toEqual({ chains: [], cut: true });
    expect(graph.chains({ ...asked, checks: 2 })).toEqual({ chains: [], cut: true });
    expect(graph.chains(asked)).toMatchObject({ chains: [{ strengths: [1, 1] }], cut: false });
    expect(graph.chains({ ...asked, to: 'nobody' })).toEqual({ chains: [], cut: false });
  });
});

const anySums = fc.array(
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 6 })),
  { maxLength: 24 },
);
/** What each edge is worth once it is asked about, by the letters of its two ends. */
const checks = fc.dictionary(fc.constantFrom('ab', 'bc', 'bh', 'ch', 'ad', 'dh'), fc.nat(4));

/** The widest chain and its flow, one after the other, by trying every chain. */
function naively(
  sums: readonly KeptBetween[],
  check: ChainsAsked['check'],
): readonly (readonly [flow: number, length: number])[] {
  const left = new Map<string, number>();
  const name = (one: string, other: string): string => [one, other].sort().join('');
  for (const { promisor, promisee, count } of sums) {
    if (promisor === promisee) continue;
    left.set(name(promisor, promisee), (left.get(name(promisor, promisee)) ?? 0) + count);
  }
  for (const [edge, sum] of left) {
    left.set(edge, Math.min(sum, check(edge[0] ?? '', edge[1] ?? '')));
  }
  const every = (way: string, flow: number): readonly (readonly [string, number])[] => {
    if (way.endsWith('h')) return [[way, flow]];
    if (way.length > 4) return [];
    return NAMES.filter((next) => !way.includes(next)).flatMap((next) => {
      const width = Math.min(flow, left.get(name(way.at(-1) ?? '', next)) ?? 0);
      return width > 0 ? every(way + next, width) : [];
    });
  };
  const all = every('a', Number.POSITIVE_INFINITY);
  const best = [...all].sort(([a, x], [b, y]) => y - x || a.length - b.length)[0];
  return best ? [[best[1], best[0].length]] : [];
}

describe('The best chain', () => {
  it('is the one that trying them all finds, and hangs on no order', () => {
    fc.assert(
      fc.property(anySums, checks, (told, known) => {
        const sums = told.map(([promisor, promisee, count]) => kept(promisor, promisee, count));
        const check = (one: string, other: string): number =>
          known[[one, other].sort().join('')] ?? 9;
        const [first] = new TrustGraph(sums, 1).chains({ ...asked, check }).chains;
        const best = first ? [[first.flow, first.parties.length]] : [];
        expect(best).toEqual(naively(sums, check));
        expect(found([...sums].reverse(), { check })).toEqual(found(sums, { check }));
      }),
    );
  });

  it('takes of no edge more than it is worth', () => {
    fc.assert(
      fc.property(anySums, (told) => {
        const sums = told.map(([promisor, promisee, count]) => kept(promisor, promisee, count));
        const flows = new Map<string, number>();
        const { chains } = new TrustGraph(sums, 1).chains(asked);
        for (const { parties, flow, strengths } of chains) {
          expect(new Set(parties).size).toBe(parties.length);
          for (const [i, strength] of strengths.entries()) {
            const edge = [parties[i], parties[i + 1]].sort().join('');
            flows.set(edge, (flows.get(edge) ?? 0) + flow);
            expect(flows.get(edge)).toBeLessThanOrEqual(strength);
          }
        }
      }),
    );
  });
});
