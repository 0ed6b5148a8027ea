/**
 * Signed notes as a log makes them (C2SP signed-note). They are read and verified in
 * `verify/note.ts`, and only there.
 */
import { createPrivateKey, hash, type KeyObject, sign as signEd25519 } from 'node:crypto';
import { COSIGNATURE, ED25519, isKeyName, type VerifierKey } from '../../../verify/note.js';

/** Signs a message with Ed25519 (RFC 8032): 64 bytes. It may be a program or a device elsewhere. */
export type SignMessage = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** A key that signs, and what others verify it with. */
export interface NoteSigner {
  readonly key: VerifierKey;
  readonly sign: SignMessage;
}

const PUBLIC_KEY_SIZE = 32;
const SIGNATURE_SIZE = 64;

/**
 * The key by which others know who signs. Throws RangeError where the name is empty or holds a
 * space or a plus, or the public key has not 32 bytes.
 */
export function verifierKey(
  name: string,
  publicKey: Uint8Array,
  type: VerifierKey['type'] = ED25519,
): VerifierKey {
  if (!isKeyName(name)) {
    throw new RangeError(`The name of a key has no spaces and no "+"; found "${name}".`);
  }
  if (publicKey.length !== PUBLIC_KEY_SIZE) {
    throw new RangeError(`An Ed25519 public key has 32 bytes, not ${publicKey.length}.`);
  }
  const named = Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(type), publicKey]);
  return { name, id: hash('sha256', named).slice(0, 8), type, publicKey };
}

/** A verifier key as text, `<name>+<id in hex>+<base64 of type and public key>`. */
export function vkeyOf({ name, id, type, publicKey }: VerifierKey): string {
  const typed = Buffer.concat([Uint8Array.of(type), publicKey]);
  return `${name}+${id}+${typed.toString('base64')}`;
}

/** The 32 bytes of an Ed25519 public key (RFC 8032); of a private key, those of its public one. */
export function publicKeyBytes(key: KeyObject): Buffer {
  const { crv, x } = key.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) {
    throw new RangeError('A log and a witness sign with Ed25519; the key is of another kind.');
  }
  return Buffer.from(x, 'base64url');
}

/** What stands before the seed in a private key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 private key of a seed of 32 bytes (RFC 8032). */
export function privateKeyOf(seed: Buffer): KeyObject {
  const key = Buffer.concat([PKCS8, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** Who signs as a log with a private key that is at hand. */
export function logSigner(name: string, privateKey: KeyObject): NoteSigner {
  return signerOf(name, privateKey, ED25519);
}

/** Who cosigns as a witness with a private key that is at hand. */
export function witnessSigner(name: string, privateKey: KeyObject): NoteSigner {
  return signerOf(name, privateKey, COSIGNATURE);
}

function signerOf(name: string, privateKey: KeyObject, type: VerifierKey['type']): NoteSigner {
  const key = verifierKey(name, publicKeyBytes(privateKey), type);
  return { key, sign: (message) => signEd25519(null, message, privateKey) };
}

/** A note: the text, which ends in a line feed, a blank line, and the lines of its signatures. */
export function noteOf(text: string, lines: readonly string[]): string {
  if (!text.endsWith('\n')) throw new RangeError('The text of a note ends in a line feed.');
  if (lines.length === 0) throw new RangeError('A note has one signature at least.');
  return `${text}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** Signs the text of a note: its line, without the line feed. */
export async function signatureLine(text: string, signer: NoteSigner): Promise<string> {
  return lineOf(signer.key, await signatureOf(Buffer.from(text), signer));
}

/** The signature of a message. Throws where the signer gives something else than 64 bytes. */
export async function signatureOf(message: Uint8Array, signer: NoteSigner): Promise<Uint8Array> {
  const signature = await signer.sign(message);
  if (signature.length !== SIGNATURE_SIZE) {
    const found = `gave ${signature.length} bytes in place of a signature of 64`;
    throw new RangeError(`The signer of ${signer.key.name} ${found}.`);
  }
  return signature;
}

/** The line of a key and of what it signed with, without the line feed. */
export function lineOf(
  { name, id }: Pick<VerifierKey, 'name' | 'id'>,
  signature: Uint8Array,
): string {
  const bytes = Buffer.concat([Buffer.from(id, 'hex'), signature]);
  return `\u2014 ${name} ${bytes.toString('base64')}`;
}
