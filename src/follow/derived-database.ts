/**
 * An SQLite file of a follower's own: what it makes of the log, and the checkpoint up to which it
 * has read. All of it is derived: the file can be deleted at any time and is made anew.
 */
import type Database from 'better-sqlite3';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { seenText } from '../store/seen.js';
import { openFile } from '../store/sqlite/driver.js';

const META_SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

export interface DerivedOptions {
  readonly readOnly?: boolean;
  /**
   * How long this thread stands still where another process holds the file, once it is open, in ms;
   * 5000 unless told. A server gives 0 and writes with `whenFree`.
   */
  readonly patience?: number;
}

/** The file with its statements prepared once. Writers share it with readers of their thread. */
export class DerivedDatabase {
  readonly db: Database.Database;
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();
  private readonly listing = new Map<string, Database.Statement<unknown[]>>();
  private readonly readOnly: boolean;
  private isHeld = false;
  private states = 0;
  /** SQLite's number of what other connections wrote. */
  private others = 0;

  /** Opens the file or makes it, with tables that it lacks. Throws SQLite's errors. */
  constructor(file: string, schema: string, options: DerivedOptions = {}) {
    const { readOnly = false, patience } = options;
    this.db = openFile(file, { readonly: readOnly });
    this.readOnly = readOnly;
    // The first look into the file: SQLite opens any file without one.
    this.db.pragma('schema_version');
    if (readOnly) return;
    this.db.pragma('journal_mode = WAL');
    // Derived data: after a power loss the checkpoint and what it vouches for go back together.
    this.db.pragma('synchronous = NORMAL');
    this.db.exec(META_SCHEMA);
    this.db.exec(schema);
    if (patience !== undefined) this.db.pragma(`busy_timeout = ${patience}`);
  }

  /** Where it is. */
  get file(): string {
    return this.db.name;
  }

  /** Position up to and with which every event has been taken in; 0 before the first. */
  get checkpoint(): Position {
    return Number(this.meta('checkpoint') ?? 0);
  }

  /**
   * A number that is another one once anything may read otherwise here than before, whoever wrote
   * it. Only one process writes to a file: on a connection that writes, or while that one holds.
   */
  get state(): number {
    if (this.readOnly && !this.isHeld) this.look();
    return this.states;
  }

  /** Called in the transaction that takes in the events up to and with this one. */
  noteSeen(last: StoredEvent): void {
    this.setMeta('checkpoint', String(last.position));
    this.setMeta('seen', seenText(last));
  }

  meta(name: string): string | null {
    return (
      this.one<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value ?? null
    );
  }

  setMeta(name: string, value: string): void {
    this.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', name, value);
  }

  /** First row of a query, or null. */
  one<Row>(sql: string, ...values: readonly unknown[]): Row | null {
    return this.prepared<Row>(sql).get(...values) ?? null;
  }

  /** All rows of a query. */
  all<Row>(sql: string, ...values: readonly unknown[]): readonly Row[] {
    return this.prepared<Row>(sql).all(...values);
  }

  /** All rows of a query as lists of their columns, which takes half the time of objects. */
  lists<Row extends readonly unknown[]>(sql: string, ...values: readonly unknown[]): Row[] {
    const known = this.listing.get(sql);
    const statement = known ?? this.db.prepare<unknown[]>(sql).raw();
    if (!known) this.listing.set(sql, statement);
    return (statement as Database.Statement<unknown[], Row>).all(...values);
  }

  /** Rows of a query one by one, for results that may be long. */
  each<Row>(sql: string, ...values: readonly unknown[]): IterableIterator<Row> {
    return this.prepared<Row>(sql).iterate(...values);
  }

  /** Runs a statement; the number of rows changed. */
  run(sql: string, ...values: readonly unknown[]): number {
    this.states += 1;
    return this.prepared<never>(sql).run(...values).changes;
  }

  /** Runs the work in one transaction; all of it or nothing. */
  transaction<Result>(work: () => Result): Result {
    try {
      return this.db.transaction(work).immediate();
    } finally {
      // Also where it failed: what was read in it is not there.
      this.states += 1;
    }
  }

  /** What is read within is of one state, whatever another connection writes meanwhile. */
  reading<Result>(work: () => Result): Result {
    return this.db.transaction(work).deferred();
  }

  /**
   * Lets reads see only what is there now, whatever another connection writes, until the function
   * that is given back is called. Nothing can be written here meanwhile.
   */
  hold(): () => void {
    this.db.exec('BEGIN');
    // A transaction begins with its first read.
    this.meta('checkpoint');
    this.look();
    this.isHeld = true;
    return () => {
      if (!this.db.open) return;
      this.db.exec('COMMIT');
      this.isHeld = false;
      this.look();
    };
  }

  /** Sees whether another connection has written. */
  private look(): void {
    const others = this.one<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
    if (others !== this.others) this.states += 1;
    this.others = others;
  }

  close(): void {
    this.db.close();
  }

  private prepared<Row>(sql: string): Database.Statement<unknown[], Row> {
    const known = this.statements.get(sql);
    const statement = known ?? this.db.prepare<unknown[]>(sql);
    if (!known) this.statements.set(sql, statement);
    // The row's type is the query's author's word: SQL gives none.
    return statement as Database.Statement<unknown[], Row>;
  }
}
