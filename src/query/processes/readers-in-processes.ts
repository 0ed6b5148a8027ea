/**
 * Answers reads beside the process that answers requests, with the same readers. What is little is
 * answered here; everything else waits for its turn in a process.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { SealBroken } from '../../keys/sealing.js';
import type { ReadSide } from '../read-side.js';
import { type Asker, Readers, type ViewReader } from '../reader.js';
import { timeOf } from '../time/now.js';
import { errorOf, failureOf, type LedgerCall, type LedgerReply, type Notes } from './crossing.js';
import type { ReadCounts } from './read-counts.js';
import { type ReadBounds, ReaderPool } from './reader-pool.js';

export interface ReaderProcesses {
  /** How many processes; 1 or more. */
  readonly count: number;
  /** The built file that they run, where it is another than Kept's own. */
  readonly code?: URL;
}

/** Longest rest, in ms: where no batch comes, no log grows. */
const REST_MS = 1000;

/** Longest wait for processes that begin, in ms: they read once they have, and a server listens. */
const LONGEST_START_MS = 5000;

const PROCESS = new URL('./reader-process.js', import.meta.url);

export class ReadersInProcesses extends Readers {
  private readonly pool: ReaderPool;

  /** `onLost` hears why a process is gone that nobody ended; another takes its place. */
  constructor(
    private readonly side: ReadSide,
    { count, code = PROCESS }: ReaderProcesses,
    bounds: ReadBounds,
    onLost: (why: Error) => void,
  ) {
    super();
    const { models = [], editions = 'daily', matching, partyIds } = side.parts;
    const views = side.parts.live.current.file;
    const task = { partySecret: partyIds.secret, models, editions, views };
    this.pool = new ReaderPool(count, bounds, {
      ...{ code, onLost, told: (call) => this.told(call), rest: () => this.rest() },
      task: { ...task, matching: matching?.file ?? null },
    });
  }

  /** Resolves once they can be asked, or have not begun for a long time. */
  async start(): Promise<void> {
    const late = new AbortController();
    const waited = sleep(LONGEST_START_MS, undefined, { signal: late.signal, ref: false });
    await Promise.race([this.pool.start(), waited.catch(() => {})]);
    late.abort();
  }

  get counts(): ReadCounts {
    return this.pool.counts;
  }

  async answer<Question, Answer>(
    reader: ViewReader<Question, Answer>,
    question: Question,
    asker: Asker,
  ): Promise<Answer> {
    const { side } = this;
    // Before it is waited: what has been reached is so by this time.
    const time = timeOf(side.parts);
    const when = await reader.reach?.(side, question);
    if (when && reader.isLittle?.(side, question, when)) return reader.read(side, question, when);
    return this.inProcess(reader.name, question, time, asker);
  }

  /** Has the processes drop every text that they have opened. */
  async forget(): Promise<void> {
    await this.pool.forget();
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async inProcess<Answer>(
    reader: string,
    question: unknown,
    time: number,
    asker: Asker,
  ): Promise<Answer> {
    const { current, stale } = this.side.parts.live;
    const task = { what: 'read' as const, reader, question, views: current.file, stale, time };
    const read = await this.pool.read(task, asker);
    this.note(read.notes);
    if (read.what === 'failure') throw errorOf(read.failure);
    return read.answer;
  }

  private async told(call: LedgerCall): Promise<LedgerReply> {
    const { store, keys } = this.side.parts;
    try {
      switch (call.of) {
        case 'stream': {
          const events = await store.readStream(call.stream, call.from, call.limit);
          return { of: 'stream', events };
        }
        case 'keys':
          return { of: 'keys', keys: await keys.existing(call.parties) };
        default:
          return call satisfies never;
      }
    } catch (error) {
      return { of: 'failure', failure: failureOf(error) };
    }
  }

  /** Until the next batch is taken, which writes the log of the views back where it is long. */
  private async rest(): Promise<void> {
    await this.side.parts.live.projector.effects.next(REST_MS);
  }

  private note({ unreadable, reads }: Notes): void {
    const { people, parts } = this.side;
    for (const { message, place } of unreadable) {
      people.noteUnreadable(new SealBroken(message), place);
    }
    for (const read of reads) parts.onRead?.(read);
  }
}
