/** A receipt checked part by part, so that a reader hears of each whether it holds. */
import type { Checkpoint } from './checkpoint.js';
import { DoesNotHold } from './does-not-hold.js';
import { type VerifiedEvidence, verifyEvidence } from './evidence.js';
import { parseVerifierKey, type VerifierKey } from './note.js';
import type { TrustPolicy } from './policy.js';
import {
  parseReceipt,
  type Receipt,
  verifyReceiptLog,
  verifyReceiptSignature,
  verifyReceiptWitnesses,
} from './receipt.js';

/** What a part of a receipt came to. */
export type PartFound<What> =
  | { readonly status: 'holds'; readonly found: What }
  | { readonly status: 'fails'; readonly why: string }
  /** Nothing of the kind is in the receipt, or nothing of the kind is asked for. */
  | { readonly status: 'absent' };

export interface CheckedReceipt {
  readonly receipt: Receipt;
  /** The keys that are known and signed it. */
  readonly signature: PartFound<readonly VerifierKey[]>;
  /** The checkpoint, signed by the log, that covers all that the score rests on. */
  readonly log: PartFound<Checkpoint>;
  /** Which witnesses of the policy have seen that; absent where the policy asks for none. */
  readonly witnesses: PartFound<readonly string[]>;
  /** Absent where the receipt carries none. Without a log that holds, nothing stands in it. */
  readonly entries: PartFound<VerifiedEvidence>;
}

/**
 * Checks each part of a receipt by whom the reader trusts. What holds is only worth as much as
 * `signature` and `log` together: entries stand in the log of that checkpoint and in no other.
 * Throws DoesNotHold ('receipt' or 'note') for what is no receipt, and CannotVerify.
 */
export async function checkReceipt(
  file: string | Uint8Array,
  policy: TrustPolicy,
): Promise<CheckedReceipt> {
  const receipt = parseReceipt(file);
  const keys = policy.logs.map(({ key }) => key);
  const signature = await partOf(() => verifyReceiptSignature(receipt, keys));
  const log = await partOf(() => verifyReceiptLog(receipt, keys));
  const witnesses =
    policy.quorum === null
      ? ({ status: 'absent' } as const)
      : await partOf(() => verifyReceiptWitnesses(receipt, policy));
  return { receipt, signature, log, witnesses, entries: await entriesOf(receipt, log) };
}

async function entriesOf(
  receipt: Receipt,
  log: CheckedReceipt['log'],
): Promise<CheckedReceipt['entries']> {
  if (receipt.evidence === null && receipt.rest.length === 0) return { status: 'absent' };
  if (log.status !== 'holds') return { status: 'fails', why: 'Its log does not hold.' };
  const found = await partOf(() => verifyEvidence(receipt, log.found));
  if (found.status !== 'holds') return found;
  return found.found === null ? { status: 'absent' } : { status: 'holds', found: found.found };
}

async function partOf<What>(
  verify: () => Promise<What>,
): Promise<Exclude<PartFound<What>, { status: 'absent' }>> {
  try {
    return { status: 'holds', found: await verify() };
  } catch (error) {
    if (!(error instanceof DoesNotHold)) throw error;
    return { status: 'fails', why: error.message };
  }
}

/**
 * A policy that trusts the keys that a receipt names for itself, and asks for no witness. Whoever
 * wrote the receipt chose them: say so, and compare them with keys that came by another way.
 */
export async function policyOfReceipt(file: string | Uint8Array): Promise<TrustPolicy> {
  const keys: VerifierKey[] = [];
  for (const vkey of parseReceipt(file).keys) keys.push(await parseVerifierKey(vkey));
  return { logs: keys.map((key) => ({ key, url: null })), witnesses: [], groups: [], quorum: null };
}
