/**
 * The projector: follows the store and keeps the views. It never skips an event: while it cannot
 * go on, reads answer from what it has, marked stale.
 */
import { Following, type FollowOptions, type FollowState } from '../follow/following.js';
import type { BatchLimits } from '../follow/gather.js';
import type { Position, StoredEvent } from '../ledger/stored.js';
import type { EventStore } from '../store/event-store.js';
import { Effects } from './effects.js';
import { type Keeper, keeperHere } from './threads/keeper.js';
import type { Views } from './views/views.js';

/** Some 150 ms of folding: a batch that is larger writes less in all. */
const CATCHING_UP: BatchLimits = { events: 4000, characters: 8_000_000 };

export class Projector {
  /** What each batch changed, after it is committed. */
  readonly effects = new Effects();
  private readonly following: Following;
  private at: Position;
  private over = 0;

  constructor(
    store: EventStore,
    private readonly views: Views,
    private readonly keeper: Keeper = keeperHere(views),
    options: FollowOptions = {},
  ) {
    this.at = views.checkpoint;
    const consumer = {
      name: 'The projector',
      resume: () => this.resume(),
      take: (events: readonly StoredEvent[]) => this.take(events),
    };
    this.following = new Following(store, consumer, { limits: CATCHING_UP, ...options });
    keeper.onLost((why) => this.following.interrupt(why));
  }

  get state(): FollowState {
    return this.following.state;
  }

  /** Why it does not go on, in a sentence; null while it does. */
  get trouble(): string | null {
    return this.following.trouble;
  }

  /** Position up to and with which every event is in the views. */
  get checkpoint(): Position {
    return this.at;
  }

  /** Events of other programs in the history, passed over since this process started. */
  get passedOver(): number {
    return this.over;
  }

  /** Starts following. Resolves when it has ended: by `stop`, or where it cannot go on. */
  start(): Promise<void> {
    return this.following.start();
  }

  async stop(): Promise<void> {
    await this.following.stop();
    this.effects.end();
  }

  /** Waits until an event is in the views; false if it is not after `timeoutMs`. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.following.until(() => this.at >= position, timeoutMs);
  }

  /**
   * Waits until everything that the store held has been folded; without a limit where none is
   * given.
   */
  waitLive(timeoutMs: number | null = null): Promise<boolean> {
    return this.following.until(() => this.state.name === 'live', timeoutMs);
  }

  /** What was committed last may never have been answered. */
  private resume(): Position {
    this.at = this.views.checkpoint;
    return this.at;
  }

  private async take(events: readonly StoredEvent[]): Promise<void> {
    const effect = await this.keeper.take(events);
    this.at = effect.position;
    this.over += effect.passedOver;
    this.effects.tell(effect);
  }
}
