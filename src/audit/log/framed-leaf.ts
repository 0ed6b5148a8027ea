/**
 * The bytes of a leaf of the log: what stands for one stored event in the tree, and in the bundles
 * that the log serves. It is the text of which the store keeps a checksum (src/store/leaf.ts) after
 * a line with its form; docs/reference/log.md tells other programs how to make it.
 *
 * Nothing of it is made again from parsed values: data and metadata are the text that was stored.
 */
import { createHash, hash } from 'node:crypto';
import type { StoredEvent } from '../../ledger/stored.js';
import { hexOf, leafOf, namingLine } from '../../store/leaf.js';
import { leafHash } from '../tree/hashing.js';

/** What an entry of a C2SP tlog-tiles bundle can hold, in bytes. */
export const LARGEST_LEAF = 65_535;

const WHOLE = 'kept-leaf/1 whole\n';
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

/**
 * The hash of an event's leaf: that of `framedLeaf` (RFC 6962, 2.1), in half the time, since most
 * leaves are small and are hashed as the text that they are.
 */
export function framedLeafHash(stored: StoredEvent): Buffer {
  const text = WHOLE + leafOf({ ...stored, id: hexOf(stored.id) });
  // A character takes 3 bytes at most, for those beyond U+FFFF are two of them.
  if (text.length * 3 > LARGEST_LEAF) return leafHash(framedLeaf(stored));
  return hash('sha256', `\0${text}`, 'buffer');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
