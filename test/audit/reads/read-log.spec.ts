/** The log of reads: its leaves, its tree, what goes out of it, and what a check finds. */
import { type KeptRead, readInLeaf, readLeaf } from '../../../src/audit/reads/kept-read.js';
import { mkdirSync, rmdirSync } from 'node:fs';
import { ReadBatches } from '../../../src/audit/reads/read-batches.js';
import { checkReads } from '../../../src/audit/reads/read-check.js';
import { ReadLog, readsFile } from '../../../src/audit/reads/read-log.js';
import { WriterInThread } from '../../../src/audit/reads/read-writer.js';
import { ReadsKeeper } from '../../../src/audit/reads/reads-keeper.js';
import { openFile } from '../../../src/store/sqlite/driver.js';
import { StoreUnavailable } from '../../../src/store/event-store.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { NaiveTree } from '../tree/naive-tree.js';

const THREAD = new URL('../../../dist/src/audit/reads/read-writer-thread.js', import.meta.url);

const NOON = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;
const A = 'a'.repeat(32);
const B = 'b'.repeat(32);
const EVER = { at: Number.MAX_SAFE_INTEGER, without: 0 };

function read(at: number, whose = A, more: Partial<KeptRead> = {}): KeptRead {
  return {
    ...{ at, whose, of: 'score' as const, asOf: '2026-11-22', knownAt: 7, purpose: null },
    by: { key: 'k1', teller: 'bank', role: 'partner' as const, party: B },
    ...more,
  };
}

const reads = (count: number, from = NOON): KeptRead[] =>
  Array.from({ length: count }, (_, i) => read(from + i, i % 2 === 0 ? A : B));

describe('a leaf of the log of reads', () => {
  it('is the text of its documentation, and says what was read', () => {
    const one = read(NOON, A, { purpose: 'a loan' });
    const leaf = readLeaf(one, 'AAAAAAAAAAAAAAAAAAAAAA');
    expect(leaf).toBe(
      'kept-read/1\n["AAAAAAAAAAAAAAAAAAAAAA",1795435200000,"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",' +
        '"score","2026-11-22",7,"k1","bank","partner","bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","a loan"]',
    );
    expect(readInLeaf(leaf)).toEqual(one);
  });
});

describe('the log of reads', () => {
  let dir: string;
  let log: ReadLog;

  beforeEach(() => {
    dir = temporaryFolder();
    log = ReadLog.in(dir);
  });
  afterEach(() => log.close());

  const leaves = (): string[] => [...log.entries()].map(({ leaf }) => leaf);
  const rootOfEntries = (): string => {
    const all = leaves().map((leaf) => Buffer.from(leaf));
    return new NaiveTree(all).root(0, all.length).toString('base64');
  };

  it('has the root over its leaves, whatever the batches were', () => {
    const all = reads(600);
    for (let from = 0, size = 1; from < all.length; from += size, size = (size * 3) % 97) {
      log.add(all.slice(from, from + size));
    }
    expect(log.head).toEqual({ size: 600, entries: 600, root: rootOfEntries() });
    expect(checkReads(log)).toEqual({ ...log.head, faults: [] });
  });

  it('goes on where another process has added', () => {
    const other = ReadLog.in(dir);
    for (const [i, one] of reads(40).entries()) (i % 3 === 0 ? other : log).add([one]);
    other.close();
    expect(log.head).toEqual({ size: 40, entries: 40, root: rootOfEntries() });
    expect(checkReads(log).faults).toEqual([]);
  });

  it('says who read of somebody, the last first, and goes on from a time', () => {
    log.add([read(NOON), read(NOON + 1, B), read(NOON + 2), read(NOON + 2, A, { of: 'trail' })]);
    const of = (from: typeof EVER, limit = 9) =>
      log.of({ parties: [A], from, limit }).map((one) => `${one.at - NOON} ${one.of}`);
    expect(of(EVER)).toEqual(['2 trail', '2 score', '0 score']);
    expect(of({ at: NOON + 2, without: 1 })).toEqual(['2 score', '0 score']);
    expect(of(EVER, 1)).toEqual(['2 trail']);
  });

  it('keeps its root where entries went out, by age or with whom they are about', () => {
    log.add(reads(300));
    const { root } = log.head;
    expect(log.dropBefore(NOON + 100, 40)).toBe(40);
    expect(log.dropBefore(NOON + 100, 500)).toBe(60);
    expect(log.dropBefore(NOON + 100, 500)).toBe(0);
    expect(log.forget([B])).toBe(100);
    expect(log.whoseAfter('', 9)).toEqual([A]);
    log.add(reads(300, NOON + DAY));
    expect(checkReads(log)).toMatchObject({ size: 600, entries: 400, faults: [] });
    expect(log.head.root).not.toBe(root);
  });

  it.each([
    ['an entry', "UPDATE read SET leaf = replace(leaf, 'bank', 'bonk') WHERE place = 3"],
    ['a hash', "UPDATE tile SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE level = 0"],
    ['a tile above', 'UPDATE tile SET hashes = zeroblob(length(hashes)) WHERE level = 1'],
    ['the end', 'UPDATE tile SET hashes = substr(hashes, 1, 64) WHERE level = 0 AND place = 1'],
  ])('shows a check that %s was changed', (_, sql) => {
    log.add(reads(300));
    const db = openFile(readsFile(dir), { readonly: false });
    db.exec(sql);
    db.close();
    expect(checkReads(log).faults).not.toEqual([]);
  });
});

describe('reads on their way to their log', () => {
  it('are all written when it is closed, and before anybody looks', async () => {
    const dir = temporaryFolder();
    const batches = new ReadBatches(() => ReadLog.in(dir));
    for (const one of reads(100)) batches.note(one);
    expect((await batches.flushed()).head).toMatchObject({ size: 100 });
    for (const one of reads(50)) batches.note(one);
    await batches.close();
    const log = ReadLog.in(dir);
    expect(log.head).toMatchObject({ size: 150, entries: 150 });
    log.close();
  });

  it('make no file where nobody reads', async () => {
    const dir = temporaryFolder();
    await new ReadBatches(() => ReadLog.in(dir)).close();
    expect(ReadLog.existing(dir)).toBeNull();
  });

  it('wait where they cannot be written', async () => {
    const dir = temporaryFolder();
    let isAway = true;
    const batches = new ReadBatches(() => {
      if (isAway) throw new StoreUnavailable('The disk is full.');
      return ReadLog.in(dir);
    });
    batches.note(read(NOON));
    await expect(batches.flushed()).rejects.toThrow('The disk is full.');
    isAway = false;
    const log = await batches.flushed();
    expect(log.size).toBe(1);
    await batches.close();
  });

  it('are not answered where too many wait', async () => {
    let hear: (line: string) => void = () => {};
    const said = new Promise<string>((resolve) => {
      hear = resolve;
    });
    const open = (): ReadLog => {
      throw new StoreUnavailable('The disk is full.');
    };
    const batches = new ReadBatches(open, { say: (line) => hear(line), most: 2 });
    for (const one of reads(2)) batches.note(one);
    expect(await said).toBe('Reads wait, since they cannot be kept: The disk is full.');
    expect(() => batches.note(read(NOON))).toThrow(
      '2 reads wait to be kept; no more are answered. The disk is full.',
    );
    await expect(batches.close()).rejects.toThrow('The disk is full.');
  });

  it('are kept for so many months, and not about whoever was erased', async () => {
    const dir = temporaryFolder();
    const batches = new ReadBatches(() => ReadLog.in(dir));
    const old = Date.parse('2025-10-22T12:00:00Z');
    for (const at of [old, old + DAY, NOON]) batches.note(read(at));
    batches.note(read(NOON, B));
    const keys = {
      existing: async () =>
        new Map([
          [A, Buffer.alloc(32)],
          [B, null],
        ]),
    };
    const keeping = { months: 13, now: () => NOON, say: () => {} };
    await new ReadsKeeper(batches, keys, keeping).sweep();
    const log = await batches.flushed();
    expect(log.of({ parties: [A, B], from: EVER, limit: 9 }).map(({ at }) => at)).toEqual([
      ...[NOON, old + DAY],
    ]);
    expect(checkReads(log)).toMatchObject({ size: 4, entries: 2, faults: [] });
    await batches.close();
  });
});

describe('a thread that writes reads', () => {
  let dir: string;
  let writer: WriterInThread;
  let batches: ReadBatches;

  beforeEach(() => {
    dir = temporaryFolder();
    writer = new WriterInThread(dir, THREAD);
    batches = new ReadBatches(() => ReadLog.in(dir), { writer });
  });
  afterEach(() => batches.close());

  it('has written what was noted before anybody looks, and all of it at the end', async () => {
    for (const one of reads(1500)) batches.note(one);
    const log = await batches.flushed();
    expect(log.head).toMatchObject({ size: 1500, entries: 1500 });
    expect(checkReads(log).faults).toEqual([]);
    for (const one of reads(50)) batches.note(one);
    await batches.close();
    const after = ReadLog.in(dir);
    expect(after.head).toMatchObject({ size: 1550, entries: 1550 });
    after.close();
  });

  it('is ready once it has started, and nobody reads before', async () => {
    await batches.start();
    expect(ReadLog.existing(dir)?.head).toMatchObject({ size: 0, entries: 0 });
  });

  it('does one thing after the other, in their order', async () => {
    for (const one of reads(100)) batches.note(one);
    const forgotten = batches.forget([B]);
    const dropped = batches.dropBefore(NOON + 10, 500);
    const log = await batches.flushed();
    expect([await forgotten, await dropped]).toEqual([50, 5]);
    expect(log.head).toMatchObject({ size: 100, entries: 45 });
  });

  it('says why it cannot write, and writes all of it once it can', async () => {
    mkdirSync(readsFile(dir));
    await batches.start();
    batches.note(read(NOON));
    const failed = { name: 'StoreUnavailable', message: expect.stringContaining('reads.db') };
    await expect(batches.flushed()).rejects.toMatchObject(failed);
    batches.note(read(NOON + 1));
    rmdirSync(readsFile(dir));
    expect((await batches.flushed()).size).toBe(2);
  });

  it('is begun anew where it is gone', async () => {
    const gone = new WriterInThread(dir, new URL('data:text/javascript,'));
    const lost = new ReadBatches(() => ReadLog.in(dir), { writer: gone });
    lost.note(read(NOON));
    for (let i = 0; i < 2; i++) {
      await expect(lost.flushed()).rejects.toMatchObject({
        name: 'StoreUnavailable',
        message: 'The thread that writes the log of reads is gone: it ended.',
      });
    }
    await expect(lost.close()).rejects.toThrow('is gone');
  });
});
