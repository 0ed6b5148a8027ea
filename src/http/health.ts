import type { Position } from '../ledger/stored.js';
import type { EventStore } from '../store/event-store.js';

/** Whatever follows the log and can lag behind it, such as the projector. */
export interface Follower {
  readonly name: string;
  /** The last position that it has taken in. */
  position(): Promise<Position>;
  /** Why it does not go on, in a sentence; null while it does. */
  trouble?(): string | null;
}

/** Positions that a follower may lag behind the head and still count as up to date. */
const LAG_LIMIT = 10_000;

export interface Readiness {
  readonly ready: boolean;
  readonly head: Position;
  readonly followers: Readonly<
    Record<string, { readonly position: Position; readonly lag: number; readonly why?: string }>
  >;
}

/** Whether the ledger can serve. Throws StoreUnavailable where the store cannot be read. */
export class Health {
  constructor(
    private readonly store: EventStore,
    private readonly followers: readonly Follower[],
  ) {}

  async readiness(): Promise<Readiness> {
    const head = await this.store.head();
    const followers: Record<string, { position: Position; lag: number; why?: string }> = {};
    for (const follower of this.followers) {
      const position = await follower.position();
      const why = follower.trouble?.() ?? null;
      const lag = Math.max(0, head - position);
      followers[follower.name] = { position, lag, ...(why !== null && { why }) };
    }
    const ready = Object.values(followers).every(({ lag, why }) => lag <= LAG_LIMIT && !why);
    return { ready, head, followers };
  }
}
