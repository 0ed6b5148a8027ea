/**
 * The event store port: what every store that Kept runs on can promise, and nothing more.
 * A command writes to one stream only. One contract suite (test/store/contract.ts) runs on every
 * adapter.
 */
import type { Position, Revision, StoredEvent } from '../ledger/stored.js';

/** An event to be appended. `data` and `metadata` are stored to the byte. */
export interface NewEvent {
  /**
   * A UUID; the caller derives it from the event's key and facts, so that a retry carries the same.
   */
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * Revision of the stream's last event as the caller read it, or `none` for a stream without events.
 */
export type ExpectedRevision = Revision | 'none';

export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** At least one; they become visible together or not at all. */
  readonly events: readonly NewEvent[];
}

/**
 * Durable when answered. `duplicate`: the same ids were already appended at this expected revision.
 */
export interface Appended {
  readonly status: 'appended' | 'duplicate';
  /** Revision and position of the last event of the append. */
  readonly revision: Revision;
  readonly position: Position;
}

/** Somebody else appended first; read the stream again and decide anew. */
export interface Conflict {
  readonly status: 'conflict';
  readonly actual: ExpectedRevision;
}

export interface Batch {
  readonly events: readonly StoredEvent[];
  /** True when, after this batch, the subscription had seen all that the store held. */
  readonly live: boolean;
}

export interface EventStore {
  append(append: Append): Promise<Appended | Conflict>;
  /**
   * Many appends, a result for each in their order; no promise across streams. One that expects
   * what an earlier one of the same stream would leave behind meets a conflict where that one did.
   */
  appendEach(appends: readonly Append[]): Promise<readonly (Appended | Conflict)[]>;
  /** Events of a stream in order, from a revision on; empty for a stream that is not there. */
  readStream(stream: string, from?: Revision, limit?: number): Promise<readonly StoredEvent[]>;
  /** Whole streams, in the order asked for; as if each were read by itself, and cheaper. */
  readEach(streams: readonly string[]): Promise<readonly (readonly StoredEvent[])[]>;
  /**
   * Whether a stream is at this revision now. There where a read may show less than was
   * acknowledged, as of a cluster whose leader changes: whoever is about to deny something because
   * of what was read asks first.
   */
  isAt?(stream: string, revision: ExpectedRevision): Promise<boolean>;
  /**
   * All events after a position, in order, in batches of at most `size`, up to the head at the
   * call.
   */
  readAll(after: Position, size?: number): AsyncIterable<readonly StoredEvent[]>;
  /**
   * All events after a position, then new ones as they come, until the signal aborts. The first
   * batch may be empty (nothing to catch up on); later ones are not. No gap and no event twice.
   */
  subscribe(after: Position, signal: AbortSignal): AsyncIterable<Batch>;
  /** Position of the last event, 0 for an empty store. */
  head(): Promise<Position>;
  /**
   * Waits until there is an event after a position, which is true; false where the signal aborts
   * before, or the store closes. There where the store is a file of this machine, for whoever reads
   * that itself.
   */
  moreAfter?(position: Position, signal: AbortSignal): Promise<boolean>;
  /**
   * Why the store does not answer now, in a sentence; null while it does. A file always answers.
   */
  trouble?(): string | null;
  /** What was met and put right since the store was opened, by name, for metrics. */
  readonly counts?: Readonly<Record<string, number>>;
  /**
   * True where every call is a journey: appends are then better sent in portions, several under
   * way, and none of one caller's waits for another's.
   */
  readonly remote?: boolean;
  /** About how far apart the positions of neighbouring events are; 1 where nothing is said. */
  readonly stride?: number;
  close(): Promise<void>;
}

/** The store cannot be used; the message says why and what to do. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
