/**
 * An events.db of an older Kept, upgraded in batches, each a transaction that notes how far it
 * came.
 *
 * To version 2: the ledger gets its id, and each event its checksum. Nobody can say any more
 * whether an event changed before that.
 */
import { randomUUID } from 'node:crypto';
import { checksumOf } from '../leaf.js';
import type { SqliteDatabase } from './database.js';

/** Events of one transaction. */
const BATCH = 5000;

type Row = [number, string, number, string, string, number, string, string];

export function upgradeEvents(db: SqliteDatabase, log: (line: string) => void): void {
  db.transaction(() => addIdentity(db)).immediate();
  const head = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck().get() ?? 0;
  const done = db.prepare<[], string>(`SELECT value FROM meta WHERE name = 'summed'`).pluck();
  const page = db
    .prepare<[number, number], Row>(
      `SELECT e.position, s.name, e.revision, t.name, lower(hex(e.id)), e.recorded_at, e.data,
              e.metadata
         FROM events e CROSS JOIN streams s ON s.id = e.stream CROSS JOIN types t ON t.id = e.type
        WHERE e.position > ? ORDER BY e.position LIMIT ?`,
    )
    .raw();
  const put = db.prepare<[number, number]>('UPDATE events SET checksum = ? WHERE position = ?');
  const note = db.prepare<[string]>(`INSERT OR REPLACE INTO meta VALUES ('summed', ?)`);
  const sum = db.transaction((): boolean => {
    const after = Number(done.get() ?? 0);
    const rows = page.all(after, BATCH);
    for (const [position, stream, revision, type, id, recordedAt, data, metadata] of rows) {
      const hashed = { stream, revision, type, id, recordedAt, data, metadata };
      put.run(checksumOf(hashed, position), position);
    }
    const last = rows.at(-1)?.[0];
    if (last === undefined) return false;
    note.run(String(last));
    log(`Checksums: ${last} of ${head} events.`);
    return true;
  });
  while (sum.immediate());
  db.exec(`DELETE FROM meta WHERE name = 'summed'`);
}

function addIdentity(db: SqliteDatabase): void {
  const columns = db.prepare(`SELECT 1 FROM pragma_table_info('events') WHERE name = 'checksum'`);
  if (columns.get() === undefined) {
    db.exec('ALTER TABLE events ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0');
  }
  db.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
  db.prepare(`INSERT OR IGNORE INTO meta VALUES ('ledger', ?)`).run(randomUUID());
}
