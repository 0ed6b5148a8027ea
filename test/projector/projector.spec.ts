import fc from 'fast-check';
import { FOLD_VERSION } from '../../projections/version.js';
import type { StoredEvent } from '../../src/ledger/stored.js';
import { Projector } from '../../src/projector/projector.js';
import { LiveViews, removeViews } from '../../src/projector/views/live-views.js';
import { Views, viewsFile } from '../../src/projector/views/views.js';
import type { Append, Batch, EventStore } from '../../src/store/event-store.js';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/store.js';
import { histories, stored } from '../ledger/histories.js';
import { temporaryFolder } from '../temporary-folder.js';
import { dumpOf, viewsOf } from './views.js';

/** One long history, the same every time. */
const [ENTRIES = []] = fc
  .sample(histories(undefined, 60), { numRuns: 20, seed: 42 })
  .map(({ entries }) => entries)
  .sort((one, other) => other.length - one.length);

const EVENTS = ENTRIES.map(stored);

function appendOf({ stream, revision, id, type, data, metadata }: StoredEvent): Append {
  const expected = revision === 0 ? 'none' : revision - 1;
  return { stream, expected, events: [{ id, type, data, metadata }] };
}

function event(nth: number, type: string): StoredEvent {
  const id = `00000000-0000-5000-9000-${String(nth).padStart(12, '0')}`;
  return {
    ...{ stream: `other-${nth}`, revision: 0, position: 0, id, type },
    ...{ data: '{}', metadata: '{}', recordedAt: 0 },
  };
}

/** A store whose subscription gives small batches and breaks after some of them. */
function inBatches(store: EventStore, size: number, most = Number.MAX_SAFE_INTEGER): EventStore {
  return {
    append: (append) => store.append(append),
    appendEach: (appends) => store.appendEach(appends),
    readStream: (...asked) => store.readStream(...asked),
    readEach: (streams) => store.readEach(streams),
    readAll: (...asked) => store.readAll(...asked),
    head: () => store.head(),
    close: () => store.close(),
    async *subscribe(after, signal) {
      let count = 0;
      for await (const { events, live } of store.subscribe(after, signal)) {
        for (let from = 0; from < events.length; from += size) {
          if (count++ === most) throw new Error('The line broke.');
          const next = events.slice(from, from + size);
          const batch: Batch = { events: next, live: live && from + size >= events.length };
          yield batch;
        }
        if (events.length === 0) yield { events, live };
      }
    },
  };
}

describe('the projector', () => {
  let dir: string;
  let store: SqliteStore;

  beforeEach(() => {
    dir = temporaryFolder();
    let now = Date.UTC(2026, 0, 1);
    store = openSqliteStore(dir, { now: () => (now += 1000) });
  });
  afterEach(async () => {
    await store.close();
  });

  const appendAll = async (events: readonly StoredEvent[]): Promise<void> => {
    for (const each of events) await store.append(appendOf(each));
  };

  const project = async (views: Views, from: EventStore = store): Promise<Projector> => {
    const projector = new Projector(from, views);
    const stopped = projector.start();
    await Promise.race([projector.waitLive(), stopped]);
    return projector;
  };

  it('makes of a history what a fold of all of it at once makes', async () => {
    await appendAll(EVENTS);
    const views = new Views(':memory:');
    const projector = await project(views);
    const expected = dumpOf(viewsOf(EVENTS));
    const { instant: _times, entry: _recorded, ...others } = expected;
    expect(dumpOf(views)).toMatchObject(others);
    expect(projector.checkpoint).toBe(EVENTS.length);
    expect(EVENTS.length).toBeGreaterThan(25);
    await projector.stop();
  });

  it('rebuilds views that were deleted, equal', async () => {
    await appendAll(EVENTS);
    const build = async () => {
      const live = new LiveViews(dir, store);
      const running = live.start();
      await live.projector.waitLive();
      const dump = dumpOf(live.current);
      await live.stop();
      await running;
      return dump;
    };
    const first = await build();
    removeViews(dir);
    expect(await build()).toEqual(first);
    expect(await build()).toEqual(first);
  });

  it('builds anew views of a Kept that knew no restrictions, which it passed over', async () => {
    const [{ metadata = '' } = {}] = EVENTS;
    const party = 'f'.repeat(32);
    const data = JSON.stringify({ ground: 'accuracy', party });
    const told = { ...event(1, 'ScoreRestricted.v1'), data, metadata };
    await appendAll([{ ...told, stream: `professional-${party}` }]);
    const opened = async (): Promise<LiveViews> => {
      const live = new LiveViews(dir, store);
      void live.start();
      await live.projector.waitLive();
      return live;
    };
    const first = await opened();
    const expected = dumpOf(first.current);
    expect(expected.restriction).toHaveLength(1);
    await first.stop();
    const earlier = new Views(viewsFile(dir));
    earlier.db.exec('DROP TABLE restriction');
    earlier.close();
    const later = await opened();
    expect(dumpOf(later.current)).toEqual(expected);
    await later.stop();
  });

  it('goes on where a kill left it, with rows and checkpoint that agree', async () => {
    await appendAll(EVENTS);
    const file = viewsFile(dir);
    for (const most of [1, 0, 3, 2]) {
      const views = new Views(file);
      const projector = await project(views, inBatches(store, 4, most));
      expect(projector.state.name).toBe('failed');
      const seen = EVENTS.slice(0, views.checkpoint);
      const { promise, changed } = dumpOf(views);
      const whole = dumpOf(viewsOf(seen));
      expect({ promise, changed }).toEqual({ promise: whole.promise, changed: whole.changed });
      views.close();
    }
    const views = new Views(file);
    const projector = await project(views, inBatches(store, 4));
    const fresh = new Views(':memory:');
    const other = await project(fresh);
    expect(dumpOf(views)).toEqual(dumpOf(fresh));
    await Promise.all([projector.stop(), other.stop()]);
    views.close();
  });

  it('keeps nothing of a batch that fails', async () => {
    await appendAll(EVENTS.slice(0, 5));
    const views = new Views(':memory:');
    // Where the fifth entry belongs, there is one already.
    views.run("INSERT INTO entry VALUES (5, 's', 0, NULL, 0, 'api', NULL, NULL, NULL)");
    const projector = await project(views);
    expect(projector.state.name).toBe('failed');
    expect(views.checkpoint).toBe(0);
    expect(views.all('SELECT * FROM fact')).toEqual([]);
  });

  it('goes on by itself after an error that passes, and says meanwhile what is wrong', async () => {
    await appendAll(EVENTS);
    const views = new Views(':memory:');
    views.db.exec(`CREATE TRIGGER full BEFORE INSERT ON entry WHEN NEW.position >= 5
      BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`);
    const troubles: (string | null)[] = [];
    const lines: string[] = [];
    const log = (line: string): void => {
      lines.push(line);
      troubles.push(projector.trouble);
      if (lines.length === 3) views.db.exec('DROP TRIGGER full');
    };
    const pauses = { firstMs: 1, mostMs: 1 };
    const projector = new Projector(inBatches(store, 4), views, undefined, { pauses, log });
    const running = projector.start();
    expect(await projector.waitFor(EVENTS.length, 10_000)).toBe(true);
    expect(troubles).toEqual([
      ...['The disk is full.', 'The disk is full.', 'The disk is full.', 'The disk is full.'],
    ]);
    expect(lines).toEqual([
      ...Array(3).fill('The projector met an error and tries again in 1 ms: The disk is full.'),
      'The projector goes on.',
    ]);
    expect(projector.state).toEqual({ name: 'live' });
    const fresh = new Views(':memory:');
    const other = await project(fresh);
    expect(dumpOf(views)).toEqual(dumpOf(fresh));
    await Promise.all([projector.stop(), other.stop()]);
    await running;
  });

  it('passes over and counts what others put into the store', async () => {
    await appendAll([event(1, 'OrderPlaced'), ...EVENTS, event(2, 'OrderPlaced.v1')]);
    const views = new Views(':memory:');
    const projector = await project(views);
    expect(projector.state.name).toBe('live');
    expect(projector.passedOver).toBe(2);
    expect(projector.checkpoint).toBe(EVENTS.length + 2);
    await projector.stop();
  });

  it('stops right before what is newer than it, and says so', async () => {
    const before = EVENTS.slice(0, 7);
    await appendAll([...before, event(1, 'InvoiceIssued.v99'), event(2, 'OrderPlaced')]);
    const views = new Views(':memory:');
    const projector = await project(views);
    await projector.start();
    expect(projector.state).toEqual({
      name: 'upgrade_needed',
      why: expect.stringContaining('InvoiceIssued.v99'),
    });
    expect(projector.checkpoint).toBe(before.length);
    expect(dumpOf(views).promise).toEqual(dumpOf(viewsOf(before)).promise);
  });

  it('tells those who wait for a position when it is there, and gives up in time', async () => {
    const views = new Views(':memory:');
    const projector = await project(views);
    const waiting = projector.waitFor(3, 10_000);
    await appendAll(EVENTS.slice(0, 3));
    expect(await waiting).toBe(true);
    expect(await projector.waitFor(4, 1)).toBe(false);
    await projector.stop();
  });
});

describe('views of a new fold version', () => {
  it('are built beside the old ones, which answer, stale, until they have caught up', async () => {
    const dir = temporaryFolder();
    const store = openSqliteStore(dir);
    for (const each of EVENTS) await store.append(appendOf(each));
    const old = new Views(viewsFile(dir, 0));
    old.setMeta('checkpoint', '3');
    old.setMeta('complete', '0');
    old.close();
    expect(FOLD_VERSION).toBeGreaterThan(0);

    const live = new LiveViews(dir, store);
    expect([live.stale, live.current.checkpoint]).toEqual([true, 3]);
    const running = live.start();
    await live.projector.waitLive();
    await Promise.resolve();
    expect([live.stale, live.current.checkpoint]).toEqual([false, EVENTS.length]);
    await live.stop();
    await running;
    expect(() => new Views(viewsFile(dir, 0), { readOnly: true })).toThrow('unable to open');

    const again = new LiveViews(dir, store);
    expect(again.stale).toBe(false);
    await again.stop();
    await store.close();
  });

  it('answer alone where the old ones never were complete', async () => {
    const dir = temporaryFolder();
    new Views(viewsFile(dir, 0)).close();
    const store = openSqliteStore(dir);
    const live = new LiveViews(dir, store);
    expect(live.stale).toBe(false);
    await live.stop();
    await store.close();
  });
});
