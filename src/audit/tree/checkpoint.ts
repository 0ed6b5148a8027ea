/** Checkpoints as a log makes them (C2SP tlog-checkpoint); `verify/checkpoint.ts` reads them. */
import { HASH_SIZE } from './hashing.js';
import { type NoteSigner, noteOf, signatureLine } from './note.js';

/** What a log says of itself at one size. */
export interface LogHead {
  /** Which log it is; by convention the name of its key, a URL without a scheme. */
  readonly origin: string;
  /** Leaves, 0 to 2^53 - 1. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** The text of a checkpoint. Throws RangeError where a part of it could not be read back. */
export function checkpointText({ origin, size, root }: LogHead): string {
  if (!/^[^\n]+$/.test(origin)) throw new RangeError('The origin of a log is one line of text.');
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new RangeError(`A log has from 0 to 2^53 - 1 entries, not ${size}.`);
  }
  if (root.length !== HASH_SIZE) throw new RangeError(`A root has 32 bytes, not ${root.length}.`);
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** A checkpoint signed by each of the keys of its log, in their order. */
export async function signedCheckpoint(
  head: LogHead,
  signers: readonly NoteSigner[],
): Promise<string> {
  const text = checkpointText(head);
  const lines: string[] = [];
  for (const signer of signers) lines.push(await signatureLine(text, signer));
  return noteOf(text, lines);
}
