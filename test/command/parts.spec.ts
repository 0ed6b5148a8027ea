/** Parts of a data folder that do not belong together, or of which one is missing. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { viewsFile } from '../../src/projector/views/views.js';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { PartsApart } from '../../src/store/sqlite/parts.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { accessOf, type Folder, invoiceData, message, openFolder, SELLER } from './fixture.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-parts-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const at = (name: string): string => join(root, name);

async function tell(folder: Folder, number: string): Promise<void> {
  const told = message('InvoiceIssued', number, invoiceData({ number }));
  await folder.ledger.tellEach([told], accessOf(folder, [SELLER]));
}

/** A closed ledger of these invoices, with views unless they are left out. */
async function ledger(name: string, numbers: readonly string[], views = true): Promise<string> {
  const folder = await openFolder(at(name));
  for (const number of numbers) await tell(folder, number);
  if (views) await follow(folder);
  await folder.close();
  return at(name);
}

async function follow({ dir, store }: Folder): Promise<void> {
  const live = new LiveViews(dir, store);
  const following = live.start();
  await live.projector.waitFor(await store.head(), 30_000);
  await live.stop();
  await following;
}

/** Puts files of one folder into another, SQLite's files beside them included. */
function put(from: string, to: string, name: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(join(to, name + suffix), { force: true });
    if (existsSync(join(from, name + suffix))) {
      cpSync(join(from, name + suffix), join(to, name + suffix));
    }
  }
}

async function refused(dir: string): Promise<string> {
  const before = readdirSync(dir);
  const error = await openFolder(dir).then(
    () => new Error('It was opened.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PartsApart);
  // Nothing was begun anew; the lock's file may stay.
  const made = readdirSync(dir).filter((name) => !before.includes(name));
  expect(made.filter((name) => !/^writer\.|-(wal|shm)$/.test(name))).toEqual([]);
  return error instanceof Error ? error.message : '';
}

async function opens(dir: string): Promise<number> {
  const folder = await openFolder(dir);
  const head = await folder.store.head();
  await folder.close();
  return head;
}

describe('a data folder whose log is gone', () => {
  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['empty', (path: string) => truncateSync(path)],
  ])('or %s, is refused beside its keys, and beside its views', async (what, take) => {
    const dir = await ledger('one', ['F1']);
    take(join(dir, 'events.db'));
    expect(await refused(dir)).toMatch(new RegExp(`events\\.db is ${what}, but keys\\.db beside`));
    rmSync(join(dir, 'keys.db'));
    expect(await refused(dir)).toMatch(/but views-\d+\.db beside it .* kept restore/);
  });

  it('is begun where nothing was yet: a first start that was stopped goes on', async () => {
    const folder = await openFolder(at('new'));
    await folder.close();
    rmSync(join(at('new'), 'events.db'));
    const db = new Sqlite(join(at('new'), 'keys.db'));
    db.exec('DELETE FROM meta');
    db.close();
    rmSync(join(at('new'), 'ledger.id'));
    expect(await opens(at('new'))).toBe(0);
  });
});

describe('keys', () => {
  it('that are empty are not begun anew', async () => {
    const dir = await ledger('one', ['F1']);
    truncateSync(join(dir, 'keys.db'));
    expect(await refused(dir)).toContain('keys.db is empty, but');
  });

  it('of another ledger are refused, though they open with the same key', async () => {
    const [one, other] = [await ledger('one', ['F1'], false), at('other')];
    cpSync(join(one, 'ledger.key'), join(other, 'ledger.key'));
    await ledger('other', ['F1'], false);
    put(other, one, 'keys.db');
    expect(await refused(one)).toMatch(/keys\.db is of ledger \S+, and \S+events\.db of ledger/);
  });

  it('from before the ledger had an id are refused once it knows others', async () => {
    const dir = await ledger('one', ['F1'], false);
    const db = new Sqlite(join(dir, 'keys.db'));
    db.exec('DELETE FROM meta');
    db.close();
    expect(await refused(dir)).toContain('is not the one that');
  });

  it('remember the log of the last start, so that an older one is refused', async () => {
    const dir = await ledger('one', ['F1'], false);
    cpSync(dir, at('older'), { recursive: true });
    await ledger('one', ['F2', 'F3'], false);
    await opens(dir);
    put(at('older'), dir, 'events.db');
    expect(await refused(dir)).toMatch(/keys\.db has seen an event at position \d+ that/);
  });
});

describe('views', () => {
  it('that have seen more than the log holds are refused, until they are deleted on purpose', async () => {
    const dir = await ledger('one', ['F1']);
    cpSync(dir, at('older'), { recursive: true });
    await ledger('one', ['F2', 'F3']);
    put(at('older'), dir, 'events.db');
    put(at('older'), dir, 'keys.db');
    const said = await refused(dir);
    expect(said).toMatch(/views-\d+\.db has seen an event at position \d+ .*older copy/);
    expect(said).toMatch(/To go on with this log on purpose, delete \S+views-\d+\.db/);
    rmSync(viewsFile(dir));
    expect(await opens(dir)).toBeGreaterThan(0);
  });

  it('of a log that went another way are refused, also where it is longer', async () => {
    const dir = await ledger('one', ['F1']);
    cpSync(dir, at('fork'), { recursive: true });
    await ledger('one', ['F2']);
    await ledger('fork', ['G2', 'G3', 'G4'], false);
    put(at('fork'), dir, 'events.db');
    put(at('fork'), dir, 'keys.db');
    expect(await refused(dir)).toMatch(/views-\d+\.db has seen/);
  });

  it('that are gone or empty are made anew', async () => {
    const dir = await ledger('one', ['F1']);
    truncateSync(viewsFile(dir));
    const head = await opens(dir);
    rmSync(viewsFile(dir));
    expect(await opens(dir)).toBe(head);
  });
});

describe('a folder of another ledger', () => {
  it('is refused by its mark', async () => {
    const [one, other] = [await ledger('one', ['F1'], false), await ledger('other', ['F1'], false)];
    put(other, one, 'ledger.id');
    expect(await refused(one)).toContain('Put together what belongs together');
  });
});

describe('a ledger from before there was an id', () => {
  it('gets one at its next start, in each part', async () => {
    const dir = await ledger('one', ['F1']);
    for (const [file, sql] of [
      ['events.db', 'DROP TABLE meta; ALTER TABLE events DROP COLUMN checksum'],
      ['keys.db', 'DROP TABLE meta'],
    ] as const) {
      const db = new Sqlite(join(dir, file));
      db.exec(`${sql}; PRAGMA user_version = 1`);
      db.close();
    }
    const views = new Sqlite(viewsFile(dir));
    views.exec(`DELETE FROM meta WHERE name = 'seen'`);
    views.close();
    rmSync(join(dir, 'ledger.id'));
    const head = await opens(dir);
    expect(head).toBeGreaterThan(0);
    expect(await opens(dir)).toBe(head);
    truncateSync(join(dir, 'keys.db'));
    expect(await refused(dir)).toContain('keys.db is empty');
  });
});

describe('a data folder of views of a cluster', () => {
  it('is refused with another cluster, and goes on with its own', async () => {
    const clusters = [await Cluster.start(), await Cluster.start()];
    const KEPT_LEDGER_KEY = Buffer.alloc(32, 7).toString('hex');
    const open = (url = ''): Promise<Folder> =>
      openFolder(at('views'), { env: { KEPT_STORE: url, KEPT_LEDGER_KEY } });
    const [own, other] = clusters.map(({ url }) => url);
    const folder = await open(own);
    await tell(folder, 'F1');
    await follow(folder);
    await folder.close();
    await expect(open(other)).rejects.toThrow(PartsApart);
    rmSync(join(at('views'), 'ledger.id'));
    await expect(open(other)).rejects.toThrow(/views-\d+\.db has seen/);
    const again = await open(own);
    await again.close();
    for (const cluster of clusters) cluster.stop();
  });
});
