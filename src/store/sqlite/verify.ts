/** All events of a file compared with their checksums, and their numbers with one another. */
import type { Position, StoredEvent } from '../../ledger/stored.js';
import { checksumOfLeaf, leafOf } from '../leaf.js';
import { openDatabase, orUnavailable, type SqliteDatabase } from './database.js';
import { COLUMNS, EVENTS, type EventRow, NAMED } from './events.js';

export interface Verified {
  readonly events: number;
  /** Position of the last event, 0 where there is none. */
  readonly head: Position;
  /** What is wrong, a sentence each, ten at most; nothing where all is as it was stored. */
  readonly faults: readonly string[];
}

export interface Verifying {
  /** Hears the position that it came to. */
  readonly seen?: (position: Position) => void;
  /** Hears of each event that is there, changed or not, its id as 32 hex digits, and its leaf. */
  readonly each?: (event: StoredEvent, leaf: string) => void;
  /** Only what comes after this position is read; 0 for all. */
  readonly after?: Position;
}

const PAGE = 1000;
const SAID = 10;

/**
 * Reads the file, which another process may be writing to. Where ten faults were found it looks no
 * further, unless somebody hears each event. Throws StoreUnavailable where it cannot be read.
 */
export function verifyEvents(path: string, { seen, each, after = 0 }: Verifying = {}): Verified {
  const db = openDatabase(path, EVENTS, { readOnly: true });
  try {
    return orUnavailable(`Cannot read ${path}`, () => {
      const faults: string[] = [];
      let [events, head] = [0, after];
      for (const row of rowsOf(db, after)) {
        const event = eventOf(row);
        const leaf = leafOf(event);
        if (faults.length < SAID) faults.push(...faultsOfRow(row, leaf, head));
        head = event.position;
        events += 1;
        each?.(event, leaf);
        if (events % PAGE === 0) seen?.(head);
        if (faults.length >= SAID && !each) break;
      }
      if (after === 0) faults.push(...faultsOfStreams(db));
      faults.push(...faultsOfSequence(db, head));
      return { events, head, faults: faults.slice(0, SAID) };
    });
  } finally {
    db.close();
  }
}

/** Page by page, so that no read transaction lasts. */
function* rowsOf(db: SqliteDatabase, first: Position): Iterable<EventRow> {
  const page = db
    .prepare<[number, number], EventRow>(
      `SELECT ${COLUMNS} FROM ${NAMED} WHERE e.position > ? ORDER BY e.position LIMIT ?`,
    )
    .raw();
  for (let after: Position | undefined = first; after !== undefined; ) {
    const rows: readonly EventRow[] = page.all(after, PAGE);
    yield* rows;
    after = rows.at(-1)?.[0];
  }
}

function faultsOfRow(row: EventRow, leaf: string, head: Position): readonly string[] {
  const [position] = row;
  const faults: string[] = [];
  if (position !== head + 1) faults.push(`Positions ${head + 1} to ${position - 1} are gone.`);
  if (!isAsStored(row, leaf)) faults.push(`The event at position ${position} was changed.`);
  return faults;
}

/** An event whose stream or type is gone has '' in its place. */
function eventOf(row: EventRow): StoredEvent {
  const [position, stream, revision, type, id, recordedAt, data, metadata] = row;
  // Member by member: put together of another object it takes as long as all that is read.
  return {
    stream: stream ?? '',
    revision,
    id,
    type: type ?? '',
    recordedAt,
    data,
    metadata,
    position,
  };
}

function isAsStored(row: EventRow, leaf: string): boolean {
  const [position, stream, , type, , , , , checksum] = row;
  return stream !== null && type !== null && checksumOfLeaf(leaf, position) === checksum;
}

function faultsOfStreams(db: SqliteDatabase): readonly string[] {
  const gaps = db
    .prepare<[number], string>(
      `SELECT s.name FROM events e JOIN streams s ON s.id = e.stream
        GROUP BY e.stream HAVING count(*) <> max(e.revision) + 1 OR min(e.revision) <> 0 LIMIT ?`,
    )
    .pluck();
  return gaps.all(SAID).map((name) => `Revisions of ${name} are gone.`);
}

/** A number before which positions are not given again. */
function faultsOfSequence(db: SqliteDatabase, head: Position): readonly string[] {
  const last = db
    .prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'events'`)
    .pluck()
    .get();
  const now = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck().get() ?? 0;
  // While it was read others may have been appended.
  return (last ?? 0) >= head && (last ?? 0) <= Math.max(now, head)
    ? []
    : [`The last position given is noted as ${last ?? 'none'}, and is ${now}.`];
}
