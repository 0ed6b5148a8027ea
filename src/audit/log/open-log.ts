/** The log of a ledger beside its views: its tree, who signs it, and what is served of it. */
import type { FollowOptions } from '../../follow/following.js';
import type { BatchLimits } from '../../follow/gather.js';
import { WriteBack } from '../../follow/write-back.js';
import type { KeySlots } from '../../keys/key-slots.js';
import type { Position } from '../../ledger/stored.js';
import { type EventStore, StoreUnavailable } from '../../store/event-store.js';
import { markedAs } from '../../store/sqlite/parts.js';
import { TreeInThread } from '../log-thread/tree-in-thread.js';
import { Checkpoints, cutBack } from './checkpoints.js';
import { Cosigning } from './cosigning.js';
import { MACHINE_CLOCK } from './log-clock.js';
import { LogFollower } from './log-follower.js';
import { type LogNaming, logName } from './log-name.js';
import { LogTree, logFile } from './log-tree.js';
import { ServedLog } from './served-log.js';
import { fileSigners, programSigner } from './signers.js';
import { callWitness } from './witness-call.js';

/** How a log is signed, where the operator says so. */
export interface LogOptions {
  /** What it is called; from the first checkpoint on it keeps its name. */
  readonly origin?: string | undefined;
  /** A file with the private keys, PEM. */
  readonly key?: string | undefined;
  /** A program that signs. */
  readonly signer?: string | undefined;
}

/** The parts of an opened ledger that its log rests on. */
export interface LogParts {
  readonly store: EventStore;
  readonly slots: KeySlots;
}

export interface OpenLog {
  readonly follower: LogFollower;
  readonly served: ServedLog;
  /** Takes in all that there is and signs it, where nobody follows; hears each position reached. */
  catchUp(hear: (position: Position) => void): Promise<void>;
  /** Lets the file go, once the follower has ended. */
  close(): Promise<void>;
}

export interface LogFollowing extends FollowOptions {
  /**
   * The built `tree-thread.js`: the tree is grown in a thread of its own where the store is a file.
   */
  readonly thread?: URL;
}

/** Some 10 ms of hashing: a batch of less than a few tiles writes the same one again and again. */
const LIMITS: BatchLimits = { events: 1000, characters: 4_000_000 };

/** How long the write-ahead log of the file grows before it is written back, in bytes. */
const LONGEST_LOG = 16 * 1024 * 1024;

/** Opens log.db of a data folder, or makes it. Throws SQLite's errors. */
export function openLog(
  dir: string,
  { store, slots }: LogParts,
  options: LogOptions = {},
  { thread: code, ...follow }: LogFollowing = {},
): OpenLog {
  const tree = new LogTree(logFile(dir), { patience: 0 });
  tree.db.pragma('wal_autocheckpoint = 0');
  const writeBack = new WriteBack(tree.file, LONGEST_LOG);
  const naming = namingOf(dir, options);
  const name = () => logName(slots, naming);
  const checkpoints = new Checkpoints(tree, slots, name);
  const { log } = follow;
  const cosigning = new Cosigning(tree, slots, { clock: MACHINE_CLOCK, call: callWitness, log });
  const onPublished = (): void => cosigning.begin();
  const moreAfter = store.moreAfter?.bind(store);
  const thread = code && moreAfter ? new TreeInThread(dir, moreAfter, code) : null;
  // A thread writes its pages as they are, and the log of the file back.
  const grown = thread ? { thread } : { limits: LIMITS, writeBack };
  const following = { ...grown, onPublished, ...follow };
  return {
    follower: new LogFollower(store, tree, checkpoints, following),
    served: new ServedLog(tree, store, name),
    catchUp: async (hear) => {
      for await (const events of store.readAll(tree.checkpoint)) {
        await writeBack.between();
        tree.take(events);
        writeBack.after();
        hear(tree.checkpoint);
      }
      const publishing = await checkpoints.publish();
      if (publishing.status === 'behind') throw cutBack(publishing);
    },
    close: async () => {
      await cosigning.stop();
      await thread?.close();
      await writeBack.close();
      tree.close();
    },
  };
}

/** How the log of a data folder is named and signed. */
export function namingOf(dir: string, { origin, key, signer }: LogOptions): LogNaming {
  const signers = signer !== undefined ? programSigner(signer) : key && fileSigners(key);
  return { first: () => firstName(dir), origin, ...(signers && { signers }) };
}

/** A name that no other log has. */
function firstName(dir: string): string {
  const ledger = markedAs(dir);
  if (ledger === null) throw new StoreUnavailable('The ledger was not met yet.');
  return `kept-ledger/${ledger}`;
}
