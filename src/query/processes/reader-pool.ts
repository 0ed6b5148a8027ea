/**
 * Processes that answer reads, and who of those who wait comes next. What is asked is bounded: the
 * time of one read, the time that the reads of a key take on average, and how many wait.
 */
import { ProcessLost } from '../../processes/asked-process.js';
import { Turns } from '../../processes/turns.js';
import { ReadTurnedAway, type WhyTurnedAway } from '../read-turned-away.js';
import type { Asker } from '../reader.js';
import type { ReadTask } from './crossing.js';
import type { ReadCounts, ReadResult } from './read-counts.js';
import { ReadTimes } from './read-times.js';
import { Rests } from './rests.js';
import { type Read, Seat, type SeatOptions } from './seat.js';

export interface ReadBounds {
  /** Longest time of a read, in ms. */
  readonly longest: number;
  /** Longest wait for its turn, in ms. */
  readonly wait: number;
  /** Of the time of one process, what the reads of a key may take on average, such as 0.5. */
  readonly share: number;
  /** Reads that wait for their turn: of each key, and in all. */
  readonly waiting: { readonly each: number; readonly all: number };
}

export interface PoolOptions extends Omit<SeatOptions, 'longest'> {
  /** Resolves once the views had a moment without readers, who begin none until then. */
  readonly rest: () => Promise<void>;
}

interface Job {
  readonly key: string;
  readonly asked: ReadTask;
  /** Called once it waits no more. */
  begin(): void;
  settle(read: Read): void;
  refuse(why: Error): void;
}

/** How many of the longest reads a key may have saved up. */
const SAVED = 2;

/** How long processes read in a row before they rest, in ms. */
const REST_EVERY_MS = 30_000;

/**
 * How long a process reads ahead before the server listens, in ms: who waits for a server that is
 * just being started comes before who will ask it for what is large.
 */
const AHEAD_MS = 1000;

/** Seconds after which whoever was turned away by many may come again. */
const AGAIN_S = 1;

export class ReaderPool {
  private readonly seats: readonly Seat[];
  private readonly turns: Turns<Job>;
  private readonly times: ReadTimes;
  private readonly rests = new Rests(REST_EVERY_MS);
  private readonly over: Record<ReadResult, number> = {
    ...{ answered: 0, failed: 0, of_its_key: 0, of_all: 0, too_much: 0, nobody_waits: 0 },
  };
  private running = 0;
  private isResting = false;
  private isClosed = false;

  constructor(
    processes: number,
    private readonly bounds: ReadBounds,
    private readonly options: PoolOptions,
  ) {
    const { longest, share } = bounds;
    this.seats = Array.from({ length: processes }, () => new Seat({ ...options, longest }));
    this.turns = new Turns(processes);
    this.times = new ReadTimes(share, SAVED * longest);
  }

  /**
   * Begins the processes, so that the first reads need not wait for that. Resolves once they have,
   * or could not.
   */
  async start(): Promise<void> {
    await Promise.all(this.seats.map((seat) => this.warm(seat, AHEAD_MS)));
  }

  /**
   * Has a question read by a process when its turn comes. Throws ReadTurnedAway where the key has
   * used up its time, too many wait, it waits or takes too long, or whoever asked is gone.
   */
  async read(asked: ReadTask, asker: Asker): Promise<Read> {
    try {
      const read = await this.inTurn(asked, asker);
      this.over[read.what === 'answer' ? 'answered' : 'failed'] += 1;
      return read;
    } catch (error) {
      this.over[error instanceof ReadTurnedAway ? error.why : 'failed'] += 1;
      throw error;
    }
  }

  private inTurn(asked: ReadTask, { key, gone }: Asker): Promise<Read> {
    const { each, all } = this.bounds.waiting;
    const wait = this.times.wait(key, performance.now());
    if (wait > 0) throw new ReadTurnedAway('of_its_key', wait);
    if (this.turns.lengthOf(key) >= each) throw new ReadTurnedAway('of_its_key', AGAIN_S);
    if (this.turns.length >= all || this.isClosed) throw new ReadTurnedAway('of_all', AGAIN_S);
    if (gone?.aborted) throw new ReadTurnedAway('nobody_waits', AGAIN_S);
    return new Promise<Read>((settle, refuse) => {
      const late = setTimeout(() => this.turnAway(job, 'of_all'), this.bounds.wait);
      const leave = (): void => this.turnAway(job, 'nobody_waits');
      gone?.addEventListener('abort', leave, { once: true });
      const begin = (): void => {
        clearTimeout(late);
        gone?.removeEventListener('abort', leave);
      };
      const job: Job = { key, asked, begin, settle, refuse };
      this.turns.add(job);
      this.fill();
    });
  }

  get counts(): ReadCounts {
    const ended = this.seats.reduce((sum, seat) => sum + seat.ended, 0);
    const { running, over, turns } = this;
    return { waiting: turns.length, running, over: { ...over }, ended };
  }

  /** Has the processes drop every text that they have opened. */
  async forget(): Promise<void> {
    await Promise.all(this.seats.map((seat) => seat.forget()));
    this.fill();
  }

  /** Turns away whoever waits, and ends the processes. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.turns.clear()) {
      job.begin();
      job.refuse(new ReadTurnedAway('of_all', AGAIN_S));
    }
    await Promise.all(this.seats.map((seat) => seat.end()));
  }

  private turnAway(job: Job, why: WhyTurnedAway): void {
    if (!this.turns.remove(job)) return;
    job.begin();
    job.refuse(new ReadTurnedAway(why, AGAIN_S));
  }

  private fill(): void {
    if (this.isResting) return;
    if (this.rests.isDue(performance.now())) {
      if (this.seats.every(({ isFree }) => isFree)) void this.rest();
      return;
    }
    for (const seat of this.seats) {
      if (!seat.isFree) continue;
      const job = this.next();
      if (!job) return;
      this.rests.begin(performance.now());
      void this.serve(seat, job);
    }
  }

  private async rest(): Promise<void> {
    this.isResting = true;
    await this.options.rest();
    this.isResting = false;
    this.rests.over();
    this.fill();
  }

  /** The next one whose key has time left; others of its reads may have used it up meanwhile. */
  private next(): Job | null {
    for (;;) {
      const job = this.turns.next();
      if (!job) return null;
      job.begin();
      const wait = this.times.wait(job.key, performance.now());
      if (wait === 0) return job;
      this.turns.over(job);
      job.refuse(new ReadTurnedAway('of_its_key', wait));
    }
  }

  private async serve(seat: Seat, job: Job): Promise<void> {
    const tooMuch = new ReadTurnedAway('too_much', Math.ceil(this.bounds.longest / 1000));
    let begun: number | null = null;
    this.running += 1;
    try {
      await seat.take();
      begun = performance.now();
      job.settle(await seat.read(job.asked, () => job.refuse(tooMuch)));
    } catch (error) {
      job.refuse(
        begun === null ? notBegun(error) : isOutOfMemory(error) ? tooMuch : errorIn(error),
      );
    }
    this.running -= 1;
    const now = performance.now();
    this.times.use(job.key, now - (begun ?? now), now);
    this.turns.over(job);
    void this.warm(seat);
  }

  /** Has the process of a seat begin again where it is gone, then serves whoever waits. */
  private async warm(seat: Seat, ahead = 0): Promise<void> {
    if (seat.isFree && !this.isClosed) await seat.warm(ahead);
    this.fill();
  }
}

/** A machine that lends no process, file or memory now says nothing of what is asked. */
function notBegun(error: unknown): Error {
  return error instanceof ProcessLost ? new ReadTurnedAway('of_all', AGAIN_S) : errorIn(error);
}

/** The engine ends a process that needs more memory than it may have, and so may the system. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof ProcessLost && error.signal !== null;
}

function errorIn(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
