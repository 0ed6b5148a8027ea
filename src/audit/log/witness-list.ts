/** The witnesses that a log asks to cosign its checkpoints, kept with the ledger's keys. */
import { COSIGNATURE, parseVerifierKey, type VerifierKey } from '../../../verify/note.js';
import type { KeySlots } from '../../keys/key-slots.js';
import { vkeyOf } from '../tree/note.js';

/** Somebody who is asked to cosign, and where. */
export interface AskedWitness {
  readonly key: VerifierKey;
  /** What stands before `/add-checkpoint`; it ends in no slash. */
  readonly url: string;
  /** It may stand at an address of a private network, and speak without TLS. */
  readonly mayBePrivate: boolean;
}

/** A witness cannot be added or removed as asked; the message says why. */
export class WitnessListError extends Error {
  override readonly name = 'WitnessListError';
}

interface HeldWitness {
  readonly vkey: string;
  readonly url: string;
  readonly mayBePrivate: boolean;
}

const SLOT = 'log-witnesses';
/** Whoever reads a note must accept so many signatures, those of the log among them. */
const MOST_WITNESSES = 12;
const LONGEST_URL = 1000;
/** How often another process may be first before it is given up. */
const ATTEMPTS = 20;

/** The witnesses, in the order in which they were added. */
export async function askedWitnesses(slots: KeySlots): Promise<readonly AskedWitness[]> {
  const text = await slots.read(SLOT);
  return Promise.all(heldIn(text).map(witnessOf));
}

/**
 * Adds a witness, or gives one that is there another address. Throws WitnessListError where its key
 * or address cannot be used or there are too many, DoesNotHold ('key') where the key is malformed.
 */
export async function addWitness(
  slots: KeySlots,
  witness: HeldWitness,
): Promise<readonly AskedWitness[]> {
  const key = await parseVerifierKey(witness.vkey);
  if (key.type !== COSIGNATURE) {
    throw new WitnessListError(`${key.name} is no key of a witness: it signs without a time.`);
  }
  const held = { ...witness, url: usableUrl(witness) };
  return change(slots, (now) => {
    const at = now.findIndex(({ vkey }) => vkey === held.vkey);
    if (at >= 0) return now.with(at, held);
    if (now.length < MOST_WITNESSES) return [...now, held];
    throw new WitnessListError(`A log has ${MOST_WITNESSES} witnesses at most: remove one first.`);
  });
}

/** Removes a witness by the id in its key. Throws WitnessListError for one that is not there. */
export async function removeWitness(slots: KeySlots, id: string): Promise<readonly AskedWitness[]> {
  return change(slots, (now) => {
    const others = now.filter(({ vkey }) => vkey.split('+')[1] !== id);
    if (others.length < now.length) return others;
    throw new WitnessListError(`No witness with the key ${id} is asked: see kept witness list.`);
  });
}

async function change(
  slots: KeySlots,
  make: (now: readonly HeldWitness[]) => readonly HeldWitness[],
): Promise<readonly AskedWitness[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const text = await slots.read(SLOT);
    const next = make(heldIn(text));
    if (await slots.replace(SLOT, text, JSON.stringify(next))) {
      return Promise.all(next.map(witnessOf));
    }
  }
  throw new Error(`Others changed the witnesses ${ATTEMPTS} times in a row; try again.`);
}

function heldIn(text: string | null): readonly HeldWitness[] {
  if (text === null) return [];
  const held: readonly HeldWitness[] = JSON.parse(text);
  return held;
}

async function witnessOf({ vkey, url, mayBePrivate }: HeldWitness): Promise<AskedWitness> {
  return { key: await parseVerifierKey(vkey), url, mayBePrivate };
}

/** As it is listed and kept: its verifier key, and what it was given. */
export function shownWitness({ key, url, mayBePrivate }: AskedWitness): HeldWitness {
  return { vkey: vkeyOf(key), url, mayBePrivate };
}

function usableUrl({ url, mayBePrivate }: HeldWitness): string {
  const parsed = url.length <= LONGEST_URL && URL.canParse(url) ? new URL(url) : null;
  const isPlain = parsed && !parsed.username && !parsed.password && !parsed.search && !parsed.hash;
  const isSpoken = parsed?.protocol === 'https:' || (mayBePrivate && parsed?.protocol === 'http:');
  if (parsed && isPlain && isSpoken) return parsed.href.replace(/\/+$/, '');
  throw new WitnessListError(
    'The address of a witness is an https URL without user, "?" and "#"; with --private it may ' +
      'be http.',
  );
}
