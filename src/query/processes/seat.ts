/** A place for one reader process: it is begun when it is needed, and again where it is gone. */
import { AskedProcess } from '../../processes/asked-process.js';
import type {
  FromReader,
  LedgerCall,
  LedgerReply,
  ReaderTask,
  ReadTask,
  ToReader,
} from './crossing.js';

/** How a process of a seat is made, and what it may take. */
export interface SeatOptions {
  /** The built file that the process runs. */
  readonly code: URL;
  readonly task: ReaderTask;
  /** Longest time of a read, in ms. */
  readonly longest: number;
  /** Asks the ledger for what a reader needs. */
  readonly told: (call: LedgerCall) => Promise<LedgerReply>;
  /** Hears why a process is gone that nobody ended. */
  readonly onLost: (why: Error) => void;
}

/**
 * Flags of Node. Of the heap so many MiB, so that no read takes the memory of all; and what
 * collects garbage takes no other processor from whoever answers meanwhile.
 */
const FLAGS = ['--max-old-space-size=512', '--single-threaded-gc'];

/** What came of a read. The answer is its reader's, as whoever asked knows. */
export type Read = Exclude<FromReader<never>, { readonly what: 'call' | 'ready' }>;

type Process = AskedProcess<ToReader, FromReader<never>>;

export class Seat {
  private process: Process | null = null;
  private isBusy = false;
  private isToForget = false;
  private gone = 0;

  constructor(private readonly options: SeatOptions) {}

  get isFree(): boolean {
    return !this.isBusy;
  }

  /** How many of its processes have ended by themselves, or for a read that took too long. */
  get ended(): number {
    return this.gone;
  }

  /**
   * Takes the seat until `read` is over or failed, and sees that its process is there. `ahead`: how
   * long one that begins may read ahead before anything is asked of it, in ms.
   */
  async take(ahead = 0): Promise<void> {
    this.isBusy = true;
    if (this.process) return;
    try {
      await this.begin().ask({ what: 'begin', task: this.options.task, ahead });
    } catch (error) {
      this.isBusy = false;
      throw error;
    }
  }

  /** Has its process begin where there is none; whoever takes it hears where that fails. */
  async warm(ahead = 0): Promise<void> {
    if (this.process) return;
    await this.take(ahead).catch(() => {});
    this.isBusy = false;
  }

  /**
   * Has a question read in a seat that was taken; it is free once that is over, or its process has
   * ended. Rejects where the process is gone; `onLate` is called where the read took too long.
   */
  async read(asked: ReadTask, onLate: () => void): Promise<Read> {
    const { process } = this;
    const timer = setTimeout(() => {
      this.gone += 1;
      onLate();
      void this.kill();
    }, this.options.longest);
    try {
      if (!process) throw new Error('The seat of a reader process was not taken.');
      let said = await process.ask(asked);
      while (said.what === 'call') {
        const told = await this.options.told(said.call);
        said = await process.ask({ what: 'told', told });
      }
      if (said.what === 'ready') throw new Error('A reader process did not read.');
      return said;
    } finally {
      clearTimeout(timer);
      if (this.isToForget) await this.tellToForget().catch(() => {});
      this.isBusy = false;
    }
  }

  /** Has the process drop every text that it has opened, once it is free. */
  async forget(): Promise<void> {
    this.isToForget = true;
    if (this.isFree) await this.tellToForget();
  }

  /** Resolves once the process has ended, whatever it was doing. */
  async end(): Promise<void> {
    await this.kill();
  }

  private begin(): Process {
    const { code, onLost } = this.options;
    const process: Process = new AskedProcess(code, FLAGS, 'answers reads', (why) => {
      if (this.process === process) this.process = null;
      this.gone += 1;
      onLost(why);
    });
    this.process = process;
    return process;
  }

  private async kill(): Promise<void> {
    const { process } = this;
    this.process = null;
    await process?.kill();
  }

  private async tellToForget(): Promise<void> {
    this.isToForget = false;
    const { process } = this;
    if (!process) return;
    this.isBusy = true;
    try {
      await process.ask({ what: 'forget' });
    } finally {
      this.isBusy = false;
    }
  }
}
