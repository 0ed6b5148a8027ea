/**
 * Parts of all promises, each counted by itself. A promise goes by its normal number, which no link
 * of parties and no payment changes; numbers that invoice links join go to the first shard all.
 */
import { normalNumberIn } from '../../projections/told.js';
import type { Outline } from './outline.js';

/** One of so many parts; numbered from 0. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

export const WHOLE_HISTORY: Shard = { number: 0, of: 1 };

/** Whether the promise at an address is in the shard. */
export function inShard({ number, of }: Shard, { joins }: Outline): (address: string) => boolean {
  if (of === 1) return () => true;
  const joined = new Set(joins.flat().map(normalNumberIn));
  return (address) => {
    const normal = normalNumberIn(address);
    return (joined.has(normal) ? 0 : hashOf(normal) % of) === number;
  };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
