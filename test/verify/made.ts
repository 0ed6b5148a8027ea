/** Logs, keys and notes made for what verifies them: as `src/audit/tree` makes them. */
import { createHash, createPrivateKey } from 'node:crypto';
import { signedCheckpoint } from '../../src/audit/tree/checkpoint.js';
import { leafHash } from '../../src/audit/tree/hashing.js';
import { logSigner, type NoteSigner, witnessSigner } from '../../src/audit/tree/note.js';
import { rootOf } from '../../src/audit/tree/proofs.js';
import { entriesTo, grownFrom } from '../audit/tree/naive-tree.js';

/** DER before the 32 bytes of an Ed25519 private key (RFC 8410). */
const PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A private key that follows from a word, the same each time. */
export function keyOf(word: string): ReturnType<typeof createPrivateKey> {
  const seed = createHash('sha256').update(word).digest();
  return createPrivateKey({ key: Buffer.concat([PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

export const ORIGIN = 'kept.example/log';
export const LOG: NoteSigner = logSigner(ORIGIN, keyOf('log'));

export function witness(name: string): NoteSigner {
  return witnessSigner(`${name}.example/witness`, keyOf(name));
}

export const SIZE = 300;
export const ENTRIES = entriesTo(SIZE);
export const { hashAt } = grownFrom(ENTRIES.map(leafHash));

/** The log's checkpoint at a size, signed by it. */
export function checkpointAt(size: number): Promise<string> {
  return signedCheckpoint({ origin: ORIGIN, size, root: rootOf(size, hashAt) }, [LOG]);
}

/** What a promise was refused for: the part and the message of its DoesNotHold. */
export async function partOf(refused: Promise<unknown>): Promise<string> {
  try {
    await refused;
  } catch (error) {
    if (error instanceof Error && 'part' in error) return String(error.part);
    throw error;
  }
  return 'holds';
}
