/** One pass over the tape of views, for reads that ask of everybody. */
import { dirname } from 'node:path';
import type { Position } from '../../ledger/stored.js';
import type { Views } from '../../projector/views/views.js';
import { BlockDamaged } from '../../tape/layout.js';
import { type OpenTape, openTape } from '../../tape/open-tape.js';
import { TapeUnreadable } from '../../tape/tape.js';

/** Versions of promises that one read may look at: some two seconds. */
export const MOST_VERSIONS = 1_000_000;

/**
 * What is found on the tape as known at a position; null where it is not there, not that far,
 * damaged or longer than `most` versions: then each is weighed by itself.
 */
export function overTape<Found>(
  views: Views,
  { knownAt, most }: { readonly knownAt: Position; readonly most: number },
  find: (opened: OpenTape) => Found,
): Found | null {
  if (views.file === ':memory:') return null;
  let opened: OpenTape | null = null;
  try {
    opened = openTape(dirname(views.file));
    const versions = opened.tape.footers.reduce((sum, { rows }) => sum + rows.version, 0);
    if (opened.views.checkpoint < knownAt || versions > most) return null;
    return find(opened);
  } catch (error) {
    if (error instanceof TapeUnreadable || error instanceof BlockDamaged) return null;
    throw error;
  } finally {
    opened?.close();
  }
}
