/**
 * Reads on their way into their log: they wait for one another, so that none of those who read
 * waits for a disk. What waits when a process is killed is lost: a tenth of a second at most.
 */
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';
import type { KeptRead } from './kept-read.js';
import type { ReadLog } from './read-log.js';

/** How long a read waits for others, in ms. */
export const READS_WAIT_MS = 100;

/** How many are written at a time: whoever reads meanwhile waits for as many. */
const AT_A_TIME = 32;

/** How long until those are tried again that could not be written, in ms. */
const AGAIN_MS = 1000;

/** How many may wait where nothing can be written. */
const MOST_WAITING = 100_000;

export class ReadBatches {
  private waiting: KeptRead[] = [];
  private timer: NodeJS.Timeout | null = null;
  private log: ReadLog | null = null;
  private lost = 0;
  private trouble: string | null = null;

  /** `open` is called once there is something to write; `say` hears of what cannot be written. */
  constructor(
    private readonly open: () => ReadLog,
    private readonly say: (line: string) => void = () => {},
  ) {}

  /** Keeps a read, within a tenth of a second where it can be written. */
  readonly note = (read: KeptRead): void => {
    if (this.waiting.length >= MOST_WAITING) {
      this.lost += 1;
      return;
    }
    this.waiting.push(read);
    this.timer ??= setTimeout(() => this.writeSome(), READS_WAIT_MS);
  };

  /** Writes what waits at once, and gives the log. Throws StoreUnavailable. */
  flushed(): ReadLog {
    while (this.waiting.length > 0) this.write(this.waiting.length);
    return this.opened();
  }

  /** Takes out what is kept about somebody who was erased. Throws StoreUnavailable. */
  forget(parties: readonly PartyId[]): void {
    this.flushed().forget(parties);
  }

  /** Writes what waits, and closes the log. Throws StoreUnavailable. */
  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    try {
      if (this.waiting.length > 0) this.flushed();
    } finally {
      this.log?.close();
      this.log = null;
    }
  }

  private opened(): ReadLog {
    this.log ??= this.open();
    return this.log;
  }

  private write(most: number): void {
    this.opened().add(this.waiting.slice(0, most));
    this.waiting = this.waiting.slice(most);
  }

  /** A few, then others have their turn. */
  private writeSome(): void {
    this.timer = null;
    try {
      this.write(AT_A_TIME);
      this.isWell();
      if (this.waiting.length > 0) this.timer = setTimeout(() => this.writeSome(), 1);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.isIll(error.message);
      this.timer = setTimeout(() => this.writeSome(), AGAIN_MS);
    }
  }

  private isIll(why: string): void {
    if (this.trouble === null) this.say(`Reads wait, since they cannot be kept: ${why}`);
    this.trouble = why;
  }

  private isWell(): void {
    if (this.trouble === null) return;
    this.say(`Reads are kept again; ${this.lost} could not be.`);
    this.trouble = null;
    this.lost = 0;
  }
}
