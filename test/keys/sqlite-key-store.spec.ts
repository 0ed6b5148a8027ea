import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyStore, SubjectKey } from '../../src/keys/key-store.js';
import { LedgerKeyError } from '../../src/keys/ledger-key.js';
import { openSqliteKeyStore } from '../../src/keys/sqlite-key-store.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { temporaryFolder } from '../temporary-folder.js';
import { keyStoreContract, partyNo } from './contract.js';

const LEDGER_KEY = Buffer.alloc(32, 1);
const ANNA = partyNo(1);
const BERT = partyNo(2);
const TODAY = Date.UTC(2026, 10, 23, 15);

keyStoreContract('SQLite', (place) => openSqliteKeyStore(place, LEDGER_KEY, () => TODAY));

let dir: string;
let keys: KeyStore;

const open = (): KeyStore => openSqliteKeyStore(dir, LEDGER_KEY, () => TODAY);

beforeEach(() => {
  dir = temporaryFolder();
  keys = open();
});

afterEach(async () => {
  await keys.close();
});

async function keyOf(party: string): Promise<SubjectKey | undefined> {
  return (await keys.keysFor([party])).get(party);
}

async function reopen(): Promise<void> {
  await keys.close();
  keys = open();
}

/** The bytes of the folder's files, read by another process, since a handle of this one closed would
 * drop the store's locks. */
function bytesOnDisk(): Buffer {
  const files = readdirSync(dir).map((name) => join(dir, name));
  return spawnSync('cat', files, { maxBuffer: 1 << 28 }).stdout;
}

function wrappedKeys(): Map<string, Buffer> {
  const db = new Sqlite(join(dir, 'keys.db'), { readonly: true });
  const rows = db
    .prepare<[], [string, Buffer]>('SELECT party, wrapped FROM subject_keys WHERE wrapped NOT NULL')
    .raw()
    .all();
  db.close();
  return new Map(rows);
}

describe('keys of parties in the file', () => {
  it('leave nothing in the file by looking', async () => {
    await keys.existing([ANNA]);
    expect(wrappedKeys().size).toBe(0);
  });

  it('are on disk only as wrapped', async () => {
    const key = await keyOf(ANNA);
    const disk = bytesOnDisk();
    expect(disk.includes(wrappedKeys().get(ANNA) ?? 'none')).toBe(true);
    expect(disk.includes(key ?? '')).toBe(false);
  });

  it('do not open in the place of another party', async () => {
    await keys.keysFor([ANNA, BERT]);
    await keys.close();
    const db = new Sqlite(join(dir, 'keys.db'));
    db.exec(`UPDATE subject_keys SET wrapped =
      (SELECT wrapped FROM subject_keys WHERE party = '${BERT}') WHERE party = '${ANNA}'`);
    db.close();
    keys = open();
    await expect(keys.keysFor([ANNA])).rejects.toThrow(`The key of ${ANNA}`);
    expect(await keyOf(BERT)).toHaveLength(32);
  });
});

describe('an erased party in the file', () => {
  it('leaves a tombstone with the first day, and nothing of its key in any file', async () => {
    const parties = Array.from({ length: 2000 }, (_, n) => partyNo((n * 7919) % 100_003));
    await keys.keysFor(parties);
    const wrapped = wrappedKeys();
    const erased = parties.filter((_, n) => n % 100 === 0);
    const kept = parties[1] ?? '';
    for (const party of erased) await keys.erase(party);
    const disk = bytesOnDisk();
    // Of an erased key not even a piece is left; the others show that the search would find it.
    const pieces = (party: string): Buffer[] =>
      [0, 12, 24, 36, 48].map((at) => (wrapped.get(party) ?? disk).subarray(at, at + 12));
    const found = (party: string): number =>
      pieces(party).filter((piece) => disk.includes(piece)).length;
    expect(erased.map(found)).toEqual(erased.map(() => 0));
    expect(found(kept)).toBe(5);
    const db = new Sqlite(join(dir, 'keys.db'), { readonly: true });
    const days = db.prepare('SELECT DISTINCT erased_on FROM subject_keys').pluck().all();
    db.close();
    expect(days).toEqual(expect.arrayContaining([null, '2026-11-23']));
    expect(days).toHaveLength(2);
  });

  it('is told to be incomplete while another reads the file, and complete when asked again', async () => {
    await keyOf(ANNA);
    const reader = new Sqlite(join(dir, 'keys.db'), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM subject_keys').all();
    await expect(keys.erase(ANNA)).rejects.toThrow('Erase again');
    reader.close();
    expect(await keys.erase(ANNA)).toBe(false);
    expect(await keyOf(ANNA)).toBeNull();
  });
});

describe('the embedded key store', () => {
  it('is refused with another ledger key', () => {
    expect(() => openSqliteKeyStore(dir, Buffer.alloc(32, 2))).toThrow(LedgerKeyError);
  });

  it('is not made anew for a folder that holds a ledger', async () => {
    await keys.close();
    writeFileSync(join(dir, 'events.db'), '');
    keys = open();
    await keys.close();
    rmSync(join(dir, 'keys.db'));
    expect(open).toThrow(StoreUnavailable);
    expect(open).toThrow('keys.db is missing');
  });

  it('remembers no key whose making failed', async () => {
    const spoiler = new Sqlite(join(dir, 'keys.db'));
    spoiler.exec(`CREATE TRIGGER full BEFORE INSERT ON subject_keys WHEN NEW.party = '${BERT}'
      BEGIN SELECT RAISE(ROLLBACK, 'no room'); END`);
    await expect(keys.keysFor([ANNA, BERT])).rejects.toThrow(StoreUnavailable);
    expect((await keys.existing([ANNA])).get(ANNA)).toBeNull();
    spoiler.exec('DROP TRIGGER full');
    spoiler.close();
    const made = await keyOf(ANNA);
    await reopen();
    expect(await keyOf(ANNA)).toEqual(made);
  });
});
