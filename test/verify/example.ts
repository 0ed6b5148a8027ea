/** The log of the pages that show formats: three entries, one witness, keys that follow from words. */
import { signedCheckpoint } from '../../src/audit/tree/checkpoint.js';
import { cosignatureLine } from '../../src/audit/tree/cosignature.js';
import { leafHash } from '../../src/audit/tree/hashing.js';
import { vkeyOf } from '../../src/audit/tree/note.js';
import { proofFile } from '../../src/audit/tree/proof-file.js';
import { inclusionProof, rootOf } from '../../src/audit/tree/proofs.js';
import { evidenceHead, leafLine, signedReceipt } from '../../src/audit/tree/receipt-file.js';
import { parseNote } from '../../verify/note.js';
import { digestOf } from './receipts.js';
import { grownFrom } from '../audit/tree/naive-tree.js';
import { LOG, ORIGIN, witness } from './made.js';

export const EXAMPLE_ENTRIES = ['one', 'two', 'three'];
const MODEL_HASH = 'a15e'.repeat(16);
const SEEN_AT = 1_790_000_000;

/** Every text that the pages show, by what it is. */
export interface ExampleTexts {
  readonly vkey: string;
  readonly checkpoint: string;
  readonly proof: string;
  readonly policy: string;
  readonly receipt: string;
}

export async function exampleTexts(): Promise<ExampleTexts> {
  const anne = witness('anne');
  const size = EXAMPLE_ENTRIES.length;
  const { hashAt } = grownFrom(EXAMPLE_ENTRIES.map((entry) => leafHash(Buffer.from(entry))));
  const signed = await signedCheckpoint({ origin: ORIGIN, size, root: rootOf(size, hashAt) }, [
    LOG,
  ]);
  const seen = await cosignatureLine(parseNote(signed).text, SEEN_AT, anne);
  const checkpoint = `${signed}${seen}\n`;
  const proof = proofFile({ index: 1, proof: inclusionProof(1, size, hashAt), checkpoint });
  const vkey = vkeyOf(LOG.key);
  const policy = `log ${vkey}\nwitness anne ${vkeyOf(anne.key)}\nquorum anne\n`;
  const evidence =
    evidenceHead('{"party":"5e1f"}') +
    leafLine(1, Buffer.from('two'), inclusionProof(1, size, hashAt));
  const answer =
    '{"professional":{"id":"0002:552100554","name":"Peugeot"},"model":"triangle-1",' +
    `"modelHash":"${MODEL_HASH}","asOf":"2026-11-30","knownAt":2,"overall":{"status":"insufficient"}}`;
  const note = await signedReceipt(ORIGIN, [LOG], {
    ...{ model: 'triangle-1', modelHash: MODEL_HASH, fold: 20, asOf: '2026-11-30', knownAt: 2 },
    ...{ leaves: 2, answer, checkpoint, evidence: digestOf(evidence, 1) },
  });
  return { vkey, checkpoint, proof, policy, receipt: note + evidence };
}
