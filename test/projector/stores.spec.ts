/**
 * The projector on each store that it may follow, a real KurrentDB among them where
 * KEPT_TEST_KURRENTDB names one: whatever the store, its views are a fold of what the store holds.
 */
import { join } from 'node:path';
import { tellNetwork } from '../../src/cli/demo/network.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { Projector } from '../../src/projector/projector.js';
import { Views } from '../../src/projector/views/views.js';
import type { EventStore } from '../../src/store/event-store.js';
import { openKurrentStore } from '../../src/store/kurrent/grpc-link.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { openFolder, removeFolder } from '../command/fixture.js';
import { collect } from '../store/given.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { openPartOf, REAL, whereReal } from '../store/kurrent/real.js';
import { temporaryFolder } from '../temporary-folder.js';
import { dumpOf, viewsOf } from './views.js';

const double = await Cluster.start();
afterAll(() => double.stop());

let told: readonly StoredEvent[] = [];

beforeAll(async () => {
  const folder = await openFolder();
  await tellNetwork(folder.ledger, folder.store);
  told = await collect(folder.store.readAll(0));
  await folder.close();
  removeFolder(folder);
});

async function appendTo(store: EventStore, events: readonly StoredEvent[]): Promise<void> {
  await store.appendEach(
    events.map(({ stream, revision, id, type, data, metadata }) => {
      const expected = revision === 0 ? 'none' : revision - 1;
      return { stream, expected, events: [{ id, type, data, metadata }] };
    }),
  );
}

function follows(name: string, open: (dir: string) => EventStore | Promise<EventStore>): void {
  describe(`the projector on ${name}`, () => {
    let dir: string;
    let store: EventStore;

    beforeAll(async () => {
      dir = temporaryFolder();
      store = await open(dir);
    });

    afterAll(async () => {
      await store.close();
    });

    const started = (file: string) => {
      const views = new Views(join(dir, file));
      const projector = new Projector(store, views);
      const running = projector.start();
      const stop = async (): Promise<void> => {
        await projector.stop();
        await running;
        views.close();
      };
      return { views, projector, stop };
    };

    it('follows what comes, goes on where it stopped, and equals one that begins anew', async () => {
      const half = Math.floor(told.length / 2);
      const first = started('first.db');
      await appendTo(store, told.slice(0, half));
      expect(await first.projector.waitFor(await store.head(), 30_000)).toBe(true);
      await first.stop();
      await appendTo(store, told.slice(half));

      const [again, anew] = [started('first.db'), started('second.db')];
      const head = await store.head();
      expect(await again.projector.waitFor(head, 30_000)).toBe(true);
      expect(await anew.projector.waitFor(head, 30_000)).toBe(true);
      const events = await collect(store.readAll(0));
      expect(events).toHaveLength(told.length);
      const fold = dumpOf(viewsOf(events, 500));
      expect(dumpOf(again.views)).toEqual(fold);
      expect(dumpOf(anew.views)).toEqual(fold);
      await Promise.all([again.stop(), anew.stop()]);
    });
  });
}

follows('SQLite', (dir) => openSqliteStore(dir));
follows('a cluster (the double)', () => openKurrentStore(double.url, { env: {} }));

whereReal('With KEPT_TEST_KURRENTDB:', () => {
  follows('a real server', async () => (await openPartOf(REAL)).store);
});
