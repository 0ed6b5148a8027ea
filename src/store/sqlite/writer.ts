/**
 * The one writer of events.db. It remembers the streams it met last, also that they are not there
 * yet; nobody else writes, so what it remembers holds.
 */
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import type { Position, Revision } from '../../ledger/stored.js';
import type { Append, Appended, Conflict, ExpectedRevision, NewEvent } from '../event-store.js';
import { checksumOf, hexOf } from '../leaf.js';
import { migratedStamp } from '../recorded-at.js';
import { Chains } from './chains.js';
import type { SqliteDatabase } from './database.js';
import { bytesOf } from './events.js';

/**
 * Streams remembered; some 200 bytes each.
 * Counted as size: a cache that is given a number takes the room of all at once.
 */
const REMEMBERED = atMost(100_000);

/** A stream as the writer knows it: id 0 and revision -1 where it is not there yet. */
interface Known {
  id: number;
  revision: Revision;
}

/**
 * Writes the calls in order in one transaction, all of it or, when it throws, nothing. `now` is the
 * time in ms since 1970; a stamp never goes back even where the clock does.
 */
export type WriteEvents = (
  calls: readonly Call[],
  now: number,
) => readonly (readonly (Appended | Conflict)[])[];

/** What one caller appends together. */
export type Call = readonly Append[];

type AppendOne = (append: Append, recordedAt: number) => Appended | Conflict;

export function eventWriter(db: SqliteDatabase): WriteEvents {
  const streams = streamMemory(db);
  const types = typeNumbers(db);
  const positions = positionCounter(db);
  const appendOne = appender(db, { streams, typeNumber: types.of, nextPosition: positions.next });
  const lastStamp = db
    .prepare<[], number>('SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1')
    .pluck();
  let last = lastStamp.get() ?? 0;

  const transaction = db.transaction((calls: readonly Call[], recordedAt: number) =>
    calls.map((call) => appendInOrder(call, (append) => appendOne(append, recordedAt))),
  );
  return (calls, now) => {
    const recordedAt = Math.max(last, Math.trunc(now));
    try {
      const results = transaction.immediate(calls, recordedAt);
      last = recordedAt;
      return results;
    } catch (error) {
      // What was remembered while writing was rolled back with it.
      streams.forget();
      types.forget();
      positions.forget();
      throw error;
    }
  };
}

function appendInOrder(
  call: Call,
  appendOne: (append: Append) => Appended | Conflict,
): readonly (Appended | Conflict)[] {
  const chains = new Chains();
  return call.map((append) => {
    const result = chains.conflictOf(append) ?? appendOne(append);
    chains.note(append, result);
    return result;
  });
}

interface Numbering {
  readonly streams: StreamMemory;
  readonly typeNumber: (name: string) => number;
  readonly nextPosition: () => Position;
}

function appender(db: SqliteDatabase, { streams, typeNumber, nextPosition }: Numbering): AppendOne {
  type Values = [number, number, number, number, string, number, string, string, number];
  const insertEvent = db.prepare<Values>(
    `INSERT INTO events
       (position, stream, revision, type, id, recorded_at, data, metadata, checksum)
     VALUES (?, ?, ?, ?, unhex(?), ?, ?, ?, ?)`,
  );
  const repeatOf = repeatFinder(db);

  return ({ stream: name, expected, events }, recordedAt) => {
    const stream = streams.known(name, expected);
    const first = expected === 'none' ? 0 : expected + 1;
    if (first !== stream.revision + 1) {
      return repeatOf(stream, first, events) ?? { status: 'conflict', actual: actualOf(stream) };
    }
    if (stream.id === 0) stream.id = streams.enrol(name);
    let position: Position = 0;
    for (const { id: uuid, type, data, metadata } of events) {
      stream.revision += 1;
      position = nextPosition();
      const id = hexOf(uuid);
      const { revision } = stream;
      const stamp = migratedStamp(metadata) ?? recordedAt;
      const checksum = checksumOf(
        { stream: name, revision, id, type, recordedAt: stamp, data, metadata },
        position,
      );
      insertEvent.run(
        ...[position, stream.id, revision, typeNumber(type)],
        ...[id, stamp, data, metadata, checksum],
      );
    }
    return { status: 'appended', revision: stream.revision, position };
  };
}

function actualOf({ revision }: Known): ExpectedRevision {
  return revision < 0 ? 'none' : revision;
}

/**
 * Finds the events of an append where they would be had it been made before: all of them, or null.
 */
function repeatFinder(
  db: SqliteDatabase,
): (stream: Known, first: Revision, events: readonly NewEvent[]) => Appended | null {
  const at = db
    .prepare<[number, number], [Buffer, Position]>(
      'SELECT id, position FROM events WHERE stream = ? AND revision = ?',
    )
    .raw();
  return (stream, first, events) => {
    const lastRevision = first + events.length - 1;
    if (lastRevision > stream.revision) return null;
    let position: Position = 0;
    for (const [i, event] of events.entries()) {
      const row = at.get(stream.id, first + i);
      if (!row?.[0].equals(bytesOf(event.id))) return null;
      position = row[1];
    }
    return { status: 'duplicate', revision: lastRevision, position };
  };
}

interface StreamMemory {
  /** What is known of a stream; one expected to be new is enrolled at once where it is. */
  known(name: string, expected: ExpectedRevision): Known;
  /** Gives a new stream its number; 0 where it has one. */
  enrol(name: string): number;
  forget(): void;
}

function streamMemory(db: SqliteDatabase): StreamMemory {
  const lookUp = db
    .prepare<[string], [number, Revision]>(
      `SELECT s.id, (SELECT max(revision) FROM events WHERE stream = s.id)
       FROM streams s WHERE s.name = ?`,
    )
    .raw();
  const insert = db.prepare<[string]>('INSERT OR IGNORE INTO streams (name) VALUES (?)');
  const memory = new LRUCache<string, Known>(REMEMBERED);
  const enrol = (name: string): number => {
    const { changes, lastInsertRowid } = insert.run(name);
    return changes === 0 ? 0 : Number(lastInsertRowid);
  };
  const find = (name: string): Known => {
    const row = lookUp.get(name);
    return row ? { id: row[0], revision: row[1] } : { id: 0, revision: -1 };
  };
  return {
    known(name, expected) {
      const remembered = memory.get(name);
      if (remembered) return remembered;
      // To look for it first would go down the same index twice.
      const id = expected === 'none' ? enrol(name) : 0;
      const stream = id > 0 ? { id, revision: -1 } : find(name);
      memory.set(name, stream);
      return stream;
    },
    enrol,
    forget: () => memory.clear(),
  };
}

/** Positions one after another: a checksum needs an event's before it is stored. */
function positionCounter(db: SqliteDatabase): { next(): Position; forget(): void } {
  const head = db.prepare<[], Position | null>('SELECT max(position) FROM events').pluck();
  let last: Position | null = null;
  return {
    next() {
      last = (last ?? head.get() ?? 0) + 1;
      return last;
    },
    forget() {
      last = null;
    },
  };
}

/** Event types are few, so all of them are remembered. */
function typeNumbers(db: SqliteDatabase): { of(name: string): number; forget(): void } {
  const lookUp = db.prepare<[string], number>('SELECT id FROM types WHERE name = ?').pluck();
  const insert = db.prepare<[string]>('INSERT INTO types (name) VALUES (?)');
  const numbers = new Map<string, number>();
  return {
    of(name) {
      const remembered = numbers.get(name);
      if (remembered !== undefined) return remembered;
      const number = lookUp.get(name) ?? Number(insert.run(name).lastInsertRowid);
      numbers.set(name, number);
      return number;
    },
    forget: () => numbers.clear(),
  };
}
