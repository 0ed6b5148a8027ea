/**
 * What writes reads.db: this thread, or one of its own. A server takes the latter, since whoever
 * answers would wait for each batch, and for the disk whenever SQLite writes its log back.
 */
import { AskedThread } from '../../follow/asked-thread.js';
import type { SlotName } from '../../keys/key-slots.js';
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';
import type { KeptRead } from './kept-read.js';
import type { ReadLog } from './read-log.js';

/** What is done to the log: all of it, or nothing where it fails. */
export type ReadsTask =
  | { readonly what: 'add'; readonly reads: readonly KeptRead[] }
  /** Takes out at most so many entries from before a time. */
  | { readonly what: 'drop'; readonly before: number; readonly most: number }
  /** Takes out every entry about these. */
  | { readonly what: 'forget'; readonly parties: readonly PartyId[] }
  /** Has the disk hold all that is there. */
  | { readonly what: 'settle' };

/** Has a slot of `keys.db` say another head, where it says `from`. */
export interface HeadTask {
  readonly what: 'note';
  readonly slot: SlotName;
  readonly from: string | null;
  readonly to: string;
}

export interface ReadWriter {
  /**
   * Asked one thing at a time; how many entries it took out, or for `settle` how many leaves there
   * are. Throws StoreUnavailable.
   */
  run(task: ReadsTask): Promise<number>;
  /** Asked as `run` is; false where the slot says something else. Throws StoreUnavailable. */
  note(task: HeadTask): Promise<boolean>;
  /** Resolves once the file is let go. */
  close(): Promise<void>;
}

/** Does it in this thread; what `run` of a writer says. Throws StoreUnavailable. */
export function runOn(log: ReadLog, task: ReadsTask): number {
  switch (task.what) {
    case 'add':
      log.add(task.reads);
      return 0;
    case 'drop':
      return log.dropBefore(task.before, task.most);
    case 'forget':
      return log.forget(task.parties);
    case 'settle':
      return log.settle();
    default:
      return task satisfies never;
  }
}

/** What the thread is started with. */
export interface ReadsThread {
  /** The data folder. */
  readonly dir: string;
}

/** From the thread: what was done, as a number; or why nothing was. */
export type FromReadsThread = { readonly done: number } | { readonly failed: string };

/** The built file of the thread. */
const THREAD = new URL('./read-writer-thread.js', import.meta.url);

/** What a batch leaves behind is little, and there are some twenty of them a second. */
const YOUNG_MB = 8;

/** Writes in a thread, which begins with the first thing that it is asked. */
export class WriterInThread implements ReadWriter {
  private thread: AskedThread<ReadsTask | HeadTask | null, FromReadsThread> | null = null;

  constructor(
    private readonly dir: string,
    private readonly code: URL = THREAD,
    /** Where it looks for the ledger's key; in the environment of the process unless told. */
    private readonly env?: Readonly<Record<string, string | undefined>>,
  ) {}

  async run(task: ReadsTask | HeadTask): Promise<number> {
    const answer = await this.asked(task);
    if ('failed' in answer) throw new StoreUnavailable(answer.failed);
    return answer.done;
  }

  async note(task: HeadTask): Promise<boolean> {
    return (await this.run(task)) > 0;
  }

  async close(): Promise<void> {
    await this.thread?.end();
  }

  /** Where the thread is gone another one is begun for what is asked next. */
  private async asked(task: ReadsTask | HeadTask): Promise<FromReadsThread> {
    const workerData: ReadsThread = { dir: this.dir };
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
    const options = { workerData, resourceLimits, ...(this.env && { env: this.env }) };
    this.thread ??= new AskedThread(this.code, options, 'writes the log of reads', () => {
      this.thread = null;
    });
    try {
      return await this.thread.ask(task);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new StoreUnavailable(why, { cause });
    }
  }
}
