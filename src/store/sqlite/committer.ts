/**
 * What commits appends to events.db: this thread, or one of its own. A server takes the latter, so
 * that its event loop goes on while a commit waits for the disk.
 */
import { Worker } from 'node:worker_threads';
import { type Appended, type Conflict, StoreUnavailable } from '../event-store.js';
import { orUnavailable, type SqliteDatabase } from './database.js';
import { type FlatCalls, flatCalls } from './flat-calls.js';
import { type Call, eventWriter } from './writer.js';

export type Results = readonly (Appended | Conflict)[];

export interface Committer {
  /**
   * Commits the calls in order, all of them or, where it fails, none; durable when answered, each
   * call by its own results. `now` is the time in ms since 1970. Throws StoreUnavailable.
   */
  commit(calls: readonly Call[], now: number): readonly Results[] | Promise<readonly Results[]>;
  /** Resolves once nothing is under way any more and the file is let go. */
  close(): Promise<void>;
}

/** Commits in this thread, on a connection that it shares with reads and that others close. */
export function committerHere(path: string, db: SqliteDatabase): Committer {
  const write = orUnavailable(`Cannot open ${path}`, () => eventWriter(db));
  return {
    commit: (calls, now) =>
      orUnavailable(`Nothing was appended to ${path}`, () => write(calls, now)),
    close: async () => {},
  };
}

/** What the thread is started with. */
export interface ThreadTask {
  readonly path: string;
}

/** To the thread: what to commit, or null for the end. */
export type ToThread = { readonly calls: FlatCalls; readonly now: number } | null;

/** From the thread: the results of what was sent, in the order sent, or why there are none. */
export type FromThread = { readonly results: readonly Results[] } | { readonly failed: string };

interface Waiting {
  readonly resolve: (results: readonly Results[]) => void;
  readonly reject: (error: Error) => void;
}

/** Commits in a thread of its own, which runs the built `committer-thread.js` at `file`. */
export function committerInThread(path: string, file: URL): Committer {
  const task: ThreadTask = { path };
  const thread = new Worker(file, { workerData: task });
  const waiting: Waiting[] = [];
  let broken: Error | null = null;
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => resolve());
  });
  thread.on('message', (answer: FromThread) => {
    const asked = waiting.shift();
    if (waiting.length === 0) thread.unref();
    if ('results' in answer) asked?.resolve(answer.results);
    else asked?.reject(new StoreUnavailable(answer.failed));
  });
  thread.on('error', (cause) => {
    broken = new StoreUnavailable(
      `The thread that writes ${path} ended: ${cause.message}. Start this process again.`,
      { cause },
    );
    for (const { reject } of waiting.splice(0)) reject(broken);
  });
  const send = (message: ToThread): void => thread.postMessage(message);
  // An open store keeps no process alive; a commit under way does.
  thread.unref();
  return {
    commit: (calls, now) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        thread.ref();
        waiting.push({ resolve, reject });
        send({ calls: flatCalls(calls), now });
      }),
    async close() {
      thread.ref();
      send(null);
      await ended;
    },
  };
}
