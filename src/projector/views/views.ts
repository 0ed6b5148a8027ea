/**
 * views.db: what the folds make of the history, and the checkpoint up to which they have read, both
 * written in one transaction per batch. One file per fold version.
 */
import { join } from 'node:path';
import { FOLD_VERSION } from '../../../projections/version.js';
import { DerivedDatabase, type DerivedOptions } from '../../follow/derived-database.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { sqliteCode } from '../../store/sqlite/database.js';
import { VIEWS_SCHEMA } from './views-schema.js';

/** The file of a fold version's views in a data folder. */
export function viewsFile(dir: string, version = FOLD_VERSION): string {
  return join(dir, `views-${version}.db`);
}

/**
 * The folder beside `views-<version>.db` in which whoever reads keeps what it read of large
 * professionals; null for views in memory.
 */
export function keptFolderOf(views: string): string | null {
  const beside = views.replace(/views-(\d+)\.db$/, 'large-$1');
  return beside === views ? null : beside;
}

/** Whether these views have looked for restrictions: those that an earlier Kept made have not. */
export function holdsRestrictions(views: Pick<DerivedDatabase, 'one'>): boolean {
  const table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'restriction'";
  return views.one(table) !== null;
}

export class Views extends DerivedDatabase {
  /** Throws where the file cannot be used, and says what to do. */
  constructor(file: string, options: DerivedOptions = {}) {
    try {
      super(file, VIEWS_SCHEMA, options);
      // Keys of parties and promises are hashes: a batch touches pages all over each index. Pages
      // in memory (128 MB) and a checkpoint each 64 MB rather than 4 copy each of them once, not
      // often.
      // Who only reads leaves that to the system, which has the pages anyway.
      this.db.pragma(`cache_size = ${options.readOnly ? -32_768 : -131_072}`);
      this.db.pragma('wal_autocheckpoint = 16000');
    } catch (cause) {
      if (sqliteCode(cause) === null) throw cause;
      const why = cause instanceof Error ? cause.message : String(cause);
      const advice = 'Views hold nothing that events.db does not. Run kept rebuild.';
      throw new StoreUnavailable(`${file} cannot be used: ${why}. ${advice}`, { cause });
    }
  }
}
