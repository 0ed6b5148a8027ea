/**
 * The tree of the log grown in a thread of its own, which reads the events itself, so that whoever
 * decides and answers neither reads nor hashes them. Nothing goes between the two but that there is
 * more, and how far the tree has come: whoever follows it gets batches without events, and errors
 * as a store gives them.
 */
import { AskedThread } from '../../follow/asked-thread.js';
import { UpgradeNeeded } from '../../ledger/upcast.js';
import type { Batch, EventStore } from '../../store/event-store.js';
import { EventDamaged } from '../../store/leaf.js';
import type { Grown } from './tree-grower.js';

/** The built file of the thread. */
export const TREE_THREAD = new URL('./tree-thread.js', import.meta.url);

/** What the thread is started with: the data folder. */
export interface TreeTask {
  readonly dir: string;
}

/** To the thread: that there may be more, or the end. */
export type ToTreeThread = 'grow' | null;

/** From the thread: what came of it. */
export type FromTreeThread = { readonly grown: Grown } | { readonly failed: Failure };

/** An error on its way between threads, which leaves its class behind. */
type Failure =
  | { readonly is: 'newer'; readonly type: string }
  | { readonly is: 'damaged'; readonly at: readonly [number, string, string] }
  | { readonly is: 'other'; readonly message: string };

/** A page of events and what hashing them leaves behind. */
const YOUNG_MB = 32;

export class TreeInThread {
  private thread: AskedThread<ToTreeThread, FromTreeThread> | null = null;

  /** `moreAfter`: that of the store whose file the thread reads. */
  constructor(
    private readonly dir: string,
    private readonly moreAfter: NonNullable<EventStore['moreAfter']>,
    private readonly code: URL = TREE_THREAD,
  ) {}

  /** One for each page that is in the tree, then whenever there is more; ends with the signal. */
  async *batches(signal: AbortSignal): AsyncGenerator<Batch> {
    while (!signal.aborted) {
      const { position, live } = await this.grow();
      yield { events: [], live };
      if (live && !(await this.moreAfter(position, signal))) return;
    }
  }

  /** Resolves once the thread has let the files go. */
  async close(): Promise<void> {
    await this.thread?.end();
  }

  /** Where the thread is gone another one is begun the next time. */
  private async grow(): Promise<Grown> {
    const workerData: TreeTask = { dir: this.dir };
    const options = { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } };
    this.thread ??= new AskedThread(this.code, options, 'grows the tree of the log', () => {
      this.thread = null;
    });
    const answer = await this.thread.ask('grow');
    if ('failed' in answer) throw errorOf(answer.failed);
    return answer.grown;
  }
}

/** What can be sent of an error. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UpgradeNeeded) return { is: 'newer', type: error.type };
  if (error instanceof EventDamaged) {
    return { is: 'damaged', at: [error.position, error.where, error.what] };
  }
  return { is: 'other', message: error instanceof Error ? error.message : String(error) };
}

function errorOf(failure: Failure): Error {
  switch (failure.is) {
    case 'newer':
      return new UpgradeNeeded(failure.type);
    case 'damaged':
      return new EventDamaged(...failure.at);
    case 'other':
      return new Error(failure.message);
    default:
      return failure satisfies never;
  }
}
