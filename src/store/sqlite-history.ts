/**
 * The events of a data folder read in bulk, for replays: which events there are, cheaply, and then
 * any of them by position. It opens events.db for reading only, so a server may be writing
 * meanwhile.
 */
import { join } from 'node:path';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { openDatabase, orUnavailable } from './sqlite-database.js';
import { EVENTS } from './sqlite-events.js';

/** Where an event lies and of which type it is: [position, stream, type]. */
export type Heading = readonly [Position, string, string];

/** An event without its id, which no fold reads. */
export type HistoryEvent = Omit<StoredEvent, 'id'>;

export interface History {
  /** Position of the last event, 0 where there is none. */
  head(): Position;
  /** At most `limit` headings after a position and up to another, in order. */
  headings(after: Position, upTo: Position, limit: number): readonly Heading[];
  /** The events at these positions, which ascend. */
  at(positions: readonly Position[]): readonly HistoryEvent[];
  /** Position before the first event recorded later than a time (ms since 1970-01-01 UTC). */
  positionAt(time: number): Position;
  close(): void;
}

type Row = [Position, string, number, string, number, string, string];

/** Opens the history of a data folder. Throws StoreUnavailable where there is none to read. */
export function openSqliteHistory(dir: string): History {
  const path = join(dir, 'events.db');
  const db = openDatabase(path, EVENTS, { readOnly: true });
  const head = db.prepare<[], Position | null>('SELECT max(position) FROM events').pluck();
  const headings = db
    .prepare<[Position, Position, number], [Position, string, string]>(
      `SELECT e.position, s.name, t.name
         FROM events e CROSS JOIN streams s ON s.id = e.stream CROSS JOIN types t ON t.id = e.type
        WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?`,
    )
    .raw();
  const at = db
    .prepare<[string], Row>(
      `SELECT e.position, s.name, e.revision, t.name, e.recorded_at, e.data, e.metadata
         FROM json_each(?) j CROSS JOIN events e ON e.position = j.value
              CROSS JOIN streams s ON s.id = e.stream CROSS JOIN types t ON t.id = e.type`,
    )
    .raw();
  const later = db
    .prepare<[number], Position>(
      'SELECT position FROM events WHERE recorded_at > ? ORDER BY position LIMIT 1',
    )
    .pluck();
  const read = <Result>(run: () => Result): Result => orUnavailable(`Cannot read ${path}`, run);
  return {
    head: () => read(() => head.get() ?? 0),
    headings: (after, upTo, limit) => read(() => headings.all(after, upTo, limit)),
    at: (positions) => read(() => at.all(JSON.stringify(positions)).map(eventOf)),
    positionAt: (time) => read(() => (later.get(time) ?? (head.get() ?? 0) + 1) - 1),
    close: () => db.close(),
  };
}

function eventOf(row: Row): HistoryEvent {
  const [position, stream, revision, type, recordedAt, data, metadata] = row;
  return { stream, revision, position, type, data, metadata, recordedAt };
}
