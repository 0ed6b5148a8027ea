/** The evidence of a receipt: the entries behind a score, each with its proof. */
import type { Checkpoint } from './checkpoint.js';
import { DoesNotHold } from './does-not-hold.js';
import { type Bytes, fromBase64, fromDecimal, textOf, toHex } from './encoding.js';
import { sha256 } from './platform.js';
import type { Receipt } from './receipt.js';
import { HASH_SIZE, leafHash, verifyInclusion } from './tree.js';

/** An entry that stands in the log. */
export interface EvidenceEntry {
  /** The leaf's place in the log, from 0. */
  readonly index: bigint;
  /** The leaf, byte for byte; null where the receipt is for somebody who sees only a part of it. */
  readonly leaf: Bytes | null;
  /** That part as JSON, for which the ledger vouches and no proof; null where the leaf is here. */
  readonly part: string | null;
}

/** The evidence of a receipt, of which every entry was verified. */
export interface VerifiedEvidence {
  /** What the ledger says beside the entries, as JSON; no proof vouches for it. */
  readonly context: string;
  /** By index, smallest first; each once. */
  readonly entries: readonly EvidenceEntry[];
}

/** No path in a tree of 2^63 - 1 leaves is longer. */
const MOST_HASHES = 63;

/**
 * Verifies the evidence of a receipt: that it is all that the receipt is signed over, and that each
 * entry stands in the log among the leaves on which the score rests, once. Null where the receipt
 * has none. The checkpoint must have been verified.
 * Throws DoesNotHold: 'evidence', or 'inclusion' where an entry does not stand there.
 */
export async function verifyEvidence(
  { evidence, rest, leaves }: Pick<Receipt, 'evidence' | 'rest' | 'leaves'>,
  { size, root }: Pick<Checkpoint, 'size' | 'root'>,
): Promise<VerifiedEvidence | null> {
  if (evidence === null) {
    if (rest.length > 0) throw malformed('is there, and the receipt says that it has none');
    return null;
  }
  if (BigInt(rest.length) !== evidence.bytes) {
    throw malformed(`has ${rest.length} bytes, and the receipt says ${evidence.bytes}`);
  }
  if (toHex(await sha256(rest)) !== evidence.sha256) {
    throw malformed('is not what the receipt is signed over');
  }
  const [header, context = '', ...lines] = linesOf(rest);
  if (header !== 'kept-evidence/1' || !/^context \{.*\}$/.test(context)) {
    throw malformed('does not begin with kept-evidence/1 and a line of its context');
  }
  if (BigInt(lines.length) !== evidence.entries) {
    throw malformed(`has ${lines.length} entries, and the receipt says ${evidence.entries}`);
  }
  const entries: EvidenceEntry[] = [];
  let before = -1n;
  for (const line of lines) {
    const { entry, hash, proof } = await parseLine(line);
    const { index } = entry;
    if (index <= before) throw malformed(`has entry ${index} twice, or after one that follows it`);
    if (index >= leaves) throw malformed(`has entry ${index}, and the score rests on ${leaves}`);
    await verifyInclusion({ index, size, leaf: hash, root, proof });
    before = index;
    entries.push(entry);
  }
  return { context: context.slice('context '.length), entries };
}

interface EvidenceLine {
  readonly entry: EvidenceEntry;
  readonly hash: Bytes;
  readonly proof: readonly Bytes[];
}

/** `leaf <index> <leaf> <hash>...`, or `part <index> <hash of the leaf> <JSON> <hash>...`. */
async function parseLine(line: string): Promise<EvidenceLine> {
  const [kind, written = '', ...texts] = line.split(' ');
  const index = fromDecimal(written);
  if ((kind !== 'leaf' && kind !== 'part') || index === null) {
    throw malformed(`has a line that is no entry, ${JSON.stringify(line.slice(0, 40))}`);
  }
  const [first, ...others] = texts.map((text) => bytesOf(text, index));
  if (first === undefined) throw malformed(`lacks the leaf of entry ${index}`);
  if (kind === 'leaf') {
    const entry = { index, leaf: first, part: null };
    return { entry, hash: await leafHash(first), proof: hashesIn(others, index) };
  }
  const [part, ...hashes] = others;
  const text = part === undefined ? null : textOf(part);
  if (text === null || first.length !== HASH_SIZE) throw malformed(`lacks parts of entry ${index}`);
  return { entry: { index, leaf: null, part: text }, hash: first, proof: hashesIn(hashes, index) };
}

function hashesIn(hashes: readonly Bytes[], index: bigint): readonly Bytes[] {
  if (hashes.length <= MOST_HASHES) return hashes;
  throw malformed(`has more than ${MOST_HASHES} hashes for entry ${index}`);
}

function bytesOf(text: string, index: bigint): Bytes {
  const bytes = fromBase64(text);
  if (bytes === null) throw malformed(`has something that is not base64 at entry ${index}`);
  return bytes;
}

function linesOf(evidence: Bytes): readonly string[] {
  const lines = textOf(evidence)?.split('\n');
  if (lines === undefined) throw malformed('is not UTF-8');
  if (lines.pop() !== '') throw malformed('does not end in a line feed');
  return lines;
}

function malformed(what: string): DoesNotHold {
  return new DoesNotHold('evidence', `The evidence ${what}.`);
}
