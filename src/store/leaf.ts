/**
 * What of an event is hashed, and the checksum that a store keeps beside each of its events.
 *
 * The bytes hashed are the bytes stored: a leaf is one line that says which event it is, then its
 * data and its metadata as they are stored. Whoever builds a tree over the log hashes the same.
 */
import { crc32 } from 'node:zlib';
import type { StoredEvent } from '../ledger/stored.js';
import { StoreUnavailable } from './event-store.js';

/** An event as it is hashed; `id` as 32 hex digits, lower-case. */
export type Hashed = Omit<StoredEvent, 'position'>;

/**
 * The text whose UTF-8 bytes are the leaf: a JSON array of stream, revision, id, type, recordedAt
 * (ms since 1970-01-01 UTC) and the bytes of data; a line feed; data; a line feed; metadata.
 */
export function leafOf(event: Hashed): string {
  return `${namingLine(event)}\n${event.data}\n${event.metadata}`;
}

/** The first line of a leaf, without its line feed. */
export function namingLine({ stream, revision, id, type, recordedAt, data }: Hashed): string {
  // As JSON.stringify of the array, in two thirds of the time: each read of an event takes it.
  const names = `${JSON.stringify(stream)},${revision},"${id}",${JSON.stringify(type)}`;
  return `[${names},${recordedAt},${Buffer.byteLength(data)}]`;
}

/** The 32 hex digits of a UUID, lower-case. */
export function hexOf(uuid: string): string {
  return uuid.replaceAll('-', '').toLowerCase();
}

/**
 * CRC-32 of the leaf, begun with the position, so that an event in another's place is noticed, too.
 * It finds every damage of up to 32 bits in a row, and of any other all but one in 2^32. It is no
 * guard against who can write the file.
 */
export function checksumOf(event: Hashed, position: number): number {
  return checksumOfLeaf(leafOf(event), position);
}

/** The same of an event whose leaf is at hand. */
export function checksumOfLeaf(leaf: string, position: number): number {
  return crc32(leaf, position % 2 ** 32);
}

/** What is stored at a position is not what was stored there, or is gone. */
export class EventDamaged extends StoreUnavailable {
  constructor(
    readonly position: number,
    readonly where: string,
    readonly what = 'is not what was stored there',
  ) {
    super(
      `The event at position ${position} of ${where} ${what}. Run kept doctor to see how much is ` +
        'damaged, then restore a backup with kept restore.',
    );
  }
}
