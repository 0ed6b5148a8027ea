/**
 * events.db: its tables, and how rows become events again.
 *
 * Stream and type names are interned: an event holds their numbers. The revision that a stream has
 * reached is not stored a second time; it is the last entry of the index on (stream, revision).
 * Event ids have no index: a repeat is looked for where it must be, at the revisions it was told
 * for.
 *
 * Each event has its checksum beside it (see leaf.ts), and no event is given to anybody before it
 * was compared with it. Positions and revisions have no gaps, so that one that is gone is noticed.
 */
import { randomUUID } from 'node:crypto';
import type { Position, Revision, StoredEvent } from '../../ledger/stored.js';
import { checksumOfLeaf, EventDamaged, hexOf, leafOf } from '../leaf.js';
import type { Schema, SqliteDatabase } from './database.js';
import { upgradeEvents } from './upgrade-events.js';

export const EVENTS: Schema = {
  holds: 'events',
  version: 2,
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
      metadata TEXT NOT NULL,
      checksum INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
    -- ledger: the random id of this ledger, by which its other parts know it.
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
  begin: (db) => {
    db.prepare(`INSERT INTO meta VALUES ('ledger', ?)`).run(randomUUID());
  },
  upgrade: upgradeEvents,
};

/** Position, stream, revision, type, id in hex, recordedAt, data, metadata, checksum. */
export type EventRow = [
  Position,
  string | null,
  Revision,
  string | null,
  string,
  number,
  string,
  string,
  number,
];

// Outer joins: an event whose stream or type is gone must be missed, not left out. They also keep
// SQLite to the order written: events first, names looked up by number.
export const COLUMNS = `e.position, s.name, e.revision, t.name, lower(hex(e.id)), e.recorded_at,
  e.data, e.metadata, e.checksum`;
export const NAMED =
  'events e LEFT JOIN streams s ON s.id = e.stream LEFT JOIN types t ON t.id = e.type';

export interface EventReader {
  /**
   * At most `limit` events after a position and up to another, in order; to `leaves` goes the text
   * of each that was compared with its checksum (see leaf.ts).
   */
  page(after: Position, upTo: Position, limit: number, leaves?: string[]): readonly StoredEvent[];
  /** Events of a stream from a revision on; a negative limit is none. */
  stream(name: string, from: Revision, limit: number): readonly StoredEvent[];
  /** Whole streams, in the order of their names here. */
  streams(names: readonly string[]): readonly (readonly StoredEvent[])[];
  head(): Position;
}

/**
 * Reads committed events of the file `path`. Each call is a read transaction of its own, over when
 * it returns, and throws EventDamaged where an event is not what was stored.
 */
export function eventReader(db: SqliteDatabase, path: string): EventReader {
  const page = db
    .prepare<[number, number, number], EventRow>(
      `SELECT ${COLUMNS} FROM ${NAMED}
        WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?`,
    )
    .raw();
  const stream = db
    .prepare<[string, number, number], EventRow>(
      `SELECT ${COLUMNS} FROM ${NAMED}
        WHERE e.stream = (SELECT id FROM streams WHERE name = ?) AND e.revision >= ?
        ORDER BY e.revision LIMIT ?`,
    )
    .raw();
  // One statement for all: a stream that is not there costs 2 µs, by a statement of its own 18.
  const streams = db
    .prepare<[string], [number, ...EventRow]>(
      `SELECT j.key, ${COLUMNS}
       FROM json_each(?) j CROSS JOIN streams s ON s.name = j.value
         CROSS JOIN events e ON e.stream = s.id LEFT JOIN types t ON t.id = e.type
       ORDER BY j.key, e.revision`,
    )
    .raw();
  const head = db.prepare<[], Position | null>('SELECT max(position) FROM events').pluck();
  const eventOf = (row: EventRow): StoredEvent => eventIn(row, path);
  return {
    page(after, upTo, limit, leaves) {
      const events = page.all(after, upTo, limit).map((row) => eventIn(row, path, leaves));
      const first = Math.max(after, 0) + 1;
      return withoutGap(events, first, ({ position }) => position, path);
    },
    stream(name, from, limit) {
      const events = stream.all(name, from, limit).map(eventOf);
      return withoutGap(events, from, ({ revision }) => revision, path);
    },
    streams(names) {
      const found: StoredEvent[][] = names.map(() => []);
      for (const [at, ...row] of streams.all(JSON.stringify(names))) found[at]?.push(eventOf(row));
      for (const events of found) withoutGap(events, 0, ({ revision }) => revision, path);
      return found;
    },
    head: () => head.get() ?? 0,
  };
}

function eventIn(row: EventRow, path: string, leaves?: string[]): StoredEvent {
  const [position, stream, revision, type, hex, recordedAt, data, metadata, checksum] = row;
  if (stream === null || type === null) throw new EventDamaged(position, path);
  const hashed = { stream, revision, id: hex, type, recordedAt, data, metadata };
  const leaf = leafOf(hashed);
  if (checksumOfLeaf(leaf, position) !== checksum) throw new EventDamaged(position, path);
  leaves?.push(leaf);
  // Member by member: put together of another object it takes longer than all that is read.
  return { stream, revision, id: uuidOf(hex), type, recordedAt, data, metadata, position };
}

/** The same events. Throws EventDamaged where their numbers do not follow one another. */
function withoutGap(
  events: readonly StoredEvent[],
  first: number,
  numberOf: (event: StoredEvent) => number,
  path: string,
): readonly StoredEvent[] {
  for (const [i, event] of events.entries()) {
    if (numberOf(event) !== first + i) {
      throw new EventDamaged(event.position, path, 'does not follow the one before it');
    }
  }
  return events;
}

/** The 16 bytes of a UUID. */
export function bytesOf(uuid: string): Buffer {
  return Buffer.from(hexOf(uuid), 'hex');
}

function uuidOf(hex: string): string {
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `${a}-${b}-${c}-${d}-${hex.slice(20)}`;
}
