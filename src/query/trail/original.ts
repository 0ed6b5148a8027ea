/**
 * The document behind an entry, for those who may have it. Whoever may read an entry may read a
 * document that passed between its parties; somebody's own books or statement tell of others, too,
 * and are for the one who told them.
 */
import type { Original } from '../../documents/originals.js';
import { readEntryAddress } from '../../messages/message.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import { isViewers, type Viewer } from '../visibility.js';
import { noteEntries } from './noted-entries.js';
import { documentOf, mayRead, type RawEntry, rawEntry } from './shown-entry.js';

export interface OriginalAsked {
  readonly viewer: Viewer;
  /** `stream@revision`. */
  readonly entry: string;
}

/**
 * Throws entry_must_be_known where no such entry concerns the viewer, answer_must_be_yours_to_see
 * where its document is not for the viewer, and original_must_be_kept where it is not there or one
 * of its parties was erased.
 */
export async function readOriginal(
  side: ReadSide,
  { viewer, entry: written }: OriginalAsked,
): Promise<Original> {
  const address = readEntryAddress(written);
  const [stored] = address
    ? await side.parts.store.readStream(address.stream, address.revision, 1)
    : [];
  const entry = stored && rawEntry(stored);
  if (!entry || !mayRead(viewer, entry, side.today.who)) {
    throw new ReadRefused('entry_must_be_known', undefined, 'entry');
  }
  const sha256 = documentOf(stored).document?.sha256;
  const original = sha256 === undefined ? null : await side.parts.originals?.open(sha256);
  const isFor = original?.exchanged || isTeller(viewer, entry, side);
  if (original && isFor) {
    noteEntries(side, 'original', viewer, [entry], stored.position);
    return original;
  }
  throw new ReadRefused(isFor ? 'original_must_be_kept' : 'answer_must_be_yours_to_see');
}

function isTeller(viewer: Viewer, { recorded: { by } }: RawEntry, { today }: ReadSide): boolean {
  if (viewer.role === 'operator') return true;
  if (viewer.teller !== by.teller || by.party === null) return false;
  return isViewers(viewer, by.party, today.who);
}
