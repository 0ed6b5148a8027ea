/**
 * Proofs of an RFC 6962 tree with SHA-256, verified as RFC 9162 says (2.1.3.2, 2.1.4.2). Sizes are
 * BigInt, since logs count to 2^63 - 1 and numbers only to 2^53.
 */
import { DoesNotHold, type VerifiedPart } from './does-not-hold.js';
import { type Bytes, isSame } from './encoding.js';
import { sha256 } from './platform.js';

/** Bytes of a hash. */
export const HASH_SIZE = 32;

/** The largest size of a tree. */
export const LARGEST_SIZE = 2n ** 63n - 1n;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of an entry as a leaf. */
export function leafHash(entry: Uint8Array): Promise<Bytes> {
  return sha256(LEAF, entry);
}

/** The hash of a node from those of its children. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(NODE, left, right);
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Promise<Bytes> {
  return sha256();
}

/** The claim that a leaf is in a tree, with its proof. */
export interface InclusionClaim {
  /** The leaf's place, from 0. */
  readonly index: bigint;
  /** Leaves of the tree. */
  readonly size: bigint;
  /** What `leafHash` gives for the entry, 32 bytes. */
  readonly leaf: Uint8Array;
  /** 32 bytes. */
  readonly root: Uint8Array;
  /** From the leaf's sibling to the root's child, 32 bytes each. */
  readonly proof: readonly Uint8Array[];
}

/** A step on the way from a leaf to the root: a hash of the proof, and what it gives. */
export interface InclusionStep {
  readonly sibling: Uint8Array;
  /** On which side of the way the sibling stands. */
  readonly side: 'left' | 'right';
  /** The hash of the node above both. */
  readonly reckoned: Uint8Array;
}

/**
 * Verifies that a leaf is in a tree; `hear` is told each step on the way up.
 * Throws DoesNotHold ('inclusion') where it is not shown.
 */
export async function verifyInclusion(
  claim: InclusionClaim,
  hear: (step: InclusionStep) => void = () => {},
): Promise<void> {
  const { index, size, leaf, root, proof } = claim;
  const check = checksOf('inclusion');
  check(isSize(size) && index >= 0n && index < size, `a tree of ${size} has no leaf ${index}`);
  check([leaf, root, ...proof].every(isHash), 'a hash has not 32 bytes');
  let fn = index;
  let sn = size - 1n;
  let reckoned = leaf;
  for (const hash of proof) {
    check(sn > 0n, 'the proof has too many hashes');
    const side = isOdd(fn) || fn === sn ? 'left' : 'right';
    if (side === 'left') {
      reckoned = await nodeHash(hash, reckoned);
      // The way goes up to where it comes from the right: in between are nodes without sibling.
      while (!isOdd(fn) && fn > 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else {
      reckoned = await nodeHash(reckoned, hash);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
    hear({ sibling: hash, side, reckoned });
  }
  check(sn === 0n, 'the proof has too few hashes');
  check(
    isSame(reckoned, root),
    `leaf ${index} and its proof give another root than that of ${size}`,
  );
}

/** The claim that a tree is the beginning of another, with its proof. */
export interface ConsistencyClaim {
  /** Leaves of the earlier tree, 1 or more: from an empty one, nothing follows. */
  readonly oldSize: bigint;
  readonly oldRoot: Uint8Array;
  /** Leaves of the later tree. */
  readonly size: bigint;
  readonly root: Uint8Array;
  /** 32 bytes each. */
  readonly proof: readonly Uint8Array[];
}

/**
 * Verifies that what was in a tree is still there, in its place, with nothing but more after it.
 * Throws DoesNotHold ('consistency') where that is not shown.
 */
export async function verifyConsistency(claim: ConsistencyClaim): Promise<void> {
  const { oldSize, oldRoot, size, root, proof } = claim;
  const check = checksOf('consistency');
  check(oldSize > 0n && isSize(size), `nothing can be shown from ${oldSize} to ${size} leaves`);
  check(oldSize <= size, `a tree of ${size} leaves cannot go on from one of ${oldSize}`);
  check([oldRoot, root, ...proof].every(isHash), 'a hash has not 32 bytes');
  if (oldSize === size) {
    check(proof.length === 0, 'between trees of one size a proof is empty');
    check(isSame(oldRoot, root), `two trees of ${size} leaves have different roots`);
    return;
  }
  check(proof.length > 0, 'the proof is empty');
  // The old root is a node of the later tree where its size is a power of two, and is left out.
  const [first, ...hashes] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  let [fn, sn] = [oldSize - 1n, size - 1n];
  while (isOdd(fn)) [fn, sn] = [fn >> 1n, sn >> 1n];
  let old = first ?? oldRoot;
  let later = old;
  for (const hash of hashes) {
    check(sn > 0n, 'the proof has too many hashes');
    if (isOdd(fn) || fn === sn) {
      [old, later] = [await nodeHash(hash, old), await nodeHash(hash, later)];
      while (!isOdd(fn) && fn > 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else {
      later = await nodeHash(later, hash);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  check(sn === 0n, 'the proof has too few hashes');
  check(isSame(old, oldRoot), `the proof gives another root than that of ${oldSize} leaves`);
  check(isSame(later, root), `the proof gives another root than that of ${size} leaves`);
}

/** Throws what does not hold of a part. */
function checksOf(part: VerifiedPart): (holds: boolean, otherwise: string) => void {
  return (holds, otherwise) => {
    if (!holds) throw new DoesNotHold(part, `The ${part} is not shown: ${otherwise}.`);
  };
}

function isSize(size: bigint): boolean {
  return size >= 0n && size <= LARGEST_SIZE;
}

function isHash({ length }: Uint8Array): boolean {
  return length === HASH_SIZE;
}

function isOdd(number: bigint): boolean {
  return (number & 1n) === 1n;
}

function isPowerOfTwo(number: bigint): boolean {
  return (number & (number - 1n)) === 0n;
}
