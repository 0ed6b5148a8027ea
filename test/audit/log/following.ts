/** A log that follows a store as a server's does, on SQLite or on a cluster's double. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpoints } from '../../../src/audit/log/checkpoints.js';
import type { LogClock } from '../../../src/audit/log/log-clock.js';
import { LogFollower } from '../../../src/audit/log/log-follower.js';
import { logName } from '../../../src/audit/log/log-name.js';
import { LogTree, logFile } from '../../../src/audit/log/log-tree.js';
import { sizeIn } from '../../../src/audit/log/served-log.js';
import { TreeInThread } from '../../../src/audit/log-thread/tree-in-thread.js';
import { clusterSlots, type KeySlots, sqliteSlots } from '../../../src/keys/key-slots.js';
import { openSqliteKeyStore } from '../../../src/keys/sqlite-key-store.js';
import type { EventStore } from '../../../src/store/event-store.js';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { Given, until } from '../../store/kurrent/given.js';
import { temporaryFolder } from '../../temporary-folder.js';

/** A thread runs JavaScript as it is: the built file. */
export const TREE_THREAD = new URL(
  '../../../dist/src/audit/log-thread/tree-thread.js',
  import.meta.url,
);

/** After an error it is tried again at once. */
const QUICK = { firstMs: 1, mostMs: 1 };

const LEDGER_KEY = Buffer.alloc(32, 1);

/** In ms. */
const SECOND = 1000;

export const ORIGIN = 'kept-ledger/test';

/** A clock that stands still until it is told to go. */
export class StoppedClock implements LogClock {
  private time = 0;
  private readonly waiting = new Set<{ readonly at: number; readonly run: () => void }>();

  now(): number {
    return this.time;
  }

  later(run: () => void, ms: number): () => void {
    const waiter = { at: this.time + ms, run };
    this.waiting.add(waiter);
    // What is due now is still not run within the call.
    setImmediate(() => this.runDue());
    return () => this.waiting.delete(waiter);
  }

  go(ms: number): void {
    this.time += ms;
    this.runDue();
  }

  private runDue(): void {
    for (const waiter of [...this.waiting]) {
      if (waiter.at <= this.time && this.waiting.delete(waiter)) waiter.run();
    }
  }
}

/** What one process has of a ledger and its log. */
export interface LogProcess {
  readonly store: EventStore;
  readonly slots: KeySlots;
  readonly tree: LogTree;
  readonly follower: LogFollower;
  readonly clock: StoppedClock;
  readonly lines: string[];
  /** When it tried to sign, by its clock. */
  readonly triedAt: readonly number[];
  /** Lets time go until it serves a checkpoint of so many leaves, which are told already. */
  served(size: number): Promise<string>;
  close(): Promise<void>;
}

/** A ledger, of which several processes may be open at once where it is on a cluster. */
export interface Place {
  /** `dir` is where the process has its log.db. */
  open(dir?: string): Promise<LogProcess>;
  end(): Promise<void>;
}

export async function onSqlite(dir = temporaryFolder(), thread?: URL): Promise<Place> {
  return {
    open: async () => {
      const keys = openSqliteKeyStore(dir, LEDGER_KEY);
      await keys.close();
      const store = openSqliteStore(dir);
      const moreAfter = store.moreAfter.bind(store);
      const grown = thread && new TreeInThread(dir, moreAfter, thread);
      return processOf(store, sqliteSlots(dir, LEDGER_KEY), dir, grown);
    },
    end: async () => {},
  };
}

/** The same as a server has it: its tree is grown in a thread of its own. */
export const onSqliteInThread = (dir = temporaryFolder()): Promise<Place> =>
  onSqlite(dir, TREE_THREAD);

export async function onDouble(): Promise<Place> {
  const given = await Given.of();
  return {
    open: async (dir = temporaryFolder()) => {
      const { store, slots } = await given.kurrent();
      return processOf(store, clusterSlots(slots, LEDGER_KEY), dir);
    },
    end: () => given.end(),
  };
}

function processOf(
  store: EventStore,
  slots: KeySlots,
  dir: string,
  thread?: TreeInThread,
): LogProcess {
  const tree = new LogTree(logFile(dir), { patience: 0 });
  const checkpoints = new Checkpoints(tree, slots, () => logName(slots, { first: () => ORIGIN }));
  const [clock, lines] = [new StoppedClock(), [] as string[]];
  const options = {
    ...{ clock, pauses: QUICK, log: (line: string) => void lines.push(line) },
    ...(thread && { thread }),
  };
  const triedAt: number[] = [];
  const publish = (): ReturnType<Checkpoints['publish']> => {
    triedAt.push(clock.now());
    return checkpoints.publish();
  };
  const follower = new LogFollower(store, tree, { publish }, options);
  const running = follower.start();
  return {
    ...{ store, slots, tree, follower, clock, lines, triedAt },
    async served(size) {
      await until(() => {
        if (tree.size === size) clock.go(SECOND);
        const { published } = tree;
        const isThere = published !== null && sizeIn(published) === size;
        return isThere || follower.trouble !== null;
      });
      return tree.published ?? '';
    },
    async close() {
      await follower.stop();
      await running;
      await thread?.close();
      tree.close();
      slots.close();
      await store.close();
    },
  };
}

/** Copies the log of events and its tree as they are, of a folder that nobody has open. */
export function copyOf(dir: string): string {
  const copy = temporaryFolder();
  for (const name of ['events.db', 'log-1.db']) cpSync(join(dir, name), join(copy, name));
  return copy;
}

/** Puts an older copy in the place of the events and their tree; the keys stay. */
export function putBack(copy: string, dir: string): void {
  for (const name of ['events.db', 'log-1.db']) {
    for (const part of ['', '-wal', '-shm']) rmSync(join(dir, name + part), { force: true });
    cpSync(join(copy, name), join(dir, name));
  }
}
