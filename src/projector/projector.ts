/**
 * The projector: follows the store and keeps the views. It never skips an event: one that it cannot
 * fold stops it, while reads go on from what it has, marked stale.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Subject } from 'rxjs';
import type { Position } from '../ledger/stored.js';
import { UpgradeNeeded } from '../ledger/upcast.js';
import type { Batch, EventStore } from '../store/event-store.js';
import { type BatchLimits, gathered } from './gather.js';
import { type Keeper, keeperHere } from './keeper.js';
import type { BatchEffect } from './view-writer.js';
import type { Views } from './views.js';

/** Some 150 ms of folding, for which reads of the same thread wait. */
const CATCHING_UP: BatchLimits = { events: 4000, characters: 8_000_000 };

export type ProjectorState =
  | { readonly name: 'catching_up' | 'live' | 'stopped' }
  | { readonly name: 'upgrade_needed' | 'failed'; readonly why: string };

export class Projector {
  /** What each batch changed, after it is committed. */
  readonly effects = new Subject<BatchEffect>();
  private current: ProjectorState = { name: 'catching_up' };
  private at: Position;
  private over = 0;
  private readonly abort = new AbortController();
  private running: Promise<void> | null = null;

  private lost: Error | null = null;

  constructor(
    private readonly store: EventStore,
    views: Views,
    private readonly keeper: Keeper = keeperHere(views),
  ) {
    this.at = views.checkpoint;
    keeper.onLost((why) => {
      this.lost = why;
      this.abort.abort();
    });
  }

  get state(): ProjectorState {
    return this.current;
  }

  /** Position up to and with which every event is in the views. */
  get checkpoint(): Position {
    return this.at;
  }

  /** Events of other programs in the history, passed over since this process started. */
  get passedOver(): number {
    return this.over;
  }

  /** Starts following. Resolves when it stops: by `stop`, or at an event that it cannot fold. */
  start(): Promise<void> {
    this.running ??= this.follow();
    return this.running;
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
    this.effects.complete();
  }

  /** Waits until an event is in the views; false if it is not after `timeoutMs`. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.until(() => this.at >= position, timeoutMs);
  }

  /**
   * Waits until everything that the store held has been folded; without a limit where none is
   * given.
   */
  waitLive(timeoutMs: number | null = null): Promise<boolean> {
    return this.until(() => this.current.name === 'live', timeoutMs);
  }

  private readonly waiting = new Set<() => void>();

  private until(holds: () => boolean, timeoutMs: number | null): Promise<boolean> {
    if (holds()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (result: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(result);
      };
      const look = (): void => {
        if (holds()) end(true);
      };
      const timer = timeoutMs === null ? undefined : setTimeout(() => end(false), timeoutMs);
      this.waiting.add(look);
    });
  }

  private async follow(): Promise<void> {
    try {
      await this.takeAll(gathered(this.store.subscribe(this.at, this.abort.signal), CATCHING_UP));
      if (this.lost) throw this.lost;
      this.current = { name: 'stopped' };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.current = { name: error instanceof UpgradeNeeded ? 'upgrade_needed' : 'failed', why };
    }
  }

  /** Takes batch after batch, and reads the next one while one is under way. */
  private async takeAll(batches: AsyncIterable<Batch>): Promise<void> {
    let underWay = Promise.resolve();
    try {
      for await (const batch of batches) {
        await underWay;
        underWay = this.take(batch);
        // The wait for the next batch ends, and what failed is thrown below.
        underWay.catch(() => this.abort.abort());
      }
    } finally {
      await underWay;
    }
  }

  private async take({ events, live }: Batch): Promise<void> {
    if (events.length > 0) {
      const { effect, upgrade } = await this.keeper.take(events);
      if (effect) this.note(effect);
      if (upgrade !== null) throw new UpgradeNeeded(upgrade);
    }
    this.current = { name: live ? 'live' : 'catching_up' };
    for (const look of [...this.waiting]) look();
    // Folding in this thread is synchronous: give reads and writes their turn between batches.
    await nextTurn();
  }

  private note(effect: BatchEffect): void {
    this.at = effect.position;
    this.over += effect.passedOver;
    this.effects.next(effect);
  }
}
