/** Proof files: made, verified, and refused for each of their parts. */
import { cosignatureLine } from '../../src/audit/tree/cosignature.js';
import { leafHash } from '../../src/audit/tree/hashing.js';
import { vkeyOf } from '../../src/audit/tree/note.js';
import { proofFile } from '../../src/audit/tree/proof-file.js';
import { inclusionProof } from '../../src/audit/tree/proofs.js';
import { parseNote } from '../../verify/note.js';
import { parsePolicy } from '../../verify/policy.js';
import { parseProof, verifyLeafProof, verifyProof } from '../../verify/proof.js';
import { checkpointAt, ENTRIES, hashAt, LOG, partOf, SIZE, witness } from './made.js';

const ANNE = witness('anne');
const INDEX = 123;
const ENTRY = ENTRIES[INDEX] ?? Buffer.alloc(0);

async function seenCheckpoint(): Promise<string> {
  const note = await checkpointAt(SIZE);
  const { text } = parseNote(note);
  return `${note}${await cosignatureLine(text, 1_790_000_000, ANNE)}\n`;
}

async function made(extra?: Uint8Array): Promise<string> {
  const proof = inclusionProof(INDEX, SIZE, hashAt);
  return proofFile({ index: INDEX, proof, checkpoint: await seenCheckpoint(), extra });
}

const policy = parsePolicy(
  `log ${vkeyOf(LOG.key)}\nwitness anne ${vkeyOf(ANNE.key)}\nquorum anne\n`,
);

async function partRefused(file: string | Uint8Array, entry: Uint8Array = ENTRY): Promise<string> {
  return partOf(verifyProof(file, entry, await policy));
}

describe('a proof file', () => {
  it('is verified, and says where the entry stands and who has seen it', async () => {
    const proven = await verifyProof(await made(), ENTRY, await policy);
    expect(proven).toMatchObject({ index: 123n, extra: null });
    expect(proven.checkpoint).toMatchObject({ size: 300n, witnesses: ['anne'] });
  });

  it('is verified for each entry of a log, the empty one among them', async () => {
    const checkpoint = await seenCheckpoint();
    for (const [index, entry] of ENTRIES.entries()) {
      if (index % 17 > 0 && index < SIZE - 2) continue;
      const proof = inclusionProof(index, SIZE, hashAt);
      expect(await partRefused(proofFile({ index, proof, checkpoint }), entry)).toBe('holds');
    }
  });

  it('carries what an application adds, of any bytes', async () => {
    const file = await made(Buffer.of(0, 255, 10));
    const { extra } = await verifyProof(file, ENTRY, await policy);
    expect(extra && Buffer.from(extra)).toEqual(Buffer.of(0, 255, 10));
    expect(parseProof(await made(Buffer.alloc(0))).extra).toHaveLength(0);
  });

  it('holds for no other entry, and under no other index', async () => {
    const file = await made();
    expect(await partRefused(file, Buffer.from('entry 124'))).toBe('inclusion');
    expect(await partRefused(file.replace('index 123', 'index 122'))).toBe('inclusion');
    expect(await partRefused(file.replace('index 123', 'index 300'))).toBe('inclusion');
  });

  it('holds for the hash of its entry, and for no other hash', async () => {
    const file = await made();
    const leaf = leafHash(ENTRY);
    expect(await partOf(verifyLeafProof(file, leaf, await policy))).toBe('holds');
    expect(await partOf(verifyLeafProof(file, ENTRY, await policy))).toBe('inclusion');
    leaf[31] = (leaf[31] ?? 0) ^ 1;
    expect(await partOf(verifyLeafProof(file, leaf, await policy))).toBe('inclusion');
  });

  it('says which of its parts does not hold', async () => {
    const file = await made();
    expect(await partRefused(file.replace('\n300\n', '\n301\n'))).toBe('signature');
    expect(await partRefused(file.replace(/\u2014 anne.*\n/, ''))).toBe('quorum');
    expect(await partRefused(file.replaceAll('\u2014', '-'))).toBe('note');
  });

  it('is found out whatever single byte of it is another', async () => {
    const file = Buffer.from(await made());
    const held: number[] = [];
    for (let at = 0; at < file.length; at++) {
      const tampered = Buffer.from(file);
      tampered[at] = (tampered[at] ?? 0) ^ (1 << (at % 8));
      if ((await partRefused(tampered)) === 'holds') held.push(at);
    }
    expect(held).toEqual([]);
  });

  const hash = 'DTrtAjFI/9KiWfvQzcf7PPl1ZYdg03dbgq9vkKrMLfw=';
  it.each([
    ['empty', () => ''],
    ['of another version', (file: string) => file.replace('@v1', '@v2')],
    ['without its first line', (file: string) => file.replace(/^.*\n/, '')],
    ['without an index', (file: string) => file.replace('index 123\n', '')],
    ['with two', (file: string) => file.replace('index 123\n', 'index 123\nindex 123\n')],
    ['with a leading zero', (file: string) => file.replace('index 123', 'index 0123')],
    ['with a negative index', (file: string) => file.replace('index 123', 'index -1')],
    ['with an index of 2^63', (file: string) => file.replace('123', '9223372036854775808')],
    ['with a space after it', (file: string) => file.replace('index 123', 'index 123 ')],
    ['with two spaces', (file: string) => file.replace('index 123', 'index  123')],
    [
      'with what is added below',
      (file: string) => file.replace('index 123', 'index 123\nextra AA=='),
    ],
    [
      'with more added than once',
      (file: string) => file.replace('index', 'extra AA==\nextra AA==\nindex'),
    ],
    ['with extras that are not base64', (file: string) => file.replace('index', 'extra A\nindex')],
    ['with a hash that is not base64', (file: string) => file.replace('index 123', 'index 123\n!')],
    ['with a hash of 3 bytes', (file: string) => file.replace('index 123', 'index 123\nAAAA')],
    [
      'with 64 hashes',
      (file: string) => file.replace('index 123', `index 123${`\n${hash}`.repeat(64)}`),
    ],
    ['with carriage returns', (file: string) => file.replaceAll('\n', '\r\n')],
    ['without a blank line', (file: string) => file.replaceAll('\n\n', '\n')],
    ['with a line before', (file: string) => `\n${file}`],
  ])('is malformed %s', async (_, change) => {
    expect(await partRefused(change(await made()))).toBe('proof');
  });

  it('is malformed as bytes that are not UTF-8', async () => {
    const file = Buffer.concat([Buffer.from(await made()), Buffer.of(0xff)]);
    expect(await partRefused(file)).toBe('proof');
  });

  it('is not made with an index or a hash that none could read', () => {
    const parts = { index: 0, proof: [], checkpoint: '' };
    expect(() => proofFile({ ...parts, index: -1 })).toThrow(RangeError);
    expect(() => proofFile({ ...parts, proof: [Buffer.alloc(31)] })).toThrow(RangeError);
  });
});
