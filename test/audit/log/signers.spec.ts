/** What signs a log in place of the keys that are kept with the ledger's. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addLogKey, logName } from '../../../src/audit/log/log-name.js';
import { fileSigners, programSigner, type SignersFor } from '../../../src/audit/log/signers.js';
import { signedCheckpoint } from '../../../src/audit/tree/checkpoint.js';
import { publicKeyBytes, vkeyOf } from '../../../src/audit/tree/note.js';
import { sqliteSlots } from '../../../src/keys/key-slots.js';
import { openSqliteKeyStore } from '../../../src/keys/sqlite-key-store.js';
import { parseVerifierKey, verifyNote } from '../../../verify/note.js';
import { temporaryFolder } from '../../temporary-folder.js';

const LEDGER_KEY = Buffer.alloc(32, 1);
const ORIGIN = 'kept.example/log';
const HEAD = { origin: ORIGIN, size: 0, root: Buffer.alloc(32, 7) };

const ed25519 = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
const pemOf = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();

function fileWith(text: string, mode = 0o600): string {
  const path = join(temporaryFolder(), 'signer');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

/** A program that names one key and signs with another, or the same. */
function programWith(named: KeyObject, signing = named): string {
  return fileWith(
    `#!${process.execPath}
const { createPrivateKey, createPublicKey, sign } = require('node:crypto');
const { readFileSync } = require('node:fs');
if (process.argv[2] === 'public-key') {
  const key = createPublicKey(${JSON.stringify(pemOf(named))});
  console.log(key.export({ format: 'pem', type: 'spki' }));
} else {
  const key = createPrivateKey(${JSON.stringify(pemOf(signing))});
  console.log(sign(null, readFileSync(0), key).toString('base64'));
}
`,
    0o700,
  );
}

/** The ids of the keys that have signed a checkpoint, as was verified. */
async function signedBy(signersFor: SignersFor): Promise<readonly string[]> {
  const signers = await signersFor(ORIGIN);
  const keys = await Promise.all(signers.map(({ key }) => parseVerifierKey(vkeyOf(key))));
  const { signed } = await verifyNote(await signedCheckpoint(HEAD, signers), keys);
  return signed.map(({ key }) => Buffer.from(key.publicKey).toString('hex'));
}

describe('a file that signs the log', () => {
  it('signs with each of its keys', async () => {
    const keys = [ed25519(), ed25519()];
    const path = fileWith(keys.map(pemOf).join(''));
    expect(await signedBy(fileSigners(path))).toEqual(
      keys.map((key) => publicKeyBytes(key).toString('hex')),
    );
  });

  it.each([
    ['is missing', () => join(temporaryFolder(), 'none'), 'is missing'],
    ['others can open', () => fileWith(pemOf(ed25519()), 0o644), 'Take their rights away'],
    ['holds no key', () => fileWith('a secret'), 'holds no private key in PEM'],
    [
      'holds a key of another kind',
      () => fileWith(pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)),
      'holds a key that is not Ed25519',
    ],
  ])('that %s is refused, and no text of it is shown', async (_, path, why) => {
    const refused = await fileSigners(path())(ORIGIN).catch(String);
    expect(refused).toContain(why);
    expect(refused).not.toContain('a secret');
  });
});

describe('a program that signs the log', () => {
  it('signs with the key that it names', async () => {
    const key = ed25519();
    const signed = await signedBy(programSigner(programWith(key)));
    expect(signed).toEqual([publicKeyBytes(key).toString('hex')]);
  });

  it('is refused where it signs with another', async () => {
    const signers = programSigner(programWith(ed25519(), ed25519()));
    await expect(signedBy(signers)).rejects.toThrow('signed with another key than the one');
  });

  it.each([
    ['prints no key', '#!/bin/sh\necho nothing\n', 'printed no Ed25519 public key'],
    ['fails', '#!/bin/sh\nexit 3\n', 'public-key failed'],
  ])('is refused where it %s', async (_, text, why) => {
    await expect(programSigner(fileWith(text, 0o700))(ORIGIN)).rejects.toThrow(why);
  });
});

describe('the name of a log', () => {
  const first = (): string => 'kept-ledger/1';

  function slotsOf(dir: string) {
    return sqliteSlots(dir, LEDGER_KEY);
  }

  it('stays what it was when it was first signed, whoever signs', async () => {
    const dir = temporaryFolder();
    await openSqliteKeyStore(dir, LEDGER_KEY).close();
    const slots = slotsOf(dir);
    const signers = fileSigners(fileWith(pemOf(ed25519())));
    expect((await logName(slots, { first, origin: ORIGIN, signers })).origin).toBe(ORIGIN);
    expect((await logName(slots, { first, signers })).origin).toBe(ORIGIN);
    await expect(logName(slots, { first, origin: 'other', signers })).rejects.toThrow(
      `This log is called ${ORIGIN}`,
    );
    // Nobody signs with another key because an option was left out.
    await expect(logName(slots, { first })).rejects.toThrow('No key of the log is kept here');
    expect((await addLogKey(slots)).signers).toHaveLength(1);
    expect((await logName(slots, { first })).origin).toBe(ORIGIN);
    slots.close();
  });
});
