/** A witness of a folder: what it saw, its key, and whom it trusts. */
import { randomBytes } from 'node:crypto';
import { ED25519, parseVerifierKey, type VerifierKey } from '../../../verify/note.js';
import { privateKeyOf, vkeyOf, witnessSigner } from '../tree/note.js';
import { SeenHeads } from './seen-heads.js';
import { Witness } from './witness.js';

/** A witness cannot begin as it is asked to; the message says why. */
export class WitnessError extends Error {
  override readonly name = 'WitnessError';
}

export interface OpenWitness {
  readonly witness: Witness;
  /** The key by which others know it. */
  readonly vkey: string;
  close(): void;
}

/**
 * Opens the witness of a folder, or makes one with a key of its own. `trusted` are verifier keys of
 * logs; `name` is what it must be called, where somebody says so.
 * Throws WitnessError, DoesNotHold ('key') and StoreUnavailable.
 */
export async function openWitness(
  dir: string,
  trusted: readonly string[],
  name?: string,
): Promise<OpenWitness> {
  const keys = await Promise.all(trusted.map(logKey));
  const heads = SeenHeads.in(dir);
  try {
    const self = heads.self(() => name ?? `kept-witness/${randomBytes(8).toString('hex')}`);
    if (name !== undefined && name !== self.name) {
      throw new WitnessError(`This witness is called ${self.name}, not ${name}, and stays so.`);
    }
    const signer = witnessSigner(self.name, privateKeyOf(self.seed));
    const now = (): number => Math.floor(Date.now() / 1000);
    return {
      witness: new Witness(heads, signer, keys, now),
      vkey: vkeyOf(signer.key),
      close: () => heads.close(),
    };
  } catch (error) {
    heads.close();
    throw error;
  }
}

async function logKey(vkey: string): Promise<VerifierKey> {
  const key = await parseVerifierKey(vkey);
  if (key.type === ED25519) return key;
  throw new WitnessError(`${key.name} is the key of a witness, and only logs are witnessed.`);
}
