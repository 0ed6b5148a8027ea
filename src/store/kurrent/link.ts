/**
 * The little that Kept needs of a KurrentDB client, so that all the rest (when to try again, what
 * to do about an unknown outcome, how to follow) is written and tested without one.
 */
import type { Revision } from '../../ledger/stored.js';
import type { Append, Conflict, ExpectedRevision } from '../event-store.js';
import type { Endpoint } from './address.js';
import type { Inbox } from './inbox.js';

/**
 * A place in the whole log. For whatever was appended through gRPC both are the event's own place.
 */
export interface LogPlace {
  readonly commit: number;
  readonly prepare: number;
}

/** An event as it came from the server, before anything is made of it. */
export interface RawEvent extends LogPlace {
  readonly stream: string;
  readonly revision: Revision;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  /** The server's stamp, in milliseconds since 1970-01-01 UTC. */
  readonly created: number;
}

/** The server's answer to an append, also to one that it had made before. */
export interface Written {
  readonly status: 'written';
  /** Revision of the append's last event. */
  readonly revision: Revision;
  /** Commit position of the append's last event, or of its first where it had been made before. */
  readonly position: number;
}

export interface Span {
  readonly from: LogPlace | 'start' | 'end';
  readonly direction: 'forwards' | 'backwards';
  readonly count: number;
}

export interface StreamSpan {
  readonly from: Revision | 'end';
  readonly direction: 'forwards' | 'backwards';
  readonly count: number;
}

/**
 * One client object with its connection. It is used until anything goes wrong on it, and then put
 * aside. Every call may stay without an answer: whoever calls aborts the signal when that has
 * lasted long enough. What goes wrong is a LinkFailure.
 */
export interface Link {
  append(append: Append, signal: AbortSignal): Promise<Written | Conflict>;
  readStream(stream: string, span: StreamSpan, signal: AbortSignal): Promise<readonly RawEvent[]>;
  /** From a place on, that place included. */
  readAll(span: Span, signal: AbortSignal): Promise<readonly RawEvent[]>;
  /** Everything after a place. Resolves when the server has confirmed; ends in a LinkFailure. */
  subscribe(
    after: LogPlace | 'start',
    signal: AbortSignal,
    life: AbortSignal,
  ): Promise<Inbox<RawEvent>>;
  /**
   * Makes the stream unreadable and its name unusable for good. Ends in a LinkFailure of kind
   * `conflict` where the stream is not at the revision expected.
   */
  tombstone(stream: string, expected: ExpectedRevision, signal: AbortSignal): Promise<void>;
  /** Any call with one answer, by its path; both are protobuf messages. */
  call(path: string, request: Buffer, signal: AbortSignal): Promise<Buffer>;
  /** Ends all that is still under way on it. */
  dispose(): void;
}

/**
 * `refused`: the server will never do it; trying again is of no use.
 * `deleted`: the stream was tombstoned.
 * `conflict`: the stream is not as expected.
 * `moved`: another node leads, which may be named.
 * `lost`: anything else. What was asked may have been done, may yet be done, or not.
 */
export type FailureKind = 'refused' | 'deleted' | 'conflict' | 'moved' | 'lost';

export class LinkFailure extends Error {
  override readonly name = 'LinkFailure';

  constructor(
    readonly kind: FailureKind,
    why: string,
    readonly leader: Endpoint | null = null,
    /** Why, for those who may not know which machines there are. */
    readonly shown = why,
  ) {
    super(why);
  }
}
