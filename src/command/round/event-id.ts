import { hash } from 'node:crypto';
import { CHANGED } from '../../ledger/stream/stream.js';

/** Namespace of Kept's event ids: the UUIDv5 of `urn:kept:events` in the RFC's URL namespace. */
const NAMESPACE = Buffer.from('ae7b8567fde95e5cb72897612eaa1fae', 'hex');

/**
 * The id of an event: UUIDv5 (RFC 9562, section 5.5) of its stream, its key and the SHA-256 of its
 * canonical facts. Who tells the same again gives it the same id, whenever and from wherever.
 */
export function eventId(stream: string, key: string, canonicalFacts: string): string {
  const name = `${stream}\n${key}\n${hash('sha256', canonicalFacts)}`;
  if (name.length > LONGEST) {
    return uuidOf(hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name)])));
  }
  const length = NAMESPACE.length + named.write(name, NAMESPACE.length);
  return uuidOf(hash('sha1', named.subarray(0, length)));
}

/** Where names are hashed, after the namespace: it is written anew for each, and made once. */
const LONGEST = 1000;
const named = Buffer.concat([NAMESPACE, Buffer.alloc(3 * LONGEST)]);

/** The message id under which a changed version of a document goes on: from its facts alone. */
export function changedMessage(message: string, canonicalFacts: string): string {
  return `${message}${CHANGED}${hash('sha256', canonicalFacts).slice(0, 32)}`;
}

/**
 * The first 128 bits of a SHA-1 in hex, with version 5 and the RFC's variant set in their places.
 */
function uuidOf(sha1: string): string {
  const variant = ((Number.parseInt(sha1.charAt(16), 16) & 3) | 8).toString(16);
  return (
    `${sha1.slice(0, 8)}-${sha1.slice(8, 12)}-5${sha1.slice(13, 16)}` +
    `-${variant}${sha1.slice(17, 20)}-${sha1.slice(20, 32)}`
  );
}
