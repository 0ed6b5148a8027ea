import {
  type Coverage,
  type CoverageFact,
  coverageAt,
  NO_DAY,
} from '../../projections/coverage.js';

function fact(over: Partial<CoverageFact>): CoverageFact {
  const told = { stream: 'source-books', revision: 0, position: 1, teller: 'books' };
  return { ...told, party: null, upTo: 100, except: [], goneAt: null, ...over };
}

/** With everybody somebody else, but for B2, who is B. */
function coverageOf(facts: readonly CoverageFact[], upTo = 9): Coverage {
  return coverageAt(facts, upTo, (party) => (party === 'B2' ? 'B' : party));
}

describe('the coverage of a teller', () => {
  it('is none where it never said so, and not that of another', () => {
    const coverage = coverageOf([fact({})]);
    expect(coverage('bank/a', [])).toBeNull();
    expect(coverageOf([fact({ party: 'a' })])('books/b', [])).toBeNull();
  });

  it('is the furthest day told, whichever was told last', () => {
    const facts = [fact({ upTo: 200 }), fact({ position: 2, upTo: 150 })];
    expect(coverageOf(facts)('books/a', [])).toBe(200);
  });

  it('is that of the party or of all whom it speaks for, whichever goes further', () => {
    const [all, one] = [fact({ upTo: 100 }), fact({ party: 'a', upTo: 50, position: 2 })];
    expect(coverageOf([all, one])('books/a', [])).toBe(100);
    expect(coverageOf([all, { ...one, upTo: 150 }])('books/a', [])).toBe(150);
    expect(coverageOf([all, { ...one, upTo: 150 }])('books/b', [])).toBe(100);
  });

  it('holds from the position at which it was told to the one that took it back', () => {
    const facts = [fact({ position: 3, goneAt: 5 })];
    const at = (position: number) => coverageOf(facts, position)('books/a', []);
    expect([2, 3, 4, 5].map(at)).toEqual([null, 100, 100, null]);
  });

  it('is less of promises with those whom it excepts, by whichever id they go', () => {
    const except = [
      { party: 'B', upTo: 30 },
      { party: 'C', upTo: NO_DAY },
    ];
    const coverage = coverageOf([fact({ except })]);
    expect(coverage('books/a', ['a', 'D'])).toBe(100);
    expect(coverage('books/a', ['a', 'B'])).toBe(30);
    expect(coverage('books/a', ['B2', 'a'])).toBe(30);
    expect(coverage('books/a', ['a', 'C'])).toBeNull();
  });

  it('is the furthest of several for each counterparty by itself', () => {
    const facts = [
      fact({ upTo: 100, except: [{ party: 'B', upTo: 30 }] }),
      fact({ position: 2, upTo: 90, except: [{ party: 'C', upTo: 20 }] }),
      fact({ position: 3, party: 'a', upTo: 40 }),
    ];
    const coverage = coverageOf(facts);
    const of = (other: string) => coverage('books/a', ['a', other]);
    expect(['B', 'C', 'D'].map(of)).toEqual([90, 100, 100]);
    expect(coverageOf(facts.slice(0, 1))('books/a', ['a', 'B'])).toBe(30);
    expect(
      coverageOf([fact({ upTo: 100, except: [{ party: 'B', upTo: 30 }] }), fact({ upTo: 40 })])(
        'books/a',
        ['B'],
      ),
    ).toBe(40);
  });
});
