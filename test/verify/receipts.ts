/** Receipts made for what verifies them: of a log of 300 entries, with some of these as evidence. */
import { hash } from 'node:crypto';
import { cosignatureLine } from '../../src/audit/tree/cosignature.js';
import { leafHash } from '../../src/audit/tree/hashing.js';
import { type NoteSigner, vkeyOf } from '../../src/audit/tree/note.js';
import { inclusionProof } from '../../src/audit/tree/proofs.js';
import {
  type EvidenceDigest,
  evidenceHead,
  leafLine,
  partLine,
  type ReceiptContent,
  signedReceipt,
} from '../../src/audit/tree/receipt-file.js';
import { parseNote } from '../../verify/note.js';
import { checkpointAt, ENTRIES, hashAt, LOG, ORIGIN, SIZE, witness } from './made.js';

export const ANNE = witness('anne');

export const POLICY = `log ${vkeyOf(LOG.key)}\nwitness anne ${vkeyOf(ANNE.key)}\nquorum anne\n`;

/** What a receipt says of the evidence that follows it. */
export function digestOf(evidence: string, entries: number): EvidenceDigest {
  return { entries, bytes: Buffer.byteLength(evidence), sha256: hash('sha256', evidence) };
}

export async function cosigned(size = SIZE): Promise<string> {
  const note = await checkpointAt(size);
  return `${note}${await cosignatureLine(parseNote(note).text, 1_790_000_000, ANNE)}\n`;
}

/** The line of the entry at an index; of it only a part, where one is given. */
export function lineAt(index: number, part?: string, size = SIZE): string {
  const entry = ENTRIES[index] ?? Buffer.alloc(0);
  const proof = inclusionProof(index, size, hashAt);
  if (part === undefined) return leafLine(index, entry, proof);
  return partLine(index, leafHash(entry), part, proof);
}

export const CONTEXT = '{"party":"ab"}';

/** Evidence of an entry, of a part of one, and of an entry. */
export const LINES = [lineAt(3), lineAt(17, '{"own":"part"}'), lineAt(200)];

export interface ReceiptMade extends Partial<ReceiptContent> {
  /** Lines of evidence; none where there is none. */
  readonly lines?: readonly string[];
  readonly signers?: readonly NoteSigner[];
  readonly origin?: string;
}

const STAMP = { model: 'triangle-1', modelHash: 'ab'.repeat(32), asOf: '2026-11-30', knownAt: 250 };

export async function receiptOf(made: ReceiptMade = {}): Promise<string> {
  const { lines, signers = [LOG], origin = ORIGIN, ...given } = made;
  const evidence = lines ? evidenceHead(CONTEXT) + lines.join('') : '';
  const stamp = { ...STAMP, ...given };
  const { model, modelHash, asOf, knownAt } = stamp;
  const answer = JSON.stringify({
    ...{ professional: { id: '0002:552100554', name: 'Peugeot' } },
    ...{ model, modelHash, asOf, knownAt, overall: { status: 'insufficient' } },
  });
  const note = await signedReceipt(origin, signers, {
    ...{ fold: 20, leaves: 250, answer, checkpoint: await cosigned() },
    ...{ evidence: lines ? digestOf(evidence, lines.length) : null },
    ...stamp,
  });
  return note + evidence;
}
