/** Documents that can only be read whole. */
import { Rejection } from '../ledger/rejection.js';

/**
 * All bytes of a document, of at most `most`. Throws document_must_fit_the_limits with the sentence
 * given where there are more.
 */
export async function wholeOf(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  tooLarge: string,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > most) throw new Rejection('document_must_fit_the_limits', '', tooLarge);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
