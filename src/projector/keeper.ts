/**
 * What keeps the views up to date: this thread, or one of its own. A server takes the latter, so
 * that requests go on while a batch is folded and written.
 */
import { Worker } from 'node:worker_threads';
import type { StoredEvent } from '../ledger/stored.js';
import { readStored, UpgradeNeeded } from '../ledger/upcast.js';
import { type BatchEffect, ViewWriter } from './view-writer.js';
import type { Views } from './views.js';

/** What came of a batch. */
export interface Taken {
  /** Null where not even the first event could be read. */
  readonly effect: BatchEffect | null;
  /** The stored type that this code does not know yet: what came before it is in the views. */
  readonly upgrade: string | null;
}

export interface Keeper {
  /**
   * Takes events into the views, in one transaction, one call after another. Throws where that
   * fails; then nothing of the batch is kept, and no other call may follow.
   */
  take(events: readonly StoredEvent[]): Taken | Promise<Taken>;
  /** Hears why nothing can be kept any more, where that comes without a call. */
  onLost(hear: (why: Error) => void): void;
  /** Resolves once nothing is under way any more and the file is let go. */
  close(): Promise<void>;
}

/** Keeps views in this thread, on a connection that it shares with reads and that others close. */
export function keeperHere(views: Views): Keeper {
  let writer: ViewWriter | null = null;
  return {
    take: (events) => {
      writer ??= new ViewWriter(views);
      return takeReadable(views, writer, events);
    },
    onLost: () => {},
    close: async () => {},
  };
}

/** Takes what can be read, so that views end right before the event that needs an upgrade. */
function takeReadable(views: Views, writer: ViewWriter, events: readonly StoredEvent[]): Taken {
  const take = (some: readonly StoredEvent[]): BatchEffect =>
    views.transaction(() => writer.apply(some));
  try {
    return { effect: take(events), upgrade: null };
  } catch (error) {
    if (!(error instanceof UpgradeNeeded)) throw error;
    const readable = events.slice(0, events.findIndex(needsUpgrade));
    return { effect: readable.length > 0 ? take(readable) : null, upgrade: error.type };
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

/** What the thread is started with: the file of the views. */
export interface KeeperTask {
  readonly file: string;
}

/** To the thread: a batch, that the log of the file be written back, or the end. */
export type ToKeeper =
  | { readonly what: 'take'; readonly events: readonly StoredEvent[] }
  | { readonly what: 'tidy' }
  | { readonly what: 'end' };

/** From the thread: what came of what was sent. `log`: bytes of the file's write-ahead log. */
export type FromKeeper =
  | { readonly taken: Taken; readonly log: number }
  | { readonly tidied: true }
  | { readonly failed: string };

/**
 * How long the log of the file grows before it is written back, in bytes. While a batch is written
 * reads hold on to what was before, so that the log cannot begin anew by itself.
 */
const LONGEST_LOG = 64 * 1024 * 1024;

/** Of the thread's young heap, in MiB: what a batch leaves behind then dies young. */
const YOUNG_MB = 192;

/**
 * Keeps views in a thread that runs the built `keeper-thread.js` at `code`. `views` is a connection
 * of this thread to the same file. Its reads see no batch before the batch is taken, and all of it
 * from then on, as if it were written here.
 */
export function keeperInThread(views: Views, file: string, code: URL): Keeper {
  const task: KeeperTask = { file };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  const thread = new Worker(code, { workerData: task, resourceLimits });
  let lost: Error | null = null;
  let hearLost: (why: Error) => void = () => {};
  let waiting: { resolve(answer: FromKeeper): void; reject(why: Error): void } | null = null;
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      lose('it ended');
      resolve();
    });
  });
  const lose = (why: string): void => {
    lost ??= new Error(`The thread that keeps ${file} is gone: ${why}. Start this process again.`);
    waiting?.reject(lost);
    waiting = null;
    hearLost(lost);
  };
  thread.on('error', ({ message }) => lose(message));
  thread.on('message', (answer: FromKeeper) => {
    waiting?.resolve(answer);
    waiting = null;
    thread.unref();
  });
  // Views that wait for events keep no process alive; a batch under way does.
  thread.unref();
  const ask = (message: ToKeeper): Promise<FromKeeper> =>
    new Promise((resolve, reject) => {
      if (lost) return reject(lost);
      thread.ref();
      waiting = { resolve, reject };
      thread.postMessage(message);
    });
  return {
    async take(events) {
      const release = views.hold();
      const answer = await ask({ what: 'take', events }).finally(release);
      if (!('taken' in answer)) throw new Error('failed' in answer ? answer.failed : 'No answer.');
      if (answer.log > LONGEST_LOG) await ask({ what: 'tidy' });
      return answer.taken;
    },
    onLost: (hear) => {
      hearLost = hear;
    },
    async close() {
      hearLost = () => {};
      if (lost) return;
      thread.ref();
      thread.postMessage({ what: 'end' } satisfies ToKeeper);
      await ended;
    },
  };
}
