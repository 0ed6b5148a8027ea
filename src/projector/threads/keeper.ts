/**
 * What keeps the views up to date: this thread, or one of its own. A server takes the latter, so
 * that requests go on while a batch is folded and written.
 */
import { AskedThread } from '../../follow/asked-thread.js';
import type { AskedOfWriteBack, WriteBack, WriteBackTask } from '../../follow/write-back.js';
import type { StoredEvent } from '../../ledger/stored.js';
import { whenFree } from '../../store/sqlite/when-free.js';
import { type BatchEffect, ViewWriter } from '../views/view-writer.js';
import type { Views } from '../views/views.js';

export interface Keeper {
  /**
   * Takes events into the views, in one transaction, one call after another. Throws where that
   * fails; then nothing of the batch is kept, and the next call begins from what the views hold.
   */
  take(events: readonly StoredEvent[]): BatchEffect | Promise<BatchEffect>;
  /** Hears why nothing can be kept any more, where that comes without a call. */
  onLost(hear: (why: Error) => void): void;
  /** Resolves once nothing is under way any more and the file is let go. */
  close(): Promise<void>;
}

/**
 * Keeps views in this thread, on a connection that it shares with reads and that others close. With
 * `writeBack` their log is written back beside the batches. Where another process holds the file, a
 * batch waits while this thread goes on.
 */
export function keeperHere(views: Views, writeBack: WriteBack | null = null): Keeper {
  if (writeBack) views.db.pragma('wal_autocheckpoint = 0');
  let writer: ViewWriter | null = null;
  const write = (events: readonly StoredEvent[]): BatchEffect => {
    const current = writer ?? new ViewWriter(views);
    const effect = views.transaction(() => {
      // What it remembers of a batch that fails is not in the views: then the next one begins anew.
      writer = null;
      return current.apply(events);
    });
    writer = current;
    writeBack?.after();
    return effect;
  };
  return {
    take(events) {
      const next = (): BatchEffect | Promise<BatchEffect> => whenFree(() => write(events));
      return writeBack?.between()?.then(next) ?? next();
    },
    onLost: () => {},
    close: async () => writeBack?.close(),
  };
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
  | { readonly taken: BatchEffect; readonly log: number }
  | { readonly tidied: true }
  | { readonly failed: string };

/** Of the thread's young heap, in MiB: what a batch leaves behind then dies young. */
const YOUNG_MB = 192;

/**
 * How long the log of the file grows before it is written back, in bytes. While a batch is written
 * reads hold on to what was before, so that the log cannot begin anew by itself.
 */
export const LONGEST_LOG = 64 * 1024 * 1024;

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
 *
 * Where a thread is gone, the next batch begins with new ones.
 */
export function keeperInThread(
  views: Views,
  file: string,
  code: KeeperCode,
  longestLog = LONGEST_LOG,
): Keeper {
  let hearLost: (why: Error) => void = () => {};
  let threads: Threads | null = null;
  let ended = Promise.resolve();
  // Where one of the two is gone, the other goes, too.
  const end = (): Promise<void> => {
    ended = Promise.all([ended, threads?.end()]).then(() => {});
    threads = null;
    return ended;
  };
  const lose = (why: Error): void => {
    void end();
    hearLost(why);
  };
  threads = new Threads(file, code, longestLog, lose);
  return {
    async take(events) {
      threads ??= new Threads(file, code, longestLog, lose);
      return threads.take(views, events);
    },
    onLost: (hear) => {
      hearLost = hear;
    },
    close: end,
  };
}

/** The thread that folds and writes, and the one that writes the log back. */
class Threads {
  private readonly keeper: AskedThread<ToKeeper, FromKeeper>;
  private readonly writer: AskedThread<AskedOfWriteBack | null, 'done'>;
  private log: 'short' | 'being written back' | 'written back' = 'short';

  constructor(
    file: string,
    code: KeeperCode,
    private readonly longestLog: number,
    hearLost: (why: Error) => void,
  ) {
    const workerData: KeeperTask = { file };
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
    const options = { workerData, resourceLimits };
    this.keeper = new AskedThread(code.keeper, options, `keeps ${file}`, hearLost);
    const what = `writes the log of ${file} back`;
    const task: WriteBackTask = { file };
    this.writer = new AskedThread(code.writeBack, { workerData: task }, what, hearLost);
  }

  async take(views: Views, events: readonly StoredEvent[]): Promise<BatchEffect> {
    if (this.log === 'written back') {
      const tidied = await this.keeper.ask({ what: 'tidy' });
      if ('failed' in tidied) throw new Error(tidied.failed);
      this.log = 'short';
    }
    const release = views.hold();
    const answer = await this.keeper.ask({ what: 'take', events }).finally(release);
    if (!('taken' in answer)) throw new Error('failed' in answer ? answer.failed : 'No answer.');
    // Whoever follows the views hears of it where the thread is gone.
    if (answer.log > this.longestLog && this.log === 'short') this.writeBack().catch(() => {});
    return answer.taken;
  }

  async end(): Promise<void> {
    await Promise.all([this.keeper.end(), this.writer.end()]);
  }

  private async writeBack(): Promise<void> {
    this.log = 'being written back';
    await this.writer.ask('write back');
    this.log = 'written back';
  }
}
