/** Single bytes of a receipt changed at random, one at a time: each change is found. */
import { type CheckedReceipt, checkReceipt } from '../../verify/check.js';
import { DoesNotHold } from '../../verify/does-not-hold.js';
import type { TrustPolicy } from '../../verify/policy.js';
import { generator } from './generator.js';

/** The changes that nobody noticed, each as byte and bits. */
export async function tamperReceipt(
  receipt: Buffer,
  policy: TrustPolicy,
  { changes, seed }: { readonly changes: number; readonly seed: number },
): Promise<readonly string[]> {
  if (!(await holds(receipt, policy))) throw new Error('The receipt does not hold as it is.');
  const random = generator(seed);
  const unnoticed: string[] = [];
  for (let change = 0; change < changes; change++) {
    const [at, bits] = [random(receipt.length), 1 + random(255)];
    const changed = Buffer.from(receipt);
    changed[at] = (changed[at] ?? 0) ^ bits;
    if (await holds(changed, policy)) unnoticed.push(`receipt, byte ${at}, bits ${bits}`);
  }
  return unnoticed;
}

async function holds(receipt: Buffer, policy: TrustPolicy): Promise<boolean> {
  try {
    const parts = partsOf(await checkReceipt(receipt, policy));
    return parts.every(({ status }) => status !== 'fails');
  } catch (error) {
    if (error instanceof DoesNotHold) return false;
    throw error;
  }
}

function partsOf({ signature, log, witnesses, entries }: CheckedReceipt) {
  return [signature, log, witnesses, entries];
}
