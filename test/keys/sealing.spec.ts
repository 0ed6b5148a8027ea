import * as fc from 'fast-check';
import { SealBroken, seal, unseal } from '../../src/keys/sealing.js';

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);
const ANNA = 'a'.repeat(32);
const BERT = 'b'.repeat(32);
const STREAM = `invoice-${ANNA}/F-1`;
const TEXTS = { name: 'Menuiserie Lefèvre 🪚', comment: '' };

describe('sealed texts', () => {
  it('open with the key of their party in their stream, whatever they hold', () => {
    const texts = fc.dictionary(fc.string(), fc.string({ unit: 'binary' }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(texts, fc.string({ unit: 'binary' }), (some, stream) => {
        expect(unseal(KEY, ANNA, stream, seal(KEY, ANNA, stream, some))).toEqual(some);
      }),
    );
  });

  it('are base64url of a 12-byte nonce, the ciphertext and a 16-byte tag, and show no text', () => {
    const sealed = seal(KEY, ANNA, STREAM, TEXTS);
    expect(sealed).toMatch(/^[\w-]+$/);
    const bytes = Buffer.from(sealed, 'base64url');
    expect(bytes).toHaveLength(12 + Buffer.byteLength(JSON.stringify(TEXTS)) + 16);
    expect(bytes.includes('Lef')).toBe(false);
  });

  it('differ each time they are sealed', () => {
    expect(seal(KEY, ANNA, STREAM, TEXTS)).not.toBe(seal(KEY, ANNA, STREAM, TEXTS));
  });

  it('are gone where the key is gone', () => {
    expect(unseal(null, ANNA, STREAM, seal(KEY, ANNA, STREAM, TEXTS))).toBeNull();
  });

  it.each([
    ['with the key of another party', OTHER_KEY, ANNA, STREAM],
    ['as those of another party', KEY, BERT, STREAM],
    ['in another stream', KEY, ANNA, `${STREAM}1`],
  ])('do not open %s', (_, key, party, stream) => {
    const sealed = seal(KEY, ANNA, STREAM, TEXTS);
    expect(() => unseal(key, party, stream, sealed)).toThrow(SealBroken);
    expect(() => unseal(key, party, stream, sealed)).toThrow(`${party} in ${stream}`);
  });

  it('do not open when a single bit was changed, or the end cut off', () => {
    const sealed = Buffer.from(seal(KEY, ANNA, STREAM, TEXTS), 'base64url');
    for (let byte = 0; byte < sealed.length; byte++) {
      const changed = Buffer.from(sealed);
      changed[byte] = (changed[byte] ?? 0) ^ 1;
      expect(() => unseal(KEY, ANNA, STREAM, changed.toString('base64url'))).toThrow(SealBroken);
      const cut = sealed.subarray(0, byte).toString('base64url');
      expect(() => unseal(KEY, ANNA, STREAM, cut)).toThrow(SealBroken);
    }
  });
});
