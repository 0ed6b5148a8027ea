/** A tree that a thread grows: the same as one that is grown here, and the same is said of it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpoints } from '../../../src/audit/log/checkpoints.js';
import { logName } from '../../../src/audit/log/log-name.js';
import { LogTree, logFile } from '../../../src/audit/log/log-tree.js';
import { TreeGrower } from '../../../src/audit/log-thread/tree-grower.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { openSqliteStore, type SqliteStore } from '../../../src/store/sqlite/store.js';
import { eventNo } from '../../store/given.js';
import { until } from '../../store/kurrent/given.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { ORIGIN, onSqlite, onSqliteInThread, TREE_THREAD } from './following.js';
import { append, naiveRootOf } from './given.js';

/** Changes events.db as no store does. */
function change(dir: string, sql: string): void {
  const db = new Sqlite(join(dir, 'events.db'));
  db.exec(sql);
  db.close();
}

/** An event of a type, after which others come. */
async function appendOf(store: SqliteStore, type: string): Promise<void> {
  const event = { ...eventNo(9_000), type };
  await store.append({ stream: 'invoice-p1/other', expected: 'none', events: [event] });
  await append(store, 100, 2000);
}

const root = (tree: LogTree): string => tree.head.root.toString('base64');

describe.each([
  ['an event was changed', "UPDATE events SET data = '{}' WHERE position = 1500", '', 1000],
  ['an event is gone', 'DELETE FROM events WHERE position = 1500', '', 1000],
  ['one is newer than this code', '', 'InvoiceIssued.v99', 2000],
  ['one is of another program', '', 'Other.v1', 2101],
])('given that %s', (_, sql, type, size) => {
  it('a tree that a thread grows ends where one does that is grown here', async () => {
    const said: unknown[] = [];
    for (const begin of [onSqlite, onSqliteInThread]) {
      const dir = temporaryFolder();
      const place = await begin(dir);
      const before = await place.open();
      await before.close();
      const store = openSqliteStore(dir, { now: () => 1 });
      await append(store, 2000);
      if (type !== '') await appendOf(store, type);
      await store.close();
      if (sql !== '') change(dir, sql);
      const { tree, lines, follower, close } = await place.open();
      const isOurs = type !== 'Other.v1';
      await until(() => (isOurs ? follower.trouble !== null : tree.size === size));
      const told = [follower.trouble ?? '', ...lines].map((line) => line.replaceAll(dir, ''));
      said.push([...told, tree.size, tree.checkpoint, root(tree)]);
      expect(tree.size).toBe(size);
      await close();
    }
    expect(said[1]).toEqual(said[0]);
  });
});

/** Code of a thread that ends with its first page, before it says so, the first time. */
function endsOnce(flag: string): URL {
  const grower = new URL('tree-grower.js', TREE_THREAD);
  return codeOf(`
    import { existsSync, writeFileSync } from 'node:fs';
    import { parentPort, workerData } from 'node:worker_threads';
    import { TreeGrower } from '${grower.href}';
    if (existsSync('${flag}')) await import('${TREE_THREAD.href}');
    else {
      parentPort.on('message', () => {
        new TreeGrower(workerData.dir).grow();
        writeFileSync('${flag}', '');
        process.exit();
      });
    }
  `);
}

const codeOf = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('a thread that grows the tree', () => {
  it('is begun anew where it is gone, and goes on from where the file is', async () => {
    const dir = temporaryFolder();
    const log = await (await onSqlite(dir, endsOnce(join(dir, 'ended')))).open();
    await until(() => log.follower.trouble !== null);
    await append(log.store, 2500);
    await until(() => log.follower.trouble === null);
    expect(await log.served(2500)).toContain(`\n2500\n${await naiveRootOf(log.store)}\n`);
    expect(log.lines).toEqual([
      expect.stringMatching(
        /^The log met an error .*: The thread that grows the tree of the log is gone: it ended\.$/,
      ),
      'The log goes on.',
    ]);
    expect(log.follower.trouble).toBeNull();
    await log.close();
  });

  it('is said to be gone as long as it is, and nothing waits for it at the end', async () => {
    const log = await (await onSqlite(temporaryFolder(), codeOf(''))).open();
    await until(() => log.lines.length > 1);
    expect(log.follower.trouble).toBe(
      'The thread that grows the tree of the log is gone: it ended.',
    );
    await log.close();
  });

  it('says why it cannot write, and goes on once it can', async () => {
    const dir = temporaryFolder();
    const log = await (await onSqliteInThread(dir)).open();
    log.tree.db.exec(`CREATE TRIGGER full BEFORE INSERT ON tile
      BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`);
    await append(log.store, 300);
    await until(() => log.follower.trouble === 'The disk is full.');
    log.tree.db.exec('DROP TRIGGER full');
    await until(() => log.follower.trouble === null);
    expect(await log.served(300)).toContain(`\n300\n${await naiveRootOf(log.store)}\n`);
    await log.close();
  });
});

describe('the file of a log that another connection grows', () => {
  let dir: string;
  let store: SqliteStore;

  beforeEach(() => {
    dir = temporaryFolder();
    store = openSqliteStore(dir);
  });
  afterEach(() => store.close());

  it('is written back by that one, however much is written', async () => {
    const tree = new LogTree(logFile(dir), { patience: 0 });
    tree.db.pragma('wal_autocheckpoint = 0');
    const grower = new TreeGrower(dir, 20);
    for (let n = 0; n < 100; n++) {
      await append(store, 3, 3 * n);
      expect(grower.grow()).toEqual({ position: 3 * n + 3, live: true });
      tree.publish(`${ORIGIN}\n${n}\nroot\n\n`);
    }
    expect(statSync(`${logFile(dir)}-wal`).size).toBeLessThan(60 * 4096);
    expect(root(tree)).toBe(await naiveRootOf(store));
    grower.close();
    tree.close();
  });

  it('is waited for by who signs, while it is being written', async () => {
    const place = await onSqlite(temporaryFolder());
    const log = await place.open();
    await log.served(0);
    const other = new LogTree(log.tree.file);
    other.db.exec('BEGIN IMMEDIATE');
    let attempts = 0;
    const publish = (note: string): void => {
      attempts += 1;
      try {
        log.tree.publish(note);
      } finally {
        if (other.db.inTransaction) other.db.exec('COMMIT');
      }
    };
    const name = () => logName(log.slots, { first: () => ORIGIN });
    const { head } = log.tree;
    const tree = { head, rootAt: (size: number) => log.tree.rootAt(size), publish };
    const published = await new Checkpoints(tree, log.slots, name).publish();
    expect([published, attempts]).toEqual([{ status: 'published', size: 0 }, 2]);
    other.close();
    await log.close();
  });
});
