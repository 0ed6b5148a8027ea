/**
 * The projector: follows the store and keeps the views. It never skips an event: one that it cannot
 * fold stops it, while reads go on from what it has, marked stale.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Subject } from 'rxjs';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { readStored, UpgradeNeeded } from '../ledger/upcast.js';
import type { EventStore } from '../store/event-store.js';
import { type BatchLimits, gathered } from './gather.js';
import { type BatchEffect, ViewWriter } from './view-writer.js';
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

  constructor(
    private readonly store: EventStore,
    private readonly views: Views,
  ) {
    this.at = views.checkpoint;
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
      const writer = new ViewWriter(this.views);
      const batches = this.store.subscribe(this.at, this.abort.signal);
      for await (const batch of gathered(batches, CATCHING_UP)) {
        if (batch.events.length > 0) this.takeReadable(writer, batch.events);
        this.current = { name: batch.live ? 'live' : 'catching_up' };
        for (const look of [...this.waiting]) look();
        // Folding is synchronous: give reads and writes their turn between batches.
        await nextTurn();
      }
      this.current = { name: 'stopped' };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.current = { name: error instanceof UpgradeNeeded ? 'upgrade_needed' : 'failed', why };
    }
  }

  /** Takes what it can read, so that views end right before the event that needs an upgrade. */
  private takeReadable(writer: ViewWriter, events: readonly StoredEvent[]): void {
    try {
      this.take(writer, events);
    } catch (error) {
      if (!(error instanceof UpgradeNeeded)) throw error;
      const readable = events.slice(0, events.findIndex(needsUpgrade));
      if (readable.length > 0) this.take(writer, readable);
      throw error;
    }
  }

  private take(writer: ViewWriter, events: readonly StoredEvent[]): void {
    const effect = this.views.transaction(() => writer.apply(events));
    this.at = effect.position;
    this.over += effect.passedOver;
    this.effects.next(effect);
  }
}

function needsUpgrade(stored: StoredEvent): boolean {
  try {
    readStored(stored);
    return false;
  } catch (error) {
    return error instanceof UpgradeNeeded;
  }
}
