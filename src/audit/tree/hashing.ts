/** The hashes of an RFC 6962 tree (section 2.1), with SHA-256. */
import { createHash, hash } from 'node:crypto';

/** Bytes of a hash. */
export const HASH_SIZE = 32;

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

/** They set apart what is hashed as a leaf and as a node: neither is taken for the other. */
const LEAF = Uint8Array.of(0);
const NODE = 1;

/** The hash of an entry as a leaf, 32 bytes. */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(entry).digest();
}

/**
 * The hash of what is prefixed already, 32 bytes. The engine gives a text of so many characters in
 * half the time that it takes for bytes of their own.
 */
export function prefixedHash(prefixed: Uint8Array | string): Buffer {
  return Buffer.from(hash('sha256', prefixed, 'binary'), 'latin1');
}

/** What `nodeHash` hashes, kept between calls: one call in two is of a tree that grows. */
const pair = Buffer.alloc(1 + 2 * HASH_SIZE);
pair[0] = NODE;

/** The hash of a node, 32 bytes, from those of its two children. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== HASH_SIZE || right.length !== HASH_SIZE) {
    throw new RangeError(`A hash has 32 bytes; found ${left.length} and ${right.length}.`);
  }
  pair.set(left, 1);
  pair.set(right, 1 + HASH_SIZE);
  return prefixedHash(pair);
}
