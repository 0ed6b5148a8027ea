/** Hashes, growth, roots and proofs, beside a tree reckoned naively from all its leaves. */
import { HashTree, rightEdge } from '../../../src/audit/tree/growing.js';
import { EMPTY_ROOT, leafHash, nodeHash } from '../../../src/audit/tree/hashing.js';
import { consistencyProof, inclusionProof, rootOf } from '../../../src/audit/tree/proofs.js';
import { entriesTo, grownFrom, NaiveTree } from './naive-tree.js';

const MOST = 256;
const ENTRIES = entriesTo(MOST);
const NAIVE = new NaiveTree(ENTRIES);
const { hashAt } = grownFrom(ENTRIES.map(leafHash));
const SIZES = Array.from({ length: MOST + 1 }, (_, i) => i);

const hex = (hashes: readonly Buffer[]): string => hashes.map((one) => one.toString('hex')).join();

describe('the hashes of a tree', () => {
  it('are those of RFC 6962: of nothing, of an empty leaf, of two leaves', () => {
    // given in the unit tests of Certificate Transparency, and reckoned with sha256sum
    expect(EMPTY_ROOT.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(nodeHash(leafHash(Buffer.alloc(0)), leafHash(Buffer.of(0))).toString('hex')).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    );
  });

  it('refuse a node over anything but two hashes', () => {
    expect(() => nodeHash(Buffer.alloc(31), Buffer.alloc(32))).toThrow(RangeError);
    expect(() => nodeHash(Buffer.alloc(32), Buffer.alloc(33))).toThrow(RangeError);
  });
});

describe('a tree that grows', () => {
  it('has at each size the root of the naive one', () => {
    const tree = new HashTree();
    for (const size of SIZES) {
      expect(tree.size).toBe(size);
      expect(hex([tree.root()])).toBe(hex([NAIVE.root(0, size)]));
      expect(hex([rootOf(size, hashAt)])).toBe(hex([tree.root()]));
      expect(hex(tree.edge)).toBe(hex(rightEdge(size, hashAt)));
      tree.append(leafHash(ENTRIES[size] ?? Buffer.alloc(0)));
    }
  });

  it('goes on from its right edge at each size as if it had never stopped', () => {
    const whole = hex([rootOf(MOST, hashAt)]);
    for (const size of SIZES) {
      const tree = new HashTree(size, rightEdge(size, hashAt));
      for (let i = size; i < MOST; i++) tree.append(hashAt(0, i));
      expect(hex([tree.root()])).toBe(whole);
    }
  });

  it('tells of each complete subtree once, and of as many as there are', () => {
    const tree = new HashTree();
    const told: string[] = [];
    for (const entry of ENTRIES.slice(0, 7)) {
      tree.append(leafHash(entry), (level, index) => told.push(`${level}/${index}`));
    }
    expect(told.join(' ')).toBe('0/0 0/1 1/0 0/2 0/3 1/1 2/0 0/4 0/5 1/2 0/6');
  });

  it.each([
    [3, 1],
    [0, 1],
    [4, 2],
    [-1, 0],
    [1.5, 1],
    [2 ** 53, 1],
  ])('is refused with %d leaves and an edge of %d hashes', (size, hashes) => {
    expect(() => new HashTree(size, Array(hashes).fill(EMPTY_ROOT))).toThrow(RangeError);
  });
});

describe('proofs', () => {
  it('of inclusion are the naive ones for each leaf of each tree', () => {
    for (const size of SIZES) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(index, size, hashAt);
        if (hex(proof) !== hex(NAIVE.path(index, size))) {
          throw new Error(`The proof of ${index} in ${size} is not that of RFC 6962.`);
        }
      }
    }
  });

  it('of consistency are the naive ones for each pair of trees', () => {
    for (const size of SIZES) {
      for (let old = 1; old <= size; old++) {
        const proof = consistencyProof(old, size, hashAt);
        if (hex(proof) !== hex(NAIVE.proof(old, size))) {
          throw new Error(`The proof from ${old} to ${size} is not that of RFC 6962.`);
        }
      }
    }
  });

  it('from the empty tree, and from a tree to itself, are empty', () => {
    expect(consistencyProof(0, 7, hashAt)).toEqual([]);
    expect(consistencyProof(7, 7, hashAt)).toEqual([]);
    expect(consistencyProof(0, 0, hashAt)).toEqual([]);
  });

  it.each([
    [7, 7],
    [-1, 7],
    [0, 0],
    [0.5, 7],
    [0, 2 ** 53],
  ])('of leaf %d in %d leaves are refused', (index, size) => {
    expect(() => inclusionProof(index, size, hashAt)).toThrow(RangeError);
  });

  it.each([
    [8, 7],
    [-1, 7],
    [1.5, 7],
  ])('from %d to %d leaves are refused', (old, size) => {
    expect(() => consistencyProof(old, size, hashAt)).toThrow(RangeError);
  });

  it('of the largest trees ask for a hash at each of some places, all of them inside', () => {
    const size = Number.MAX_SAFE_INTEGER;
    let asked = 0;
    const counted = (level: number, index: number): Buffer => {
      expect((index + 1) * 2 ** level).toBeLessThanOrEqual(size);
      asked++;
      return EMPTY_ROOT;
    };
    const proofs = [
      inclusionProof(0, size, counted),
      inclusionProof(size - 1, size, counted),
      inclusionProof(2 ** 52 + 12345, size, counted),
      consistencyProof(2 ** 52 + 1, size, counted),
      consistencyProof(size - 1, size, counted),
    ];
    for (const proof of proofs) expect(proof.length).toBeLessThanOrEqual(54);
    rootOf(size, counted);
    expect(asked).toBeLessThanOrEqual(6 * 2 * 53);
  });
});
