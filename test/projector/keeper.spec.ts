import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { WriteBack } from '../../src/follow/write-back.js';
import { Projector } from '../../src/projector/projector.js';
import { type Keeper, keeperHere, keeperInThread } from '../../src/projector/threads/keeper.js';
import { Views } from '../../src/projector/views/views.js';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/store.js';
import { histories, stored } from '../ledger/histories.js';
import { temporaryFolder } from '../temporary-folder.js';
import { dumpOf, viewsOf } from './views.js';

/** A thread runs JavaScript as it is, so these tests use the built files. */
const built = (name: string): URL => new URL(`../../dist/src/${name}`, import.meta.url);
const CODE = {
  keeper: built('projector/threads/keeper-thread.js'),
  writeBack: built('follow/write-back-thread.js'),
};

const [ENTRIES = []] = fc
  .sample(histories(undefined, 60), { numRuns: 20, seed: 42 })
  .map(({ entries }) => entries)
  .sort((one, other) => other.length - one.length);

const EVENTS = ENTRIES.map(stored);

/** From the fifth position on nothing can be written. */
const FULL = `CREATE TRIGGER full BEFORE INSERT ON entry WHEN NEW.position >= 5
  BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`;

/** Waits for what another thread does while nothing at all happens in this one. */
function blockUntil(holds: () => boolean): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (let ms = 0; !holds(); ms++) {
    if (ms > 10_000) throw new Error('It did not come to hold in ten seconds.');
    Atomics.wait(cell, 0, 0, 1);
  }
}

describe('views kept in a thread of their own', () => {
  let dir: string;
  let file: string;
  let views: Views;
  let keeper: Keeper;
  let store: SqliteStore;

  beforeEach(() => {
    dir = temporaryFolder();
    file = join(dir, 'views.db');
    views = new Views(file);
    keeper = keeperInThread(views, file, CODE);
    store = openSqliteStore(dir);
  });
  afterEach(async () => {
    await keeper.close();
    views.close();
    await store.close();
  });

  it('are what views kept here are, in whatever batches', async () => {
    for (let from = 0; from < EVENTS.length; from += 7) {
      await keeper.take(EVENTS.slice(from, from + 7));
    }
    expect(dumpOf(views)).toEqual(dumpOf(viewsOf(EVENTS)));
  });

  it('show nothing of a batch to reads here before it is taken', async () => {
    const other = new Views(file, { readOnly: true });
    await keeper.take(EVENTS.slice(0, 3));
    const taken = keeper.take(EVENTS.slice(3, 9));
    blockUntil(() => other.checkpoint === 9);
    expect(views.checkpoint).toBe(3);
    expect(await taken).toEqual({ position: 9, told: 6, passedOver: 0, revoked: [] });
    expect(views.checkpoint).toBe(9);
    other.close();
  });

  it('begin their log anew once it has been written back beside the batches', async () => {
    await keeper.close();
    keeper = keeperInThread(views, file, CODE, 1);
    let longest = 0;
    const hasShrunk = (): boolean => {
      const { size } = statSync(`${file}-wal`);
      longest = Math.max(longest, size);
      return size < longest;
    };
    for (const event of EVENTS) await keeper.take([event]);
    while (!hasShrunk()) await keeper.take([]);
    expect(dumpOf(views)).toEqual(dumpOf(viewsOf(EVENTS)));
  });

  it('begin their log anew in the same way where only that has a thread', async () => {
    const writeBack = new WriteBack(file, 1, CODE.writeBack);
    const here = keeperHere(views, writeBack);
    let longest = 0;
    const hasShrunk = (): boolean => {
      const { size } = statSync(`${file}-wal`);
      longest = Math.max(longest, size);
      return size < longest;
    };
    for (const event of EVENTS) await here.take([event]);
    while (!hasShrunk()) {
      await here.take([]);
      await nextTurn();
    }
    expect(dumpOf(views)).toEqual(dumpOf(viewsOf(EVENTS)));
    await here.close();
  });

  it('are taken once another process lets the file go, while this thread goes on', async () => {
    const waiting = new Views(file, { patience: 0 });
    const here = keeperHere(waiting);
    const other = new Views(file);
    other.db.exec('BEGIN IMMEDIATE');
    let isTaken = false;
    const taken = Promise.resolve(here.take(EVENTS)).then(() => {
      isTaken = true;
    });
    for (let turns = 0; turns < 10; turns++) await nextTurn();
    expect(isTaken).toBe(false);
    other.db.exec('ROLLBACK');
    await taken;
    expect(dumpOf(waiting)).toEqual(dumpOf(viewsOf(EVENTS)));
    for (const each of [waiting, other]) each.close();
  });

  it('keep nothing of a batch that fails, and say why', async () => {
    // Where the fifth entry belongs, there is one already.
    views.run("INSERT INTO entry VALUES (5, 's', 0, NULL, 0, 'api', NULL, NULL, NULL)");
    await expect(keeper.take(EVENTS.slice(0, 8))).rejects.toThrow('UNIQUE constraint');
    expect(views.checkpoint).toBe(0);
    expect(views.all('SELECT * FROM fact')).toEqual([]);
  });

  it('follow a store until they are told to stop', async () => {
    const projector = new Projector(store, views, keeper);
    const stopped = projector.start();
    expect(await projector.waitLive()).toBe(true);
    for (const { stream, revision, id, type, data, metadata } of EVENTS) {
      const expected = revision === 0 ? 'none' : revision - 1;
      await store.append({ stream, expected, events: [{ id, type, data, metadata }] });
    }
    expect(await projector.waitFor(EVENTS.length, 10_000)).toBe(true);
    expect(dumpOf(views).promise).toEqual(dumpOf(viewsOf(EVENTS)).promise);
    await projector.stop();
    await stopped;
    expect(projector.state).toEqual({ name: 'stopped' });
  });

  it('go on after a batch that failed as if it had not been tried', async () => {
    views.db.exec(FULL);
    await keeper.take(EVENTS.slice(0, 4));
    await expect(keeper.take(EVENTS.slice(4))).rejects.toThrow('The disk is full.');
    views.db.exec('DROP TRIGGER full');
    await keeper.take(EVENTS.slice(4));
    expect(dumpOf(views)).toEqual(dumpOf(viewsOf(EVENTS)));
  });

  it('go on in another thread where theirs is gone', async () => {
    const code = join(dir, 'keeper.mjs');
    const other = keeperInThread(views, file, { ...CODE, keeper: pathToFileURL(code) });
    await expect(other.take(EVENTS)).rejects.toThrow('is gone');
    writeFileSync(code, `import '${CODE.keeper.href}';`);
    await other.take(EVENTS);
    expect(dumpOf(views)).toEqual(dumpOf(viewsOf(EVENTS)));
    await other.close();
  });

  it('fail where the thread ends, though nothing is asked of it', async () => {
    const missing = keeperInThread(views, file, { ...CODE, keeper: built('no-such-thread.js') });
    const projector = new Projector(store, views, missing);
    await projector.start();
    expect(projector.state).toMatchObject({ name: 'failed', why: expect.stringContaining('gone') });
    await expect(missing.take(EVENTS.slice(0, 1))).rejects.toThrow('is gone');
    await missing.close();
  });
});
