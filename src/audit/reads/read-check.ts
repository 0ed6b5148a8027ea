/** Whether a log of reads still is what it was: each entry against its leaf, each tile anew. */
import type { SignedHead } from '../log/checkpoints.js';
import { HashTree } from '../tree/growing.js';
import { HASH_SIZE, leafHash } from '../tree/hashing.js';
import { FULL_WIDTH, TILE_HEIGHT } from '../tree/tiles.js';
import type { ReadLog } from './read-log.js';

export interface ReadsChecked {
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Entries that are there; of the other leaves only the hash is left. */
  readonly entries: number;
  /** What is wrong, a sentence each; at most 20. */
  readonly faults: readonly string[];
}

const MOST_FAULTS = 20;

/**
 * Looks at every entry and every tile, and at the head that was signed last, if any. Throws
 * StoreUnavailable where the file cannot be read.
 */
export function checkReads(log: ReadLog, signed: SignedHead | null = null): ReadsChecked {
  const faults: string[] = [];
  const fault = (what: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(what);
  };
  const { size } = log;
  const hashAt = (level: number, index: number): Buffer => {
    const begin = (index % FULL_WIDTH) * HASH_SIZE;
    const tile = log.tile(level, Math.floor(index / FULL_WIDTH));
    return tile.subarray(begin, begin + HASH_SIZE);
  };
  const tree = new HashTree();
  const compare = (): void => {
    if (signed === null || tree.size !== signed.size) return;
    if (tree.root().toString('base64') === signed.root) return;
    fault(
      `The first ${signed.size} reads do not have the root that was signed, ${signed.root}: ` +
        'reads.db was changed, or made anew.',
    );
  };
  if (signed && signed.size > size) fault(cutOff(size, signed.size));
  compare();
  for (let place = 0; place < size; place++) {
    const hash = hashAt(0, place);
    if (hash.length !== HASH_SIZE) {
      fault(`The leaf of read ${place} is not there.`);
      break;
    }
    tree.append(Buffer.from(hash), (level, index, node) => {
      if (level === 0 || level % TILE_HEIGHT > 0) return;
      const tiles = level / TILE_HEIGHT;
      if (!hashAt(tiles, index).equals(node)) {
        fault(
          `Tile ${Math.floor(index / FULL_WIDTH)} at level ${tiles} is not that of its leaves.`,
        );
      }
    });
    compare();
  }
  let entries = 0;
  for (const { place, leaf } of log.entries()) {
    entries += 1;
    if (!leafHash(Buffer.from(leaf)).equals(hashAt(0, place))) {
      fault(`Read ${place} is not the one that was kept.`);
    }
  }
  return { size, root: tree.root().toString('base64'), entries, faults };
}

/** What is said of a log of reads that is shorter than what was signed. */
export function cutOff(size: number, signed: number): string {
  return (
    `${signed} reads were signed, and ${size} are there: the end was cut off, or an older ` +
    'reads.db was put back.'
  );
}
