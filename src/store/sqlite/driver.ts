/**
 * better-sqlite3, in the release that runs on this Node. Release 12 aborts the process on Node
 * 24.19 and later, when a statement is collected (its wrapper's cleanup needs an environment that a
 * collection does not have); release 13 needs Node 22. So both are installed, and one is loaded.
 */
import type BetterSqlite3 from 'better-sqlite3';
import { makePrivateFile } from '../private-files.js';

const [major = 0] = process.versions.node.split('.').map(Number);

const driver: { readonly default: typeof BetterSqlite3 } = await import(
  major >= 22 ? 'better-sqlite3-13' : 'better-sqlite3'
);

export const Sqlite = driver.default;

/**
 * Opens a database of a ledger. A file that is made is its owner's alone; SQLite gives those beside
 * it (`-wal`, `-shm`) the same rights.
 */
export function openFile(
  path: string,
  options: BetterSqlite3.Options = {},
): BetterSqlite3.Database {
  if (!options.readonly && path !== ':memory:') makePrivateFile(path);
  return new Sqlite(path, options);
}
