/** Proofs as files that programs of others read (C2SP tlog-proof). */

/** What stands in a proof file. */
export interface ProofParts {
  /** What comes with the proof: the leaf, or a line with its hash in the place of it. */
  readonly extra: Buffer;
  /** Which leaf of the log it is, from 0. */
  readonly index: number;
  /** From the leaf's sibling to the root's child. */
  readonly hashes: readonly Buffer[];
  /** The signed note of the head to which the proof leads. */
  readonly checkpoint: string;
}

/** Before the hash of a leaf, in hex, where whoever asks does not see the entry whole. */
export const LEFT_OUT = 'kept-leaf/1 left-out\n';

export function proofFile({ extra, index, hashes, checkpoint }: ProofParts): string {
  const lines = [
    'c2sp.org/tlog-proof@v1',
    `extra ${extra.toString('base64')}`,
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}
