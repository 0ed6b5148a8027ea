/**
 * Proofs verified: all that `src/audit/tree` makes, and whatever was changed in one of them.
 *
 * Here SHA-256 is Node's own, in place of WebCrypto's: millions of hashes would each go to another
 * thread and back. The other tests of `verify` take WebCrypto's, in Node and in a browser.
 */
import { hash } from 'node:crypto';
import { nodeHash } from '../../src/audit/tree/hashing.js';
import { consistencyProof, inclusionProof, rootOf } from '../../src/audit/tree/proofs.js';
import {
  emptyRoot,
  type ConsistencyClaim,
  type InclusionClaim,
  type InclusionStep,
  verifyConsistency,
  verifyInclusion,
} from '../../verify/tree.js';
import { hashAt, partOf } from './made.js';

const { subtle } = globalThis.crypto;

beforeAll(() => {
  Object.defineProperty(subtle, 'digest', {
    value: async (_: string, data: Uint8Array) =>
      new Uint8Array(hash('sha256', data, 'buffer')).buffer,
    configurable: true,
  });
});
afterAll(() => Reflect.deleteProperty(subtle, 'digest'));

/** The longest that half a million hashes may take on a machine with much else to do, in ms. */
const PATIENCE = 300_000;
/** Every pair up to this size. */
const MOST = 256;
/** Every pair up to this size with everything that can be changed in its proof. */
const MOST_CHANGED = 40;
/** Every pair up to this size under every other pair. */
const MOST_CROSSED = 12;

const ROOTS = Array.from({ length: MOST + 1 }, (_, size) => rootOf(size, hashAt));

function inclusionOf(index: number, size: number): InclusionClaim {
  return {
    index: BigInt(index),
    size: BigInt(size),
    leaf: hashAt(0, index),
    root: ROOTS[size] ?? Buffer.alloc(0),
    proof: inclusionProof(index, size, hashAt),
  };
}

function consistencyOf(old: number, size: number): ConsistencyClaim {
  return {
    oldSize: BigInt(old),
    oldRoot: ROOTS[old] ?? Buffer.alloc(0),
    size: BigInt(size),
    root: ROOTS[size] ?? Buffer.alloc(0),
    proof: consistencyProof(old, size, hashAt),
  };
}

function flipped(hash: Uint8Array, bit: number): Uint8Array {
  const bytes = Uint8Array.from(hash);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes;
}

type Hashes = readonly Uint8Array[];

/** A proof with a bit of each hash flipped in turn; another bit for another `seed`. */
function flips(proof: Hashes, seed: number): readonly Hashes[] {
  return proof.map((hash, i) => proof.with(i, flipped(hash, (seed * 7 + i * 13) % 256)));
}

/** Whatever else can be done to the hashes of a proof. */
function misshapen(proof: Hashes, other: Uint8Array): readonly Hashes[] {
  const cut = proof.map((hash, i) => proof.with(i, hash.subarray(0, 31)));
  const shorter = proof.map((_, i) => proof.toSpliced(i, 1));
  const longer = [...proof, other].map((_, i) => proof.toSpliced(i, 0, other));
  const swapped = proof.slice(1).map((hash, i) => {
    const before = proof[i] ?? hash;
    return proof.with(i, hash).with(i + 1, before);
  });
  return [...cut, ...shorter, ...longer, ...swapped];
}

/** Those of the claims that are taken for true, as many at once as a tree has leaves. */
async function heldOf<Claim>(
  claims: readonly Claim[],
  verify: (claim: Claim) => Promise<void>,
): Promise<readonly Claim[]> {
  const parts = await Promise.all(claims.map((claim) => partOf(verify(claim))));
  return claims.filter((_, i) => parts[i] === 'holds');
}

const EMPTY = Buffer.alloc(0);

describe('a proof of inclusion', () => {
  it(
    'holds for each leaf of each tree up to 256, and not once a bit of it is another',
    async () => {
      for (let size = 1; size <= MOST; size++) {
        const claims = Array.from({ length: size }, (_, index) => inclusionOf(index, size));
        expect(await heldOf(claims, verifyInclusion)).toHaveLength(size);
        const changed = claims.flatMap((claim, i) => {
          const all = flips(claim.proof, i);
          return all.length > 0 ? [{ ...claim, proof: all[i % all.length] ?? [] }] : [];
        });
        expect(await heldOf(changed, verifyInclusion)).toEqual([]);
      }
    },
    PATIENCE,
  );

  it('holds for no leaf up to 40 once anything in it is changed', async () => {
    for (let size = 1; size <= MOST_CHANGED; size++) {
      for (let index = 0; index < size; index++) {
        const claim = inclusionOf(index, size);
        const { leaf, root, proof } = claim;
        const proofs = [...flips(proof, index), ...misshapen(proof, root)];
        const changed = [
          ...proofs.map((one) => ({ ...claim, proof: one })),
          { ...claim, leaf: flipped(leaf, index) },
          { ...claim, leaf: leaf.subarray(1) },
          { ...claim, root: flipped(root, size) },
          { ...claim, root: root.subarray(1) },
        ];
        expect(await heldOf(changed, verifyInclusion)).toEqual([]);
      }
    }
  });

  it('tells each step on the way up: its hash, its side, and what they give', async () => {
    for (const [index, size] of pairsTo(MOST_CROSSED).filter(([i, n]) => i < n)) {
      const claim = inclusionOf(index, size);
      const steps: InclusionStep[] = [];
      await verifyInclusion(claim, (step) => steps.push(step));
      expect(steps.map(({ sibling }) => sibling)).toEqual(claim.proof);
      let below = claim.leaf;
      for (const { sibling, side, reckoned } of steps) {
        const pair = side === 'left' ? [sibling, below] : [below, sibling];
        const [left, right] = pair.map((each) => Buffer.from(each));
        expect(nodeHash(left ?? EMPTY, right ?? EMPTY)).toEqual(Buffer.from(reckoned));
        below = reckoned;
      }
      expect(Buffer.from(below)).toEqual(Buffer.from(claim.root));
    }
  });

  it('holds under another index or size just where the way up is the same', async () => {
    // The size is bound by who signs it with the root: of itself a way says only its turns.
    const pairs = pairsTo(MOST_CROSSED).filter(([index, size]) => index < size);
    for (const [index, size] of pairs) {
      const claim = inclusionOf(index, size);
      const crossed = pairs.map(([i, n]) => ({ ...claim, index: BigInt(i), size: BigInt(n) }));
      const same = pairs.filter(([i, n]) => wayOf(i, n) === wayOf(index, size));
      const held = await heldOf(crossed, verifyInclusion);
      expect(held.map((one) => [Number(one.index), Number(one.size)])).toEqual(same);
    }
  });

  it.each([
    [7n, 7n],
    [8n, 7n],
    [-1n, 7n],
    [0n, 0n],
    [0n, -1n],
    [0n, 2n ** 63n],
  ])('does not hold for leaf %d of %d', async (index, size) => {
    const claim = { ...inclusionOf(0, 1), index, size };
    expect(await partOf(verifyInclusion(claim))).toBe('inclusion');
  });

  it('does not hold for a leaf before the first, which binary digits could stand for', async () => {
    const claim = inclusionOf(1, 2);
    expect(await partOf(verifyInclusion(claim))).toBe('holds');
    expect(await partOf(verifyInclusion({ ...claim, index: -1n }))).toBe('inclusion');
  });

  it('does not hold where a byte stands on the other side between two hashes', async () => {
    const claim = inclusionOf(0, 2);
    const pair = Buffer.concat([claim.leaf, claim.proof[0] ?? Buffer.alloc(0)]);
    for (const at of [31, 33]) {
      // both hash to the same node, since the same bytes stand one after the other
      const moved = { ...claim, leaf: pair.subarray(0, at), proof: [pair.subarray(at)] };
      await expect(verifyInclusion(moved)).rejects.toThrow('a hash has not 32 bytes');
    }
    const cut = { ...claim, proof: claim.proof.map((hash) => hash.subarray(1)) };
    await expect(verifyInclusion(cut)).rejects.toThrow('a hash has not 32 bytes');
  });

  it('holds in a tree of 2^63 - 1 leaves, and in none of more', async () => {
    const proof = Array.from({ length: 63 }, (_, i) => ROOTS[i] ?? Buffer.alloc(0));
    const leaf = hashAt(0, 0);
    const root = proof.reduce<Buffer>((left, right) => nodeHash(left, right), leaf);
    const claim = { index: 0n, size: 2n ** 63n - 1n, leaf, root, proof };
    expect(await partOf(verifyInclusion(claim))).toBe('holds');
    expect(await partOf(verifyInclusion({ ...claim, size: 2n ** 63n }))).toBe('inclusion');
  });

  it('is read up to 2^63 - 1 leaves, no further than its hashes go', async () => {
    const size = 2n ** 63n - 1n;
    const endless = Array.from({ length: 10_000 }, () => ROOTS[1] ?? Buffer.alloc(0));
    const claim = { ...inclusionOf(0, 1), index: size - 1n, size, proof: endless };
    await expect(verifyInclusion(claim)).rejects.toThrow('too many hashes');
  });
});

describe('a proof of consistency', () => {
  it(
    'holds between any two trees up to 256, and not once a bit of it is another',
    async () => {
      for (let size = 1; size <= MOST; size++) {
        const claims = Array.from({ length: size }, (_, i) => consistencyOf(i + 1, size));
        expect(await heldOf(claims, verifyConsistency)).toHaveLength(size);
        const changed = claims.flatMap((claim, i) => {
          const all = flips(claim.proof, i);
          return all.length > 0 ? [{ ...claim, proof: all[i % all.length] ?? [] }] : [];
        });
        expect(await heldOf(changed, verifyConsistency)).toEqual([]);
      }
    },
    PATIENCE,
  );

  it('holds between no two trees up to 40 once anything in it is changed', async () => {
    for (let size = 1; size <= MOST_CHANGED; size++) {
      for (let old = 1; old <= size; old++) {
        const claim = consistencyOf(old, size);
        const { oldRoot, root, proof } = claim;
        const proofs = [...flips(proof, old), ...misshapen(proof, root)];
        const changed = [
          ...proofs.map((one) => ({ ...claim, proof: one })),
          { ...claim, oldRoot: flipped(oldRoot, old) },
          { ...claim, oldRoot: oldRoot.subarray(1) },
          { ...claim, root: flipped(root, size) },
          { ...claim, root: root.subarray(1) },
          { ...claim, oldSize: claim.size, size: claim.oldSize - 1n },
          ...(old < size ? [{ ...claim, oldRoot: root, root: oldRoot }] : []),
        ];
        expect(await heldOf(changed, verifyConsistency)).toEqual([]);
      }
    }
  });

  it('holds under no other size to which the proof does not lead as well', async () => {
    const pairs = pairsTo(MOST_CROSSED).filter(([old, size]) => old > 0 && old <= size);
    for (const [old, size] of pairs) {
      const claim = consistencyOf(old, size);
      const crossed = pairs.map(([m, n]) => ({ ...claim, oldSize: BigInt(m), size: BigInt(n) }));
      const held = await heldOf(crossed, verifyConsistency);
      const same = pairs.filter(([m, n]) => turnsOf(m, n) === turnsOf(old, size));
      expect(held.map((one) => [Number(one.oldSize), Number(one.size)])).toEqual(same);
    }
  });

  it.each([
    [0, 7],
    [0, 0],
    [8, 7],
  ])('does not hold from %d to %d leaves', async (old, size) => {
    const claim = { ...consistencyOf(1, 7), oldSize: BigInt(old), size: BigInt(size) };
    expect(await partOf(verifyConsistency(claim))).toBe('consistency');
    expect(await partOf(verifyConsistency({ ...claim, proof: [] }))).toBe('consistency');
  });

  it('does not hold with a hash of another length, whatever it would lead to', async () => {
    const claim = consistencyOf(3, 7);
    const { oldRoot, root, proof } = claim;
    const others = [
      { ...claim, oldRoot: oldRoot.subarray(1) },
      { ...claim, root: root.subarray(1) },
      { ...claim, proof: proof.map((hash) => hash.subarray(1)) },
    ];
    for (const other of others) {
      await expect(verifyConsistency(other)).rejects.toThrow('a hash has not 32 bytes');
    }
  });

  it('is read up to 2^63 - 1 leaves, no further than its hashes go', async () => {
    const endless = Array.from({ length: 10_000 }, () => ROOTS[1] ?? Buffer.alloc(0));
    const claim = { ...consistencyOf(1, 2), oldSize: 3n, size: 2n ** 63n - 1n, proof: endless };
    await expect(verifyConsistency(claim)).rejects.toThrow('too many hashes');
    expect(await partOf(verifyConsistency({ ...claim, size: 2n ** 63n }))).toBe('consistency');
  });
});

describe('the root of nothing', () => {
  it('is that of a tree without leaves', async () => {
    expect(Buffer.from(await emptyRoot()).equals(rootOf(0, hashAt))).toBe(true);
  });
});

function pairsTo(most: number): readonly (readonly [number, number])[] {
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((n) =>
    Array.from({ length: n + 1 }, (_, m) => [m, n] as const),
  );
}

function split(n: number): number {
  return n <= 2 ? 1 : 2 * split(Math.ceil(n / 2));
}

/** On which side each hash of PATH(m, D[n]) stands, by RFC 6962, 2.1.1. */
function wayOf(m: number, n: number): string {
  if (n === 1) return '';
  const k = split(n);
  return m < k ? `${wayOf(m, k)}R` : `${wayOf(m - k, n - k)}L`;
}

/** How each hash of PROOF(m, D[n]) is used, by RFC 6962, 2.1.2. */
function turnsOf(m: number, n: number, isOldRoot = true): string {
  if (m === n) return isOldRoot ? '=' : 'o';
  const k = split(n);
  return m <= k ? `${turnsOf(m, k, isOldRoot)}R` : `${turnsOf(m - k, n - k, false)}L`;
}
