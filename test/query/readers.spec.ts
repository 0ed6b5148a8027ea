import * as readers from '../../src/query/readers.js';

const { READERS } = readers;

describe('readers', () => {
  it('are all known to the processes that answer reads, each by a name of its own', () => {
    const known = READERS.map(({ name }) => name);
    const all = Object.values(readers).flatMap((each) => ('name' in each ? [each.name] : []));
    expect([...known].sort()).toEqual([...all].sort());
    expect(new Set(known).size).toBe(known.length);
  });
});
