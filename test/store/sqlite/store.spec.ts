import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  type Append,
  type Appended,
  type Conflict,
  StoreUnavailable,
} from '../../../src/store/event-store.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { eventStoreContract } from '../contract.js';
import { collect, eventNo } from '../given.js';

/** A thread runs JavaScript as it is, so it is the built one. */
const THREAD = new URL('../../../dist/src/store/sqlite/committer-thread.js', import.meta.url);

eventStoreContract('SQLite', (dir) => openSqliteStore(dir));
eventStoreContract('SQLite that commits in a thread', (dir) =>
  openSqliteStore(dir, { thread: THREAD }),
);

let dir: string;

beforeEach(() => {
  dir = temporaryFolder();
});

describe('positions', () => {
  it('have no gaps, also after conflicts and duplicates', async () => {
    const store = openSqliteStore(dir);
    await store.append({ stream: 'a', expected: 'none', events: [eventNo(1), eventNo(2)] });
    await store.append({ stream: 'a', expected: 'none', events: [eventNo(3)] });
    await store.append({ stream: 'a', expected: 'none', events: [eventNo(1), eventNo(2)] });
    await store.append({ stream: 'b', expected: 'none', events: [eventNo(3)] });
    expect((await collect(store.readAll(0))).map(({ position }) => position)).toEqual([1, 2, 3]);
    await store.close();
  });
});

describe('whoever waits for more', () => {
  const aborted = new AbortController();
  const { signal } = new AbortController();
  const one = { stream: 'a', expected: 'none' as const, events: [eventNo(1)] };

  it('hears of it at once where it is there, or with the commit', async () => {
    const store = openSqliteStore(dir);
    const first = store.moreAfter(0, signal);
    await store.append(one);
    expect(await first).toBe(true);
    expect(await store.moreAfter(0, signal)).toBe(true);
    await store.close();
  });

  it('given another process that writes, hears of it, too', async () => {
    const store = openSqliteStore(dir);
    const beside = openSqliteStore(dir, { readOnly: true });
    const first = beside.moreAfter(0, signal);
    await store.append(one);
    expect(await first).toBe(true);
    await beside.close();
    await store.close();
  });

  it('waits no longer once it is told to, or the store is closed', async () => {
    const store = openSqliteStore(dir);
    const [told, closed] = [store.moreAfter(0, aborted.signal), store.moreAfter(0, signal)];
    aborted.abort();
    expect(await told).toBe(false);
    await store.close();
    expect(await closed).toBe(false);
    expect(await store.moreAfter(0, signal)).toBe(false);
  });
});

describe('recordedAt', () => {
  it('stands still while the clock goes back, also over a restart', async () => {
    const clock = [5000, 4000, 6000.7];
    const now = (): number => clock.shift() ?? 1000;
    const first = openSqliteStore(dir, { now });
    for (let n = 0; n < 3; n++) {
      await first.append({ stream: `${n}`, expected: 'none', events: [eventNo(n)] });
    }
    await first.close();
    const second = openSqliteStore(dir, { now });
    await second.append({ stream: '3', expected: 'none', events: [eventNo(3)] });
    const stamps = (await collect(second.readAll(0))).map(({ recordedAt }) => recordedAt);
    expect(stamps).toEqual([5000, 5000, 6000, 6000]);
    await second.close();
  });
});

describe.each([
  ['here', {}],
  ['in a thread', { thread: THREAD }],
])('group commit %s', (_, options) => {
  it('answers each of the appends of one turn for itself, also when closed in that turn', async () => {
    const store = openSqliteStore(dir, options);
    const answers = Promise.all([
      store.append({ stream: 'a', expected: 'none', events: [eventNo(1)] }),
      store.append({ stream: 'a', expected: 'none', events: [eventNo(2)] }),
      store.appendEach([
        { stream: 'a', expected: 0, events: [eventNo(3)] },
        { stream: 'b', expected: 'none', events: [eventNo(4)] },
      ]),
    ]);
    await store.close();
    expect(await answers).toEqual([
      { status: 'appended', revision: 0, position: 1 },
      { status: 'conflict', actual: 0 },
      [
        { status: 'appended', revision: 1, position: 2 },
        { status: 'appended', revision: 0, position: 3 },
      ],
    ]);
  });

  it('fails as a whole where one part cannot be written, and the store goes on as if never asked', async () => {
    const store = openSqliteStore(dir, options);
    await store.append({ stream: 'a', expected: 'none', events: [eventNo(1)] });
    const spoiler = new Sqlite(join(dir, 'events.db'));
    spoiler.exec(`CREATE TRIGGER full BEFORE INSERT ON events WHEN NEW.data = '"no room"'
      BEGIN SELECT RAISE(ROLLBACK, 'no room'); END`);
    spoiler.close();
    const doomed = store.appendEach([
      { stream: 'a', expected: 0, events: [eventNo(2)] },
      { stream: 'new', expected: 'none', events: [{ ...eventNo(3), data: '"no room"' }] },
    ]);
    await expect(doomed).rejects.toThrow(StoreUnavailable);
    await expect(doomed).rejects.toThrow('Nothing was appended');
    expect(
      await store.appendEach([
        { stream: 'new', expected: 'none', events: [eventNo(3)] },
        { stream: 'a', expected: 0, events: [eventNo(2)] },
      ]),
    ).toMatchObject([
      { status: 'appended', revision: 0, position: 2 },
      { status: 'appended', revision: 1, position: 3 },
    ]);
    await store.close();
  });
});

describe('a thread that commits', () => {
  it('that ends is told to whoever waits and whoever comes, and closing still frees the folder', async () => {
    const gone = new URL('data:text/javascript,throw new Error("out of memory")');
    const store = openSqliteStore(dir, { thread: gone });
    const append = { stream: 'a', expected: 'none', events: [eventNo(1)] } as const;
    for (let time = 0; time < 2; time++) {
      const refused = store.append(append);
      await expect(refused).rejects.toThrow(StoreUnavailable);
      await expect(refused).rejects.toThrow('out of memory. Start this process again.');
    }
    await store.close();
    await openSqliteStore(dir).close();
  });
});

describe('stream names', () => {
  it('must be text that UTF-8 can hold, so that no two of them become one', async () => {
    const store = openSqliteStore(dir);
    const append = { stream: 'invoice-\ud800', expected: 'none', events: [eventNo(1)] } as const;
    await expect(store.append(append)).rejects.toThrow('well-formed');
    await store.close();
  });
});

describe('a subscription to a page that ends exactly at the head', () => {
  it('is live', async () => {
    const store = openSqliteStore(dir);
    await store.append({
      stream: 'a',
      expected: 'none',
      events: Array.from({ length: 2000 }, (_, n) => eventNo(n)),
    });
    const abort = new AbortController();
    const batches: { count: number; live: boolean }[] = [];
    for await (const { events, live } of store.subscribe(0, abort.signal)) {
      batches.push({ count: events.length, live });
      if (live) abort.abort();
    }
    expect(batches).toEqual([
      { count: 1000, live: false },
      { count: 1000, live: true },
    ]);
    await store.close();
  });

  it('ends when the store is closed', async () => {
    const store = openSqliteStore(dir);
    const subscription = store.subscribe(0, new AbortController().signal)[Symbol.asyncIterator]();
    await subscription.next();
    const next = subscription.next();
    await store.close();
    expect((await next).done).toBe(true);
    await expect(store.head()).rejects.toThrow('has been closed');
    await expect(
      store.append({ stream: 'a', expected: 'none', events: [eventNo(1)] }),
    ).rejects.toThrow('has been closed');
  });
});

describe('a data folder', () => {
  it('is refused to a second store of the same process, and free once closed', async () => {
    const first = openSqliteStore(dir);
    expect(() => openSqliteStore(dir)).toThrow(StoreUnavailable);
    expect(() => openSqliteStore(dir)).toThrow(`${dir} is in use`);
    await first.append({ stream: 'a', expected: 'none', events: [eventNo(1)] });
    await first.close();
    const second = openSqliteStore(dir);
    expect(await second.head()).toBe(1);
    await second.close();
  });
});

describe('a file that cannot be used', () => {
  const events = (): string => join(dir, 'events.db');

  it('is refused where it is no SQLite file, and the folder is not left locked', async () => {
    writeFileSync(events(), 'Dear diary, '.repeat(1000));
    expect(() => openSqliteStore(dir)).toThrow(StoreUnavailable);
    expect(() => openSqliteStore(dir)).toThrow('restore a backup');
    rmSync(events());
    await openSqliteStore(dir).close();
  });

  it('is refused where another program made it', () => {
    new Sqlite(events()).exec('CREATE TABLE recipes (name TEXT)').close();
    expect(() => openSqliteStore(dir)).toThrow('does not hold the events of a Kept ledger');
  });

  it('is refused where a newer Kept wrote it', async () => {
    await openSqliteStore(dir).close();
    const db = new Sqlite(events());
    db.pragma('user_version = 99');
    db.close();
    expect(() => openSqliteStore(dir)).toThrow('Upgrade this Kept');
    expect(() => openSqliteStore(dir, { readOnly: true })).toThrow('Upgrade this Kept');
  });

  it('says so when damaged inside', async () => {
    const store = openSqliteStore(dir);
    const many = Array.from({ length: 200 }, (_, n) => eventNo(n));
    await store.append({ stream: 'a', expected: 'none', events: many });
    await store.close();
    const bytes = readFileSync(events());
    writeFileSync(events(), bytes.fill(0xa5, 4096));
    const read = async (): Promise<unknown> =>
      collect(openSqliteStore(dir, { readOnly: true }).readAll(0));
    await expect(read()).rejects.toThrow(StoreUnavailable);
    await expect(read()).rejects.toThrow('restore a backup');
  });

  it('is not made by a reader', () => {
    expect(() => openSqliteStore(dir, { readOnly: true })).toThrow('There is no');
    expect(existsSync(events())).toBe(false);
  });
});

describe('a read-only store', () => {
  it('reads and follows what another writes, and appends nothing', async () => {
    const writer = openSqliteStore(dir);
    await writer.append({ stream: 'a', expected: 'none', events: [eventNo(1)] });
    const reader = openSqliteStore(dir, { readOnly: true });
    expect(await reader.readStream('b')).toEqual([]);
    const abort = new AbortController();
    const seen: string[] = [];
    for await (const { events, live } of reader.subscribe(0, abort.signal)) {
      seen.push(...events.map(({ id }) => id));
      if (live && seen.length < 3) {
        const n = seen.length + 1;
        await writer.append({
          stream: 'b',
          expected: n === 2 ? 'none' : n - 3,
          events: [eventNo(n)],
        });
      }
      if (seen.length === 3) abort.abort();
    }
    expect(seen).toEqual([1, 2, 3].map((n) => eventNo(n).id));
    expect(await reader.readStream('b')).toEqual(await writer.readStream('b'));
    expect(await reader.head()).toBe(3);
    await expect(reader.append({ stream: 'a', expected: 0, events: [eventNo(4)] })).rejects.toThrow(
      'for reading only',
    );
    await reader.close();
    await writer.close();
  });

  it('reads a folder to which nobody writes', async () => {
    const writer = openSqliteStore(dir);
    await writer.append({ stream: 'a', expected: 'none', events: [eventNo(1)] });
    await writer.close();
    const reader = openSqliteStore(dir, { readOnly: true });
    expect(await collect(reader.readAll(0))).toHaveLength(1);
    await reader.close();
  });
});

describe('any sequence of appends', () => {
  /** The port's rules over plain arrays. */
  class Model {
    readonly log: { stream: string; id: string }[] = [];

    appendEach(appends: readonly Append[]): (Appended | Conflict)[] {
      /** What a stream would be at, had an append to it not met this conflict. */
      const broken = new Map<string, readonly [at: number, by: Conflict]>();
      return appends.map((one) => {
        const { stream, expected, events } = one;
        const [at, by] = broken.get(stream) ?? [];
        const result = by && at === expected ? by : this.append(one);
        const first = expected === 'none' ? 0 : expected + 1;
        if (result.status === 'conflict') broken.set(stream, [first + events.length - 1, result]);
        return result;
      });
    }

    append({ stream, expected, events }: Append): Appended | Conflict {
      const own = this.log.flatMap((entry, i) =>
        entry.stream === stream ? [{ id: entry.id, position: i + 1 }] : [],
      );
      const first = expected === 'none' ? 0 : expected + 1;
      if (first === own.length) {
        this.log.push(...events.map(({ id }) => ({ stream, id })));
        return {
          status: 'appended',
          revision: own.length + events.length - 1,
          position: this.log.length,
        };
      }
      const there = own.slice(first, first + events.length);
      const last = there.at(-1);
      const same = there.map(({ id }) => id).join() === events.map(({ id }) => id).join();
      if (last && same) {
        return {
          status: 'duplicate',
          revision: first + events.length - 1,
          position: last.position,
        };
      }
      return { status: 'conflict', actual: own.length === 0 ? 'none' : own.length - 1 };
    }
  }

  const append: fc.Arbitrary<Append> = fc.record({
    stream: fc.constantFrom('a', 'b', 'c'),
    expected: fc.oneof(fc.constant('none' as const), fc.nat({ max: 4 })),
    events: fc.array(fc.nat({ max: 3 }).map(eventNo), { minLength: 1, maxLength: 3 }),
  });

  it('is answered as by a model, in whatever groups it comes and wherever the store is reopened', async () => {
    const group = fc.record({
      appends: fc.array(append, { minLength: 1, maxLength: 6 }),
      together: fc.boolean(),
      reopen: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(group, { maxLength: 8 }), async (groups) => {
        const folder = temporaryFolder();
        const model = new Model();
        let store = openSqliteStore(folder);
        for (const { appends, together, reopen } of groups) {
          if (reopen) {
            await store.close();
            store = openSqliteStore(folder);
          }
          const answers = together
            ? await store.appendEach(appends)
            : await Promise.all(appends.map((one) => store.append(one)));
          const told = together
            ? model.appendEach(appends)
            : appends.map((one) => model.append(one));
          expect(answers).toEqual(told);
        }
        const all = await collect(store.readAll(0));
        expect(all.map(({ stream, id }) => ({ stream, id }))).toEqual(model.log);
        await store.close();
      }),
      { numRuns: 25 },
    );
  });
});
