/**
 * A list of erased parties that lies apart from the ledger (KEPT_ERASURES), one a line: a backup
 * that is put back still holds the keys of whoever was erased since. Party ids are keyed hashes, so
 * the list names nobody.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import type { PartyId } from '../ledger/values/party.js';
import { StoreUnavailable } from '../store/event-store.js';
import { PRIVATE_FILE } from '../store/private-files.js';

/** Where the environment names one; null where it names none. */
export function erasureListOf(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  return env.KEPT_ERASURES || null;
}

/**
 * Parties of a list; none where it is not there yet. A last line that was cut off while it was
 * written is passed over: nobody in it was erased yet. Throws StoreUnavailable where a line is no
 * party id.
 */
export function listedErasures(path: string): readonly PartyId[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const last = lines.length - 1;
  return lines.flatMap((line, i) => {
    const party = line.trim();
    if (PARTY.test(party)) return [party];
    if (party === '' || (i === last && CUT.test(party))) return [];
    throw new StoreUnavailable(
      `Line ${i + 1} of ${path} is no party id (32 hex digits): it is no list of erasures. ` +
        'Give the one that KEPT_ERASURES named.',
    );
  });
}

const PARTY = /^[0-9a-f]{32}$/;
const CUT = /^[0-9a-f]{1,31}$/;

/** Adds parties that are not in it, durably. Throws StoreUnavailable where it cannot be written. */
export function noteErasures(path: string, parties: readonly PartyId[]): void {
  try {
    const known = new Set(listedErasures(path));
    const added = parties.filter((party) => !known.has(party));
    if (added.length === 0) return;
    const file = openSync(path, 'a', PRIVATE_FILE);
    try {
      const { whole, end } = wholeLines(path);
      ftruncateSync(file, whole);
      writeSync(file, `${end}${added.join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreUnavailable(
      `Nothing was erased: ${path} (KEPT_ERASURES) cannot be written: ${why}.`,
      { cause },
    );
  }
}

/** How long it is without a last line that was cut off, in bytes; what ends one that was not. */
function wholeLines(path: string): { readonly whole: number; readonly end: '' | '\n' } {
  const text = readFileSync(path, 'utf8');
  const last = text.lastIndexOf('\n') + 1;
  if (PARTY.test(text.slice(last).trim())) return { whole: Buffer.byteLength(text), end: '\n' };
  return { whole: Buffer.byteLength(text.slice(0, last)), end: '' };
}
