/**
 * Grows the tree of a data folder from its events.db, a page at a time, on connections of its own:
 * one that reads the events, and one that writes log.db, where whoever signs writes, too. It takes
 * no lock on the folder, whose holder it works for.
 */
import { join } from 'node:path';
import { readableOf } from '../../follow/following.js';
import type { Position } from '../../ledger/stored.js';
import { UpgradeNeeded } from '../../ledger/upcast.js';
import { openDatabase, orUnavailable, type SqliteDatabase } from '../../store/sqlite/database.js';
import { EVENTS, type EventReader, eventReader } from '../../store/sqlite/events.js';
import { LogTree, logFile } from '../log/log-tree.js';

/** How far the tree has grown, and whether that is all that there is. */
export interface Grown {
  readonly position: Position;
  readonly live: boolean;
}

/** Events of a page, which are a transaction: some 10 ms of hashing. */
const PAGE = 1000;

/** Pages of the write-ahead log, 16 MB, from which on a commit of this thread writes it back. */
const LONGEST_LOG = 4000;

export class TreeGrower {
  private readonly path: string;
  private readonly events: SqliteDatabase;
  private readonly reader: EventReader;
  private readonly tree: LogTree;

  /** Opens both files. Throws StoreUnavailable and SQLite's errors, and then has nothing open. */
  constructor(dir: string, longestLog = LONGEST_LOG) {
    this.path = join(dir, 'events.db');
    this.events = openDatabase(this.path, EVENTS, { readOnly: true });
    try {
      this.reader = eventReader(this.events, this.path);
      this.tree = new LogTree(logFile(dir));
    } catch (error) {
      this.events.close();
      throw error;
    }
    this.tree.db.pragma(`wal_autocheckpoint = ${longestLog}`);
  }

  /**
   * Takes the next page into the tree, up to what is newer than this code. Throws UpgradeNeeded
   * then, EventDamaged, StoreUnavailable and SQLite's errors.
   */
  grow(): Grown {
    const { checkpoint } = this.tree;
    const leaves: string[] = [];
    const page = orUnavailable(`Cannot read ${this.path}`, () =>
      this.reader.page(checkpoint, Number.MAX_SAFE_INTEGER, PAGE, leaves),
    );
    const { readable, newer } = readableOf(page);
    if (readable.length > 0) this.tree.take(readable, leaves);
    if (newer !== null) throw new UpgradeNeeded(newer);
    const position = page.at(-1)?.position ?? checkpoint;
    return { position, live: position >= this.reader.head() };
  }

  close(): void {
    this.events.close();
    this.tree.close();
  }
}
