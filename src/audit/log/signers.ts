/** What signs a log in place of the keys that are kept with the ledger's: a file, or a program. */
import { execFile } from 'node:child_process';
import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { logSigner, type NoteSigner, publicKeyBytes, verifierKey } from '../tree/note.js';

/** What is given to sign with cannot be used; the message says why and what to do. */
export class SignerError extends Error {
  override readonly name = 'SignerError';
}

/** Makes those who sign as a log of a name. */
export type SignersFor = (origin: string) => Promise<readonly NoteSigner[]>;

/** Each block of a PEM file. */
const PEM = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;

/**
 * Signs with the Ed25519 keys of a file in PEM (PKCS #8), all of them, the newest first. Throws
 * SignerError where the file is missing, holds none, or others may open it.
 */
export function fileSigners(path: string): SignersFor {
  return async (origin) => {
    const blocks = readPrivate(path).match(PEM) ?? [];
    if (blocks.length === 0) {
      throw new SignerError(
        `${path} holds no private key in PEM. Make one with: openssl genpkey -algorithm ed25519`,
      );
    }
    try {
      return blocks.map((block) => logSigner(origin, createPrivateKey(block)));
    } catch (cause) {
      throw new SignerError(`${path} holds a key that is not Ed25519.`, { cause });
    }
  };
}

function readPrivate(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new SignerError(`The key file of the log ${path} is missing.`);
  // Windows has no such mode bits; access lists guard the file there.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new SignerError(`Others can open ${path}. Take their rights away: chmod 600 ${path}`);
  }
  return readFileSync(path, 'utf8');
}

/** How long the program may take, in ms. */
const PROGRAM_MS = 10_000;

/**
 * Signs with a program, so that the key is nowhere in this process: `<program> public-key` prints
 * the Ed25519 public key (PEM, or base64 of 32 bytes), and `<program> sign` prints base64 of the
 * signature of what it reads. What it gives is verified before anybody sees it.
 */
export function programSigner(program: string): SignersFor {
  return async (origin) => {
    const publicKey = publicKeyIn(await run(program, 'public-key'), program);
    const sign = async (message: Uint8Array): Promise<Buffer> => {
      const signature = Buffer.from((await run(program, 'sign', message)).trim(), 'base64');
      if (verify(null, message, keyOf(publicKey), signature)) return signature;
      throw new SignerError(`${program} signed with another key than the one that it names.`);
    };
    return [{ key: verifierKey(origin, publicKey), sign }];
  };
}

/** What stands before the 32 bytes of a public key in DER (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function keyOf(publicKey: Buffer) {
  return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
}

function publicKeyIn(printed: string, program: string): Buffer {
  const bare = Buffer.from(printed.trim(), 'base64');
  try {
    return publicKeyBytes(printed.includes('BEGIN') ? createPublicKey(printed) : keyOf(bare));
  } catch (cause) {
    throw new SignerError(`${program} public-key printed no Ed25519 public key.`, { cause });
  }
}

function run(program: string, what: string, input?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, [what], { timeout: PROGRAM_MS }, (error, printed) => {
      if (!error) return resolve(printed);
      reject(new SignerError(`${program} ${what} failed: ${error.message}`, { cause: error }));
    });
    // One that ends before it has read says why by its exit.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
