/**
 * How Kept opens an SQLite file: the pragmas that make an answered write durable, the version of
 * the file's schema, and one kind of error for whatever is wrong with the file.
 */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { StoreUnavailable } from '../event-store.js';
import { makePrivateFolder } from '../private-files.js';
import { openFile } from './driver.js';

export type SqliteDatabase = Database.Database;

/** The schema of one kind of file. `version` goes up with every change of `sql`. */
export interface Schema {
  /** What the file holds, for messages: `events`. */
  readonly holds: string;
  /** Kept in `PRAGMA user_version`; 1 or more. */
  readonly version: number;
  readonly sql: string;
  /** What a new file holds beside its tables, written with them. */
  readonly begin: (db: SqliteDatabase) => void;
  /**
   * Brings a file of an older version to this one, but for its `user_version`. It may take many
   * transactions: stopped anywhere it is run again. `log` hears a line about it now and then.
   */
  readonly upgrade: (db: SqliteDatabase, log: (line: string) => void) => void;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Hears, a line each, how far an upgrade is. */
  readonly log?: (line: string) => void;
}

/**
 * Opens the file, creating it (and its folder) unless `readOnly`.
 * Throws StoreUnavailable where it is missing, damaged, of another program or of a newer Kept.
 */
export function openDatabase(
  path: string,
  schema: Schema,
  { readOnly = false, log = () => {} }: OpenOptions = {},
): SqliteDatabase {
  if (readOnly && !existsSync(path)) {
    throw new StoreUnavailable(`There is no ${path} to read. Check the data folder.`);
  }
  if (!readOnly) makePrivateFolder(dirname(path));
  return orUnavailable(`Cannot open ${path}`, () => {
    const db = openFile(path, { readonly: readOnly, fileMustExist: readOnly, timeout: 2000 });
    try {
      if (!readOnly) makeDurable(db);
      checkSchema(db, path, schema, readOnly);
      if (!readOnly) upgradeSchema(db, path, schema, log);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Runs what touches an SQLite file; an error of SQLite becomes StoreUnavailable, its cause kept.
 */
export function orUnavailable<Result>(doing: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const code = sqliteCode(error);
    if (code === null) throw error;
    throw new StoreUnavailable(`${doing}: ${reason(error)} (${code}). ${remedy(code)}`, {
      cause: error,
    });
  }
}

/**
 * The code of an SQLite error (`SQLITE_FULL`), or null. The error is known by its code and not by
 * its class, since the native module hands out one class per process and Jest makes a realm per
 * file.
 */
export function sqliteCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const { code } = error;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}

function makeDurable(db: SqliteDatabase): void {
  db.pragma('journal_mode = WAL');
  // better-sqlite3 is compiled with NORMAL for WAL files, under which an acknowledged write can
  // vanish with the power. A ledger says FULL explicitly.
  db.pragma('synchronous = FULL');
  // On macOS a plain fsync leaves the data in the drive's cache; elsewhere this does nothing.
  db.pragma('fullfsync = ON');
  // 32 MB of pages in memory, and a checkpoint each 16 MB rather than 4: names of new streams touch
  // pages all over their index, which a rarer checkpoint copies once instead of many times.
  db.pragma('cache_size = -32768');
  db.pragma('wal_autocheckpoint = 4000');
}

function checkSchema(db: SqliteDatabase, path: string, schema: Schema, readOnly: boolean): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found === schema.version) return;
  if (found > schema.version) {
    throw new StoreUnavailable(
      `${path} has schema ${found}; this Kept knows ${schema.version}. Upgrade this Kept.`,
    );
  }
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (found !== 0 && readOnly) {
    throw new StoreUnavailable(
      `${path} was written by an older Kept. Start this Kept on the data folder once; it ` +
        'upgrades the file.',
    );
  }
  if (found !== 0) return;
  if (tables !== 0) {
    throw new StoreUnavailable(
      `${path} does not hold the ${schema.holds} of a Kept ledger. Check the data folder.`,
    );
  }
  if (readOnly) {
    throw new StoreUnavailable(`${path} is still empty. Start Kept on this data folder first.`);
  }
  // Both in one transaction, so that a crash leaves an empty file or a whole schema.
  db.transaction(() => {
    db.exec(schema.sql);
    schema.begin(db);
    db.pragma(`user_version = ${schema.version}`);
  }).immediate();
}

function upgradeSchema(
  db: SqliteDatabase,
  path: string,
  schema: Schema,
  log: (line: string) => void,
): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found === schema.version) return;
  log(`Upgrading ${path}. It may be stopped, and goes on at the next start.`);
  schema.upgrade(db, log);
  db.pragma(`user_version = ${schema.version}`);
}

function reason(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}

function remedy(code: string): string {
  if (code.startsWith('SQLITE_FULL')) return 'Free disk space, then try again.';
  if (code.startsWith('SQLITE_NOTADB')) return 'The file is no SQLite file: restore a backup.';
  if (code.startsWith('SQLITE_CORRUPT')) return 'The file is damaged: restore a backup.';
  if (code.startsWith('SQLITE_BUSY')) return 'Another process holds the file: try again.';
  return 'Check the disk, the rights on the data folder and its free space, then try again.';
}
