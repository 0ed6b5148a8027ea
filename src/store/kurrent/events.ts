/** From what is in the server's log to the events that the port speaks of. */
import type { StoredEvent } from '../../ledger/stored.js';
import { migratedStamp } from '../recorded-at.js';
import type { RawEvent } from './link.js';

/** Streams whose names begin so hold keys and not history. */
export const SECRETS_PREFIX = 'subjectkey-';

/**
 * Whether an event belongs to the history. The log also holds what the server tells itself: system
 * streams and types (`$...`), links (`$>`), settings and deletions of streams; and the keys.
 */
export function isHistory({ stream, type }: RawEvent): boolean {
  return !type.startsWith('$') && !stream.startsWith('$') && !stream.startsWith(SECRETS_PREFIX);
}

/** Written out, for the engine makes an object of known members far faster than by spreading. */
export function storedEvent(raw: RawEvent): StoredEvent {
  const { stream, revision, commit: position, id, type, data, metadata, created } = raw;
  const recordedAt = migratedStamp(metadata) ?? created;
  return { stream, revision, id, type, data, metadata, position, recordedAt };
}
