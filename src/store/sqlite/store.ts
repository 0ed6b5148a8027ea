/**
 * The embedded event store: one SQLite file, `events.db`, in the data folder; no server to install.
 *
 * Writing: one process holds the folder's lock; appends made in one turn of the event loop, or
 * during a commit, share a transaction (WAL, synchronous=FULL, BEGIN IMMEDIATE), and an append is
 * answered after its commit. A server commits in a thread of its own, on a connection of its own.
 * Reading: in pages, each a short read transaction, so that no reader holds back a checkpoint and a
 * slow subscriber costs no memory: it reads from the file when it comes back.
 * Other processes read the folder with `readOnly` while one writes.
 *
 * Never open events.db by other means within a process that uses this store (a plain file copy,
 * say): closing such a handle drops the process's POSIX locks. Back up with SQLite's own backup.
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, Revision, StoredEvent } from '../../ledger/stored.js';
import { checkAppend } from '../check-append.js';
import {
  type Append,
  type Appended,
  type Batch,
  type Conflict,
  type EventStore,
  StoreUnavailable,
} from '../event-store.js';
import { makePrivateFolder } from '../private-files.js';
import { type Committer, committerHere, committerInThread, type Results } from './committer.js';
import { openDatabase, orUnavailable, type SqliteDatabase } from './database.js';
import { EVENTS, type EventReader, eventReader } from './events.js';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { type GroupCommit, groupCommit } from './group-commit.js';

export interface SqliteStoreOptions {
  /** Reads a folder that another process may be writing to; appends are refused. */
  readonly readOnly?: boolean;
  /** Milliseconds since 1970-01-01 UTC; the system's clock by default. */
  readonly now?: () => number;
  /** The built `committer-thread.js`: commits are made in a thread of their own. */
  readonly thread?: URL;
  /** Hears, a line each, how far an upgrade of an older file is. */
  readonly log?: (line: string) => void;
}

/** Events per page of `readAll` and `subscribe`. */
const PAGE = 1000;

/** How long a read-only store waits before it looks for what another process wrote, in ms. */
const LOOK_AGAIN_MS = 50;

/**
 * Opens the store of a data folder, creating it unless `readOnly`.
 * Throws StoreUnavailable where another process writes to the folder, or the file cannot be used.
 */
export function openSqliteStore(dir: string, options: SqliteStoreOptions = {}): SqliteStore {
  const path = join(dir, 'events.db');
  if (options.readOnly) {
    return new SqliteStore(path, openDatabase(path, EVENTS, { readOnly: true }), null);
  }
  makePrivateFolder(dir);
  const lock = lockFolder(dir);
  try {
    const { now = Date.now, thread, log } = options;
    const db = openDatabase(path, EVENTS, { ...(log && { log }) });
    const committer = thread ? committerInThread(path, thread) : committerHere(path, db);
    return new SqliteStore(path, db, { lock, committer, now });
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Writing {
  readonly lock: FolderLock;
  readonly committer: Committer;
  readonly now: () => number;
}

export class SqliteStore implements EventStore {
  private readonly reader: EventReader;
  private readonly queue: GroupCommit<readonly Append[], Results>;
  /** Subscriptions that have seen everything and wait for the next commit. */
  private readonly waiting = new Set<() => void>();
  /** The last page of subscriptions since the last commit of this process. */
  private page: { readonly after: Position; readonly events: readonly StoredEvent[] } | null = null;
  private closing: Promise<void> | null = null;

  /** Use `openSqliteStore`. */
  constructor(
    private readonly path: string,
    private readonly db: SqliteDatabase,
    private readonly writing: Writing | null,
  ) {
    this.reader = eventReader(db, path);
    this.queue = groupCommit((groups) => this.commit(groups));
  }

  async append(append: Append): Promise<Appended | Conflict> {
    const [result] = await this.appendEach([append]);
    if (!result) throw new Error('An append has one result.');
    return result;
  }

  async appendEach(appends: readonly Append[]): Promise<Results> {
    if (!this.writing) throw new StoreUnavailable(`${this.path} was opened for reading only.`);
    if (this.closing) throw new StoreUnavailable(`${this.path} has been closed.`);
    appends.forEach(checkAppend);
    return this.queue.add(appends);
  }

  async readStream(
    stream: string,
    from: Revision = 0,
    limit = -1,
  ): Promise<readonly StoredEvent[]> {
    return this.read(() => this.reader.stream(stream, from, limit));
  }

  async readEach(streams: readonly string[]): Promise<readonly (readonly StoredEvent[])[]> {
    return this.read(() => this.reader.streams(streams));
  }

  async *readAll(after: Position, size = PAGE): AsyncIterable<readonly StoredEvent[]> {
    const head = await this.head();
    let position = after;
    while (position < head) {
      const events = this.read(() => this.reader.page(position, head, size));
      const last = events.at(-1);
      if (!last) return;
      yield events;
      position = last.position;
      // Reading is synchronous; the rest of the process gets its turn between pages.
      await nextTurn();
    }
  }

  /**
   * Follows by waking on each commit of this process; a read-only store instead looks again every
   * 50 ms, since another process's commit wakes nobody here. Ends when the store is closed.
   */
  async *subscribe(after: Position, signal: AbortSignal): AsyncIterable<Batch> {
    let position = after;
    let first = true;
    while (!signal.aborted && !this.closing) {
      // Between this read and the wait below nothing else runs, so no commit goes unnoticed.
      const events = this.pageAfter(position);
      const last = events.at(-1);
      if (!first && !last) {
        await this.changed(signal);
        continue;
      }
      first = false;
      position = last?.position ?? position;
      yield { events, live: position >= this.reader.head() };
      await nextTurn();
    }
  }

  /** Read and checked once for all who follow at the same place, as they do while they are live. */
  private pageAfter(after: Position): readonly StoredEvent[] {
    if (this.page?.after === after) return this.page.events;
    const events = this.read(() => this.reader.page(after, Number.MAX_SAFE_INTEGER, PAGE));
    this.page = this.writing && events.length < PAGE ? { after, events } : null;
    return events;
  }

  async head(): Promise<Position> {
    return this.read(() => this.reader.head());
  }

  async moreAfter(position: Position, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted && !this.closing) {
      // Between this look and the wait nothing else runs, as above.
      if (this.read(() => this.reader.head()) > position) return true;
      await this.changed(signal);
    }
    return false;
  }

  /** Commits what waits, ends the subscriptions and frees the folder. */
  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    await this.queue.flush();
    await this.writing?.committer.close();
    this.db.close();
    this.writing?.lock.release();
    this.wake();
  }

  private async commit(groups: readonly (readonly Append[])[]): Promise<readonly Results[]> {
    const { writing } = this;
    if (!writing) throw new StoreUnavailable(`${this.path} was opened for reading only.`);
    const results = await writing.committer.commit(groups, writing.now());
    this.wake();
    return results;
  }

  private read<Result>(run: () => Result): Result {
    if (this.closing) throw new StoreUnavailable(`${this.path} has been closed.`);
    return orUnavailable(`Cannot read ${this.path}`, run);
  }

  private wake(): void {
    this.page = null;
    for (const done of [...this.waiting]) done();
  }

  /** Resolves when there may be new events, or the signal aborts, or the store closes. */
  private changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.writing ? null : setTimeout(() => done(), LOOK_AGAIN_MS);
      const done = (): void => {
        if (timer) clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      signal.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }
}
