/** Proof files (C2SP tlog-proof): that an entry stands in a log, to be checked without the log. */
import { DoesNotHold } from './does-not-hold.js';
import { type Bytes, fromBase64, fromDecimal, textOf } from './encoding.js';
import { type AcceptedCheckpoint, type TrustPolicy, verifyByPolicy } from './policy.js';
import { HASH_SIZE, leafHash, verifyInclusion } from './tree.js';

/** A proof file as it was read; nothing in it has been verified. */
export interface ProofFile {
  /** What an application adds; null where it adds nothing. Nothing vouches for it. */
  readonly extra: Bytes | null;
  /** The entry's place in the log, from 0. */
  readonly index: bigint;
  /** From the leaf's sibling to the root's child, 32 bytes each. */
  readonly hashes: readonly Bytes[];
  /** The note, as `verifyCheckpoint` takes it. */
  readonly checkpoint: string;
}

/** An entry that a policy accepts as being in a log. */
export interface ProvenEntry {
  readonly index: bigint;
  readonly checkpoint: AcceptedCheckpoint;
  /** As it stands in the file: nothing vouches for it. */
  readonly extra: Bytes | null;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
/** No path in a tree of 2^63 - 1 leaves is longer. */
const MOST_HASHES = 63;

/**
 * Reads a proof file. Nothing is verified: see `verifyProof`.
 * Throws DoesNotHold ('proof') where it is malformed.
 */
export function parseProof(file: string | Uint8Array): ProofFile {
  const text = typeof file === 'string' ? file : textOf(file);
  if (text === null) throw malformed('is not UTF-8');
  const end = text.indexOf('\n\n');
  if (end < 0) throw malformed('has no blank line above its checkpoint');
  const [header, ...lines] = text.slice(0, end).split('\n');
  if (header !== HEADER) throw malformed(`does not begin with ${HEADER}`);
  const extra = lines[0]?.startsWith('extra ') ? base64Line(lines.shift() ?? '', 'extra ') : null;
  const index = fromDecimal(/^index (.+)$/.exec(lines.shift() ?? '')?.[1] ?? '');
  if (index === null) throw malformed('has no line of the index, or a malformed one');
  if (lines.length > MOST_HASHES) throw malformed(`has more than ${MOST_HASHES} hashes`);
  const hashes = lines.map((line) => base64Line(line));
  if (hashes.some(({ length }) => length !== HASH_SIZE)) {
    throw malformed('has a hash that is not of 32 bytes');
  }
  return { extra, index, hashes, checkpoint: text.slice(end + 2) };
}

/**
 * Verifies that an entry stands in a log that the policy accepts.
 * Throws DoesNotHold, whose `part` says what does not hold: 'proof', 'note', 'signature',
 * 'checkpoint', 'quorum' or 'inclusion'.
 */
export async function verifyProof(
  file: string | Uint8Array,
  entry: Uint8Array,
  policy: TrustPolicy,
): Promise<ProvenEntry> {
  return verifyLeafProof(file, await leafHash(entry), policy);
}

/**
 * As `verifyProof`, of an entry of which only the hash is known, as `leafHash` gives it: it shows
 * that an entry with this hash stands in the log, and nothing of what it says.
 */
export async function verifyLeafProof(
  file: string | Uint8Array,
  leaf: Uint8Array,
  policy: TrustPolicy,
): Promise<ProvenEntry> {
  const { extra, index, hashes, checkpoint: note } = parseProof(file);
  const checkpoint = await verifyByPolicy(note, policy);
  const { size, root } = checkpoint;
  await verifyInclusion({ index, size, leaf, root, proof: hashes });
  return { index, checkpoint, extra };
}

function base64Line(line: string, prefix = ''): Bytes {
  const bytes = fromBase64(line.slice(prefix.length));
  if (bytes === null) throw malformed(`has a line that is not base64, ${JSON.stringify(line)}`);
  return bytes;
}

function malformed(what: string): DoesNotHold {
  return new DoesNotHold('proof', `The proof file ${what}.`);
}
