import { type CoverageFact, coverageAt } from '../../projections/coverage.js';

function fact(over: Partial<CoverageFact>): CoverageFact {
  const told = { stream: 'source-books', revision: 0, position: 1, teller: 'books' };
  return { ...told, party: null, upTo: 100, goneAt: null, ...over };
}

describe('the coverage of a teller', () => {
  it('is none where it never said so, and not that of another', () => {
    const coverage = coverageAt([fact({})], 9);
    expect(coverage('bank/a')).toBeNull();
    expect(coverageAt([fact({ party: 'a' })], 9)('books/b')).toBeNull();
  });

  it('is the furthest day told, whichever was told last', () => {
    const facts = [fact({ upTo: 200 }), fact({ position: 2, upTo: 150 })];
    expect(coverageAt(facts, 9)('books/a')).toBe(200);
  });

  it('is that of the party or of all whom it speaks for, whichever goes further', () => {
    const [all, one] = [fact({ upTo: 100 }), fact({ party: 'a', upTo: 50, position: 2 })];
    expect(coverageAt([all, one], 9)('books/a')).toBe(100);
    expect(coverageAt([all, { ...one, upTo: 150 }], 9)('books/a')).toBe(150);
    expect(coverageAt([all, { ...one, upTo: 150 }], 9)('books/b')).toBe(100);
  });

  it('holds from the position at which it was told to the one that took it back', () => {
    const facts = [fact({ position: 3, goneAt: 5 })];
    const at = (position: number) => coverageAt(facts, position)('books/a');
    expect([2, 3, 4, 5].map(at)).toEqual([null, 100, 100, null]);
  });
});
