/** The log of any store in a folder of its own, read in bulk as a ledger's own events are. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '../../src/store/event-store.js';
import { openKurrentStore } from '../../src/store/kurrent/grpc-link.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { copyLog } from '../../src/store/sqlite/log-copy.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { temporaryFolder } from '../temporary-folder.js';
import { collect, eventNo } from './given.js';
import { Cluster } from './kurrent/double/cluster.js';
import { openPartOf, REAL, whereReal } from './kurrent/real.js';

const MANY = 120;

function copies(name: string, open: () => Promise<EventStore>): void {
  it(`is that of ${name}: every stream, event, position and stamp`, async () => {
    const store = await open();
    const run = randomBytes(4).toString('hex');
    for (let n = 0; n < MANY; n++) {
      const [stream, revision] = [`invoice-${run}/F${n % 7}`, Math.floor(n / 7)];
      const expected = revision === 0 ? 'none' : revision - 1;
      await store.append({ stream, expected, events: [eventNo(n)] });
    }
    const events = await collect(store.readAll(0));
    const dir = temporaryFolder();
    const seen: number[] = [];
    await copyLog(store, dir, (position) => seen.push(position));
    await store.close();
    const history = openSqliteHistory(dir);
    const last = events.at(-1);
    const positions = events.map(({ position }) => position);
    expect([history.head(), seen.at(-1)]).toEqual([last?.position, last?.position]);
    expect(history.at(positions)).toEqual(events.map(({ id: _, ...event }) => event));
    const names = [...new Set(events.map(({ stream }) => stream))];
    expect(history.streams(0, history.lastStream(history.head()), 1000)).toEqual(
      names.map((stream, i) => [i + 1, stream]),
    );
    const half = events[events.length / 2];
    expect(history.recordedBy(half?.position ?? 0)).toBe(half?.recordedAt);
    history.close();
    if (process.platform !== 'win32') {
      expect(statSync(join(dir, 'events.db')).mode & 0o077).toBe(0);
    }
  });
}

describe('a copied log', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster.stop());

  copies('a folder', async () => openSqliteStore(temporaryFolder()));
  copies('a cluster (the double)', () => openKurrentStore(cluster.url, { env: {} }));

  it('of an empty store is a history of nothing', async () => {
    const dir = temporaryFolder();
    await copyLog({ readAll: async function* () {} }, dir);
    const history = openSqliteHistory(dir);
    expect([history.head(), history.lastStream(0), history.recordedBy(0)]).toEqual([0, 0, 0]);
    history.close();
  });

  whereReal('With KEPT_TEST_KURRENTDB:', () => {
    copies('a real server', async () => (await openPartOf(REAL)).store);
  });
});
