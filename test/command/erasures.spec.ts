/** Erasures told, and done again where a ledger is opened: stopped half way, or put back. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraseParties } from '../../src/command/bus/erase.js';
import { tellErasure, toldErasures } from '../../src/command/erasures.js';
import { forgetOriginals, originalsOf } from '../../src/documents/original-files.js';
import { Originals } from '../../src/documents/originals.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import { fileOf } from '../documents/take.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { temporaryFolder } from '../temporary-folder.js';
import { BUYER, type Folder, OPERATOR, OTHER, openFolder, SELLER } from './fixture.js';

const ALL = [SELLER, BUYER, OTHER];

let folder: Folder;

afterEach(() => folder.close());

/** Gives parties keys, and keeps a document that names these. */
async function keep(text: string, ...written: readonly string[]): Promise<void> {
  const parties = written.map((each) => folder.party(each));
  const file = await fileOf(text);
  const kept = await new Originals(folder.dir, folder.keys).keep(file, parties, true);
  await file.close();
  expect(kept).toBeNull();
}

function erase(...written: readonly string[]) {
  const { ledger, keys, dir } = folder;
  const forget = (parties: readonly string[]) => forgetOriginals(dir, parties);
  const parties = written.map((each) => folder.party(each));
  return eraseParties({ ledger, keys, forgetOriginals: forget }, parties, OPERATOR);
}

async function erased(): Promise<readonly boolean[]> {
  return Promise.all(ALL.map((each) => folder.keys.isErased(folder.party(each))));
}

async function originals(): Promise<number> {
  return (
    await originalsOf(
      folder.dir,
      ALL.map((each) => folder.party(each)),
    )
  ).length;
}

async function reopen(env: Record<string, string> = {}): Promise<void> {
  await folder.close();
  folder = await openFolder(folder.dir, { env: { ...process.env, ...env } });
}

describe('an erasure in a folder', () => {
  beforeEach(async () => {
    folder = await openFolder();
    await keep('of both', SELLER, BUYER);
    await keep('of another', SELLER, OTHER);
  });

  it('is told once, and takes the documents that name whom it erases', async () => {
    const parties = [folder.party(BUYER)];
    expect(await erase(BUYER)).toEqual({ parties, changed: true, originals: 1 });
    expect(await erase(BUYER)).toEqual({ parties, changed: false, originals: 0 });
    expect([...(await toldErasures(folder.store))]).toEqual(parties);
    expect(await folder.store.readStream('erasure-ledger')).toHaveLength(1);
    expect([await erased(), await originals()]).toEqual([[false, true, false], 1]);
  });

  it('given it was told and then stopped, is ended where the ledger is opened', async () => {
    await tellErasure(folder.ledger, [folder.party(BUYER), folder.party(OTHER)], OPERATOR);
    expect([await erased(), await originals()]).toEqual([[false, false, false], 2]);
    await reopen();
    expect([await erased(), await originals()]).toEqual([[false, true, true], 0]);
  });

  it('given keys from before it are put back, is done again before anything is served', async () => {
    const before = join(temporaryFolder(), 'keys.db');
    await reopen();
    cpSync(join(folder.dir, 'keys.db'), before);
    await erase(BUYER);
    await folder.close();
    for (const end of ['-wal', '-shm']) rmSync(join(folder.dir, `keys.db${end}`), { force: true });
    cpSync(before, join(folder.dir, 'keys.db'));
    folder = await openFolder(folder.dir);
    expect(await erased()).toEqual([false, true, false]);
  });

  it('is refused, and not told, where the list kept apart cannot be written', async () => {
    await reopen({ KEPT_ERASURES: join(folder.dir, 'nowhere', 'erasures.txt') });
    await expect(erase(BUYER)).rejects.toThrow('Nothing was erased');
    expect([await erased(), await originals()]).toEqual([[false, false, false], 2]);
    expect((await toldErasures(folder.store)).size).toBe(0);
  });

  it('given a list kept apart names others, erases them, too, and passes over a cut line', async () => {
    const list = join(folder.dir, 'erasures.txt');
    const cut = folder.party(OTHER).slice(0, 20);
    writeFileSync(list, `${folder.party(BUYER)}\n${cut}`);
    await reopen({ KEPT_ERASURES: list });
    expect(await erased()).toEqual([false, true, false]);
    await erase(SELLER);
    expect(readFileSync(list, 'utf8')).toBe(`${folder.party(BUYER)}\n${folder.party(SELLER)}\n`);
    await reopen({ KEPT_ERASURES: list });
  });

  it('given a list that is none, opens nothing and names the line', async () => {
    const list = join(folder.dir, 'erasures.txt');
    writeFileSync(list, `${folder.party(BUYER)}\nAnna\n`);
    const opened = reopen({ KEPT_ERASURES: list });
    await expect(opened).rejects.toThrow(StoreUnavailable);
    await expect(opened).rejects.toThrow(`Line 2 of ${list} is no party id`);
    await reopen();
    expect(await erased()).toEqual([false, false, false]);
  });
});

describe('an erasure on a cluster (the double)', () => {
  const KEPT_LEDGER_KEY = Buffer.alloc(32, 7).toString('hex');
  const list = (): string => join(temporaryFolder(), 'erasures.txt');

  async function openOn(cluster: Cluster, env: Record<string, string> = {}): Promise<Folder> {
    const all = { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY, ...env };
    return openFolder(temporaryFolder(), { env: all });
  }

  it('given it was told and then stopped, is ended by whichever process starts next', async () => {
    const cluster = await Cluster.start();
    folder = await openOn(cluster);
    await folder.keys.keysFor(ALL.map((each) => folder.party(each)));
    await tellErasure(folder.ledger, [folder.party(BUYER)], OPERATOR);
    await folder.close();
    folder = await openOn(cluster);
    expect(await erased()).toEqual([false, true, false]);
    cluster.stop();
  });

  it('given nodes from before it are put back, is done again from the list kept apart', async () => {
    const KEPT_ERASURES = list();
    const first = await Cluster.start();
    folder = await openOn(first, { KEPT_ERASURES });
    await erase(BUYER);
    await folder.close();
    first.stop();
    expect(existsSync(KEPT_ERASURES)).toBe(true);
    const restored = await Cluster.start();
    folder = await openOn(restored);
    await folder.keys.keysFor(ALL.map((each) => folder.party(each)));
    await folder.close();
    folder = await openOn(restored, { KEPT_ERASURES });
    expect(await erased()).toEqual([false, true, false]);
    restored.stop();
  });
});
