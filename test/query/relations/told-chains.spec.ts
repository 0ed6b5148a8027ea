/** What of the chains between two is told to whom: no name that was not allowed, for any role. */
import fc from 'fast-check';
import type { Chain } from '../../../projections/standing/trust-graph.js';
import { WHOLE } from '../../../projections/step.js';
import { type ChainSight, toldChains } from '../../../src/query/relations/told-chains.js';

const BETWEEN = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

function chain(through: string, ...strengths: readonly number[]): Chain {
  const parties = ['a', ...through, 'z'];
  const all = parties.slice(1).map((_, i) => (strengths[i] ?? 7) * WHOLE);
  return { parties, flow: Math.min(...all), strengths: all };
}

const other: ChainSight = {
  seesAll: false,
  shows: (party) => party === 'b',
  isOwn: (party) => party === 'a',
};
const exact = (promises: number) => ({ from: promises, below: promises + 1 });

describe('Chains that are told', () => {
  it('name who lets itself be shown, and say in bands what is not of the viewer', () => {
    expect(toldChains([chain('', 4), chain('b', 6, 7)], other)).toEqual([
      { through: [], count: 1, strengths: [exact(4)], flow: exact(4) },
      {
        ...{ through: ['b'], count: 1 },
        ...{ strengths: [exact(6), { from: 5, below: 10 }], flow: { from: 5, below: 10 } },
      },
    ]);
  });

  it('count the others together, from three different ones on, and else say nothing', () => {
    const [c, d, e] = [chain('c'), chain('d'), chain('e')];
    expect(toldChains([c, d], other)).toEqual([]);
    expect(toldChains([c, d, e], other)).toEqual([
      {
        ...{ through: [null], count: 3, flow: { from: 20, below: 50 } },
        strengths: [
          { from: 20, below: 50 },
          { from: 20, below: 50 },
        ],
      },
    ]);
    // Three chains, but two who stand at the second place.
    expect(toldChains([chain('cf'), chain('dg'), chain('eg')], other)).toEqual([]);
  });

  it('are all told to operators and analysts', () => {
    const told = toldChains([chain('c', 3)], { ...other, seesAll: true });
    expect(told).toEqual([
      { through: ['c'], count: 1, strengths: [exact(3), exact(7)], flow: exact(3) },
    ]);
  });

  const chains = fc.array(
    fc.subarray(BETWEEN, { maxLength: 3 }).map((through) => chain(through.join(''))),
    { maxLength: 12 },
  );

  it('name nobody who did not allow it, and count nobody among fewer than three', () => {
    fc.assert(
      fc.property(chains, fc.subarray(BETWEEN), (all, shown) => {
        const sight = { ...other, shows: (party: string) => shown.includes(party) };
        const told = toldChains(all, sight);
        const named = told.flatMap(({ through }) => through.filter((party) => party !== null));
        expect(named.filter((party) => !shown.includes(party))).toEqual([]);
        const counted = told.filter(({ through }) => through.includes(null));
        expect(counted.filter(({ count }) => count < 3)).toEqual([]);
        const bands = counted.flatMap(({ strengths, flow }) => [...strengths, flow]);
        expect(bands.filter(({ from, below }) => below - from === 1 && from > 1)).toEqual([]);
      }),
    );
  });
});
