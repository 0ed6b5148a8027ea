/**
 * Reads on their way into their log: they wait for one another, so that none of those who read
 * waits for a disk. What waits when a process is killed is lost: a tenth of a second at most, while
 * the disk keeps up. An answer whose read cannot even wait is not given.
 */
import type { KeySlots } from '../../keys/key-slots.js';
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';
import type { KeptRead } from './kept-read.js';
import type { ReadLog } from './read-log.js';
import { type ReadWriter, type ReadsTask, runOn } from './read-writer.js';

/** How long a read waits for others, in ms; the batch before it may take as long again. */
export const READS_WAIT_MS = 50;

/** How many are written at a time: some 10 ms. */
const AT_A_TIME = 1000;

/** How long until those are tried again that could not be written, in ms. */
const AGAIN_MS = 1000;

/** How many may wait where nothing can be written. */
const MOST_WAITING = 100_000;

export interface ReadBatchesOptions {
  /** Hears of what cannot be written. */
  readonly say?: (line: string) => void;
  /** What writes; without it, this thread does. */
  readonly writer?: ReadWriter;
  /** How many may wait where nothing can be written; 100,000 unless told. */
  readonly most?: number;
}

export class ReadBatches {
  private waiting: KeptRead[] = [];
  private timer: NodeJS.Timeout | null = null;
  private log: ReadLog | null = null;
  private trouble: string | null = null;
  private isClosed = false;
  /** Ends when all that was asked for is done. */
  private last: Promise<unknown> = Promise.resolve();

  /** `open` is called once there is something to read or write. */
  constructor(
    private readonly open: () => ReadLog,
    private readonly options: ReadBatchesOptions = {},
  ) {}

  /**
   * Keeps a read, within a tenth of a second where it can be written. Throws StoreUnavailable where
   * too many wait: whoever answers then must not, since nobody would know of it.
   */
  readonly note = (read: KeptRead): void => {
    const { most = MOST_WAITING } = this.options;
    if (this.waiting.length >= most) {
      const why = this.trouble ?? 'The disk does not keep up.';
      throw new StoreUnavailable(`${most} reads wait to be kept; no more are answered. ${why}`);
    }
    this.waiting.push(read);
    this.timer ??= setTimeout(() => void this.writeSoon(), READS_WAIT_MS);
  };

  /**
   * Readies what writes, since a thread takes a second to begin where much is under way, and what
   * is read meanwhile would be lost with the process. What is wrong is said once something waits.
   */
  async start(): Promise<void> {
    const { writer } = this.options;
    try {
      await this.inTurn(async () => writer?.run({ what: 'add', reads: [] }));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  /**
   * The log, with all in it that was noted before. Only what is read of it is for whoever asks: one
   * at a time writes. Throws StoreUnavailable.
   */
  flushed(): Promise<ReadLog> {
    return this.inTurn(async () => {
      await this.writeAll();
      return this.opened();
    });
  }

  /** Takes out what is kept about some who were erased. Throws StoreUnavailable. */
  forget(parties: readonly PartyId[]): Promise<number> {
    return this.inTurn(async () => {
      await this.writeAll();
      return this.run({ what: 'forget', parties });
    });
  }

  /** Takes out at most so many entries from before a time; how many. Throws StoreUnavailable. */
  dropBefore(before: number, most: number): Promise<number> {
    return this.inTurn(async () => {
      await this.writeAll();
      return this.run({ what: 'drop', before, most });
    });
  }

  /** How many are written. Throws StoreUnavailable. */
  written(): Promise<number> {
    return this.inTurn(async () => this.opened().size);
  }

  /** Has the disk hold what is written; how many that is. Throws StoreUnavailable. */
  settled(): Promise<number> {
    return this.inTurn(() => this.run({ what: 'settle' }));
  }

  /** The root over so many that are written. Throws StoreUnavailable. */
  rootAt(size: number): Promise<Buffer> {
    return this.inTurn(async () => this.opened().rootAt(size));
  }

  /** The slots of `keys.db`, changed where reads are written, since that waits for a disk, too. */
  slotsBeside(slots: KeySlots): Pick<KeySlots, 'read' | 'replace'> {
    const { writer } = this.options;
    if (!writer) return slots;
    return {
      read: (slot) => slots.read(slot),
      replace: (slot, from, to) => this.inTurn(() => writer.note({ what: 'note', slot, from, to })),
    };
  }

  /** Writes what waits, and closes the log. Throws StoreUnavailable. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    try {
      await this.inTurn(() => this.writeAll());
    } finally {
      await this.options.writer?.close();
      this.log?.close();
      this.log = null;
    }
  }

  private opened(): ReadLog {
    this.log ??= this.open();
    return this.log;
  }

  /** Does one thing after the other, in the order in which they were asked for. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => {});
    return turn;
  }

  private async run(task: ReadsTask): Promise<number> {
    const { writer } = this.options;
    return writer ? writer.run(task) : runOn(this.opened(), task);
  }

  private async writeAll(): Promise<void> {
    for (let left = this.waiting.length; left > 0; left -= AT_A_TIME) await this.write();
  }

  /** Where it fails they go on waiting. */
  private async write(): Promise<void> {
    const reads = this.waiting.slice(0, AT_A_TIME);
    if (reads.length > 0) await this.run({ what: 'add', reads });
    this.waiting.splice(0, reads.length);
  }

  private async writeSoon(): Promise<void> {
    try {
      await this.inTurn(() => this.write());
      this.isWell();
      this.writeNext(this.waiting.length < AT_A_TIME ? READS_WAIT_MS : 0);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.isIll(error.message);
      this.writeNext(AGAIN_MS);
    }
  }

  private writeNext(wait: number): void {
    const isDone = this.isClosed || this.waiting.length === 0;
    this.timer = isDone ? null : setTimeout(() => void this.writeSoon(), wait);
  }

  private isIll(why: string): void {
    if (this.trouble === null) this.options.say?.(`Reads wait, since they cannot be kept: ${why}`);
    this.trouble = why;
  }

  private isWell(): void {
    if (this.trouble !== null) this.options.say?.('Reads are kept again.');
    this.trouble = null;
  }
}
