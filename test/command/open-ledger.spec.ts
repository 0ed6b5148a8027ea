import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerKeyError } from '../../src/keys/ledger-key.js';
import { placeOf } from '../../src/open-ledger.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import type { Views } from '../../src/projector/views/views.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import { readOnly } from '../../src/store/read-only.js';
import { FolderInUse } from '../../src/store/sqlite/folder-lock.js';
import { TAPE_TABLES } from '../../src/tape/tape-writer.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { temporaryFolder } from '../temporary-folder.js';
import {
  accessOf,
  type Folder,
  invoiceData,
  message,
  openFolder,
  removeFolder,
  SELLER,
} from './fixture.js';

/**
 * Every row of every table, without the numbers that a promise happened to get first. The tape
 * hangs on which events each process happened to fold together, and has tests of its own.
 */
function rowsOf({ db }: Views): Record<string, unknown[]> {
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`);
  return Object.fromEntries(
    tables
      .pluck()
      .all()
      .filter((table) => !TAPE_TABLES.includes(table))
      .map((table) => [table, rowsOfTable(db, table)]),
  );
}

function rowsOfTable(db: Views['db'], table: string): unknown[] {
  const columns = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
    .filter((name) => name !== 'id' && name !== 'promise_id');
  const rows = db.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).all();
  return rows.map((row) => JSON.stringify(row)).sort();
}

const KEY = Buffer.alloc(32, 7).toString('hex');

describe('KEPT_STORE', () => {
  it('names the data folder or a cluster, and nothing else', () => {
    expect(placeOf('d', {})).toEqual({ kind: 'folder', dir: 'd' });
    expect(placeOf('d', { KEPT_STORE: 'sqlite' })).toEqual({ kind: 'folder', dir: 'd' });
    expect(placeOf('d', { KEPT_STORE: 'sqlite:./d' })).toEqual({ kind: 'folder', dir: 'd' });
    const url = 'esdb+discover://cluster.example:2113';
    expect(placeOf('d', { KEPT_STORE: url })).toEqual({ kind: 'cluster', url });
    expect(() => placeOf('d', { KEPT_STORE: 'sqlite:e' })).toThrow('name the same one');
  });

  it('is not shown where it is wrong, since it may hold a password', () => {
    const place = (): unknown => placeOf('d', { KEPT_STORE: 'postgres://a:s3cret@b' });
    expect(place).toThrow(StoreUnavailable);
    expect(place).not.toThrow('s3cret');
  });
});

describe('a ledger on a cluster (the double)', () => {
  let cluster: Cluster;
  let folders: Folder[];

  beforeEach(async () => {
    cluster = await Cluster.start();
    folders = [];
  });

  afterEach(async () => {
    for (const folder of folders) {
      await folder.close();
      removeFolder(folder);
    }
    cluster.stop();
  });

  async function open(more: Record<string, string> = {}, dir?: string): Promise<Folder> {
    const env = { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY: KEY, ...more };
    const folder = await openFolder(dir, { env });
    folders.push(folder);
    return folder;
  }

  async function tell(folder: Folder, numbers: readonly number[]): Promise<string[]> {
    const told = numbers.map((n) =>
      message('InvoiceIssued', `m${n}`, invoiceData({ number: `F${n}` })),
    );
    const results = await folder.ledger.tellEach(told, accessOf(folder, [SELLER]));
    return results.map(({ status }) => status);
  }

  it('takes what is told, knows it again, and keeps nothing of it in the data folder', async () => {
    const folder = await open();
    expect(await tell(folder, [1, 2])).toEqual(['accepted', 'accepted']);
    expect(await tell(folder, [2, 3])).toEqual(['duplicate', 'accepted']);
    const there = readdirSync(folder.dir).filter((name) => !name.startsWith('writer.'));
    expect(there).toEqual(['ledger.id']);
    await folder.close();
    expect(await tell(await open(), [1])).toEqual(['duplicate']);
  });

  it('is one ledger to two processes that write at once, with the same views', async () => {
    const [one, two] = [await open(), await open()];
    const [here, there] = [new LiveViews(one.dir, one.store), new LiveViews(two.dir, two.store)];
    const following = [here.start(), there.start()];
    const even = Array.from({ length: 20 }, (_, n) => 2 * n);
    const results = await Promise.all([
      tell(one, even),
      tell(
        two,
        even.map((n) => n + 1),
      ),
      tell(two, even),
    ]);
    const made = results.flat();
    expect(made).not.toContain('rejected');
    expect(made).toHaveLength(60);
    const head = await one.store.head();
    for (const { projector } of [here, there]) {
      expect(await projector.waitFor(head, 30_000)).toBe(true);
    }
    expect(rowsOf(here.current).promise).toHaveLength(40);
    expect(rowsOf(there.current)).toEqual(rowsOf(here.current));
    for (const live of [here, there]) await live.stop();
    await Promise.all(following);
  });

  it('stops its views right before an event that is newer than this code, as on SQLite', async () => {
    const folder = await open();
    await tell(folder, [1]);
    const before = await folder.store.head();
    const newer = {
      id: '00000000-0000-5000-8000-000000000001',
      type: 'InvoiceIssued.v99',
      data: '{}',
      metadata: '{}',
    };
    const stream = `invoice-${folder.party(SELLER)}/NEW`;
    await folder.store.append({ stream, expected: 'none', events: [newer] });
    await tell(folder, [2]);
    for (const attempt of ['at first', 'started again']) {
      const live = new LiveViews(folder.dir, folder.store);
      await live.start();
      expect({ attempt, ...live.projector.state }).toMatchObject({
        attempt,
        name: 'upgrade_needed',
      });
      expect(live.projector.checkpoint).toBe(before);
      expect(live.stale).toBe(true);
      await live.stop();
    }
  });

  it('needs its key from outside, and always the same', async () => {
    await expect(open({ KEPT_LEDGER_KEY: '' })).rejects.toThrow(LedgerKeyError);
    await open();
    await expect(open({ KEPT_LEDGER_KEY: KEY.replaceAll('7', '8') })).rejects.toThrow(
      'not the one that the keys of this cluster',
    );
  });

  it('keeps its views to one process, and apart from a ledger in the same folder', async () => {
    const { dir } = await open();
    await expect(open({}, dir)).rejects.toThrow(FolderInUse);
    const other = temporaryFolder();
    writeFileSync(join(other, 'events.db'), '');
    await expect(open({}, other)).rejects.toThrow('holds a ledger of its own');
  });

  it('is only read where that was asked for', async () => {
    const folder = await open();
    const store = readOnly(folder.store);
    await tell(folder, [1]);
    expect(await store.head()).toBe(await folder.store.head());
    await expect(store.appendEach([])).rejects.toThrow('--read-only');
  });
});
