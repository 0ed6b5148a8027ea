/** A place for one reader thread: it is begun when it is needed, and again where it is gone. */
import { AskedThread } from '../../projector/asked-thread.js';
import type {
  FromReader,
  LedgerCall,
  LedgerReply,
  ReaderTask,
  ReadTask,
  ToReader,
} from './crossing.js';

/** How a thread of a seat is made, and what it may take. */
export interface SeatOptions {
  /** The built file that the thread runs. */
  readonly code: URL;
  readonly task: ReaderTask;
  /** Longest time of a read, in ms. */
  readonly longest: number;
  /** Asks the ledger for what a reader needs. */
  readonly told: (call: LedgerCall) => Promise<LedgerReply>;
  /** Hears why a thread is gone that nobody ended. */
  readonly onLost: (why: Error) => void;
}

/** Of a thread's heap, in MiB, so that no read takes the memory of all. */
const HEAP_MB = 512;

/** What came of a read. The answer is its reader's, as whoever asked knows. */
export type Read = Exclude<FromReader<never>, { readonly what: 'call' | 'forgot' }>;

type Thread = AskedThread<ToReader, FromReader<never>>;

export class Seat {
  private thread: Thread | null = null;
  private isBusy = false;
  private isToForget = false;

  constructor(private readonly options: SeatOptions) {}

  get isFree(): boolean {
    return !this.isBusy;
  }

  /** Takes the seat until `read` is over or failed, and sees that its thread is there. */
  async take(): Promise<void> {
    this.isBusy = true;
    if (this.thread) return;
    try {
      // What it has opened is nothing yet: it is asked so that it is heard when it has begun.
      await this.begin().ask({ what: 'forget' });
    } catch (error) {
      this.isBusy = false;
      throw error;
    }
  }

  /** Has its thread begin where there is none; whoever takes it hears where that fails. */
  async warm(): Promise<void> {
    if (this.thread) return;
    await this.take().catch(() => {});
    this.isBusy = false;
  }

  /**
   * Has a question read in a seat that was taken; it is free once that is over, or its thread has
   * ended. Rejects where the thread is gone; `onLate` is called where the read took too long.
   */
  async read(asked: ReadTask, onLate: () => void): Promise<Read> {
    const { thread } = this;
    const timer = setTimeout(() => {
      onLate();
      void this.kill();
    }, this.options.longest);
    try {
      if (!thread) throw new Error('The seat of a reader thread was not taken.');
      let said = await thread.ask(asked);
      while (said.what === 'call') {
        const told = await this.options.told(said.call);
        said = await thread.ask({ what: 'told', told });
      }
      if (said.what === 'forgot') throw new Error('A reader thread forgot what it was asked.');
      return said;
    } finally {
      clearTimeout(timer);
      if (this.isToForget) await this.tellToForget().catch(() => {});
      this.isBusy = false;
    }
  }

  /** Has the thread drop every text that it has opened, once it is free. */
  async forget(): Promise<void> {
    this.isToForget = true;
    if (this.isFree) await this.tellToForget();
  }

  /** Resolves once the thread has ended, whatever it was doing. */
  async end(): Promise<void> {
    if (this.isBusy) await this.kill();
    else await this.thread?.end();
    this.thread = null;
  }

  private begin(): Thread {
    const { code, task, onLost } = this.options;
    const options = { workerData: task, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } };
    const thread: Thread = new AskedThread(code, options, 'answers reads', (why) => {
      if (this.thread === thread) this.thread = null;
      onLost(why);
    });
    this.thread = thread;
    return thread;
  }

  private async kill(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.kill();
  }

  private async tellToForget(): Promise<void> {
    this.isToForget = false;
    const { thread } = this;
    if (!thread) return;
    this.isBusy = true;
    try {
      await thread.ask({ what: 'forget' });
    } finally {
      this.isBusy = false;
    }
  }
}
