import type { EventStore } from '../../src/store/event-store.js';
import { digestOf, migrate } from '../../src/store/migrate.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { temporaryFolder } from '../temporary-folder.js';
import { collect, eventNo } from './given.js';

describe('migrating a history', () => {
  const stores: EventStore[] = [];
  const newStore = (now: number): EventStore => {
    const store = openSqliteStore(temporaryFolder(), { now: () => now });
    stores.push(store);
    return store;
  };
  const filled = async (): Promise<EventStore> => {
    const store = newStore(1_000);
    for (let n = 0; n < 30; n++) {
      const expected = n < 3 ? 'none' : Math.floor(n / 3) - 1;
      await store.append({ stream: `invoice-${n % 3}/F`, expected, events: [eventNo(n)] });
    }
    return store;
  };

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  it.each([true, false])('keeps order, ids, bodies and stamps (at once: %s)', async (ordered) => {
    const [from, to] = [await filled(), newStore(9_000)];
    const moved = await migrate(from, to, { ordered });
    expect(moved).toEqual({ ...(await digestOf(from)), before: 0 });
    const [told, kept] = [await collect(from.readAll(0)), await collect(to.readAll(0))];
    expect(kept).toEqual(
      told.map((event) => ({
        ...event,
        metadata: `${event.metadata.slice(0, -1)},"recordedAt":"1000"}`,
      })),
    );
  });

  it('goes on where it was stopped', async () => {
    const from = await filled();
    const stop = new Error('killed');
    const half: EventStore = newStore(9_000);
    let sent = 0;
    const failing: EventStore = {
      ...readingAs(half),
      appendEach: async (appends) => {
        if (sent === 11) throw stop;
        sent += 1;
        return half.appendEach(appends);
      },
    };
    await expect(migrate(from, failing, { ordered: false })).rejects.toBe(stop);
    expect(await half.head()).toBe(11);
    const moved = await migrate(from, half, { ordered: true });
    expect(moved).toEqual({ ...(await digestOf(from)), before: 11 });
    expect(await migrate(from, half, { ordered: true })).toMatchObject({ before: 30 });
  });

  it('refuses a target with another history, and writes nothing to it', async () => {
    const [from, to] = [await filled(), newStore(9_000)];
    await to.append({ stream: 'invoice-0/F', expected: 'none', events: [eventNo(77)] });
    await expect(migrate(from, to, { ordered: true })).rejects.toThrow(
      /holds invoice-0\/F@0 where the source has something else/,
    );
    expect(await to.head()).toBe(1);
  });

  it('notices who writes to the target meanwhile', async () => {
    const [from, to] = [await filled(), newStore(9_000)];
    let meddled = false;
    const meddling = {
      ordered: true,
      onEvent: () => {
        if (meddled) return;
        meddled = true;
        void to.append({ stream: 'invoice-0/F', expected: 'none', events: [eventNo(77)] });
      },
    };
    await expect(migrate(from, to, meddling)).rejects.toThrow(/Somebody else writes to invoice-0/);
  });

  it('keeps the first stamp through a second migration', async () => {
    const [from, there, back] = [await filled(), newStore(9_000), newStore(99_000)];
    await migrate(from, there, { ordered: true });
    await migrate(there, back, { ordered: true });
    const stamps = (await collect(back.readAll(0))).map(({ recordedAt }) => recordedAt);
    expect(new Set(stamps)).toEqual(new Set([1_000]));
  });
});

/** The reading side of a store, for a target whose writes go wrong. */
function readingAs(store: EventStore): EventStore {
  return {
    append: (append) => store.append(append),
    appendEach: (appends) => store.appendEach(appends),
    readStream: (stream, from, limit) => store.readStream(stream, from, limit),
    readEach: (streams) => store.readEach(streams),
    readAll: (after, size) => store.readAll(after, size),
    subscribe: (after, signal) => store.subscribe(after, signal),
    head: () => store.head(),
    close: () => store.close(),
  };
}
