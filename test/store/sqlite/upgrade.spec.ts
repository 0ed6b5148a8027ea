/** A ledger of the first version, without an id and checksums, opened by this one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '../../../src/store/event-store.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { verifyEvents } from '../../../src/store/sqlite/verify.js';
import { collect, eventNo, told } from '../given.js';

/** As it was written then. */
const FIRST_VERSION = `
  CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT, stream INTEGER NOT NULL,
    revision INTEGER NOT NULL, type INTEGER NOT NULL, id BLOB NOT NULL,
    recorded_at INTEGER NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  PRAGMA user_version = 1;
  INSERT INTO streams (name) VALUES ('a');
  INSERT INTO types (name) VALUES ('InvoiceIssued.v1');
`;
const EVENTS = 12_000;

let dir: string;
const path = (): string => join(dir, 'events.db');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kept-upgrade-'));
  const db = new Sqlite(path());
  db.pragma('journal_mode = WAL');
  db.exec(FIRST_VERSION);
  const insert = db.prepare(
    `INSERT INTO events (stream, revision, type, id, recorded_at, data, metadata)
     VALUES (1, ?, 1, unhex(?, '-'), 1000, ?, ?)`,
  );
  db.transaction(() => {
    for (let n = 0; n < EVENTS; n++) {
      const { id, data, metadata } = eventNo(n);
      insert.run(n, id, data, metadata);
    }
  })();
  db.close();
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('a file of the first version', () => {
  it('is only read once it was upgraded', () => {
    const open = (): unknown => openSqliteStore(dir, { readOnly: true });
    expect(open).toThrow(StoreUnavailable);
    expect(open).toThrow('written by an older Kept. Start this Kept on the data folder once');
  });

  it('gets its checksums in batches, tells how far it is, and goes on', async () => {
    const lines: string[] = [];
    const store = openSqliteStore(dir, { log: (line) => lines.push(line) });
    expect(lines).toEqual([
      `Upgrading ${path()}. It may be stopped, and goes on at the next start.`,
      'Checksums: 5000 of 12000 events.',
      'Checksums: 10000 of 12000 events.',
      'Checksums: 12000 of 12000 events.',
    ]);
    const events = await collect(store.readAll(0));
    const asBefore = Array.from({ length: EVENTS }, (_, n) => ({
      ...eventNo(n),
      type: 'InvoiceIssued.v1',
    }));
    expect(told(events)).toEqual(asBefore);
    const next = { stream: 'a', expected: EVENTS - 1, events: [eventNo(EVENTS)] };
    expect(await store.append(next)).toMatchObject({ position: EVENTS + 1 });
    await store.close();
    expect(verifyEvents(path())).toEqual({ events: EVENTS + 1, head: EVENTS + 1, faults: [] });
    await openSqliteStore(dir, { log: (line) => lines.push(line) }).close();
    expect(lines).toHaveLength(4);
  });

  it('stopped half way, goes on where it was, with the same id', async () => {
    const stopAfter = (batches: number): unknown =>
      openSqliteStore(dir, {
        log: (line) => {
          if (line.startsWith(`Checksums: ${5000 * batches} `)) throw new Error('stopped');
        },
      });
    expect(() => stopAfter(2)).toThrow('stopped');
    const idOf = (): unknown => {
      const db = new Sqlite(path(), { readonly: true });
      const id = db.prepare(`SELECT value FROM meta WHERE name = 'ledger'`).pluck().get();
      db.close();
      return id;
    };
    const id = idOf();
    const lines: string[] = [];
    await openSqliteStore(dir, { log: (line) => lines.push(line) }).close();
    // The batch that was stopped was taken back.
    expect(lines.slice(1)).toEqual([
      'Checksums: 10000 of 12000 events.',
      'Checksums: 12000 of 12000 events.',
    ]);
    expect(idOf()).toBe(id);
    expect(verifyEvents(path()).faults).toEqual([]);
  });
});
