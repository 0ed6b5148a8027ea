/** A receipt in a file, checked by whom the reader trusts. Nothing but the file is asked. */
import { readFile, stat } from 'node:fs/promises';
import { type CheckedReceipt, checkReceipt, policyOfReceipt } from '../../../verify/check.js';
import { parseVerifierKey } from '../../../verify/note.js';
import { parsePolicy, type TrustPolicy } from '../../../verify/policy.js';
import { vkeyOf } from '../../audit/tree/note.js';
import { CliError } from '../exit-codes.js';
import { reckonedFrom, type ScoreFound } from './reckoning.js';

export interface Trust {
  /** Verifier keys of the log, as the reader knows them. */
  readonly key?: readonly string[];
  /** A file with a policy. */
  readonly policy?: string;
}

export interface CheckedFile extends CheckedReceipt {
  /** The verifier keys of logs that were trusted. */
  readonly keys: readonly string[];
  /** Whether the reader gave them, or they were taken from the receipt itself. */
  readonly keysFrom: 'given' | 'receipt';
  /** Whether the score follows from the entries in it. */
  readonly score: ScoreFound;
  /** Whether every part that is in it holds. */
  readonly holds: boolean;
}

/** In bytes: no receipt that Kept makes is larger. */
const LARGEST = 80_000_000;

/**
 * Checks the receipt in a file. Throws DoesNotHold for what is no receipt, key or policy, and
 * CliError where a file cannot be read.
 */
export async function checkedFile(file: string, trust: Trust): Promise<CheckedFile> {
  const receipt = await bytesOf(file);
  const { policy, keysFrom } = await policyOf(receipt, trust);
  const checked = await checkReceipt(receipt, policy);
  const { signature, log, witnesses, entries } = checked;
  const score = reckonedFrom(checked);
  const parts = [signature, log, witnesses, entries, score];
  const holds = parts.every(({ status }) => status !== 'fails');
  const keys = policy.logs.map(({ key }) => vkeyOf(key));
  return { ...checked, score, keys, keysFrom, holds };
}

async function policyOf(
  receipt: Uint8Array,
  { key, policy: file }: Trust,
): Promise<Pick<CheckedFile, 'keysFrom'> & { readonly policy: TrustPolicy }> {
  const given = file === undefined ? null : await parsePolicy(await bytesOf(file));
  const keys = await Promise.all((key ?? []).map(parseVerifierKey));
  const logs = [...keys.map((each) => ({ key: each, url: null })), ...(given?.logs ?? [])];
  if (logs.length > 0) {
    const none = { witnesses: [], groups: [], quorum: null };
    return { policy: { ...(given ?? none), logs }, keysFrom: 'given' };
  }
  const own = await policyOfReceipt(receipt);
  return { policy: { ...own, ...given, logs: own.logs }, keysFrom: 'receipt' };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= LARGEST) return await readFile(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`Cannot read ${file}: ${why}`, 'usage');
  }
  throw new CliError(`${file} is larger than any receipt.`);
}
