import { clusterSlots, type KeySlots, sqliteSlots } from '../../src/keys/key-slots.js';
import { KEYS, keysFile, openSqliteKeyStore } from '../../src/keys/sqlite-key-store.js';
import { StoreUnavailable } from '../../src/store/event-store.js';
import { openDatabase } from '../../src/store/sqlite/database.js';
import { Given } from '../store/kurrent/given.js';
import { temporaryFolder } from '../temporary-folder.js';

const LEDGER_KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);

type OpenSlots = (ledgerKey?: Buffer) => Promise<KeySlots>;

function slotsContract(name: string, begin: () => Promise<{ open: OpenSlots; end(): unknown }>) {
  describe(`${name}: slots beside the keys`, () => {
    let place: Awaited<ReturnType<typeof begin>>;
    let slots: KeySlots;

    beforeEach(async () => {
      place = await begin();
      slots = await place.open();
    });

    afterEach(async () => {
      slots.close();
      await place.end();
    });

    it('hold what was put there last, each its own, and keep it', async () => {
      expect(await slots.read('log-head')).toBeNull();
      expect(await slots.replace('log-head', null, 'one')).toBe(true);
      expect(await slots.replace('log-head', 'one', 'two')).toBe(true);
      expect(await slots.read('log-keys')).toBeNull();
      const again = await place.open();
      expect(await again.read('log-head')).toBe('two');
      again.close();
    });

    it('take nothing from whoever did not see what is there', async () => {
      const other = await place.open();
      expect(await other.replace('log-head', null, 'theirs')).toBe(true);
      expect(await slots.replace('log-head', null, 'ours')).toBe(false);
      expect(await slots.replace('log-head', 'before', 'ours')).toBe(false);
      expect(await slots.read('log-head')).toBe('theirs');
      other.close();
    });

    it('of two who put something at once, take one', async () => {
      await slots.replace('log-head', null, 'now');
      const other = await place.open();
      const done = await Promise.all([
        slots.replace('log-head', 'now', 'ours'),
        other.replace('log-head', 'now', 'theirs'),
      ]);
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await slots.read('log-head')).toBe(done[0] ? 'ours' : 'theirs');
      other.close();
    });

    it('open with the ledger key they were sealed with, and no other', async () => {
      await slots.replace('log-keys', null, 'a secret');
      const other = await place.open(OTHER_KEY);
      await expect(other.read('log-keys')).rejects.toThrow(StoreUnavailable);
      other.close();
    });
  });
}

slotsContract('SQLite', async () => {
  const dir = temporaryFolder();
  await openSqliteKeyStore(dir, LEDGER_KEY).close();
  return { open: async (key = LEDGER_KEY) => sqliteSlots(dir, key), end: () => {} };
});

slotsContract('A cluster (the double)', async () => {
  const given = await Given.of();
  return {
    open: async (key = LEDGER_KEY) => clusterSlots((await given.kurrent()).slots, key),
    end: () => given.end(),
  };
});

describe('a slot in keys.db', () => {
  it('does not open in the place of another', async () => {
    const dir = temporaryFolder();
    await openSqliteKeyStore(dir, LEDGER_KEY).close();
    const slots = sqliteSlots(dir, LEDGER_KEY);
    await slots.replace('log-keys', null, 'a secret');
    const db = openDatabase(keysFile(dir), KEYS);
    db.exec(`UPDATE meta SET name = 'slot log-head' WHERE name = 'slot log-keys'`);
    expect(db.prepare('SELECT value FROM meta').pluck().all().join()).not.toContain('secret');
    db.close();
    await expect(slots.read('log-head')).rejects.toThrow(/was changed/);
    slots.close();
  });
});
