/**
 * Roots and proofs of an RFC 6962 tree (sections 2.1, 2.1.1, 2.1.2), made from the hashes of its
 * complete subtrees. Each asks for O(log n) of them. Sizes are whole numbers up to 2^53 - 1.
 *
 * They are verified in `verify/tree.ts`, and only there.
 */
import { EMPTY_ROOT, nodeHash } from './hashing.js';

/**
 * The hash of the complete subtree of 2^level leaves that begins at leaf index * 2^level, 32 bytes.
 * It is asked for none that does not lie whole within the tree.
 */
export type HashAt = (level: number, index: number) => Buffer;

/** The root of the tree of the first `size` leaves. */
export function rootOf(size: number, hashAt: HashAt): Buffer {
  checkSize(size);
  return size === 0 ? EMPTY_ROOT : rangeHash(0, size, hashAt);
}

/**
 * The proof that the leaf at `index` is in the tree of the first `size` leaves: hashes from the
 * leaf's sibling to the root's child. Throws RangeError where there is no such leaf.
 */
export function inclusionProof(index: number, size: number, hashAt: HashAt): readonly Buffer[] {
  checkSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
  }
  const proof: Buffer[] = [];
  let begin = 0;
  let count = size;
  while (count > 1) {
    const left = splitOf(count);
    if (index < begin + left) {
      proof.push(rangeHash(begin + left, count - left, hashAt));
      count = left;
    } else {
      proof.push(rangeHash(begin, left, hashAt));
      begin += left;
      count -= left;
    }
  }
  return proof.reverse();
}

/**
 * The proof that the tree of the first `old` leaves is the beginning of that of the first `size`.
 * It is empty where `old` is 0 or `size`. Throws RangeError where `old` is larger than `size`.
 */
export function consistencyProof(old: number, size: number, hashAt: HashAt): readonly Buffer[] {
  checkSize(size);
  checkSize(old);
  if (old > size) throw new RangeError(`A tree of ${size} leaves was never one of ${old}.`);
  if (old === 0 || old === size) return [];
  const proof: Buffer[] = [];
  let begin = 0;
  let count = size;
  while (old < begin + count) {
    const left = splitOf(count);
    if (old <= begin + left) {
      proof.push(rangeHash(begin + left, count - left, hashAt));
      count = left;
    } else {
      proof.push(rangeHash(begin, left, hashAt));
      begin += left;
      count -= left;
    }
  }
  // Where the way never turned right, what remains is the old root, which whoever verifies has.
  if (begin > 0) proof.push(rangeHash(begin, count, hashAt));
  return proof.reverse();
}

/** The hash over `count` leaves from `begin` on, as the tree holds them: one or more. */
function rangeHash(begin: number, count: number, hashAt: HashAt): Buffer {
  const left = splitOf(count);
  if (left * 2 === count || count === 1) return hashAt(Math.log2(count), begin / count);
  return nodeHash(rangeHash(begin, left, hashAt), rangeHash(begin + left, count - left, hashAt));
}

/** The largest power of two below `count`, leaves of the left half; 1 for 1. */
function splitOf(count: number): number {
  let left = 1;
  while (left < count / 2) left *= 2;
  return left;
}

function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new RangeError(`A tree has from 0 to 2^53 - 1 leaves, not ${size}.`);
  }
}
