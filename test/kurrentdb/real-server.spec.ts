/** The server-side projections on a real server, whose engine is another one than the harness's. */
import { randomBytes } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { tellNetwork } from '../../src/cli/demo/network.js';
import { install, remove, statuses } from '../../src/cli/server-projections.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { openKurrentStore } from '../../src/store/kurrent/grpc-link.js';
import { openKurrentProjections } from '../../src/store/kurrent/projections.js';
import type { KurrentStore } from '../../src/store/kurrent/store.js';
import { openFolder, removeFolder } from '../command/fixture.js';
import { collect } from '../store/given.js';
import { REAL, whereReal } from '../store/kurrent/real.js';
import { project, projected } from './harness.js';

/** The example network; its parties and streams are this run's own, also on a server in use. */
async function networkOfItsOwn(): Promise<readonly StoredEvent[]> {
  const folder = await openFolder();
  await tellNetwork(folder.ledger, folder.store);
  const told = await collect(folder.store.readAll(0));
  await folder.close();
  removeFolder(folder);
  const run = randomBytes(4).toString('hex');
  return told.map((event) => ({
    ...event,
    stream: event.stream.replace(/^(payment|source|access)-/, `$1-${run}.`),
  }));
}

/** For the engine to get through all that the other tests write to the same server, in ms. */
const PATIENCE_MS = 120_000;

/** Asks again until the answer is right. */
async function eventually(check: () => Promise<void>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

whereReal('With KEPT_TEST_KURRENTDB: the projections on a real server', () => {
  let store: KurrentStore;
  let service: ReturnType<typeof openKurrentProjections>;
  let client: EventStoreDBClient;
  let events: readonly StoredEvent[] = [];
  const limit = 2 * PATIENCE_MS;

  beforeAll(async () => {
    store = await openKurrentStore(REAL);
    service = openKurrentProjections(REAL);
    client = EventStoreDBClient.connectionString(REAL.replace(/^kurrentdb/, 'esdb'));
    events = await networkOfItsOwn();
    await store.appendEach(
      events.map(({ stream, revision, ...event }) => {
        const expected = revision === 0 ? 'none' : revision - 1;
        return { stream, expected, events: [event] };
      }),
    );
    await remove(service);
    await install(service);
  }, limit);

  afterAll(async () => {
    await remove(service);
    await Promise.all([service.close(), store.close(), client.dispose()]);
  }, limit);

  it(
    'link every entry to whom it concerns, as in the harness',
    async () => {
      const { links } = project('kept-trail', events.map(projected));
      expect(links.size).toBeGreaterThan(15);
      for (const [trail, addresses] of links) {
        await eventually(async () => {
          const linked = await store.readStream(trail);
          expect(linked.map(({ data }) => data).sort()).toEqual([...addresses].sort());
        });
      }
    },
    limit,
  );

  it(
    'keep the state of each professional, as in the harness',
    async () => {
      const { states } = project('kept-open-promises', events.map(projected));
      expect(states.size).toBeGreaterThan(5);
      for (const [partition, state] of states) {
        await eventually(async () => {
          const there = await client.getProjectionState('kept-open-promises', { partition });
          expect(there).toEqual(state);
        });
      }
    },
    limit,
  );

  it(
    'run, are installed again, and are taken away with the links that they wrote',
    async () => {
      expect(await install(service)).toMatchObject([
        { status: { reason: '' } },
        { status: { reason: '' } },
      ]);
      await eventually(async () => {
        expect(await statuses(service)).toMatchObject([
          { status: { state: 'Running', progress: 100 } },
          { status: { state: 'Running', progress: 100 } },
        ]);
      });
      const trails = [...project('kept-trail', events.map(projected)).links.keys()];
      const linked = async () => (await store.readEach(trails)).map(({ length }) => length > 0);
      expect(new Set(await linked())).toEqual(new Set([true]));
      expect(await remove(service)).toMatchObject([{ status: null }, { status: null }]);
      expect(new Set(await linked())).toEqual(new Set([false]));
      await install(service);
      await eventually(async () => {
        expect(await statuses(service)).toMatchObject([
          { status: { state: 'Running', progress: 100, reason: '' } },
          { status: { state: 'Running', progress: 100, reason: '' } },
        ]);
        expect(new Set(await linked())).toEqual(new Set([true]));
      });
    },
    limit,
  );
});
