/**
 * What keeps the views up to date: this thread, or one of its own. A server takes the latter, so
 * that requests go on while a batch is folded and written.
 */
import type { StoredEvent } from '../ledger/stored.js';
import { readStored, UpgradeNeeded } from '../ledger/upcast.js';
import { AskedThread } from './asked-thread.js';
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

/** To the thread: a batch, that what is left of the log be written back, or the end. */
export type ToKeeper =
  | { readonly what: 'take'; readonly events: readonly StoredEvent[] }
  | { readonly what: 'tidy' }
  | null;

/** From the thread: what came of what was sent. `log`: bytes of the file's write-ahead log. */
export type FromKeeper =
  | { readonly taken: Taken; readonly log: number }
  | { readonly tidied: true }
  | { readonly failed: string };

/** Of the thread's young heap, in MiB: what a batch leaves behind then dies young. */
const YOUNG_MB = 192;

/**
 * How long the log of the file grows before it is written back, in bytes. While a batch is written
 * reads hold on to what was before, so that the log cannot begin anew by itself.
 */
const LONGEST_LOG = 64 * 1024 * 1024;

/** Built files of threads. */
export interface KeeperCode {
  readonly keeper: URL;
  readonly writeBack: URL;
}

/**
 * Keeps views in a thread. `views` is a connection of this thread to the same file. Its reads see
 * no batch before the batch is taken, and all of it from then on, as if it were written here.
 *
 * Writing the log back takes a tenth of a second and more. A second thread does it beside the
 * batches; what came since is written back between two of them, and then the log begins anew.
 */
export function keeperInThread(
  views: Views,
  file: string,
  code: KeeperCode,
  longestLog = LONGEST_LOG,
): Keeper {
  const workerData: KeeperTask = { file };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  let hearLost: (why: Error) => void = () => {};
  const lose = (why: Error): void => hearLost(why);
  const keeper = new AskedThread<ToKeeper, FromKeeper>(
    code.keeper,
    { workerData, resourceLimits },
    `keeps ${file}`,
    lose,
  );
  const writer = new AskedThread<'write back' | null, 'written back'>(
    code.writeBack,
    { workerData },
    `writes the log of ${file} back`,
    lose,
  );
  let log: 'short' | 'being written back' | 'written back' = 'short';
  const writeBack = async (): Promise<void> => {
    log = 'being written back';
    await writer.ask('write back');
    log = 'written back';
  };
  return {
    async take(events) {
      if (log === 'written back') {
        const tidied = await keeper.ask({ what: 'tidy' });
        if ('failed' in tidied) throw new Error(tidied.failed);
        log = 'short';
      }
      const release = views.hold();
      const answer = await keeper.ask({ what: 'take', events }).finally(release);
      if (!('taken' in answer)) throw new Error('failed' in answer ? answer.failed : 'No answer.');
      // Whoever follows the views hears of it where the thread is gone.
      if (answer.log > longestLog && log === 'short') writeBack().catch(() => {});
      return answer.taken;
    },
    onLost: (hear) => {
      hearLost = hear;
    },
    async close() {
      await Promise.all([keeper.end(), writer.end()]);
    },
  };
}
