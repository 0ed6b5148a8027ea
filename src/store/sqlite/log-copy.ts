/**
 * The log of a store that lies elsewhere, copied into a folder where replays read it as they read a
 * ledger's own: by stream, by position, in several processes. Positions and stamps are the store's.
 * It is for one command, which removes it, so nothing of it need outlive a loss of power.
 */
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import type { Position, StoredEvent } from '../../ledger/stored.js';
import type { EventStore } from '../event-store.js';
import { checksumOf, hexOf } from '../leaf.js';
import { openDatabase, orUnavailable, type SqliteDatabase } from './database.js';
import { EVENTS } from './events.js';

/** Events of one transaction. */
const BATCH = 5000;

/**
 * Copies the whole log into `dir`, which holds none. `seen` hears the position of the last event
 * copied. Throws StoreUnavailable where the store cannot be read, or the copy not be written.
 */
export async function copyLog(
  log: Pick<EventStore, 'readAll'>,
  dir: string,
  seen: (position: Position) => void = () => {},
): Promise<void> {
  const path = join(dir, 'events.db');
  const db = openDatabase(path, EVENTS);
  try {
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    const write = db.transaction(eventCopier(db));
    for await (const events of log.readAll(0, BATCH)) {
      orUnavailable(`Cannot write ${path}`, () => write(events));
      seen(events.at(-1)?.position ?? 0);
    }
  } finally {
    db.close();
  }
}

function eventCopier(db: SqliteDatabase): (events: readonly StoredEvent[]) => void {
  const streamOf = numbersOf(db, 'streams');
  const typeOf = numbersOf(db, 'types');
  type Values = [number, number, number, number, string, number, string, string, number];
  const insert = db.prepare<Values>(
    `INSERT INTO events
       (position, stream, revision, type, id, recorded_at, data, metadata, checksum)
     VALUES (?, ?, ?, ?, unhex(?), ?, ?, ?, ?)`,
  );
  return (events) => {
    for (const { position, ...event } of events) {
      const { stream, revision, type, recordedAt, data, metadata } = event;
      const id = hexOf(event.id);
      insert.run(
        ...[position, streamOf(stream), revision, typeOf(type)],
        ...[id, recordedAt, data, metadata, checksumOf({ ...event, id }, position)],
      );
    }
  };
}

/** Numbers remembered. */
const REMEMBERED = atMost(100_000);

/** Numbers names in the order in which they are met. */
function numbersOf(db: SqliteDatabase, table: 'streams' | 'types'): (name: string) => number {
  const find = db.prepare<[string], number>(`SELECT id FROM ${table} WHERE name = ?`).pluck();
  const add = db.prepare<[string]>(`INSERT INTO ${table} (name) VALUES (?)`);
  const known = new LRUCache<string, number>(REMEMBERED);
  return (name) => {
    const number = known.get(name) ?? find.get(name) ?? Number(add.run(name).lastInsertRowid);
    known.set(name, number);
    return number;
  };
}
