/** An RFC 6962 tree as its sections 2.1, 2.1.1 and 2.1.2 say it, word by word and from all leaves. */
import { createHash } from 'node:crypto';
import { HashTree } from '../../../src/audit/tree/growing.js';
import type { HashAt } from '../../../src/audit/tree/proofs.js';

function sha256(...parts: readonly Uint8Array[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** k: the largest power of two smaller than n. */
function split(n: number): number {
  return n <= 2 ? 1 : 2 * split(Math.ceil(n / 2));
}

/** D[begin:end] of a list of entries. What was reckoned of a range is kept: there are so many. */
export class NaiveTree {
  private readonly roots = new Map<string, Buffer>();

  constructor(private readonly entries: readonly Buffer[]) {}

  /** MTH(D[begin:end]). */
  root(begin: number, end: number): Buffer {
    const known = this.roots.get(`${begin}:${end}`);
    if (known) return known;
    const root = this.reckoned(begin, end);
    this.roots.set(`${begin}:${end}`, root);
    return root;
  }

  private reckoned(begin: number, end: number): Buffer {
    const entry = this.entries[begin];
    if (begin === end || !entry) return sha256();
    if (end - begin === 1) return sha256(Buffer.of(0), entry);
    const k = begin + split(end - begin);
    return sha256(Buffer.of(1), this.root(begin, k), this.root(k, end));
  }

  /** PATH(m, D[begin:end]), m from 0. */
  path(m: number, end: number, begin = 0): readonly Buffer[] {
    if (end - begin === 1) return [];
    const k = begin + split(end - begin);
    return begin + m < k
      ? [...this.path(m, k, begin), this.root(k, end)]
      : [...this.path(begin + m - k, end, k), this.root(begin, k)];
  }

  /** PROOF(m, D[n]). */
  proof(m: number, n: number): readonly Buffer[] {
    return this.subproof(m, 0, n, true);
  }

  private subproof(m: number, begin: number, end: number, isOldRoot: boolean): readonly Buffer[] {
    if (m === end - begin) return isOldRoot ? [] : [this.root(begin, end)];
    const k = begin + split(end - begin);
    return begin + m <= k
      ? [...this.subproof(m, begin, k, isOldRoot), this.root(k, end)]
      : [...this.subproof(begin + m - k, k, end, false), this.root(begin, k)];
  }
}

/** Entries that differ from one another: the first is empty, the others say their index. */
export function entriesTo(size: number): readonly Buffer[] {
  return Array.from({ length: size }, (_, i) => Buffer.from(i === 0 ? '' : `entry ${i}`));
}

/** A tree grown leaf by leaf, and every hash that it told of; each must have been told once. */
export interface GrownTree {
  readonly tree: HashTree;
  readonly hashAt: HashAt;
}

export function grownFrom(leaves: readonly Buffer[]): GrownTree {
  const tree = new HashTree();
  const hashes = new Map<string, Buffer>();
  for (const leaf of leaves) {
    tree.append(leaf, (level, index, hash) => {
      if (hashes.has(`${level}/${index}`)) throw new Error(`${level}/${index} was told twice.`);
      hashes.set(`${level}/${index}`, hash);
    });
  }
  return { tree, hashAt: hashIn(hashes) };
}

function hashIn(hashes: ReadonlyMap<string, Buffer>): HashAt {
  return (level, index) => {
    const hash = hashes.get(`${level}/${index}`);
    if (!hash) throw new Error(`The tree never told of ${level}/${index}.`);
    return hash;
  };
}
