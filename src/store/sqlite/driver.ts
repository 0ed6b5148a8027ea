/**
 * better-sqlite3, in the release that runs on this Node. Release 12 aborts the process on Node
 * 24.19 and later, when a statement is collected (its wrapper's cleanup needs an environment that a
 * collection does not have); release 13 needs Node 22. So both are installed, and one is loaded.
 */
import type BetterSqlite3 from 'better-sqlite3';

const [major = 0] = process.versions.node.split('.').map(Number);

const driver: { readonly default: typeof BetterSqlite3 } = await import(
  major >= 22 ? 'better-sqlite3-13' : 'better-sqlite3'
);

export const Sqlite = driver.default;
