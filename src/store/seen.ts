/** What a part that follows the log has seen of it, so that a log that lacks it is noticed. */
import type { Position, Revision, StoredEvent } from '../ledger/stored.js';

/** The last event that the part has taken in. */
export interface Seen {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
  readonly id: string;
}

/** What a follower writes as `seen` into its table `meta`, with its checkpoint. */
export function seenText({ position, stream, revision, id }: StoredEvent): string {
  return JSON.stringify({ position, stream, revision, id } satisfies Seen);
}

export function readSeen(text: string): Seen {
  const seen: Seen = JSON.parse(text);
  return seen;
}
