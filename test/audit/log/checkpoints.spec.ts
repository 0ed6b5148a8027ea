/** Heads of the log that are signed: on each store the same, and never two that disagree. */
import { rmSync } from 'node:fs';
import { addLogKey, logName, retireLogKey } from '../../../src/audit/log/log-name.js';
import { logFile } from '../../../src/audit/log/log-tree.js';
import { vkeyOf } from '../../../src/audit/tree/note.js';
import { parseVerifierKey, verifyNote } from '../../../verify/note.js';
import { until } from '../../store/kurrent/given.js';
import { temporaryFolder } from '../../temporary-folder.js';
import {
  copyOf,
  type LogProcess,
  ORIGIN,
  onDouble,
  onSqlite,
  onSqliteInThread,
  putBack,
} from './following.js';
import { append, naiveRootOf } from './given.js';

/** The keys of the log, as others are told them. */
async function vkeysOf({ slots }: LogProcess): Promise<readonly string[]> {
  const { signers } = await logName(slots, { first: () => ORIGIN });
  return signers.map(({ key }) => vkeyOf(key));
}

async function keyNames(checkpoint: string, vkeys: readonly string[]): Promise<readonly string[]> {
  const keys = await Promise.all(vkeys.map(parseVerifierKey));
  const { signed } = await verifyNote(checkpoint, keys);
  return signed.map(({ key }) => `${key.name} ${key.id}`);
}

describe.each([
  ['SQLite', onSqlite],
  ['SQLite, grown in a thread', onSqliteInThread],
  ['a cluster (the double)', onDouble],
])('the checkpoints of a log on %s', (_, begin) => {
  let place: Awaited<ReturnType<typeof begin>>;

  beforeEach(async () => {
    place = await begin();
  });

  afterEach(() => place.end());

  it('say size and root of all events, signed by the key of the log', async () => {
    const log = await place.open();
    await append(log.store, 300);
    const checkpoint = await log.served(300);
    const root = await naiveRootOf(log.store);
    expect(checkpoint).toMatch(`${ORIGIN}\n300\n${root}\n\n\u2014 ${ORIGIN} `);
    const vkeys = await vkeysOf(log);
    expect(await keyNames(checkpoint, vkeys)).toHaveLength(1);
    await log.close();
  });

  it('are made of an empty log, too', async () => {
    const log = await place.open();
    expect(await log.served(0)).toMatch(
      `${ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`,
    );
    await log.close();
  });

  it('come once a second at most, and no later than that', async () => {
    const log = await place.open();
    for (let told = 1; told <= 30; told++) {
      await append(log.store, 1, told);
      await until(() => log.tree.size === told);
      log.clock.go(100);
    }
    await log.served(30);
    const pauses = log.triedAt.slice(1).map((at, i) => at - (log.triedAt[i] ?? 0));
    expect(pauses.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...pauses)).toBeLessThan(2000);
    await log.close();
  });

  it('given a log.db that was deleted, are the same as before', async () => {
    const dir = temporaryFolder();
    const place = await begin(dir);
    const log = await place.open(dir);
    await append(log.store, 300);
    const before = await log.served(300);
    await log.close();
    for (const part of ['', '-wal', '-shm']) rmSync(logFile(dir) + part, { force: true });
    const again = await place.open(dir);
    expect(await again.served(300)).toBe(before);
    expect(again.follower.trouble).toBeNull();
    await again.close();
    await place.end();
  });

  it('are signed by every key of the log, until one is taken away', async () => {
    const log = await place.open();
    await log.served(0);
    const [first = ''] = await vkeysOf(log);
    const { signers } = await addLogKey(log.slots);
    expect(signers.map(({ key }) => vkeyOf(key)).at(-1)).toBe(first);
    await append(log.store, 1);
    expect(await keyNames(await log.served(1), await vkeysOf(log))).toHaveLength(2);
    expect(await keyNames(await log.served(1), [first])).toHaveLength(1);
    await retireLogKey(log.slots, first.split('+')[1] ?? '');
    const [second = ''] = await vkeysOf(log);
    await expect(retireLogKey(log.slots, second.split('+')[1] ?? '')).rejects.toThrow('only key');
    await append(log.store, 1, 1);
    await until(() => log.tree.size === 2);
    expect(await keyNames(await log.served(2), [second])).toEqual([
      `${ORIGIN} ${second.split('+')[1]}`,
    ]);
    await log.close();
  });

  it('given a tree that is not of what was signed, are signed no more', async () => {
    const log = await place.open();
    await append(log.store, 300);
    const before = await log.served(300);
    log.tree.run('UPDATE tile SET hashes = zeroblob(32) WHERE level = 1');
    await append(log.store, 1, 300);
    await log.served(301);
    expect(log.follower.trouble).toMatch(/Its first 300 events have the root .+ were signed with/);
    expect(log.tree.published).toBe(before);
    expect(JSON.parse((await log.slots.read('log-head')) ?? '')).toMatchObject({ size: 300 });
    await log.close();
  });
});

describe('a ledger that was rolled back', () => {
  let dir: string;
  let copy: string;
  let signed: string | null;

  beforeEach(async () => {
    dir = temporaryFolder();
    const place = await onSqlite(dir);
    let log = await place.open();
    await append(log.store, 200);
    await log.served(200);
    await log.close();
    copy = copyOf(dir);
    log = await place.open();
    await append(log.store, 100, 200);
    await log.served(300);
    signed = await log.slots.read('log-head');
    await log.close();
    putBack(copy, dir);
  });

  it('is found by what was signed, and signs nothing', async () => {
    const log = await (await onSqlite(dir)).open();
    await until(() => log.follower.trouble !== null);
    expect(log.follower.trouble).toMatch(
      /^It holds 200 events, and 300 were signed: an older copy/,
    );
    expect(log.lines).toEqual([expect.stringMatching(/^The log is not signed: It holds 200/)]);
    expect(await log.slots.read('log-head')).toBe(signed);
    await log.close();
  });

  it('is found where it went on otherwise, past what was signed', async () => {
    const log = await (await onSqlite(dir)).open();
    await append(log.store, 150, 1_000);
    await until(() => {
      log.clock.go(1000);
      return log.follower.trouble?.startsWith('Its first 300 events') === true;
    });
    expect(await log.slots.read('log-head')).toBe(signed);
    await log.close();
  });

  it('is found where its tree is built anew', async () => {
    rmSync(logFile(dir));
    const log = await (await onSqlite(dir)).open();
    await until(() => log.follower.trouble !== null);
    expect(log.follower.trouble).toMatch(/^It holds 200 events, and 300 were signed/);
    await log.close();
  });
});

describe('two processes of one ledger on a cluster', () => {
  it('sign heads that go on from one another, with the same keys', async () => {
    const place = await onDouble();
    const [one, other] = await Promise.all([place.open(), place.open()]);
    for (let from = 0; from < 500; from += 100) {
      await append(one.store, 100, from);
      await until(() => one.tree.size === from + 100 && other.tree.size === from + 100);
      one.clock.go(1000);
      other.clock.go(1000);
    }
    const served = await Promise.all([one.served(500), other.served(500)]);
    expect(served[0]).toBe(served[1]);
    expect([one.follower.trouble, other.follower.trouble]).toEqual([null, null]);
    expect(await vkeysOf(one)).toEqual(await vkeysOf(other));
    await Promise.all([one.close(), other.close()]);
    await place.end();
  });

  it('given one that reads less than was signed, it waits 10 s before it says so', async () => {
    const place = await onDouble();
    const one = await place.open();
    await append(one.store, 10);
    await one.served(10);
    await one.slots.replace('log-head', await one.slots.read('log-head'), '{"size":11,"root":""}');
    const other = await place.open();
    await until(() => other.tree.size === 10);
    for (let second = 0; second < 10; second++) {
      expect(other.follower.trouble).toBeNull();
      other.clock.go(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => {
      other.clock.go(1000);
      return other.follower.trouble !== null;
    });
    expect(other.follower.trouble).toMatch(/^It holds 10 events, and 11 were signed/);
    await Promise.all([one.close(), other.close()]);
    await place.end();
  });
});
