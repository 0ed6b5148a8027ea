/**
 * Follows the store and keeps the tree of the log, and has a checkpoint signed when it has grown:
 * once a second at most, and within a second or so of what came.
 */
import { Following, type FollowOptions } from '../../follow/following.js';
import type { WriteBack } from '../../follow/write-back.js';
import type { Position, StoredEvent } from '../../ledger/stored.js';
import { type Batch, type EventStore, StoreUnavailable } from '../../store/event-store.js';
import { whenFree } from '../../store/sqlite/when-free.js';
import type { TreeInThread } from '../log-thread/tree-in-thread.js';
import { type Checkpoints, cutBack, LogDisagrees } from './checkpoints.js';
import { type LogClock, MACHINE_CLOCK } from './log-clock.js';
import type { LogTree } from './log-tree.js';

export interface LogFollowerOptions extends FollowOptions {
  /** Writes the log of the file back, which SQLite does itself without. */
  readonly writeBack?: WriteBack;
  /** Grows the tree; without, it is grown in this thread. */
  readonly thread?: Pick<TreeInThread, 'batches'>;
  readonly clock?: LogClock;
  /** Called each time that a checkpoint is served. */
  readonly onPublished?: () => void;
}

/** Between two attempts to sign, at least, in ms. */
const EACH_MS = 1000;

/**
 * On a cluster another process may have signed what this one has not read yet: how long that may
 * last before the log counts as cut back, in ms.
 */
const PATIENCE_MS = 10_000;

export class LogFollower {
  private readonly following: Following;
  private readonly clock: LogClock;
  /** Why nothing is signed, where that does not pass by itself. */
  private disagreement: LogDisagrees | null = null;
  /** What was said last of why nothing is signed; null while something is. */
  private said: string | null = null;
  private cancel: (() => void) | null = null;
  private signing: Promise<void> | null = null;
  private triedAt = Number.NEGATIVE_INFINITY;
  private published = -1;
  private behindSince: number | null = null;
  private stopped = false;

  constructor(
    private readonly store: EventStore,
    private readonly tree: LogTree,
    private readonly checkpoints: Pick<Checkpoints, 'publish'>,
    private readonly options: LogFollowerOptions = {},
  ) {
    this.clock = options.clock ?? MACHINE_CLOCK;
    const consumer = {
      name: 'The log',
      resume: () => this.position,
      take: (events: readonly StoredEvent[]) => this.take(events),
      caughtUp: async () => this.signSoon(),
    };
    const { thread } = options;
    const grown = thread && {
      subscribe: (_: Position, signal: AbortSignal) => this.grown(thread.batches(signal)),
    };
    this.following = new Following(grown ?? store, consumer, options);
  }

  /** Position up to and with which every event is in the tree. */
  get position(): Position {
    return this.tree.checkpoint;
  }

  /** Why it does not go on, or signs nothing for good, in a sentence; null while all is well. */
  get trouble(): string | null {
    return this.following.trouble ?? this.disagreement?.message ?? null;
  }

  /** Follows the store. Resolves when it has ended: by `stop`, or where it cannot go on. */
  start(): Promise<void> {
    return this.following.start();
  }

  /** Ends it; resolves once nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancel?.();
    await this.following.stop();
    await this.signing;
  }

  /** What a thread grows is signed as what is taken here. */
  private async *grown(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
    for await (const batch of batches) {
      this.signSoon();
      yield batch;
    }
  }

  private async take(events: readonly StoredEvent[]): Promise<void> {
    const { writeBack } = this.options;
    await writeBack?.between();
    await whenFree(() => this.tree.take(events));
    writeBack?.after();
    this.signSoon();
  }

  /** Has what is there signed, now or once a second has passed since the last attempt. */
  private signSoon(): void {
    if (this.stopped || this.cancel || this.signing) return;
    const wait = Math.max(0, this.triedAt + EACH_MS - this.clock.now());
    this.cancel = this.clock.later(() => {
      this.cancel = null;
      this.signing = this.sign().finally(() => {
        this.signing = null;
        if (this.mustSignAgain()) this.signSoon();
      });
    }, wait);
  }

  private mustSignAgain(): boolean {
    return this.disagreement === null && this.published < this.tree.size;
  }

  /** Never rejects: what is wrong is said, and tried again. */
  private async sign(): Promise<void> {
    this.triedAt = this.clock.now();
    try {
      const publishing = await this.checkpoints.publish();
      if (publishing.status === 'behind') return this.noteBehind(publishing);
      this.published = publishing.size;
      this.behindSince = null;
      this.disagreement = null;
      if (this.said !== null) this.options.log?.('The log is signed again.');
      this.said = null;
      this.options.onPublished?.();
    } catch (error) {
      // A store that does not answer says so itself; it is asked again.
      if (error instanceof StoreUnavailable && this.isStoreAway()) return;
      if (error instanceof LogDisagrees) this.disagreement = error;
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private isStoreAway(): boolean {
    return (this.store.trouble?.() ?? null) !== null;
  }

  /** It may be reading yet; and on a cluster another process may be ahead of this one. */
  private noteBehind(heads: { readonly size: number; readonly signed: number }): void {
    if (this.following.state.name !== 'live') return;
    this.behindSince ??= this.clock.now();
    const patience = this.store.remote ? PATIENCE_MS : 0;
    if (this.clock.now() - this.behindSince < patience) return;
    this.disagreement = cutBack(heads);
    this.say(this.disagreement.message);
  }

  private say(why: string): void {
    if (this.said !== why) this.options.log?.(`The log is not signed: ${why}`);
    this.said = why;
  }
}
