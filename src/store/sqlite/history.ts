/**
 * The events of a data folder read in bulk, for replays: which streams there are and what lies in
 * them, cheaply, and then events by stream or by position. It opens events.db for reading only, so
 * a server may be writing meanwhile.
 */
import { join } from 'node:path';
import type { Position, StoredEvent } from '../../ledger/stored.js';
import type { StreamKind } from '../../ledger/stream-kind.js';
import { checksumOf, EventDamaged } from '../leaf.js';
import { openDatabase, orUnavailable, type SqliteDatabase } from './database.js';
import { EVENTS } from './events.js';

/** A stream's number in this store and its name. Numbers ascend as streams begin. */
export type StreamHeading = readonly [StreamNumber, string];

/** 1 or more. */
export type StreamNumber = number;

/** An event seen in passing: [position, type, data]. */
export type Glimpse = readonly [Position, string, string];

/** An event without its id, which no fold reads. */
export type HistoryEvent = Omit<StoredEvent, 'id'>;

export interface History {
  /** Position of the last event, 0 where there is none. */
  head(): Position;
  /** The last stream that had begun by a position, 0 where there is none. */
  lastStream(upTo: Position): StreamNumber;
  /** At most `limit` streams after a number and up to another, in order. */
  streams(after: StreamNumber, upTo: StreamNumber, limit: number): readonly StreamHeading[];
  /** All streams of a kind, in order; those of other kinds are not looked at. */
  streamsOf(kind: StreamKind): readonly StreamNumber[];
  /** At most `limit` events of certain types after a position and up to another, in order. */
  glimpses(after: Position, upTo: Position, limit: number, of: TypeChoice): readonly Glimpse[];
  /** Those events up to a position that lie in these streams, a list for each stream. */
  within(streams: readonly StreamNumber[], upTo: Position): readonly (readonly HistoryEvent[])[];
  /** The events at these positions, which ascend. */
  at(positions: readonly Position[]): readonly HistoryEvent[];
  /** When the last event up to and with a position was recorded (ms since 1970); 0 for none. */
  recordedBy(position: Position): number;
  /** Position before the first event recorded later than a time (ms since 1970-01-01 UTC). */
  positionAt(time: number): Position;
  close(): void;
}

/** Whether events of a stored type (`InvoiceIssued.v1`) are meant. */
export type TypeChoice = (type: string) => boolean;

/** Position, stream, revision, type, id in hex, recordedAt, data, metadata, checksum. */
type Row = [Position, string | null, number, number, string, number, string, string, number];

const COLUMNS = `e.position, s.name, e.revision, e.type, lower(hex(e.id)), e.recorded_at, e.data,
  e.metadata, e.checksum`;

/** Bytes of the file; what lies beyond is read page by page. */
const MAPPED_AT_MOST = 2 ** 40;

/** Opens the history of a data folder. Throws StoreUnavailable where there is none to read. */
export function openSqliteHistory(dir: string): History {
  const path = join(dir, 'events.db');
  const db = openDatabase(path, EVENTS, { readOnly: true });
  // Events are read here and there, by stream: pages mapped into memory cost no copy and no call.
  db.pragma(`mmap_size = ${MAPPED_AT_MOST}`);
  const head = db.prepare<[], Position | null>('SELECT max(position) FROM events').pluck();
  const types = typeNames(db);
  // The stream of the last first event is the last stream: each is numbered with its first event.
  const lastStream = db
    .prepare<[Position], StreamNumber>(
      `SELECT stream FROM events WHERE position <= ? AND revision = 0
        ORDER BY position DESC LIMIT 1`,
    )
    .pluck();
  const streams = db
    .prepare<[StreamNumber, StreamNumber, number], [StreamNumber, string]>(
      'SELECT id, name FROM streams WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
    )
    .raw();
  const streamsOf = streamsByKind(db);
  const glimpsesOf = glimpsesByType(db);
  const within = db
    .prepare<[string, Position], [...Row, number]>(
      `SELECT ${COLUMNS}, j.key
         FROM json_each(?) j CROSS JOIN events e ON e.stream = j.value AND e.position <= ?
              LEFT JOIN streams s ON s.id = e.stream`,
    )
    .raw();
  const at = db
    .prepare<[string], Row>(
      `SELECT ${COLUMNS}
         FROM json_each(?) j CROSS JOIN events e ON e.position = j.value
              LEFT JOIN streams s ON s.id = e.stream`,
    )
    .raw();
  const stamps = stampsIn(db);
  const eventOf = (row: Readonly<[...Row, ...unknown[]]>): HistoryEvent => {
    const [position, stream, revision, number, id, recordedAt, data, metadata, checksum] = row;
    const type = types.name(number);
    const hashed = { stream: stream ?? '', revision, id, type, recordedAt, data, metadata };
    if (checksumOf(hashed, position) !== checksum) throw new EventDamaged(position, path);
    return { stream: hashed.stream, revision, position, type, data, metadata, recordedAt };
  };
  const read = <Result>(run: () => Result): Result => orUnavailable(`Cannot read ${path}`, run);
  return {
    head: () => read(() => head.get() ?? 0),
    lastStream: (upTo) => read(() => lastStream.get(upTo) ?? 0),
    streams: (after, upTo, limit) => read(() => streams.all(after, upTo, limit)),
    streamsOf: (kind) => read(() => streamsOf.all(kind, kind)),
    glimpses: (after, upTo, limit, of) =>
      read(() => {
        const seen = glimpsesOf(types.numbers(of)).all(after, upTo, limit);
        return seen.map(([position, type, data]) => [position, types.name(type), data]);
      }),
    within: (numbers, upTo) =>
      read(() => {
        const lists = numbers.map((): HistoryEvent[] => []);
        for (const row of within.all(JSON.stringify(numbers), upTo)) {
          lists[row[9]]?.push(eventOf(row));
        }
        return lists;
      }),
    at: (positions) => read(() => at.all(JSON.stringify(positions)).map(eventOf)),
    recordedBy: (position) => read(() => stamps.upTo.get(position) ?? 0),
    positionAt: (time) => read(() => (stamps.later.get(time) ?? (head.get() ?? 0) + 1) - 1),
    close: () => db.close(),
  };
}

/** The stamp of the last event up to and with a position; the first event later than a stamp. */
function stampsIn(db: SqliteDatabase) {
  const upTo = db
    .prepare<[Position], number>(
      'SELECT recorded_at FROM events WHERE position <= ? ORDER BY position DESC LIMIT 1',
    )
    .pluck();
  const later = db
    .prepare<[number], Position>(
      'SELECT position FROM events WHERE recorded_at > ? ORDER BY position LIMIT 1',
    )
    .pluck();
  return { upTo, later };
}

/**
 * A statement for each set of types. The numbers are in its text: looking each event's type up in
 * a list that is bound to it takes as long as all the rest.
 */
/** By the index of names, in which a dash comes right before a dot. */
function streamsByKind(db: SqliteDatabase) {
  return db
    .prepare<[string, string], StreamNumber>(
      "SELECT id FROM streams WHERE name >= ? || '-' AND name < ? || '.' ORDER BY id",
    )
    .pluck();
}

function glimpsesByType(db: SqliteDatabase) {
  type Found = [Position, number, string];
  const prepare = (types: string) =>
    db
      .prepare<[Position, Position, number], Found>(
        `SELECT position, type, data FROM events
          WHERE position > ? AND position <= ? AND type IN (${types}) ORDER BY position LIMIT ?`,
      )
      .raw();
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  return (numbers: readonly number[]): ReturnType<typeof prepare> => {
    const types = numbers.join(', ');
    let statement = prepared.get(types);
    if (!statement) {
      statement = prepare(types);
      prepared.set(types, statement);
    }
    return statement;
  };
}

/** The types of a store: few, so each name is one text for all events, quick to compare. */
function typeNames(db: SqliteDatabase) {
  const all = db.prepare<[], [number, string]>('SELECT id, name FROM types').raw();
  let names = new Map<number, string>();
  const read = (): void => {
    names = new Map(all.all());
  };
  return {
    name(number: number): string {
      // A server that is writing meanwhile may have met another type.
      if (!names.has(number)) read();
      return names.get(number) ?? '';
    },
    /** The numbers of all types with such names. */
    numbers(such: (name: string) => boolean): readonly number[] {
      read();
      return [...names].flatMap(([number, name]) => (such(name) ? [number] : []));
    },
  };
}
