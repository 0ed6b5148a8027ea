/** The log on the command line: proofs, and the keys that sign. */
import { join } from 'node:path';
import { openLog } from '../../src/audit/log/open-log.js';
import { parsePolicy } from '../../verify/policy.js';
import { parseProof, verifyProof } from '../../verify/proof.js';
import { verifyConsistency } from '../../verify/tree.js';
import {
  accessOf,
  type Folder,
  invoiceData,
  message,
  openFolder,
  SELLER,
} from '../command/fixture.js';
import { until } from '../store/kurrent/given.js';
import { temporaryFolder } from '../temporary-folder.js';
import { kept } from './kept.js';

async function tell(folder: Folder, ...numbers: readonly string[]): Promise<readonly string[]> {
  const messages = numbers.map((number) =>
    message('InvoiceIssued', `i ${number}`, invoiceData({ number })),
  );
  const results = await folder.ledger.tellEach(messages, accessOf(folder, [SELLER]));
  return results.map((result) => ('entry' in result ? result.entry : ''));
}

/** Runs a command on a folder; what it printed. */
async function run(dir: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await kept(...args, '--data', dir);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  return out;
}

async function proven(proof: string, keys: string) {
  const lines = keys.trimEnd().split('\n');
  const policy = await parsePolicy(`${lines.map((key) => `log ${key}\n`).join('')}quorum none\n`);
  const leaf = parseProof(proof).extra ?? Buffer.of();
  const { index } = await verifyProof(proof, leaf, policy);
  return { index, leaf: Buffer.from(leaf).toString() };
}

describe('the log on the command line', () => {
  let dir: string;
  let entries: readonly string[];

  beforeEach(async () => {
    dir = temporaryFolder();
    const folder = await openFolder(dir);
    entries = await tell(folder, 'F1', 'F2', 'F3');
    await folder.close();
  });

  it('given no server, proves an entry with the newest checkpoint', async () => {
    const proof = await run(dir, 'proof', entries[1] ?? '');
    const found = await proven(proof, await run(dir, 'log', 'keys'));
    expect(found.leaf).toContain('/F2');
    expect(JSON.parse(await run(dir, 'proof', entries[1] ?? '', '--json'))).toEqual({
      ...{ entry: entries[1], proof },
    });
  });

  it('given a server, proves what that has signed', async () => {
    const folder = await openFolder(dir);
    const log = openLog(dir, folder);
    const running = log.follower.start();
    await until(() => log.served.size > 0);
    const proof = await run(dir, 'proof', entries[2] ?? '');
    expect((await proven(proof, await run(dir, 'log', 'keys'))).leaf).toContain('/F3');
    await log.follower.stop();
    await running;
    await log.close();
    await folder.close();
  });

  it('proves that the log goes on from an earlier one', async () => {
    const size = parseProof(await run(dir, 'proof', entries[2] ?? '')).checkpoint.split('\n')[1];
    const {
      old,
      new: now,
      hashes,
    } = JSON.parse(await run(dir, 'consistency', '1', size ?? '', '--json'));
    const bytes = (text: string): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(Buffer.from(text, 'base64'));
    await verifyConsistency({
      ...{ oldSize: BigInt(old.size), oldRoot: bytes(old.root) },
      ...{ size: BigInt(now.size), root: bytes(now.root), proof: hashes.map(bytes) },
    });
    const text = await run(dir, 'consistency', '1', size ?? '');
    expect(text.split('\n').slice(0, 2)).toEqual([
      `old 1 ${old.root}`,
      `new ${now.size} ${now.root}`,
    ]);
  });

  it('has more than one key sign, until one is retired', async () => {
    await run(dir, 'proof', entries[0] ?? '');
    const first = await run(dir, 'log', 'keys');
    const both = await run(dir, 'log', 'add-key');
    expect(both.endsWith(first)).toBe(true);
    const proof = await run(dir, 'proof', entries[0] ?? '');
    await proven(proof, first);
    await proven(proof, both.split('\n')[0] ?? '');
    const second = await run(dir, 'log', 'retire-key', first.split('+')[1] ?? '');
    expect(`${second}${first}`).toBe(both);
    const { code, err } = await kept(
      'log',
      'retire-key',
      second.split('+')[1] ?? '',
      '--data',
      dir,
    );
    expect([code, err]).toEqual([1, expect.stringContaining('is the only key')]);
  });

  it('given a backup that is restored, is signed with another key from then on', async () => {
    await run(dir, 'proof', entries[0] ?? '');
    const before = await run(dir, 'log', 'keys');
    const backup = join(temporaryFolder(), 'backup');
    await run(dir, 'backup', backup);
    const folder = await openFolder(dir);
    const [later = ''] = await tell(folder, 'F4');
    await folder.close();
    await proven(await run(dir, 'proof', later), before);
    await run(dir, 'restore', backup, '--replace');
    const proof = await run(dir, 'proof', entries[0] ?? '');
    const after = await run(dir, 'log', 'keys');
    await proven(proof, after);
    await expect(proven(proof, before)).rejects.toMatchObject({ part: 'signature' });
  });

  it.each([
    [['proof', 'invoice'], 2, 'An entry is addressed <stream>@<revision>.'],
    [['proof', 'invoice-a/b@7'], 1, 'The ledger has no entry invoice-a/b@7.'],
    [['consistency', '3', '2'], 2, 'A log never shrinks'],
    [['consistency', '3', '999'], 1, 'The checkpoint of the log covers'],
  ])('given %j, says what is wrong', async (args, code, why) => {
    const run = await kept(...args, '--data', dir);
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(why)]);
  });
});
