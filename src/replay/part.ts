/**
 * A replay in parts. Each member surveys a stretch of the history, folds the promises that fall to
 * it, and sums the professionals that fall to it.
 */
import { normalNumberIn } from '../../projections/fact.js';
import type { Position } from '../ledger/stored.js';
import type { History, StreamNumber } from '../store/sqlite/history.js';
import type { Joins } from './groups.js';

/** One of so many parts; numbered from 0. */
export interface ReplayPart {
  readonly number: number;
  readonly of: number;
}

export const WHOLE_HISTORY: ReplayPart = { number: 0, of: 1 };

/** What lies after one number and up to another. */
interface Span<Place extends number> {
  readonly after: Place;
  readonly upTo: Place;
}

/** Streams and events that lie side by side in a history. */
export interface Stretch {
  readonly streams: Span<StreamNumber>;
  readonly events: Span<Position>;
}

/** The stretch of a part, of what was known at a position. */
export function stretchOf(
  history: History,
  knownAt: Position,
  { number, of }: ReplayPart,
): Stretch {
  const span = (length: number): Span<number> => ({
    after: Math.floor((length * number) / of),
    upTo: Math.floor((length * (number + 1)) / of),
  });
  return { streams: span(history.lastStream(knownAt)), events: span(knownAt) };
}

/**
 * The number of the part to which the promise at an address falls. It goes by its normal number,
 * which no link of parties and no payment changes; numbers that invoice links join all go to the
 * first part.
 */
export function partOfAddress(of: number, joins: Joins): (address: string) => number {
  if (of === 1) return () => 0;
  const joined = new Set(joins.flat().map(normalNumberIn));
  return (address) => {
    const normal = normalNumberIn(address);
    return joined.has(normal) ? 0 : partOf(normal, of);
  };
}

/** The number of the part to which a name falls: by FNV-1a over UTF-16 code units, 32 bits. */
export function partOf(name: string, of: number): number {
  if (of === 1) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % of;
}
