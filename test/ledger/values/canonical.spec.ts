import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { canonical } from '../../../src/ledger/values/canonical.js';

/** Values that facts hold. */
const facts = fc.jsonValue({ noUnicodeString: false });

/** The same value with the members of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]) => [name, turned(member)]);
  return Object.fromEntries(members.reverse());
}

describe('canonical text', () => {
  it('orders members by name and leaves out what is not told', () => {
    const told = { b: [1, { d: null, c: undefined }], a: 'é"', ä: true, B: false };
    expect(canonical(told)).toBe('{"B":false,"a":"é\\"","b":[1,{"d":null}],"ä":true}');
  });

  it('takes a name for a name, whatever it means to the engine', () => {
    const told = JSON.parse('{"toJSON":1,"constructor":2,"__proto__":{"b":3}}');
    expect(canonical(told)).toBe('{"__proto__":{"b":3},"constructor":2,"toJSON":1}');
  });

  it('is the same for equal values whatever the order of their members', () => {
    fc.assert(fc.property(facts, (value) => canonical(turned(value)) === canonical(value)));
  });

  it('is read back as the value it was made from', () => {
    fc.assert(
      fc.property(facts, (value) => {
        // JSON has no negative zero.
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('differs where values differ', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [one, other] = [a, b].map((value) => JSON.parse(JSON.stringify(value)));
        const equal = isDeepStrictEqual(one, other);
        expect(canonical(a) === canonical(b)).toBe(equal);
      }),
    );
  });
});
