/**
 * matching.db: the book that matching keeps, with the checkpoint up to which it has read, written
 * in one transaction per batch.
 */
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Position } from '../ledger/stored.js';
import { Sqlite } from '../store/sqlite/driver.js';
import { BOOK_SCHEMA } from './book-schema.js';

/** It goes up when what is kept changes; a file of another version is not read. */
const BOOK_VERSION = 1;

export function bookFile(dir: string): string {
  return join(dir, `matching-${BOOK_VERSION}.db`);
}

export class Book {
  private readonly db: Database.Database;
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();

  constructor(file: string, options: { readonly readOnly?: boolean } = {}) {
    this.db = new Sqlite(file, { readonly: options.readOnly ?? false });
    if (options.readOnly) return;
    this.db.pragma('journal_mode = WAL');
    // Derived data: after a power loss the checkpoint and what it vouches for go back together.
    this.db.pragma('synchronous = NORMAL');
    this.db.exec(BOOK_SCHEMA);
  }

  /** Position up to and with which every event has been read; 0 before the first. */
  get checkpoint(): Position {
    const row = this.one<{ value: string }>(`SELECT value FROM meta WHERE name = 'checkpoint'`);
    return Number(row?.value ?? 0);
  }

  set checkpoint(position: Position) {
    this.run(`INSERT OR REPLACE INTO meta VALUES ('checkpoint', ?)`, String(position));
  }

  one<Row>(sql: string, ...values: readonly unknown[]): Row | null {
    return this.prepared<Row>(sql).get(...values) ?? null;
  }

  all<Row>(sql: string, ...values: readonly unknown[]): readonly Row[] {
    return this.prepared<Row>(sql).all(...values);
  }

  run(sql: string, ...values: readonly unknown[]): void {
    this.prepared<never>(sql).run(...values);
  }

  /** Runs the work in one transaction; all of it or nothing. */
  transaction<Result>(work: () => Result): Result {
    return this.db.transaction(work).immediate();
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
