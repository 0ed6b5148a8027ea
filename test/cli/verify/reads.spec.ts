/** Who read whose score: what `kept verify` finds of it beside what was signed. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { ReadBatches } from '../../../src/audit/reads/read-batches.js';
import { ReadLog, readsFile } from '../../../src/audit/reads/read-log.js';
import { verifyLedger } from '../../../src/cli/folder/verification.js';
import { parseVerifierKey } from '../../../verify/note.js';
import { verifyCheckpoint } from '../../../verify/checkpoint.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { kept } from '../kept.js';
import { change, copyOf, ledgerOf } from './given.js';

let whole: string;
/** reads.db as it was before the last that were signed. */
let older: string;
let dir: string;
let checkpoint: string;
let keys: readonly string[];

async function read(folder: string, count: number): Promise<void> {
  const reads = new ReadBatches(() => ReadLog.in(folder));
  for (let i = 0; i < count; i++) {
    reads.note({
      ...{ at: 1_000_000 + i, whose: 'a'.repeat(32), of: 'score', asOf: null, knownAt: 7 },
      ...{ by: { key: 'k', teller: 'bank', role: 'partner', party: null }, purpose: null },
    });
  }
  await reads.close();
}

beforeAll(async () => {
  whole = await ledgerOf(3);
  await read(whole, 20);
  older = readsFile(temporaryFolder());
  cpSync(readsFile(whole), older);
  await read(whole, 10);
  const { out } = await kept('log', 'reads', '--data', whole, '--json');
  ({ checkpoint, keys } = JSON.parse(out));
});
beforeEach(() => {
  dir = copyOf(whole);
});

function put(file: string | null): void {
  for (const part of ['', '-wal', '-shm']) rmSync(readsFile(dir) + part, { force: true });
  if (file !== null) cpSync(file, readsFile(dir));
}

async function wrong(): Promise<readonly string[]> {
  const { findings } = await verifyLedger(dir, { folds: false });
  return findings.filter(({ ok }) => !ok).map(({ what }) => what);
}

it('a command prints the checkpoint, signed by the keys that it names', async () => {
  const known = await Promise.all(keys.map(parseVerifierKey));
  const { origin, size } = await verifyCheckpoint(checkpoint, known);
  expect([origin, size]).toEqual([expect.stringMatching(/^kept-ledger\/.+\/reads$/), 30n]);
  expect((await kept('log', 'reads', '--data', dir)).out).toBe(checkpoint);
});

it('a command has nothing to print where nobody read', async () => {
  const { code, err } = await kept('log', 'reads', '--data', await ledgerOf(1));
  expect([code, err]).toEqual([1, expect.stringContaining('it is not kept yet who read')]);
});

it('as it was signed, and as it goes on from there, is well', async () => {
  expect(await wrong()).toEqual([]);
  await read(dir, 5);
  expect(await wrong()).toEqual([]);
});

const CUT =
  '30 reads were signed, and 20 are there: the end was cut off, or an older reads.db was put back.';

it('an older file put back is found, also where it went on', async () => {
  put(older);
  expect(await wrong()).toEqual([CUT]);
  await read(dir, 50);
  expect(await wrong()).toEqual([
    expect.stringMatching(/^The first 30 reads do not have the root that was signed, .+ made anew/),
  ]);
});

it('a file made anew is found, and one that is gone', async () => {
  put(null);
  expect(await wrong()).toEqual(['30 reads were signed, and reads.db is not there.']);
  expect(existsSync(readsFile(dir))).toBe(false);
  await read(dir, 30);
  expect(await wrong()).toEqual([expect.stringContaining('or made anew')]);
});

it('entries taken off the end are found', async () => {
  change(
    dir,
    'reads.db',
    `DELETE FROM read WHERE place >= 20; UPDATE head SET size = 20;
     UPDATE tile SET hashes = substr(hashes, 1, 20 * 32)`,
  );
  expect(await wrong()).toEqual([CUT]);
});

it('nothing is signed by the command either where it is not what was signed', async () => {
  put(older);
  const { code, err } = await kept('log', 'reads', '--data', dir);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('It holds 20 reads, and 30 were signed'),
  ]);
});

it('is said in French', async () => {
  put(older);
  const { out } = await kept('verify', '--data', dir, '--lang', 'fr');
  expect(out).toContain('30 lectures ont été signées, et 20 sont là');
});
