/** Receipts as a log makes them (docs/reference/log-formats.md); `verify/receipt.ts` reads them. */
import type { VerifierKey } from '../../../verify/note.js';
import { type NoteSigner, noteOf, signatureLine, vkeyOf } from './note.js';

/** What the evidence that follows a receipt is. */
export interface EvidenceDigest {
  readonly entries: number;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** What a receipt binds together. */
export interface ReceiptContent {
  readonly model: string;
  /** In hex. */
  readonly modelHash: string;
  readonly fold: number;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly knownAt: number;
  /** How many leaves of the log the score can rest on: those of what was known. */
  readonly leaves: number;
  /** The score answer, JSON in one line, as it was answered. */
  readonly answer: string;
  /** Null where none follows. */
  readonly evidence: EvidenceDigest | null;
  /** The signed note that covers the leaves, with the lines of witnesses. */
  readonly checkpoint: string;
}

/**
 * The text of a receipt. Its first line is that of no checkpoint, and its second is no size: what
 * is signed as a receipt can be read as nothing else.
 */
export function receiptText(
  origin: string,
  keys: readonly VerifierKey[],
  content: ReceiptContent,
): string {
  const { model, modelHash, fold, asOf, knownAt, leaves, answer, checkpoint, evidence } = content;
  const lines = [
    'kept-receipt/1',
    `log ${origin}`,
    ...keys.map((key) => `key ${vkeyOf(key)}`),
    `model ${model} ${modelHash}`,
    `fold ${fold}`,
    `as-of ${asOf}`,
    `known-at ${knownAt}`,
    `leaves ${leaves}`,
    `evidence ${evidence ? `${evidence.entries} ${evidence.bytes} ${evidence.sha256}` : 'none'}`,
    `answer ${answer}`,
    'checkpoint',
  ];
  if (lines.some((line) => line.includes('\n'))) {
    throw new RangeError('Each line of a receipt is one line.');
  }
  return `${lines.join('\n')}\n${checkpoint}`;
}

/** A receipt signed by each of the keys of its log, in their order. */
export async function signedReceipt(
  origin: string,
  signers: readonly NoteSigner[],
  content: ReceiptContent,
): Promise<string> {
  const keys = signers.map(({ key }) => key);
  const text = receiptText(origin, keys, content);
  const lines: string[] = [];
  for (const signer of signers) lines.push(await signatureLine(text, signer));
  return noteOf(text, lines);
}

/** The first lines of evidence: its form, and what the ledger says beside the entries, as JSON. */
export function evidenceHead(context: string): string {
  if (context.includes('\n')) throw new RangeError('The context of evidence is one line.');
  return `kept-evidence/1\ncontext ${context}\n`;
}

/** The line of an entry in evidence. */
export function leafLine(index: number, leaf: Buffer, proof: readonly Uint8Array[]): string {
  return `${['leaf', index, ...[leaf, ...proof].map(base64)].join(' ')}\n`;
}

/** The line of an entry of which only a part is shown, as JSON, with the hash of its leaf. */
export function partLine(
  index: number,
  leafHash: Buffer,
  part: string,
  proof: readonly Uint8Array[],
): string {
  const bytes = [leafHash, Buffer.from(part), ...proof];
  return `${['part', index, ...bytes.map(base64)].join(' ')}\n`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
