/** An entry as it is stored, for whoever proves that it is. */
import type { StoredEvent } from '../../ledger/stored.js';
import { readEntryAddress } from '../../messages/message.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import type { Viewer } from '../visibility.js';
import { noteEntries } from './noted-entries.js';
import { ownPart } from './own-part.js';
import { mayRead, rawEntry } from './shown-entry.js';

export interface StoredEntryAsked {
  readonly viewer: Viewer;
  /** `stream@revision`. */
  readonly entry: string;
}

export interface StoredEntry {
  readonly stored: StoredEvent;
  /**
   * Whether the viewer sees all that it says. Of a payment of several, who was paid sees its own
   * part; what is stored would tell of the others.
   */
  readonly whole: boolean;
}

/** Throws entry_must_be_known where there is none that concerns the viewer. */
export async function readStoredEntry(
  side: ReadSide,
  { viewer, entry: written }: StoredEntryAsked,
): Promise<StoredEntry> {
  const address = readEntryAddress(written);
  const [stored] = address
    ? await side.parts.store.readStream(address.stream, address.revision, 1)
    : [];
  const entry = stored && rawEntry(stored);
  const { who } = side.today;
  if (!entry || !mayRead(viewer, entry, who)) {
    throw new ReadRefused('entry_must_be_known', undefined, 'entry');
  }
  noteEntries(side, 'entry', viewer, [entry], stored.position);
  const { recorded } = entry;
  const { facts, parties } = ownPart(recorded, viewer, who);
  return { stored, whole: facts === recorded.event.facts && parties === recorded.parties };
}
