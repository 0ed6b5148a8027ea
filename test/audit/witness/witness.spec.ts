/** What a witness answers (C2SP tlog-witness), and that it never cosigns two histories. */
import { hash } from 'node:crypto';
import { signedCheckpoint } from '../../../src/audit/tree/checkpoint.js';
import { leafHash } from '../../../src/audit/tree/hashing.js';
import { logSigner, type NoteSigner } from '../../../src/audit/tree/note.js';
import { consistencyProof, type HashAt, rootOf } from '../../../src/audit/tree/proofs.js';
import { parseWitnessRequest, witnessRequest } from '../../../src/audit/tree/witness-request.js';
import { SeenHeads } from '../../../src/audit/witness/seen-heads.js';
import { Witness } from '../../../src/audit/witness/witness.js';
import {
  parseNote,
  parseSignatureLine,
  verifyNote,
  verifySignature,
} from '../../../verify/note.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { hashAt, keyOf, LOG, ORIGIN, SIZE, witness as witnessOf } from '../../verify/made.js';
import { grownFrom } from '../tree/naive-tree.js';

const NOW = 1_790_000_000;
const SIGNER = witnessOf('anne');

/** Another history of the same log: it differs from the second leaf on. */
const OTHER = grownFrom(
  Array.from({ length: SIZE }, (_, i) => leafHash(Buffer.from(i === 0 ? '' : `other ${i}`))),
).hashAt;

function noteOf(size: number, tree: HashAt = hashAt, signer: NoteSigner = LOG): Promise<string> {
  return signedCheckpoint({ origin: ORIGIN, size, root: rootOf(size, tree) }, [signer]);
}

async function asked(old: number, size: number, tree: HashAt = hashAt): Promise<string> {
  const proof = old <= size ? consistencyProof(old, size, tree) : [];
  return witnessRequest({ old: BigInt(old), proof, checkpoint: await noteOf(size, tree) });
}

describe('a witness', () => {
  let dir: string;
  let heads: SeenHeads;
  let witness: Witness;

  beforeEach(() => {
    dir = temporaryFolder();
    heads = SeenHeads.in(dir);
    witness = new Witness(heads, SIGNER, [LOG.key], () => NOW);
  });

  afterEach(() => heads.close());

  it('cosigns a first head, and one that goes on from it, with the time', async () => {
    for (const [old, size] of [
      [0, 100],
      [100, 300],
      [300, 300],
    ] as const) {
      const { status, body } = await witness.add(await asked(old, size));
      expect(status).toBe(200);
      const line = parseSignatureLine(body.trimEnd());
      const { text } = parseNote(await noteOf(size));
      expect((await verifySignature(text, line, SIGNER.key)).time).toBe(BigInt(NOW));
    }
  });

  it('cosigns the head of a log without leaves, and what comes after', async () => {
    expect((await witness.add(await asked(0, 0))).status).toBe(200);
    expect((await witness.add(await asked(0, 0))).status).toBe(200);
    expect((await witness.add(await asked(0, 7))).status).toBe(200);
  });

  it('shows monitors the last head that it cosigned, signed by the log and by it', async () => {
    expect(witness.lastOf(hash('sha256', ORIGIN))).toBeNull();
    await witness.add(await asked(0, 200));
    const note = witness.lastOf(hash('sha256', ORIGIN)) ?? '';
    const { signed } = await verifyNote(note, [LOG.key, SIGNER.key]);
    expect(signed).toHaveLength(2);
    expect(witness.lastOf(hash('sha256', 'another.example/log'))).toBeNull();
  });

  it('answers 409 with the size that it saw where it is asked from another', async () => {
    await witness.add(await asked(0, 200));
    const conflict = { status: 409, type: 'text/x.tlog.size', body: '200\n' };
    expect(await witness.add(await asked(0, 300))).toEqual(conflict);
    expect(await witness.add(await asked(100, 300))).toEqual(conflict);
    expect(await witness.add(await asked(250, 300))).toEqual(conflict);
    expect(await witness.add(await asked(100, 150))).toEqual(conflict);
  });

  it('answers 409 to another root at the size that it saw', async () => {
    await witness.add(await asked(0, 200));
    expect(await witness.add(await asked(200, 200, OTHER))).toMatchObject({
      ...{ status: 409, body: '200\n' },
    });
  });

  it('answers 422 to another history, and to a proof where none belongs', async () => {
    const proof = [Buffer.alloc(32)];
    const first = witnessRequest({ old: 0n, proof, checkpoint: await noteOf(9) });
    expect((await witness.add(first)).status).toBe(422);
    await witness.add(await asked(0, 200));
    expect((await witness.add(await asked(200, 300, OTHER))).status).toBe(422);
    expect((await witness.add(await asked(200, 300))).status).toBe(200);
  });

  it('answers 422 to a log without leaves that has another root', async () => {
    const head = { origin: ORIGIN, size: 0, root: Buffer.alloc(32) };
    const checkpoint = await signedCheckpoint(head, [LOG]);
    const { status } = await witness.add(witnessRequest({ old: 0n, proof: [], checkpoint }));
    expect(status).toBe(422);
  });

  it('answers 404 to a log that it does not know, 403 to one that another key signed', async () => {
    const stranger = logSigner('another.example/log', keyOf('stranger'));
    const root = rootOf(9, hashAt);
    const unknown = await signedCheckpoint({ origin: 'another.example/log', size: 9, root }, [
      stranger,
    ]);
    const of = (checkpoint: string): string => witnessRequest({ old: 0n, proof: [], checkpoint });
    expect((await witness.add(of(unknown))).status).toBe(404);
    const posing = await noteOf(9, hashAt, logSigner(ORIGIN, keyOf('stranger')));
    expect((await witness.add(of(posing))).status).toBe(403);
    const changed = (await noteOf(9)).replace('\n9\n', '\n8\n');
    expect((await witness.add(of(changed))).status).toBe(403);
  });

  it('answers 400 to what is no request, and to an old size above the new one', async () => {
    const good = await asked(0, 100);
    for (const bad of [
      '',
      good.replace('old 0', 'old 00'),
      good.replace('old 0', 'old -1'),
      good.replace('old 0\n', 'old 0\nAAAA\n'),
      good.replace('old 0\n', `old 0\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`),
      good.slice(0, -1),
      good.replace('\n100\n', '\n0100\n'),
      await asked(200, 100),
    ]) {
      expect((await witness.add(bad)).status).toBe(400);
    }
    expect(heads.last(ORIGIN)).toBeNull();
  });

  it('reads requests as they are made, with as many hashes as are allowed', () => {
    const proof = Array.from({ length: 63 }, (_, i) => Buffer.alloc(32, i));
    const request = { old: 5n, proof, checkpoint: 'text\n\n\u2014 a b\n' };
    const read = parseWitnessRequest(witnessRequest(request));
    expect(read?.proof.map((each) => Buffer.from(each))).toEqual(proof);
    expect(read).toMatchObject({ old: 5n, checkpoint: request.checkpoint });
  });

  it('of two histories that come at once, cosigns one, in two processes too', async () => {
    for (let round = 0; round < 20; round++) {
      const folder = temporaryFolder();
      const [one, other] = [SeenHeads.in(folder), SeenHeads.in(folder)];
      const [here, there] = [one, other].map(
        (each) => new Witness(each, SIGNER, [LOG.key], () => NOW),
      );
      const answers = await Promise.all([
        here?.add(await asked(0, 200)),
        there?.add(await asked(0, 200, OTHER)),
        here?.add(await asked(0, 200, OTHER)),
      ]);
      expect(answers.filter((answer) => answer?.status === 200)).toHaveLength(1);
      one.close();
      other.close();
    }
  });

  it('given a folder that it had before, goes on from what it saw there', async () => {
    await witness.add(await asked(0, 200));
    heads.close();
    heads = SeenHeads.in(dir);
    witness = new Witness(heads, SIGNER, [LOG.key], () => NOW);
    expect((await witness.add(await asked(0, 200, OTHER))).status).toBe(409);
    expect((await witness.add(await asked(200, 300))).status).toBe(200);
  });
});
