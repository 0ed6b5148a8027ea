import type { Position } from '../ledger/stored.js';
import { type EventStore, StoreUnavailable } from '../store/event-store.js';

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

export interface Readiness {
  readonly ready: boolean;
  /** Why the store does not answer stands in the log: it names machines. */
  readonly store: 'available' | 'unavailable';
  /** Null where the store does not answer. */
  readonly head: Position | null;
  readonly followers: Readonly<
    Record<string, { readonly position: Position; readonly lag: number; readonly why?: string }>
  >;
}

/** Whether the ledger can serve. */
export class Health {
  constructor(
    private readonly store: EventStore,
    private readonly followers: readonly Follower[],
  ) {}

  async readiness(): Promise<Readiness> {
    const head = await this.head();
    if (head === null) return { ready: false, store: 'unavailable', head, followers: {} };
    const limit = LAG_LIMIT * (this.store.stride ?? 1);
    const followers: Record<string, { position: Position; lag: number; why?: string }> = {};
    for (const follower of this.followers) {
      const position = await follower.position();
      const why = follower.trouble?.() ?? null;
      const lag = Math.max(0, head - position);
      followers[follower.name] = { position, lag, ...(why !== null && { why }) };
    }
    const ready = Object.values(followers).every(({ lag, why }) => lag <= limit && !why);
    return { ready, store: 'available', head, followers };
  }

  private async head(): Promise<Position | null> {
    try {
      return await this.store.head();
    } catch (error) {
      if (error instanceof StoreUnavailable) return null;
      throw error;
    }
  }
}
