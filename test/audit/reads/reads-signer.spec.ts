/** Heads of the log of reads: signed as it grows, and never two that disagree. */
import { cpSync, rmSync } from 'node:fs';
import { logName } from '../../../src/audit/log/log-name.js';
import type { KeptRead } from '../../../src/audit/reads/kept-read.js';
import { ReadBatches } from '../../../src/audit/reads/read-batches.js';
import { ReadLog, readsFile } from '../../../src/audit/reads/read-log.js';
import { WriterInThread } from '../../../src/audit/reads/read-writer.js';
import {
  headsOfReads,
  knownReadsNaming,
  readsNaming,
} from '../../../src/audit/reads/reads-head.js';
import { ReadsSigner } from '../../../src/audit/reads/reads-signer.js';
import { clusterSlots, type KeySlots } from '../../../src/keys/key-slots.js';
import { parseVerifierKey } from '../../../verify/note.js';
import { verifyCheckpoint } from '../../../verify/checkpoint.js';
import { vkeyOf } from '../../../src/audit/tree/note.js';
import { type Folder, openFolder } from '../../command/fixture.js';
import { Given, until } from '../../store/kurrent/given.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { ORIGIN, StoppedClock } from '../log/following.js';

const THREAD = new URL('../../../dist/src/audit/reads/read-writer-thread.js', import.meta.url);
const NOON = Date.parse('2026-11-23T12:00:00Z');
const SECOND = 1000;

function read(at: number): KeptRead {
  return {
    ...{ at, whose: 'a'.repeat(32), of: 'score', asOf: '2026-11-22', knownAt: 7, purpose: null },
    by: { key: 'k1', teller: 'bank', role: 'partner', party: null },
  };
}

/** What signs the reads of one folder, as a server has it. */
interface Signing {
  readonly reads: ReadBatches;
  readonly signer: ReadsSigner;
  readonly lines: readonly string[];
  readonly clock: StoppedClock;
  add(count: number): Promise<void>;
  /** The checkpoint that is handed out, verified with the keys of this log. */
  head(): Promise<{ origin: string; size: number; root: string }>;
  close(): Promise<void>;
}

function signing(dir: string, slots: KeySlots, shared: boolean, writer?: WriterInThread): Signing {
  const lines: string[] = [];
  const clock = new StoppedClock();
  const reads = new ReadBatches(() => ReadLog.in(dir), { ...(writer && { writer }) });
  const naming = readsNaming(dir, shared);
  const name = () => logName(slots, { first: () => ORIGIN }, naming.path);
  const signer = new ReadsSigner(reads, {
    slots: shared ? slots : reads.slotsBeside(slots),
    ...{ name, of: headsOfReads(naming), clock, say: (line) => lines.push(line) },
  });
  return {
    ...{ reads, signer, lines, clock },
    async add(count) {
      for (let i = 0; i < count; i++) reads.note(read(NOON + i));
      await reads.flushed();
    },
    async head() {
      const { signers } = await name();
      const keys = await Promise.all(signers.map(({ key }) => parseVerifierKey(vkeyOf(key))));
      const { origin, size, root } = await verifyCheckpoint(signer.checkpoint ?? '', keys);
      return { origin, size: Number(size), root: Buffer.from(root).toString('base64') };
    },
    async close() {
      await signer.close();
      await reads.close();
    },
  };
}

describe('the log of reads of a ledger', () => {
  let folder: Folder;
  let one: Signing;

  beforeEach(async () => {
    folder = await openFolder(temporaryFolder());
    one = signing(folder.dir, folder.slots, false, new WriterInThread(folder.dir, THREAD));
  });
  afterEach(async () => {
    await one.close();
    await folder.close();
  });

  /** Puts another file in the place of reads.db, and has it signed. */
  async function signWith(file: string | null, more = 0): Promise<Signing> {
    await one.close();
    for (const part of ['', '-wal', '-shm']) rmSync(readsFile(folder.dir) + part, { force: true });
    if (file !== null) cpSync(file, readsFile(folder.dir));
    one = signing(folder.dir, folder.slots, false);
    await one.add(more);
    await one.signer.sign();
    return one;
  }

  /** A copy of what is kept now. */
  async function copied(): Promise<string> {
    await one.close();
    const copy = readsFile(temporaryFolder());
    cpSync(readsFile(folder.dir), copy);
    one = signing(folder.dir, folder.slots, false);
    return copy;
  }

  it('is signed under a name of its own, by the keys of the log', async () => {
    await one.add(300);
    await one.signer.sign();
    const { root } = (await one.reads.flushed()).head;
    expect(await one.head()).toEqual({ origin: `${ORIGIN}/reads`, size: 300, root });
    expect(JSON.parse((await folder.slots.read('reads-head')) ?? '')).toEqual({ size: 300, root });
    expect(await folder.slots.read('log-head')).toBeNull();
  });

  it('is signed at the start, then each five seconds where something came', async () => {
    const sized = async (size: number): Promise<void> => {
      await until(() => (one.signer.checkpoint ?? '').split('\n')[1] === String(size));
    };
    await one.add(1);
    one.signer.start();
    await sized(1);
    await one.add(2);
    const first = one.signer.checkpoint;
    one.clock.go(4 * SECOND);
    await one.reads.flushed();
    expect(one.signer.checkpoint).toBe(first);
    await until(() => {
      one.clock.go(SECOND);
      return one.signer.checkpoint !== first;
    });
    await sized(3);
  });

  it('signed again by another process is signed alike', async () => {
    await one.add(3);
    await one.signer.sign();
    const { checkpoint } = one.signer;
    expect((await signWith(await copied())).signer.checkpoint).toBe(checkpoint);
  });

  it('given an older file that was put back, is not signed', async () => {
    await one.add(5);
    const older = await copied();
    await one.add(5);
    await one.signer.sign();
    const signed = await folder.slots.read('reads-head');
    const { lines, signer } = await signWith(older);
    expect(lines).toEqual([
      'The log of reads is not signed: It holds 5 reads, and 10 were signed: the end was cut off, ' +
        'or an older reads.db was put back. Nothing is signed until the newer one is back; what ' +
        'was signed is kept with the keys.',
    ]);
    expect(signer.checkpoint).toBeNull();
    // What is wrong is said once.
    await signer.sign();
    expect(lines).toHaveLength(1);
    expect(await folder.slots.read('reads-head')).toBe(signed);
  });

  it('given an older file that went on past what was signed, is not signed', async () => {
    await one.add(5);
    const older = await copied();
    await one.add(5);
    await one.signer.sign();
    const { lines } = await signWith(older, 20);
    expect(lines).toEqual([
      expect.stringMatching(/Its first 10 reads have the root .+ were signed/),
    ]);
  });

  it('given a file made anew, is not signed', async () => {
    await one.add(5);
    await one.signer.sign();
    expect((await signWith(null)).lines).toEqual([expect.stringContaining('5 were signed')]);
    expect((await signWith(null, 9)).lines).toEqual([expect.stringContaining('made anew')]);
  });

  it('is signed again once what was signed is back', async () => {
    await one.add(5);
    await one.signer.sign();
    const whole = await copied();
    await signWith(null);
    const { lines } = one;
    for (const part of ['', '-wal', '-shm']) rmSync(readsFile(folder.dir) + part, { force: true });
    await one.reads.close();
    cpSync(whole, readsFile(folder.dir));
    await one.signer.sign();
    expect(lines.at(-1)).toBe('The log of reads is signed again.');
  });
});

describe('the logs of reads of two processes on a cluster', () => {
  it('have names of their own, which stay with their folders', async () => {
    const given = await Given.of();
    const { store, slots } = await given.kurrent();
    const kept = clusterSlots(slots, Buffer.alloc(32, 1));
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    expect(knownReadsNaming(here, true)).toBeNull();
    const both = [here, there].map((dir) => signing(dir, kept, true));
    const origins: string[] = [];
    for (const [i, each] of both.entries()) {
      await each.add(i + 1);
      await each.signer.sign();
      const { origin, size } = await each.head();
      expect([size, each.lines]).toEqual([i + 1, []]);
      origins.push(origin);
      await each.close();
    }
    const paths = [here, there].map((dir) => knownReadsNaming(dir, true)?.path);
    expect(origins).toEqual(paths.map((path) => `${ORIGIN}${path}`));
    expect(new Set(origins).size).toBe(2);
    await store.close();
    await given.end();
  });
});
