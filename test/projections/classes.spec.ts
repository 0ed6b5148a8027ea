import fc from 'fast-check';
import { classesOf, classOf, resolverOf } from '../../projections/classes.js';

const links = (...pairs: [string, string][]) => new Map(pairs);
const party = fc.constantFrom(...'abcdef');

describe('a class of party ids', () => {
  it('is resolved by following each link to the end', () => {
    const chain = links(['a', 'b'], ['b', 'c'], ['x', 'c']);
    expect(['a', 'b', 'c', 'x', 'y'].map(resolverOf(chain))).toEqual(['c', 'c', 'c', 'c', 'y']);
    expect(classOf(chain, 'b')).toEqual(['a', 'b', 'c', 'x']);
    expect(classOf(chain, 'y')).toEqual(['y']);
  });

  it('that runs in a circle resolves to its smallest id, from outside too', () => {
    const circle = links(['b', 'c'], ['c', 'a'], ['a', 'b'], ['x', 'c']);
    expect(['a', 'b', 'c', 'x'].map(resolverOf(circle))).toEqual(['a', 'a', 'a', 'a']);
    expect(classOf(circle, 'x')).toEqual(['a', 'b', 'c', 'x']);
  });

  it('may be linked to itself', () => {
    expect(resolverOf(links(['a', 'a']))('a')).toBe('a');
  });

  it('holds all that resolve to one of its own, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(party, party)), (pairs) => {
        const told = links(...pairs);
        const resolve = resolverOf(told);
        for (const id of 'abcdef') {
          expect(resolve(resolve(id))).toBe(resolve(id));
          const members = [...'abcdef'].filter((other) => resolve(other) === resolve(id));
          expect(classOf(told, id)).toEqual(members);
        }
        for (const [representative, members] of classesOf(told, resolve)) {
          expect(members).toEqual(classOf(told, representative));
        }
      }),
    );
  });
});
