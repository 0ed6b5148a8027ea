/** Proof files as a log makes them (C2SP tlog-proof); `verify/proof.ts` reads and verifies them. */
import { HASH_SIZE } from './hashing.js';

/** What a proof file holds. */
export interface ProofFileParts {
  /** The entry's place in the log, from 0. */
  readonly index: number;
  /** As `inclusionProof` gives it for the index and the size of the checkpoint. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
  /** Whatever the application adds; nobody vouches for it. */
  readonly extra?: Uint8Array;
}

/** The text of a proof file, by convention one that ends in `.tlog-proof`. */
export function proofFile({ index, proof, checkpoint, extra }: ProofFileParts): string {
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new RangeError(`An entry has an index from 0 to 2^53 - 1, not ${index}.`);
  }
  if (proof.some(({ length }) => length !== HASH_SIZE)) {
    throw new RangeError('A hash in a proof has 32 bytes.');
  }
  const lines = [
    'c2sp.org/tlog-proof@v1',
    ...(extra ? [`extra ${base64(extra)}`] : []),
    `index ${index}`,
    ...proof.map(base64),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
