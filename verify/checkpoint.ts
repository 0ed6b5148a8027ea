/** Checkpoints (C2SP tlog-checkpoint): the text of a note that says how far a log has come. */
import { DoesNotHold } from './does-not-hold.js';
import { type Bytes, fromBase64, fromDecimal } from './encoding.js';
import { type Signed, type VerifierKey, verifyNote } from './note.js';
import { HASH_SIZE } from './tree.js';

/** The head of a log: its tree at one size. */
export interface Checkpoint {
  /** Which log it is of. */
  readonly origin: string;
  /** Leaves, 0 to 2^63 - 1. */
  readonly size: bigint;
  /** 32 bytes. */
  readonly root: Bytes;
  /** Lines that follow, which no monitor can check. */
  readonly extensions: readonly string[];
}

/** A checkpoint that was verified, with who signed it. */
export interface VerifiedCheckpoint extends Checkpoint {
  /** The text that was signed. */
  readonly text: string;
  readonly signed: readonly Signed[];
}

/**
 * Reads the text of a checkpoint: origin, size, root and lines of extension, each not empty.
 * Throws DoesNotHold ('checkpoint') where it is malformed.
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw malformed('does not end in a line feed');
  if (lines.includes('')) throw malformed('has an empty line');
  const [origin, sizeLine, rootLine, ...extensions] = lines;
  if (origin === undefined || sizeLine === undefined || rootLine === undefined) {
    throw malformed('has fewer than three lines');
  }
  const size = fromDecimal(sizeLine);
  if (size === null) {
    throw malformed('has a size that is no decimal number up to 2^63 - 1 without leading zeroes');
  }
  const root = fromBase64(rootLine);
  if (root?.length !== HASH_SIZE) throw malformed('has a root that is not base64 of 32 bytes');
  return { origin, size, root, extensions };
}

/**
 * Reads a checkpoint with its signatures and verifies these: the log's own must be among them.
 * Give the keys of witnesses as well, and `signed` says which of them have seen it.
 * Throws DoesNotHold: 'note', 'signature', or 'checkpoint' where the text is malformed or its
 * origin is not the name of a key of the log that signed it.
 */
export async function verifyCheckpoint(
  note: string | Uint8Array,
  keys: readonly VerifierKey[],
): Promise<VerifiedCheckpoint> {
  const { text, signed } = await verifyNote(note, keys);
  const checkpoint = parseCheckpoint(text);
  if (!signed.some(({ key, time }) => time === null && key.name === checkpoint.origin)) {
    throw malformed(`is of ${checkpoint.origin}, whose key is not known or did not sign it`);
  }
  return { ...checkpoint, text, signed };
}

function malformed(what: string): DoesNotHold {
  return new DoesNotHold('checkpoint', `The checkpoint ${what}.`);
}
