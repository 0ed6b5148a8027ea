/**
 * The bytes of a leaf of the log: what stands for one stored event in the tree, and in the bundles
 * that the log serves. It is the text of which the store keeps a checksum (src/store/leaf.ts) after
 * a line with its form; docs/reference/log.md tells other programs how to make it.
 *
 * Nothing of it is made again from parsed values: data and metadata are the text that was stored.
 */
import { createHash } from 'node:crypto';
import type { StoredEvent } from '../../ledger/stored.js';
import { hexOf, leafOf, namingLine } from '../../store/leaf.js';
import { leafHash, prefixedHash } from '../tree/hashing.js';

/** What an entry of a C2SP tlog-tiles bundle can hold, in bytes. */
export const LARGEST_LEAF = 65_535;

const WHOLE = 'kept-leaf/1 whole\n';
/** The same after the byte that sets a leaf apart from a node. */
const PREFIXED = `\0${WHOLE}`;
const HASHED = 'kept-leaf/1 hashed\n';

/**
 * The leaf of an event, at most `LARGEST_LEAF` bytes. Of one that would be larger, SHA-256 of its
 * data and of its metadata, in hex, stand in their place; the first line says so.
 * Throws RangeError for a stream or type whose name alone is too long, which no event of ours has.
 */
export function framedLeaf(stored: StoredEvent): Buffer {
  const event = { ...stored, id: hexOf(stored.id) };
  const whole = Buffer.from(WHOLE + leafOf(event));
  if (whole.length <= LARGEST_LEAF) return whole;
  const { data, metadata } = event;
  const hashed = Buffer.from(`${HASHED}${namingLine(event)}\n${sha256(data)}\n${sha256(metadata)}`);
  if (hashed.length <= LARGEST_LEAF) return hashed;
  throw new RangeError(
    `The event at position ${stored.position} has names of ${hashed.length} bytes; a leaf of the ` +
      `log holds ${LARGEST_LEAF}. No event of Kept is like that: another program wrote it.`,
  );
}

/** Whether a leaf has hashes in place of data and metadata. */
export function isHashed(leaf: Buffer): boolean {
  return leaf.subarray(0, HASHED.length).toString() === HASHED;
}

/**
 * The hash of an event's leaf: that of `framedLeaf` (RFC 6962, 2.1), in half the time, since most
 * leaves are small and are hashed as the text that they are. `leaf`: what the store hashes of it,
 * where that is at hand (src/store/leaf.ts).
 */
export function framedLeafHash(stored: StoredEvent, leaf = storedLeafOf(stored)): Buffer {
  // A character takes 3 bytes at most, for those beyond U+FFFF are two of them.
  if ((WHOLE.length + leaf.length) * 3 > LARGEST_LEAF) return leafHash(framedLeaf(stored));
  return prefixedHash(PREFIXED + leaf);
}

function storedLeafOf(stored: StoredEvent): string {
  const { stream, revision, type, recordedAt, data, metadata } = stored;
  return leafOf({ stream, revision, id: hexOf(stored.id), type, recordedAt, data, metadata });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
