import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '../../ledger/stored.js';
import { type EventStore, StoreUnavailable } from '../../store/event-store.js';

/** Whatever follows the log and can lag behind it, such as the projector. */
export interface Follower {
  readonly name: string;
  /** The last position that it has taken in. */
  position(): Promise<Position>;
  /** Why it does not go on, in a sentence; null while it does. */
  trouble?(): string | null;
}

/** Events that a follower may lag behind the head and still count as up to date. */
const LAG_LIMIT = 10_000;

/** How long the store may take to say where its head is, in ms; probes wait a few seconds. */
const PATIENCE_MS = 2_000;

export interface Readiness {
  readonly ready: boolean;
  readonly store: 'available' | 'unavailable';
  /** Why the store does not answer, as far as anybody may know; the log also names machines. */
  readonly why?: string;
  /** Null where the store does not answer. */
  readonly head: Position | null;
  readonly followers: Readonly<
    Record<string, { readonly position: Position; readonly lag: number; readonly why?: string }>
  >;
}

/** Where files lie is nobody's business who only asks whether the service is ready. */
function withoutPaths(why: string): string {
  const quoted = /(["'])(?:[A-Za-z]:\\|\/)[^"']*\1/g;
  const bare = /(?<![\w:/.])(?:[A-Za-z]:\\|\/)[^\s'",;)]+/g;
  return why.replace(quoted, 'a file').replace(bare, 'a file');
}

/** Whether the ledger can serve. */
export class Health {
  constructor(
    private readonly store: EventStore,
    private readonly followers: readonly Follower[],
  ) {}

  async readiness(): Promise<Readiness> {
    const head = await this.head();
    if (head === null) {
      const why = this.store.trouble?.() ?? 'The store did not answer in time.';
      return { ready: false, store: 'unavailable', why: withoutPaths(why), head, followers: {} };
    }
    const limit = LAG_LIMIT * (this.store.stride ?? 1);
    const followers: Record<string, { position: Position; lag: number; why?: string }> = {};
    for (const follower of this.followers) {
      const position = await follower.position();
      const why = follower.trouble?.() ?? null;
      const lag = Math.max(0, head - position);
      followers[follower.name] = { position, lag, ...(why !== null && { why: withoutPaths(why) }) };
    }
    const ready = Object.values(followers).every(({ lag, why }) => lag <= limit && !why);
    return { ready, store: 'available', head, followers };
  }

  /** Null where the store does not answer, or takes longer than whoever asks will wait. */
  private async head(): Promise<Position | null> {
    const late = new AbortController();
    try {
      const answered = this.store.head();
      // Its failure is nobody's once it came too late.
      answered.catch(() => {});
      return await Promise.race([answered, delay(PATIENCE_MS, null, { signal: late.signal })]);
    } catch (error) {
      if (error instanceof StoreUnavailable) return null;
      throw error;
    } finally {
      late.abort();
    }
  }
}
