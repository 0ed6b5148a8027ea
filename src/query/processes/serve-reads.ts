/**
 * What a reader process does: it answers one question after another with the readers that it is
 * given, each from one state of the views. Whatever else the ledger holds it asks the server for,
 * so that a store, on files or on a cluster, is opened once.
 */
import { setPriority } from 'node:os';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { partyIdsOf } from '../../keys/party-id.js';
import { dayNumberAt } from '../../ledger/values/day.js';
import { Book } from '../../matching/book.js';
import { Parent } from '../../processes/parent.js';
import { Effects } from '../../projector/effects.js';
import { Views } from '../../projector/views/views.js';
import { ReadSide } from '../read-side.js';
import type { AnyReader } from '../readers.js';
import {
  errorOf,
  type FromReader,
  failureOf,
  type LedgerCall,
  type LedgerReply,
  type Notes,
  type ReaderTask,
  type ReadTask,
  type ToReader,
} from './crossing.js';

/**
 * As `nice` has it: a third of the processor that whoever is at 0 gets where both want it. At 10 it
 * would be a ninth, and reads would hardly go on where something else keeps the machine busy.
 */
const PRIORITY = 5;

/**
 * How long after it has begun a process reads ahead for which somebody waits, in ms: who waits
 * comes first, and reading ahead takes longer than one answer.
 */
const AHEAD_AFTER_MS = 10_000;

/** Serves until the server is gone. Call it in a process of its own, once. */
export function serveReads(readers: readonly AnyReader[]): void {
  // Where there are fewer processors than processes, whoever answers requests comes first.
  setPriority(PRIORITY);
  const send = (message: FromReader): void => {
    process.send?.(message);
  };
  const server = new Parent<LedgerCall, LedgerReply>((call) => send({ what: 'call', call }));
  let desk: Desk | null = null;
  process.on('message', async (message: ToReader<never>) => {
    switch (message.what) {
      case 'begin': {
        const begun = new Desk(message.task, server, readers);
        desk = begun;
        // What is left after a while goes on between questions.
        const readAhead = (): Promise<void> => begun.readAhead(message.task.views);
        if (message.ahead > 0) await Promise.race([readAhead(), sleep(message.ahead)]);
        else setTimeout(readAhead, AHEAD_AFTER_MS).unref();
        return send({ what: 'ready' });
      }
      case 'read':
        if (!desk) return;
        send(await desk.answerTo(message));
        return desk.keep();
      case 'told':
        return server.hear(message.told);
      case 'forget':
        desk?.forget();
        return send({ what: 'ready' });
      default:
        return message satisfies never;
    }
  });
  process.once('disconnect', () => process.exit());
  // A terminal tells all processes of a group to end; the server ends its readers itself, last.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
}

/** The server, asked for what only it has open. */
type Server = Parent<LedgerCall, LedgerReply>;

class Desk {
  private readonly side: ReadSide;
  private readonly book: Book | undefined;
  private views: Views | null = null;
  private task: ReadTask<never> | null = null;
  /** The answer that was begun last. */
  private answering: Promise<unknown> = Promise.resolve();
  private unreadable: Notes['unreadable'][number][] = [];
  private reads: Notes['reads'][number][] = [];

  constructor(
    { partySecret, models, editions, matching }: ReaderTask,
    server: Server,
    private readonly readers: readonly AnyReader[],
  ) {
    this.book = matching === null ? undefined : new Book(matching, { readOnly: true });
    this.side = new ReadSide({
      ...{
        models,
        editions,
        live: this.live(),
        ...ledgerOf(server, () => this.current.checkpoint),
      },
      ...(this.book && { matching: this.book }),
      partyIds: partyIdsOf(partySecret),
      now: () => new Date(this.task?.time ?? 0),
      onRead: (read) => this.reads.push(read),
    });
    this.side.people.onUnreadable = ({ message }, place) => {
      this.unreadable.push({ message, place });
    };
  }

  answerTo(task: ReadTask<never>): Promise<FromReader> {
    const answer = this.answerOf(task);
    this.answering = answer;
    return answer;
  }

  private async answerOf(task: ReadTask<never>): Promise<FromReader> {
    this.task = task;
    this.unreadable = [];
    this.reads = [];
    const release: (() => void)[] = [];
    try {
      release.push(this.open(task.views).hold());
      if (this.book) release.push(this.book.hold());
      const reader = this.readers.find(({ name }) => name === task.reader);
      if (!reader) throw new Error(`No reader is called ${task.reader}.`);
      const answer = await reader.read(this.side, task.question);
      return { what: 'answer', answer, notes: this.notes() };
    } catch (error) {
      return { what: 'failure', failure: failureOf(error), notes: this.notes() };
    } finally {
      for (const each of release) each();
    }
  }

  /**
   * Reads before anybody asks what would keep the first who does waiting, in turns between which
   * questions come first. What fails here is said to whoever asks.
   */
  async readAhead(file: string): Promise<void> {
    try {
      const views = this.open(file);
      const today = { asOf: dayNumberAt(Date.now()), knownAt: views.checkpoint };
      const model = this.side.models.inForce(views, today);
      // As of today, and of the last day that is over, which is what others see.
      const days = [today.asOf, today.asOf - 1];
      const ahead = this.side.scores.readAhead(views, model, days);
      for (let isOver = false; !isOver; ) {
        await nextTurn();
        await this.answering;
        if (this.views !== views) return;
        // As in an answer, what is read in one turn is of one state of the views.
        const release = views.hold();
        try {
          isOver = ahead.next().done === true;
        } finally {
          release();
        }
      }
      this.keep();
    } catch {
      return;
    }
  }

  /** Keeps what was read for processes to come, where nobody waits for it. */
  keep(): void {
    if (this.views) this.side.scores.keepLarge(this.views);
  }

  forget(): void {
    this.side.people.forget();
  }

  private get current(): Views {
    if (!this.views) throw new Error('Views are opened for a question.');
    return this.views;
  }

  private notes(): Notes {
    return { unreadable: this.unreadable, reads: this.reads };
  }

  /** Opens the views that answer now, where they are not those that answered before. */
  private open(file: string): Views {
    if (this.views?.file === file) return this.views;
    this.views?.close();
    this.views = null;
    this.views = new Views(file, { readOnly: true });
    return this.views;
  }

  private live() {
    const current = (): Views => this.current;
    const stale = (): boolean => this.task?.stale ?? false;
    return {
      get current() {
        return current();
      },
      get stale() {
        return stale();
      },
      projector: {
        // The server has waited, so that nothing is left to wait for.
        waitFor: async (position: number) => current().checkpoint >= position,
        effects: new Effects(),
      },
    };
  }
}

/** What a reader asks of the ledger beside the views. Its head is as far as they go. */
function ledgerOf(server: Server, head: () => number) {
  return {
    store: {
      async readStream(stream: string, from = 0, limit = -1) {
        const told = await server.ask({ of: 'stream', stream, from, limit });
        if (told.of === 'stream') return told.events;
        throw wrong(told);
      },
      head: async () => head(),
    },
    keys: {
      async existing(parties: Iterable<string>) {
        const told = await server.ask({ of: 'keys', parties: [...parties] });
        if (told.of !== 'keys') throw wrong(told);
        return new Map(
          [...told.keys].map(([party, key]) => [party, key && Buffer.from(key)] as const),
        );
      },
    },
  };
}

function wrong(told: LedgerReply): Error {
  return told.of === 'failure' ? errorOf(told.failure) : new Error('Something else was asked.');
}
