/** Witnesses on the command line: two of ours watch a ledger, and an outsider asks of them. */
import { readFileSync } from 'node:fs';
import { signedCheckpoint } from '../../src/audit/tree/checkpoint.js';
import { leafHash } from '../../src/audit/tree/hashing.js';
import { vkeyOf } from '../../src/audit/tree/note.js';
import { consistencyProof, type HashAt, rootOf } from '../../src/audit/tree/proofs.js';
import { witnessRequest } from '../../src/audit/tree/witness-request.js';
import { parsePolicy, verifyByPolicy } from '../../verify/policy.js';
import { grownFrom } from '../audit/tree/naive-tree.js';
import { accessOf, invoiceData, message, openFolder, SELLER } from '../command/fixture.js';
import { temporaryFolder } from '../temporary-folder.js';
import { hashAt, LOG, ORIGIN, partOf, SIZE, witness as signerOf } from '../verify/made.js';
import { ended, heard, kept, startIn } from './kept.js';

interface Started {
  readonly url: string;
  readonly vkey: string;
  end(signal?: NodeJS.Signals): Promise<unknown>;
}

/** Commands and a policy as the page has them. */
const PAGE = readFileSync(new URL('../../docs/how-to/run-a-witness.md', import.meta.url), 'utf8');

/** The arguments of the command of the page that begins so, with these in place of its examples. */
function fromPage(begin: string, instead: Readonly<Record<string, string>>): readonly string[] {
  const found = PAGE.split('\n').find((line) => line.startsWith(`kept ${begin}`));
  if (found === undefined) throw new Error(`The page has no command kept ${begin}.`);
  const [, ...args] = found.split(' ');
  return args.map((arg) => instead[arg] ?? arg);
}

async function startWitness(dir: string, trusted: string): Promise<Started> {
  const args = fromPage('witness serve', { 'kept-witness': dir, '"$LOG_KEY"': trusted });
  const child = startIn(temporaryFolder(), [...args, '--port', '0']);
  const over = ended(child);
  const [, url = '', vkey = ''] = await heard(child, /Witnessing on (\S+); .+ is (\S+)\n/);
  return {
    ...{ url, vkey },
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return over;
    },
  };
}

async function run(dir: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await kept(...args, '--data', dir);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  return out;
}

describe('a ledger with two witnesses', () => {
  it('serves a checkpoint that a policy of two accepts, and one of three does not', async () => {
    const dir = temporaryFolder();
    const folder = await openFolder(dir);
    const invoice = message('InvoiceIssued', 'i1', invoiceData({ number: 'F1' }));
    await folder.ledger.tellEach([invoice], accessOf(folder, [SELLER]));
    await folder.close();
    await run(dir, 'consistency', '1', '1');
    const logKey = (await run(dir, 'log', 'keys')).trimEnd();
    const witnesses = await Promise.all(
      [temporaryFolder(), temporaryFolder()].map((each) => startWitness(each, logKey)),
    );
    for (const { vkey, url } of witnesses) {
      const instead = { '"$WITNESS_KEY"': vkey, 'https://witness.example.org': url };
      await run(dir, ...fromPage('witness add', instead), '--private');
    }
    expect(await run(dir, ...fromPage('witness list', {}))).toContain('has seen nothing yet');
    const server = startIn(temporaryFolder(), ['serve', '--data', dir, '--port', '0']);
    const over = ended(server);
    const [, url = ''] = await heard(server, / on (http:\S+), docs/);
    const checkpoint = await seenByAll(url, witnesses);

    const keys: Readonly<Record<string, string>> = {
      ...{ LOG_KEY: logKey, BANK_KEY: witnesses[0]?.vkey ?? '' },
      ACCOUNTANT_KEY: witnesses[1]?.vkey ?? '',
      PARTNER_KEY: vkeyOf(signerOf('away').key),
    };
    const [, policy = ''] = /```text\n(log LOG_KEY.+?)```/s.exec(PAGE) ?? [];
    const trusted = policy.replace(/[A-Z]+_KEY/g, (name) => keys[name] ?? '');
    const heldBy = async (least: number): Promise<string> => {
      const of = trusted.replace('two-of-three 2', `two-of-three ${least}`);
      return partOf(verifyByPolicy(checkpoint, await parsePolicy(of)));
    };
    expect(await Promise.all([1, 2, 3].map(heldBy))).toEqual(['holds', 'holds', 'quorum']);

    const listed = JSON.parse(await run(dir, 'witness', 'list', '--json'));
    expect(listed).toEqual(
      witnesses.map(({ vkey, url: at }) => ({
        ...{ vkey, url: at, mayBePrivate: true },
        seen: { size: Number(checkpoint.split('\n')[1]), at: expect.stringMatching(/T.+Z$/) },
      })),
    );
    const [, id = ''] = witnesses[0]?.vkey.split('+') ?? [];
    expect(await run(dir, ...fromPage('witness remove', { '8ecd0da5': id }))).not.toContain(id);
    server.kill('SIGTERM');
    await Promise.all([over, ...witnesses.map((each) => each.end())]);
  });

  it.each([
    [['witness', 'remove', '00000000'], 1, 'No witness with the key 00000000 is asked'],
    [['witness', 'add', 'nonsense', 'https://w.example'], 1, 'A verifier key is a name'],
    [['witness', 'add', vkeyOf(signerOf('a').key), 'http://w.example'], 1, 'an https URL'],
  ])('given %j, says what is wrong', async (args, code, why) => {
    const dir = temporaryFolder();
    await (await openFolder(dir)).close();
    const run = await kept(...args, '--data', dir);
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(why)]);
  });
});

/** The checkpoint once it has a line of each witness; they are asked after it is served. */
async function seenByAll(url: string, witnesses: readonly Started[]): Promise<string> {
  for (;;) {
    const note = await (await fetch(`${url}/log/checkpoint`)).text();
    const [, below = ''] = note.split('\n\n');
    if (below.split('\n').length > 1 + witnesses.length) return note;
  }
}

describe('a witness that is killed again and again', () => {
  it('never cosigns two histories, whatever was under way', async () => {
    const dir = temporaryFolder();
    const other = grownFrom(
      Array.from({ length: SIZE }, (_, i) => leafHash(Buffer.from(`other ${i}`))),
    ).hashAt;
    const signed = new Set<string>();
    let from = 0;
    for (let round = 1; round <= 6; round++) {
      const witness = await startWitness(dir, vkeyOf(LOG.key));
      const size = round * 50;
      const ask = async (history: string, tree: HashAt): Promise<boolean> => {
        for (const old of new Set([0, from])) {
          const status = await post(witness.url, old, size, tree).catch(() => 0);
          if (status === 200) signed.add(history);
          if (status === 200) return true;
        }
        return false;
      };
      const asked = [ask('ours', hashAt), ask('theirs', other), ask('theirs', other)];
      const [first] = await Promise.all([Promise.any(asked), ...(round % 2 ? [] : asked)]);
      if (first) from = size;
      await witness.end('SIGKILL');
      await Promise.all(asked);
      const again = await startWitness(dir, vkeyOf(LOG.key));
      // What it saw last, it says itself.
      from = await sizeAt(again.url);
      await again.end('SIGKILL');
    }
    expect([...signed]).toHaveLength(1);
    expect(from).toBeGreaterThan(50);
  });
});

async function post(url: string, old: number, size: number, tree: HashAt): Promise<number> {
  const head = { origin: ORIGIN, size, root: rootOf(size, tree) };
  const checkpoint = await signedCheckpoint(head, [LOG]);
  const proof = consistencyProof(old, size, tree);
  const body = witnessRequest({ old: BigInt(old), proof, checkpoint });
  return (await fetch(`${url}/add-checkpoint`, { method: 'POST', body })).status;
}

/** Asks from a size that it cannot have seen, and reads its answer. */
async function sizeAt(url: string): Promise<number> {
  const head = { origin: ORIGIN, size: SIZE, root: rootOf(SIZE, hashAt) };
  const checkpoint = await signedCheckpoint(head, [LOG]);
  const body = witnessRequest({ old: BigInt(SIZE - 1), proof: [], checkpoint });
  return Number(await (await fetch(`${url}/add-checkpoint`, { method: 'POST', body })).text());
}
