/** Entries that a third reads are kept as reads of whomever they concern. */
import type { ReadOf } from '../../audit/reads/kept-read.js';
import type { Position } from '../../ledger/stored.js';
import type { ReadSide } from '../read-side.js';
import type { Viewer } from '../visibility.js';
import { concernedBy, type RawEntry } from './shown-entry.js';

export function noteEntries(
  side: ReadSide,
  of: ReadOf,
  viewer: Viewer,
  entries: readonly RawEntry[],
  knownAt: Position,
): void {
  side.noteDealings(viewer, of, null, entries.flatMap(concernedBy), { knownAt });
}
