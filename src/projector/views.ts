/**
 * views.db: what the folds make of the history, with the checkpoint up to which they did, written
 * in one transaction per batch. One file per fold version.
 */
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { CoverageFact } from '../../projections/coverage.js';
import { FOLD_VERSION } from '../../projections/version.js';
import type { Position } from '../ledger/stored.js';
import { StoreUnavailable } from '../store/event-store.js';
import { sqliteCode } from '../store/sqlite/database.js';
import { Sqlite } from '../store/sqlite/driver.js';
import { VIEWS_SCHEMA } from './views-schema.js';

/** The file of a fold version's views in a data folder. */
export function viewsFile(dir: string, version = FOLD_VERSION): string {
  return join(dir, `views-${version}.db`);
}

/**
 * The database with its statements prepared once. Writers share it with readers of the same
 * process.
 */
export class Views {
  readonly db: Database.Database;

  /** Throws where the file cannot be used, and says what to do. */
  constructor(file: string, { readOnly = false }: { readonly readOnly?: boolean } = {}) {
    try {
      this.db = new Sqlite(file, { readonly: readOnly });
      // The first look into the file: SQLite opens any file without one.
      this.db.pragma('schema_version');
      if (!readOnly) this.make();
    } catch (cause) {
      if (sqliteCode(cause) === null) throw cause;
      const why = cause instanceof Error ? cause.message : String(cause);
      const advice = 'Views hold nothing that events.db does not. Run kept rebuild.';
      throw new StoreUnavailable(`${file} cannot be used: ${why}. ${advice}`, { cause });
    }
  }

  private make(): void {
    this.db.pragma('journal_mode = WAL');
    // Derived data: after a power loss the checkpoint and what it vouches for go back together.
    this.db.pragma('synchronous = NORMAL');
    // Keys of parties and promises are hashes: a batch touches pages all over each index. Pages in
    // memory (128 MB) and a checkpoint each 64 MB rather than 4 copy each of them once, not often.
    this.db.pragma('cache_size = -131072');
    this.db.pragma('wal_autocheckpoint = 16000');
    this.db.exec(VIEWS_SCHEMA);
  }

  /** Position up to and with which every event is in the views; 0 before the first. */
  get checkpoint(): Position {
    return Number(this.meta('checkpoint') ?? 0);
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

  /** Rows of a query one by one, for results that may be long. */
  each<Row>(sql: string, ...values: readonly unknown[]): IterableIterator<Row> {
    return this.prepared<Row>(sql).iterate(...values);
  }

  /** Runs a statement; the number of rows changed. */
  run(sql: string, ...values: readonly unknown[]): number {
    return this.prepared<never>(sql).run(...values).changes;
  }

  /** Runs the work in one transaction; all of it or nothing. */
  transaction<Result>(work: () => Result): Result {
    return this.db.transaction(work).immediate();
  }

  /**
   * Lets reads see only what is there now, whatever another connection writes, until the function
   * that is given back is called. Nothing can be written here meanwhile.
   */
  hold(): () => void {
    this.db.exec('BEGIN');
    // A transaction begins with its first read.
    this.meta('checkpoint');
    return () => {
      if (this.db.open) this.db.exec('COMMIT');
    };
  }

  close(): void {
    this.db.close();
  }

  private readonly statements = new Map<string, Database.Statement<unknown[]>>();

  private prepared<Row>(sql: string): Database.Statement<unknown[], Row> {
    const known = this.statements.get(sql);
    const statement = known ?? this.db.prepare<unknown[]>(sql);
    if (!known) this.statements.set(sql, statement);
    // The row's type is the query's author's word: SQL gives none.
    return statement as Database.Statement<unknown[], Row>;
  }
}

/** Every fact of coverage in the views. */
export function coverageFacts(views: Views): readonly CoverageFact[] {
  return views.all<CoverageFact>(
    `SELECT stream, revision, position, teller, party, up_to AS upTo, gone_at AS goneAt
       FROM coverage ORDER BY position`,
  );
}
