/** Cosignatures as a witness makes them (C2SP tlog-cosignature); `verify/note.ts` verifies them. */
import { cosignedMessage } from '../../../verify/note.js';
import { lineOf, type NoteSigner, signatureOf } from './note.js';

/**
 * The line by which a witness says that it saw the checkpoint of this text and that it goes on from
 * all it saw before. `time` in whole seconds since 1970-01-01 UTC. Without the line feed.
 */
export async function cosignatureLine(
  checkpointText: string,
  time: number,
  witness: NoteSigner,
): Promise<string> {
  if (!Number.isSafeInteger(time) || time < 0) {
    throw new RangeError(`A cosignature has a time in whole seconds since 1970, not ${time}.`);
  }
  const message = Buffer.from(cosignedMessage(checkpointText, BigInt(time)));
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  return lineOf(witness.key, Buffer.concat([stamp, await signatureOf(message, witness)]));
}
