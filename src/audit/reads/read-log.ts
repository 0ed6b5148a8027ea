/**
 * reads.db: who read whose score, beside the ledger. Each read is a leaf of a tree of its own; the
 * entry goes when its time is over or its professional is erased, and its hash stays in the tree.
 *
 * Several processes may write to a file: what one adds is one transaction, which begins at the
 * tree as it is then.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { PartyId } from '../../ledger/values/party.js';
import {
  openDatabase,
  orUnavailable,
  type Schema,
  type SqliteDatabase,
} from '../../store/sqlite/database.js';
import { HashTree, rightEdge } from '../tree/growing.js';
import { leafHash } from '../tree/hashing.js';
import { OpenTiles, type TileStore } from '../tree/open-tiles.js';
import { rootOf } from '../tree/proofs.js';
import { hashAtInTiles, TILE_HEIGHT } from '../tree/tiles.js';
import { type KeptRead, readInLeaf, readLeaf } from './kept-read.js';

const SCHEMA: Schema = {
  holds: 'reads',
  version: 1,
  sql: `
    -- place: of the leaf in the tree, from 0. at: ms since 1970-01-01 UTC. leaf: the text hashed.
    CREATE TABLE read (
      place INTEGER PRIMARY KEY, whose TEXT NOT NULL, at INTEGER NOT NULL, leaf TEXT NOT NULL
    ) STRICT;
    CREATE INDEX read_of ON read (whose, at, place);
    -- Hashes of 32 bytes, one after the other: 256 in a full tile. place: its number at its level.
    CREATE TABLE tile (
      level INTEGER NOT NULL, place INTEGER NOT NULL, hashes BLOB NOT NULL,
      PRIMARY KEY (level, place)
    ) STRICT;
    -- One row: how many leaves there are.
    CREATE TABLE head (size INTEGER NOT NULL) STRICT;
  `,
  begin: (db) => db.exec('INSERT INTO head VALUES (0)'),
  upgrade: () => {},
};

const SALT_SIZE = 16;

type Statement = Database.Statement<unknown[], unknown>;

export function readsFile(dir: string): string {
  return join(dir, 'reads.db');
}

/** Takes out what a folder keeps of who read of these parties. Throws StoreUnavailable. */
export function forgetReads(dir: string, parties: readonly PartyId[]): void {
  const log = ReadLog.existing(dir);
  try {
    log?.forget(parties);
  } finally {
    log?.close();
  }
}

/** How long this thread stands still where another process writes, in ms. */
const PATIENCE_MS = 200;

/**
 * Pages that SQLite's log has before it is written back. Reads wait meanwhile to be kept: of four
 * times as many pages, for the tenth of a second in which they should be.
 */
const LONGEST_LOG = 1000;

/** Which reads: of one of these parties, the last first. */
export interface ReadsWanted {
  readonly parties: readonly PartyId[];
  /** From this time back, in ms since 1970-01-01 UTC; of those at that time, without the last n. */
  readonly from: { readonly at: number; readonly without: number };
  readonly limit: number;
}

/** What is in a file: the leaves of its tree, and how many of their entries are still there. */
export interface ReadsHead {
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly entries: number;
}

export class ReadLog implements TileStore {
  private tree: HashTree | null = null;
  private readonly statements = new Map<string, Statement>();

  private constructor(
    readonly file: string,
    private readonly db: SqliteDatabase,
  ) {}

  /** Opens the file of a folder, or makes it. Throws StoreUnavailable. */
  static in(dir: string, { readOnly = false } = {}): ReadLog {
    const file = readsFile(dir);
    const db = openDatabase(file, SCHEMA, { readOnly });
    // What is lost with the power is what was read in the last moments; nobody waits for a disk.
    if (!readOnly) db.pragma('synchronous = NORMAL');
    db.pragma(`wal_autocheckpoint = ${LONGEST_LOG}`);
    db.pragma(`busy_timeout = ${PATIENCE_MS}`);
    return new ReadLog(file, db);
  }

  /** Null where nothing was ever read. */
  static existing(dir: string, options: { readonly readOnly?: boolean } = {}): ReadLog | null {
    return existsSync(readsFile(dir)) ? ReadLog.in(dir, options) : null;
  }

  /** Adds reads in their order, all or none. Throws StoreUnavailable. */
  add(reads: readonly KeptRead[]): void {
    if (reads.length > 0) this.within(() => this.grow(reads));
  }

  /** Reads of somebody, the last first. Throws StoreUnavailable. */
  of({ parties, from, limit }: ReadsWanted): readonly KeptRead[] {
    return orUnavailable(`Cannot read ${this.file}`, () =>
      this.db
        .prepare<unknown[], { leaf: string }>(
          `SELECT leaf FROM read WHERE whose IN (SELECT value FROM json_each(?)) AND at <= ?
            ORDER BY at DESC, place DESC LIMIT ? OFFSET ?`,
        )
        .all(JSON.stringify(parties), from.at, limit, from.without)
        .map(({ leaf }) => readInLeaf(leaf)),
    );
  }

  get head(): ReadsHead {
    return orUnavailable(`Cannot read ${this.file}`, () => {
      const { size } = this;
      const entries = this.db.prepare<[], number>('SELECT count(*) FROM read').pluck().get() ?? 0;
      return { size, entries, root: this.rootAt(size).toString('base64') };
    });
  }

  /** The root over the first `size` leaves, which must be there. */
  rootAt(size: number): Buffer {
    return rootOf(size, this.hashAt(size));
  }

  /**
   * Has the disk hold all that is there, so that it is still there once the power was lost; how
   * many leaves that is. Throws StoreUnavailable.
   */
  settle(): number {
    this.db.pragma('synchronous = FULL');
    try {
      return this.within(() => {
        const { size } = this;
        // An update to what is there already would write nothing, and so wait for no disk.
        this.prepared('DELETE FROM head').run();
        this.prepared('INSERT INTO head VALUES (?)').run(size);
        return size;
      });
    } finally {
      this.db.pragma('synchronous = NORMAL');
    }
  }

  /** Takes out at most so many entries from before a time; the number of those taken out. */
  dropBefore(time: number, most: number): number {
    // In the order of their places: those of one time lie together.
    return this.within(
      () =>
        this.db
          .prepare(
            `DELETE FROM read WHERE place IN (SELECT place FROM
              (SELECT place, at FROM read ORDER BY place LIMIT ?) WHERE at < ?)`,
          )
          .run(most, time).changes,
    );
  }

  /** Takes out every entry about these parties; the number of those taken out. */
  forget(parties: readonly PartyId[]): number {
    return this.within(
      () =>
        this.db
          .prepare('DELETE FROM read WHERE whose IN (SELECT value FROM json_each(?))')
          .run(JSON.stringify(parties)).changes,
    );
  }

  /** At most so many of those about whom there are entries, after one of them in order. */
  whoseAfter(party: PartyId | '', most: number): readonly PartyId[] {
    const next = this.db
      .prepare<[string], PartyId>('SELECT whose FROM read WHERE whose > ? ORDER BY whose LIMIT 1')
      .pluck();
    const found: PartyId[] = [];
    for (let last = party; found.length < most; ) {
      const one = next.get(last);
      if (one === undefined) break;
      found.push(one);
      last = one;
    }
    return found;
  }

  /** Every entry with its place in the tree, in their order. */
  *entries(): Generator<{ readonly place: number; readonly leaf: string }, void> {
    yield* this.db
      .prepare<[], { place: number; leaf: string }>('SELECT place, leaf FROM read ORDER BY place')
      .iterate();
  }

  get size(): number {
    return Number(this.prepared('SELECT size FROM head').pluck().get() ?? 0);
  }

  tile(level: number, place: number): Buffer {
    const sql = 'SELECT hashes FROM tile WHERE level = ? AND place = ?';
    const hashes = this.prepared(sql).pluck().get(level, place);
    return Buffer.isBuffer(hashes) ? hashes : Buffer.alloc(0);
  }

  put(level: number, place: number, hashes: Buffer): void {
    this.prepared('INSERT OR REPLACE INTO tile VALUES (?, ?, ?)').run(level, place, hashes);
  }

  close(): void {
    this.db.close();
  }

  private grow(reads: readonly KeptRead[]): void {
    const { size } = this;
    const tree =
      this.tree?.size === size ? this.tree : new HashTree(size, rightEdge(size, this.hashAt(size)));
    // What it has of a batch that fails is not in the file: then it is read anew.
    this.tree = null;
    const tiles = new OpenTiles(this);
    const insert = this.prepared('INSERT INTO read VALUES (?, ?, ?, ?)');
    const salts = randomBytes(SALT_SIZE * reads.length);
    for (const [i, read] of reads.entries()) {
      const salt = salts.subarray(i * SALT_SIZE, (i + 1) * SALT_SIZE).toString('base64url');
      const leaf = readLeaf(read, salt);
      insert.run(tree.size, read.whose, read.at, leaf);
      tree.append(leafHash(Buffer.from(leaf)), (level, index, hash) => {
        if (level % TILE_HEIGHT === 0) tiles.add(level / TILE_HEIGHT, index, hash);
      });
    }
    tiles.write();
    this.prepared('UPDATE head SET size = ?').run(tree.size);
    this.tree = tree;
  }

  private hashAt(size: number) {
    return hashAtInTiles(size, ({ level, index }) =>
      this.tile(level === 'entries' ? 0 : level, index),
    );
  }

  /** To prepare a statement takes as long as to run it, and each batch runs the same. */
  private prepared(sql: string): Statement {
    const known = this.statements.get(sql) ?? this.db.prepare<unknown[], unknown>(sql);
    this.statements.set(sql, known);
    return known;
  }

  private within<Result>(work: () => Result): Result {
    return orUnavailable(`Cannot write ${this.file}`, () => this.db.transaction(work).immediate());
  }
}
