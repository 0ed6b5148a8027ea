/** ingest-bulk: NDJSON over HTTP against raw inserts of the rows that it made. */
import { join } from 'node:path';
import { openDatabase } from '../src/store/sqlite/database.js';
import { Sqlite } from '../src/store/sqlite/driver.js';
import { EVENTS } from '../src/store/sqlite/events.js';
import { start } from './child.js';
import { type Bench, figureOf, type Run } from './figure.js';
import { removeFolder, temporaryFolder } from './folder.js';
import { history, linesOf } from './history.js';

const EVENTS_TOLD = 100_000;
const WARM_UP = 10_000;
const RUNS = 3;

const ASKED = {
  unit: 'events/s',
  reference: 'raw better-sqlite3, same rows and schema, transactions of 1000, synchronous=FULL',
  limit:
    'Processor time: all threads take some 60 µs an event, where two cores have 45 for a ratio ' +
    'of a half; and two thirds of it are the thread that reads, checks and decides.',
};

export const ingestBulk: Bench = {
  names: ['ingest-bulk', 'ingest-bulk-live'],
  async run(say) {
    const warmUp = `${linesOf(history(WARM_UP, 'W')).join('\n')}\n`;
    const body = `${linesOf(history(EVENTS_TOLD)).join('\n')}\n`;
    const alone: Run[] = [];
    const live: Run[] = [];
    for (let run = 1; run <= RUNS; run++) {
      say(`ingest-bulk ${run}/${RUNS}`);
      alone.push(await inFolder(async (dir) => [await told(dir, '', warmUp, body), inserted(dir)]));
      live.push(
        await inFolder(async (dir) => [await told(dir, 'views', warmUp, body), inserted(dir)]),
      );
    }
    return [
      figureOf({ name: 'ingest-bulk', goal: 0.5, ...ASKED }, alone),
      figureOf({ name: 'ingest-bulk-live', ...ASKED, limit: LIVE }, live),
    ];
  },
};

const LIVE = 'As ingest-bulk, while the same process projects what comes in and serves reads.';

/** Events per second that a service takes, from the first byte sent to the last result received. */
async function told(dir: string, what: string, warmUp: string, body: string): Promise<number> {
  const server = await start('./servers/kept.js', [dir, what]);
  try {
    const { url, token } = server.ready;
    await post(`${url}/v1/events`, String(token), warmUp);
    const begun = performance.now();
    const lines = await post(`${url}/v1/events`, String(token), body);
    return lines / ((performance.now() - begun) / 1000);
  } finally {
    await server.stop();
  }
}

/** Posts NDJSON; the number of lines, each of which must have been accepted. */
export async function post(url: string, token: string, body: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
  const response = await fetch(url, { method: 'POST', headers, body });
  const answer = await response.text();
  const lines = answer.split('"status":"accepted"').length - 1;
  const sent = body.split('\n').length - 1;
  if (lines !== sent)
    throw new Error(`${sent} lines sent, ${lines} accepted.\n${answer.slice(0, 500)}`);
  return lines;
}

type Row = [number, number, number, Buffer, number, string, string];

/**
 * Rows per second of raw inserts into a new file: what the ledger holds, streams and types
 * included.
 */
function inserted(dir: string): number {
  const stored = new Sqlite(join(dir, 'events.db'), { readonly: true });
  const rows = stored
    .prepare<[], Row>('SELECT stream, revision, type, id, recorded_at, data, metadata FROM events')
    .raw()
    .all();
  const names = stored.prepare<[], [number, string]>('SELECT id, name FROM streams').raw().all();
  stored.close();
  const named = new Map(names);
  return withRaw(dir, (insert) => {
    const begun = performance.now();
    for (let from = 0; from < rows.length; from += 1000)
      insert(rows.slice(from, from + 1000), named);
    return rows.length / ((performance.now() - begun) / 1000);
  });
}

type Insert = (rows: readonly Row[], names: ReadonlyMap<number, string>) => void;

function withRaw<Result>(dir: string, work: (insert: Insert) => Result): Result {
  const db = openDatabase(join(dir, 'raw', 'events.db'), EVENTS);
  const event = db.prepare<Row>(
    `INSERT INTO events (stream, revision, type, id, recorded_at, data, metadata)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const stream = db.prepare<[number, string]>('INSERT INTO streams (id, name) VALUES (?, ?)');
  const insert = db.transaction((rows: readonly Row[], names: ReadonlyMap<number, string>) => {
    for (const row of rows) {
      if (row[1] === 0) stream.run(row[0], names.get(row[0]) ?? '');
      event.run(...row);
    }
  });
  try {
    return work(insert.immediate);
  } finally {
    db.close();
  }
}

async function inFolder<Result>(work: (dir: string) => Promise<Result>): Promise<Result> {
  const dir = temporaryFolder();
  try {
    return await work(dir);
  } finally {
    removeFolder(dir);
  }
}
