import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { framedLeaf, framedLeafHash, LARGEST_LEAF } from '../../../src/audit/log/framed-leaf.js';
import type { StoredEvent } from '../../../src/ledger/stored.js';

const REFERENCE = readFileSync(new URL('../../../docs/reference/log.md', import.meta.url), 'utf8');

const EVENT: StoredEvent = {
  stream: 'source-books',
  revision: 3,
  position: 812,
  id: '4c0a2a0e-7f6b-5d0e-9a51-0c9c5f2f7a11',
  type: 'SourceCovered.v2',
  recordedAt: 1_795_687_200_000,
  data: '{"through":"2026-11-26"}',
  metadata:
    '{"teller":"books","party":"","side":"none","source":"api","message":"cover-26","parties":""}',
};

/** By hashlib in Python, with the function of the page. */
const HASH_WHOLE = '9569af99dfc78c19e6a0f3302e8ff2dcffc9e5b7e857e461bac4c864415190f6';
const HASH_HASHED = '3198a2c86191f88c0fa3ae8d570001debe148618c0395e0cc3ab18ed584ea99e';

/** SHA-256 of a zero byte and the leaf (RFC 6962, 2.1), by Node alone. */
function hashOf(leaf: Buffer): string {
  return createHash('sha256').update(Buffer.of(0)).update(leaf).digest('hex');
}

/** Data of just so many bytes. */
function dataOf(bytes: number): string {
  return `{"x":"${'a'.repeat(bytes - 8)}"}`;
}

describe('the leaf of an event in the log', () => {
  it('is the stored text, after a line with its form and one that names the event', () => {
    expect(framedLeaf(EVENT).toString()).toBe(
      'kept-leaf/1 whole\n["source-books",3,"4c0a2a0e7f6b5d0e9a510c9c5f2f7a11",' +
        `"SourceCovered.v2",1795687200000,24]\n${EVENT.data}\n${EVENT.metadata}`,
    );
  });

  it('is what the reference shows, with that hash', () => {
    const leaf = framedLeaf(EVENT);
    expect(hashOf(leaf)).toBe(HASH_WHOLE);
    expect(REFERENCE).toContain(`\`\`\`text\n${leaf}\n\`\`\``);
    expect(REFERENCE).toContain(HASH_WHOLE);
  });

  it('holds hashes of the texts where it would be too large otherwise, and says so', () => {
    const leaf = framedLeaf({ ...EVENT, data: `{"x":"${'é'.repeat(40_000)}"}` });
    expect(leaf.toString()).toMatch(
      /^kept-leaf\/1 hashed\n\[.+,80008\]\n[0-9a-f]{64}\n[0-9a-f]{64}$/,
    );
    expect(hashOf(leaf)).toBe(HASH_HASHED);
  });

  it('is whole up to the largest that an entry of a bundle can be', () => {
    const room = LARGEST_LEAF - framedLeaf({ ...EVENT, data: dataOf(10_000) }).length + 10_000;
    expect(framedLeaf({ ...EVENT, data: dataOf(room) })).toHaveLength(LARGEST_LEAF);
    expect(framedLeaf({ ...EVENT, data: dataOf(room + 1) }).length).toBeLessThan(500);
  });

  it('has the hash of its bytes, however large it is', () => {
    const sizes = fc.oneof(fc.integer({ min: 9, max: 500 }), fc.integer({ min: 9, max: 70_000 }));
    const letters = fc.constantFrom('a', 'é', '€', '😀');
    fc.assert(
      fc.property(sizes, letters, (size, letter) => {
        const event = { ...EVENT, data: `{"x":"${letter.repeat(size / letter.length)}"}` };
        expect(framedLeafHash(event).toString('hex')).toBe(hashOf(framedLeaf(event)));
      }),
    );
  });

  it('names the position of what has no leaf', () => {
    const stream = 'x'.repeat(70_000);
    expect(() => framedLeaf({ ...EVENT, stream })).toThrow(/position 812 has names of \d+ bytes/);
  });

  it('differs wherever two events do', () => {
    const text = fc.oneof(fc.constantFrom('', '\n', 'a\n', '"', 'é', ']\n'), fc.string());
    const event = fc.record({
      stream: text,
      revision: fc.nat(3),
      type: text,
      recordedAt: fc.nat(3),
      data: text,
      metadata: text,
    });
    fc.assert(
      fc.property(event, event, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        const [first, second] = [one, other].map((each) => framedLeaf({ ...EVENT, ...each }));
        expect(first?.equals(second ?? Buffer.of())).toBe(isSame);
      }),
    );
  });
});
