/** What a log sends to a witness (C2SP tlog-witness, add-checkpoint): made and read. */
import { fromBase64, fromDecimal } from '../../../verify/encoding.js';
import { HASH_SIZE } from './hashing.js';

/** A checkpoint to cosign, and that it goes on from the one that the witness saw last. */
export interface WitnessRequest {
  /** Leaves of the checkpoint that the witness saw last; 0 where it saw none. */
  readonly old: bigint;
  /** Consistency from there, 32 bytes each; none where `old` is 0 or the new size. */
  readonly proof: readonly Uint8Array<ArrayBufferLike>[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** Hashes in a proof: the specification allows no more, and no tree needs more. */
const LONGEST_PROOF = 63;

/** The text of a request. */
export function witnessRequest({ old, proof, checkpoint }: WitnessRequest): string {
  const hashes = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
  return `old ${old}\n${hashes.join('')}\n${checkpoint}`;
}

/** Reads a request; null where it is malformed. Of the note nothing is looked at. */
export function parseWitnessRequest(text: string): WitnessRequest | null {
  // No line of the head is empty, so the first blank line ends it.
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [first = '', ...lines] = text.slice(0, end).split('\n', LONGEST_PROOF + 2);
  const old = first.startsWith('old ') ? fromDecimal(first.slice('old '.length)) : null;
  if (old === null || lines.length > LONGEST_PROOF) return null;
  const proof = lines.map(fromBase64).filter((hash) => hash !== null);
  if (proof.length < lines.length || proof.some(({ length }) => length !== HASH_SIZE)) return null;
  return { old, proof, checkpoint: text.slice(end + 2) };
}
