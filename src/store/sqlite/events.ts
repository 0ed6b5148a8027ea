/**
 * events.db: its tables, and how rows become events again.
 *
 * Stream and type names are interned: an event holds their numbers. The revision that a stream has
 * reached is not stored a second time; it is the last entry of the index on (stream, revision).
 * Event ids have no index: a repeat is looked for where it must be, at the revisions it was told
 * for.
 */
import type { Position, Revision, StoredEvent } from '../../ledger/stored.js';
import type { Schema, SqliteDatabase } from './database.js';

export const EVENTS: Schema = {
  holds: 'events',
  version: 1,
  sql: `
    CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    -- AUTOINCREMENT: a position is never given twice, whatever happens to the last row.
    CREATE TABLE events (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      stream INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      type INTEGER NOT NULL,
      id BLOB NOT NULL,
      recorded_at INTEGER NOT NULL,
      data TEXT NOT NULL,
      metadata TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  `,
};

type Row = [Position, string, Revision, string, Buffer, number, string, string];

// CROSS JOIN keeps SQLite to the order written: events first, names looked up by number.
const SELECT = `
  SELECT e.position, s.name, e.revision, t.name, e.id, e.recorded_at, e.data, e.metadata
  FROM events e CROSS JOIN streams s ON s.id = e.stream CROSS JOIN types t ON t.id = e.type`;

export interface EventReader {
  /** At most `limit` events after a position and up to another, in order. */
  page(after: Position, upTo: Position, limit: number): readonly StoredEvent[];
  /** Events of a stream from a revision on; a negative limit is none. */
  stream(name: string, from: Revision, limit: number): readonly StoredEvent[];
  /** Whole streams, in the order of their names here. */
  streams(names: readonly string[]): readonly (readonly StoredEvent[])[];
  head(): Position;
}

/** Reads committed events. Each call is a read transaction of its own, over when it returns. */
export function eventReader(db: SqliteDatabase): EventReader {
  const page = db
    .prepare<[number, number, number], Row>(
      `${SELECT} WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?`,
    )
    .raw();
  const stream = db
    .prepare<[string, number, number], Row>(
      `${SELECT} WHERE e.stream = (SELECT id FROM streams WHERE name = ?) AND e.revision >= ?
       ORDER BY e.revision LIMIT ?`,
    )
    .raw();
  // One statement for all: a stream that is not there costs 2 µs, by a statement of its own 18.
  const streams = db
    .prepare<[string], [number, ...Row]>(
      `SELECT j.key, e.position, s.name, e.revision, t.name, e.id, e.recorded_at, e.data, e.metadata
       FROM json_each(?) j CROSS JOIN streams s ON s.name = j.value
         CROSS JOIN events e ON e.stream = s.id CROSS JOIN types t ON t.id = e.type
       ORDER BY j.key, e.revision`,
    )
    .raw();
  const head = db.prepare<[], Position | null>('SELECT max(position) FROM events').pluck();
  return {
    page: (after, upTo, limit) => page.all(after, upTo, limit).map(eventOf),
    stream: (name, from, limit) => stream.all(name, from, limit).map(eventOf),
    streams(names) {
      const found: StoredEvent[][] = names.map(() => []);
      for (const [at, ...row] of streams.all(JSON.stringify(names))) found[at]?.push(eventOf(row));
      return found;
    },
    head: () => head.get() ?? 0,
  };
}

function eventOf(row: Row): StoredEvent {
  const [position, stream, revision, type, id, recordedAt, data, metadata] = row;
  return { stream, revision, position, id: uuidOf(id), type, data, metadata, recordedAt };
}

/** The 16 bytes of a UUID. */
export function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

/** A UUID's text, lower-case. */
export function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `${a}-${b}-${c}-${d}-${hex.slice(20)}`;
}
