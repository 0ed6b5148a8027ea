/**
 * Programs that nobody here wrote accept the log, its proofs and its cosignatures, and reject what
 * is tampered with. Where the machine lacks a program it is skipped, and counted.
 */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import { vkeyOf } from '../../src/audit/tree/note.js';
import { parseNote } from '../../verify/note.js';
import { parseProof } from '../../verify/proof.js';
import { temporaryFolder } from '../temporary-folder.js';
import { keyOf, LOG, witness } from '../verify/made.js';
import { LOG_SIZE, PROVEN, WITNESS, writeLog } from './given.js';
import { OPENSSL, PROGRAMS, run } from './programs.js';

type Change = (bytes: Buffer) => Uint8Array;

/** A bit is another, so far from the beginning, or below 0 from the end. */
const flipped =
  (at: number): Change =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    const index = at < 0 ? bytes.length + at : at;
    changed[index] = (changed[index] ?? 0) ^ 1;
    return changed;
  };

const replaced =
  (from: string | RegExp, to: string): Change =>
  (bytes) =>
    Buffer.from(bytes.toString().replace(from, to));

/** The first character of a line's base64 is another. */
const HASH_LINE = /^[A-Za-z0-9+/](?=[A-Za-z0-9+/]{42}=$)/m;

const TAMPERED: readonly (readonly [what: string, file: string, change: Change])[] = [
  ['the size', 'log/checkpoint', replaced(`\n${LOG_SIZE}\n`, `\n${LOG_SIZE - 1}\n`)],
  ['the root', 'log/checkpoint', replaced(HASH_LINE, '#')],
  ['the log that it is of', 'log/checkpoint', replaced('kept.example/log\n', 'kept.example/lag\n')],
  ['the signature of the log', 'log/checkpoint', replaced(/(?<=log .{40})./, '#')],
  ['the time of the witness', 'log/checkpoint', replaced(/(?<=witness .{14})./, '#')],
  ['the signature of the witness', 'log/checkpoint', replaced(/(?<=witness .{60})./, '#')],
  ['the line of the witness, gone', 'log/checkpoint', replaced(/\u2014 anne.*\n/, '')],
  ['a hash of a leaf', 'log/tile/0/123', flipped(4321)],
  ['the last hash of a leaf', 'log/tile/0/257.p/208', flipped(-1)],
  ['a hash above leaves', 'log/tile/1/000', flipped(4000)],
  ['a hash at the right edge', 'log/tile/1/001.p/1', flipped(0)],
  ['the topmost hash', 'log/tile/2/000.p/1', flipped(31)],
  ['an entry', 'log/tile/entries/123', flipped(2000)],
  ['the last entry', 'log/tile/entries/257.p/208', flipped(-1)],
  ['the length of an entry', 'log/tile/entries/000', flipped(1)],
  ['a bundle, cut short', 'log/tile/entries/200', (bytes) => bytes.subarray(0, -1)],
  ['the entry that is proven', 'given/entry', flipped(0)],
  ['the index', 'given/proof.tlog-proof', replaced(`index ${PROVEN}`, `index ${PROVEN + 1}`)],
  ['a hash of the proof', 'given/proof.tlog-proof', replaced(HASH_LINE, '#')],
  ['a hash, gone', 'given/proof.tlog-proof', replaced(/^.{44}\n/m, '')],
  ['the old size', 'given/consistency', replaced(/^old 12345/, 'old 12346')],
  ['a hash of the consistency', 'given/consistency', replaced(HASH_LINE, '#')],
  ['a hash of it, gone', 'given/consistency', replaced(/^.{44}\n/m, '')],
  ['the old root', 'given/old-checkpoint', replaced(HASH_LINE, '#')],
];

let folder: string;

/** Does something while a file of the log is changed. */
function whileTampered(file: string, change: Change, look: () => void): void {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const changed = differing(change(bytes), bytes);
  writeFileSync(path, changed);
  try {
    look();
  } finally {
    writeFileSync(path, bytes);
  }
}

/** What was changed: `#` in it stands for a character of base64 that was another. */
function differing(changed: Uint8Array, bytes: Buffer): Uint8Array {
  const at = changed.indexOf(0x23);
  const other = Buffer.from(changed);
  if (at >= 0) other[at] = bytes[at] === 0x41 ? 0x42 : 0x41;
  if (other.equals(bytes)) throw new Error('Nothing was changed: the test would prove nothing.');
  return other;
}

beforeAll(async () => {
  folder = temporaryFolder();
  await writeLog(folder);
}, 120_000);

describe.each(PROGRAMS)('$name', ({ name, found, prepare }) => {
  const maybe = found ? describe : describe.skip;

  maybe(`(${found ?? `${name} is not here`})`, () => {
    let command: readonly string[];

    beforeAll(() => {
      command = prepare(temporaryFolder());
    }, 300_000);

    function says(log: NoteKey = LOG, cosigner: NoteKey = WITNESS) {
      const [program = '', ...args] = command;
      const vkeys = [vkeyOf(log.key), vkeyOf(cosigner.key)];
      return run(program, [...args, join(folder, 'log'), join(folder, 'given'), ...vkeys]);
    }

    it('accepts the log, its proofs and its cosignatures', () => {
      const { stdout, stderr, status } = says();
      expect({ stdout, stderr, status }).toEqual({
        stdout: `${LOG_SIZE} entries, all as the checkpoint says\n`,
        stderr: '',
        status: 0,
      });
    });

    it('rejects them for other keys than those that signed', () => {
      expect(says(LOG, witness('bill')).status).toBe(1);
      const key = { ...LOG.key, publicKey: witness('bill').key.publicKey };
      expect(says({ key }).status).toBe(1);
    });

    it.each(TAMPERED)('rejects another: %s in %s', (_, file, change) => {
      whileTampered(file, change, () => {
        const { stdout, status } = says();
        expect(stdout).not.toContain('all as the checkpoint says');
        expect(status).toBe(1);
      });
    });
  });
});

type NoteKey = Pick<typeof LOG, 'key'>;

const maybeOpenssl = OPENSSL ? describe : describe.skip;

maybeOpenssl(`openssl (${OPENSSL ?? 'is not here'})`, () => {
  /** What openssl says of the log's signature under a text. */
  function verdictOn(text: string, key: KeyObject = keyOf('log')): number | null {
    const files = temporaryFolder();
    const { signatures } = parseNote(readFileSync(join(folder, 'log/checkpoint')));
    const { signature } = signatures.find((line) => line.id === LOG.key.id) ?? {};
    // DER before the 32 bytes of an Ed25519 public key (RFC 8410)
    const prefix = Buffer.from('302a300506032b6570032100', 'hex');
    const raw = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
    writeFileSync(join(files, 'key.der'), Buffer.concat([prefix, raw]));
    writeFileSync(join(files, 'text'), text);
    writeFileSync(join(files, 'signature'), signature ?? '');
    const args = ['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-rawin'];
    const named = { inkey: 'key.der', in: 'text', sigfile: 'signature' };
    const paths = Object.entries(named).flatMap(([name, file]) => [`-${name}`, join(files, file)]);
    return run(OPENSSL ?? '', [...args, ...paths]).status;
  }

  it('accepts the signature of the checkpoint, and none of another text or key', () => {
    const { text } = parseNote(readFileSync(join(folder, 'log/checkpoint')));
    expect(verdictOn(text)).toBe(0);
    expect(verdictOn(text.replace('66000', '66001'))).not.toBe(0);
    expect(verdictOn(`${text}\n`)).not.toBe(0);
    expect(verdictOn(text, generateKeyPairSync('ed25519').privateKey)).not.toBe(0);
  });
});

describe('@sigstore/verify', () => {
  interface Asked {
    readonly file: string;
    readonly entry: Buffer;
  }

  /** Throws where it rejects the checkpoint of the file, or that the entry is in its tree. */
  function verified({ file, entry }: Asked): void {
    const { index, hashes, checkpoint } = parseProof(file);
    const inclusionProof = {
      logIndex: index.toString(),
      // It takes size and root from the checkpoint.
      treeSize: '0',
      rootHash: Buffer.alloc(0),
      hashes: hashes.map((hash) => Buffer.from(hash)),
      checkpoint: { envelope: checkpoint },
    };
    const logEntry = {
      logIndex: index.toString(),
      logId: { keyId: Buffer.from(LOG.key.id, 'hex') },
      kindVersion: { kind: '', version: '' },
      integratedTime: '0',
      inclusionPromise: undefined,
      inclusionProof,
      canonicalizedBody: entry,
    };
    const authority = {
      logID: Buffer.from(LOG.key.id, 'hex'),
      publicKey: createPublicKey(keyOf('log')),
      baseURL: `https://${LOG.key.name}`,
      validFor: { start: new Date(0), end: new Date(8.64e15) },
    };
    verifyMerkleInclusion(logEntry, verifyCheckpoint(logEntry, [authority]));
  }

  let asked: Asked;
  beforeAll(() => {
    const file = readFileSync(join(folder, 'given/proof.tlog-proof'), 'utf8');
    asked = { file, entry: readFileSync(join(folder, 'given/entry')) };
  });

  it('accepts the proof file', () => {
    expect(() => verified(asked)).not.toThrow();
  });

  it('rejects another entry, index, size or hash', () => {
    const { file, entry } = asked;
    expect(() => verified({ ...asked, entry: Buffer.from(flipped(0)(entry)) })).toThrow(
      'root hash',
    );
    const others: readonly Change[] = [
      replaced(`index ${PROVEN}`, `index ${PROVEN + 1}`),
      replaced(`\n${LOG_SIZE}\n`, `\n${LOG_SIZE + 1}\n`),
      replaced(/^.{44}\n/m, ''),
      replaced(HASH_LINE, '#'),
    ];
    for (const change of others) {
      const bytes = Buffer.from(file);
      const other = Buffer.from(differing(change(bytes), bytes)).toString();
      expect(() => verified({ ...asked, file: other })).toThrow();
    }
  });
});
