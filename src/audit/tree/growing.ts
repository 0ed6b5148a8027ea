/** An RFC 6962 tree that grows: of what is in it, it keeps the right edge only. */
import { EMPTY_ROOT, nodeHash } from './hashing.js';
import type { HashAt } from './proofs.js';

/** Told of each subtree once it is complete: 2^level leaves, from leaf index * 2^level on. */
export type OnComplete = (level: number, index: number, hash: Buffer) => void;

/**
 * The right edge of a tree: the hashes of the complete subtrees that its leaves fall into, largest
 * first, one for each 1 among the binary digits of its size.
 */
export function rightEdge(size: number, hashAt: HashAt): readonly Buffer[] {
  const edge: Buffer[] = [];
  let begin = 0;
  for (const level of levelsOf(size)) {
    const count = 2 ** level;
    edge.push(hashAt(level, begin / count));
    begin += count;
  }
  return edge;
}

/** Levels of the complete subtrees of a tree of a size, largest first. */
function levelsOf(size: number): readonly number[] {
  const levels: number[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) levels.unshift(level);
  }
  return levels;
}

/**
 * A tree of so many leaves, to which more are appended. An append takes O(1) hashes on average;
 * memory is a hash for each 1 among the binary digits of the size.
 */
export class HashTree {
  private leaves: number;
  private readonly edgeHashes: Buffer[];

  /**
   * Goes on from a tree of `size` leaves (0 to 2^53 - 1) with its right edge.
   * Throws RangeError where the edge is not that of so many leaves.
   */
  constructor(size = 0, edge: readonly Buffer[] = []) {
    if (!Number.isSafeInteger(size) || size < 0 || edge.length !== levelsOf(size).length) {
      throw new RangeError(`${edge.length} hashes are not the right edge of ${size} leaves.`);
    }
    this.leaves = size;
    this.edgeHashes = [...edge];
  }

  /** Leaves so far. */
  get size(): number {
    return this.leaves;
  }

  /** The right edge as it is now, largest subtree first. */
  get edge(): readonly Buffer[] {
    return [...this.edgeHashes];
  }

  /** Appends a leaf by its hash and tells of each subtree that it completes, smallest first. */
  append(leaf: Buffer, onComplete: OnComplete = () => {}): void {
    let hash = leaf;
    let index = this.leaves;
    onComplete(0, index, hash);
    for (let level = 1; index % 2 === 1; level++) {
      const left = this.edgeHashes.pop();
      if (!left) throw new Error(`The right edge of ${this.leaves} leaves lacks a hash.`);
      hash = nodeHash(left, hash);
      index = (index - 1) / 2;
      onComplete(level, index, hash);
    }
    this.edgeHashes.push(hash);
    this.leaves++;
  }

  /** The root over all leaves so far. */
  root(): Buffer {
    const [last, ...larger] = [...this.edgeHashes].reverse();
    return last ? larger.reduce((right, left) => nodeHash(left, right), last) : EMPTY_ROOT;
  }
}
