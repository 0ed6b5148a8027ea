/** Notes, checkpoints and cosignatures as they are made, and read back as outsiders read them. */
import { createPrivateKey, generateKeyPairSync, verify } from 'node:crypto';
import { checkpointText, signedCheckpoint } from '../../../src/audit/tree/checkpoint.js';
import { cosignatureLine } from '../../../src/audit/tree/cosignature.js';
import { EMPTY_ROOT } from '../../../src/audit/tree/hashing.js';
import {
  logSigner,
  noteOf,
  publicKeyBytes,
  signatureLine,
  verifierKey,
  vkeyOf,
  witnessSigner,
} from '../../../src/audit/tree/note.js';
import { parseCheckpoint } from '../../../verify/checkpoint.js';
import { parseNote, parseVerifierKey } from '../../../verify/note.js';

/** The private key of RFC 8032, section 7.1, test 1. */
const PRIVATE_KEY = createPrivateKey({
  key: Buffer.from(
    '302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'hex',
  ),
  format: 'der',
  type: 'pkcs8',
});
const LOG = logSigner('kept.example/log', PRIVATE_KEY);
const WITNESS = witnessSigner('witness.example/w1', PRIVATE_KEY);
const HEAD = { origin: 'kept.example/log', size: 0, root: EMPTY_ROOT };

describe('a verifier key', () => {
  it('is made as the specification shows', async () => {
    const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
    const { name, publicKey } = await parseVerifierKey(vkey);
    expect(vkeyOf(verifierKey(name, publicKey))).toBe(vkey);
  });

  it('has another id as a log and as a witness', async () => {
    expect(LOG.key.publicKey).toEqual(WITNESS.key.publicKey);
    for (const { key } of [LOG, WITNESS]) {
      const read = await parseVerifierKey(vkeyOf(key));
      expect({ ...read, publicKey: Buffer.from(read.publicKey) }).toEqual(key);
    }
    expect(vkeyOf(witnessSigner('kept.example/log', PRIVATE_KEY).key)).not.toBe(vkeyOf(LOG.key));
  });

  it.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\u0085b', 'a\u0001b', 'a\nb', '\ud800'])(
    'is not made for the name %j',
    (name) => {
      expect(() => verifierKey(name, LOG.key.publicKey)).toThrow(RangeError);
    },
  );

  it('is made of Ed25519 keys only', () => {
    expect(() => verifierKey('log', Buffer.alloc(31))).toThrow(RangeError);
    const { privateKey } = generateKeyPairSync('x25519');
    expect(() => publicKeyBytes(privateKey)).toThrow('sign with Ed25519');
  });
});

describe('a checkpoint', () => {
  it('is the text of the specification, signed as it stands', async () => {
    const note = await signedCheckpoint(HEAD, [LOG]);
    expect(note).toBe(
      'kept.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n' +
        `${await signatureLine(checkpointText(HEAD), LOG)}\n`,
    );
    const { text, signatures } = parseNote(note);
    expect(text).toBe(checkpointText(HEAD));
    const [line] = signatures;
    expect(line).toMatchObject({ name: 'kept.example/log', id: LOG.key.id });
    const signature = line?.signature ?? Buffer.alloc(0);
    expect(verify(null, Buffer.from(text), PRIVATE_KEY, signature)).toBe(true);
    expect(parseCheckpoint(text)).toMatchObject({ origin: HEAD.origin, size: 0n, extensions: [] });
  });

  it('carries the signatures of two keys while one takes the place of the other', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const note = await signedCheckpoint(HEAD, [LOG, logSigner('kept.example/log', privateKey)]);
    expect(parseNote(note).signatures).toHaveLength(2);
  });

  it.each([
    { ...HEAD, origin: '' },
    { ...HEAD, origin: 'a\nb' },
    { ...HEAD, size: -1 },
    { ...HEAD, size: 2 ** 53 },
    { ...HEAD, size: 1.5 },
    { ...HEAD, root: Buffer.alloc(31) },
  ])('is not made of %j', (head) => {
    expect(() => checkpointText(head)).toThrow(RangeError);
  });

  it('is not made with a signature of the wrong size, or with none', async () => {
    const short = { ...LOG, sign: () => Buffer.alloc(63) };
    await expect(signedCheckpoint(HEAD, [short])).rejects.toThrow('gave 63 bytes');
    await expect(signedCheckpoint(HEAD, [])).rejects.toThrow(RangeError);
    expect(() => noteOf('no line feed', ['line'])).toThrow(RangeError);
  });
});

describe('a cosignature', () => {
  it('is 76 bytes: key id, time and the signature of the text below two lines', async () => {
    const text = checkpointText(HEAD);
    const line = await cosignatureLine(text, 1_679_315_147, WITNESS);
    const [, , encoded = ''] = line.split(' ');
    const bytes = Buffer.from(encoded, 'base64');
    expect(bytes).toHaveLength(76);
    expect(bytes.subarray(0, 4).toString('hex')).toBe(WITNESS.key.id);
    expect(bytes.readBigUInt64BE(4)).toBe(1_679_315_147n);
    const message = Buffer.from(`cosignature/v1\ntime 1679315147\n${text}`);
    expect(verify(null, message, PRIVATE_KEY, bytes.subarray(12))).toBe(true);
  });

  it.each([-1, 1.5, Number.NaN])('is not made at %d', async (time) => {
    await expect(cosignatureLine(checkpointText(HEAD), time, WITNESS)).rejects.toThrow(RangeError);
  });
});
