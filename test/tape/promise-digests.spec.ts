/** Digests of promises beside a map that holds the texts. */
import fc from 'fast-check';
import { PromiseDigests } from '../../src/replay/taped/promise-digests.js';

const PLACE = fc.constantFrom('tape' as const, 'views' as const);
const KEY = fc.integer({ min: 0, max: 40 }).map((n) => `promise ${n}`);
const TEXT = fc.integer({ min: 0, max: 3 }).map((n) => `text ${n}`);
const STEP = fc.record({
  does: fc.constantFrom('put', 'meet'),
  place: PLACE,
  key: KEY,
  text: TEXT,
});

it('have what was put, until it is met', () => {
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 200 }), (steps) => {
      const digests = new PromiseDigests();
      const texts = { tape: new Map<string, string>(), views: new Map<string, string>() };
      for (const { does, place, key, text } of steps) {
        const of = texts[place];
        if (does === 'put') {
          digests.put(place, key, text);
          of.set(key, text);
        } else {
          expect(digests.meet(place, key, text)).toBe(of.get(key) === text);
          of.delete(key);
        }
        expect(digests.has(place, key)).toBe(of.has(key));
      }
      expect([digests.left('tape'), digests.left('views')]).toEqual([
        ...[texts.tape.size, texts.views.size],
      ]);
    }),
  );
});

it('grow with what is put, and lose nothing', () => {
  const digests = new PromiseDigests();
  const keys = Array.from({ length: 5000 }, (_, n) => `promise ${n}`);
  for (const key of keys) digests.put('tape', key, `of ${key}`);
  for (const key of keys.slice(0, 4000)) digests.put('views', key, `of ${key}`);
  expect([digests.left('tape'), digests.left('views')]).toEqual([5000, 4000]);
  expect(keys.every((key) => digests.meet('tape', key, `of ${key}`))).toBe(true);
  expect(digests.meet('tape', 'promise 7', 'of promise 7')).toBe(false);
  expect(keys.filter((key) => digests.has('views', key))).toEqual(keys.slice(0, 4000));
  expect([digests.left('tape'), digests.left('views')]).toEqual([0, 4000]);
});
