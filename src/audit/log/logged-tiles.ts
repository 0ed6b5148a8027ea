/** The tiles of a log as they lie in its file, hash by hash; none of it is trusted. */
import type { LoggedLeaves } from '../tree/alignment.js';
import { HashTree, rightEdge } from '../tree/growing.js';
import { HASH_SIZE } from '../tree/hashing.js';
import { FULL_WIDTH } from '../tree/tiles.js';
import type { LogTree } from './log-tree.js';

interface PlacedTile {
  readonly place: number;
  readonly tile: Buffer;
}

export class LoggedTiles implements LoggedLeaves {
  /**
   * The last tiles that were read of each level, two of them since a search may go on in the next:
   * one that is even, one that is odd.
   */
  private readonly recent: [PlacedTile | undefined, PlacedTile | undefined][] = [];

  /** Only the first `size` leaves are looked at, however the log grows meanwhile. */
  constructor(
    private readonly tree: Pick<LogTree, 'tile' | 'hashAt'> | null,
    readonly size: number,
  ) {}

  /** Whether this hash lies at its place; `index` among those of its level of tiles. */
  holds(level: number, index: number, hash: Uint8Array): boolean {
    const begin = (index % FULL_WIDTH) * HASH_SIZE;
    const tile = this.tile(level, Math.floor(index / FULL_WIDTH));
    if (tile.length < begin + HASH_SIZE) return false;
    for (let at = 0; at < HASH_SIZE; at++) if (tile[begin + at] !== hash[at]) return false;
    return true;
  }

  find(hash: Uint8Array, from: number, before: number): number {
    const end = Math.min(before, this.size);
    if (end - from === 1) return this.holds(0, from, hash) ? from : -1;
    for (let place = Math.floor(from / FULL_WIDTH); place * FULL_WIDTH < end; place++) {
      const first = place * FULL_WIDTH;
      const at = indexIn(this.tile(0, place), hash, Math.max(0, from - first));
      if (at >= 0) return first + at < end ? first + at : -1;
    }
    return -1;
  }

  /** The roots over the leaves as they lie here, at these sizes; what lies above is not read. */
  roots(sizes: ReadonlySet<number>, first: number): ReadonlyMap<number, string> {
    const { tree } = this;
    if (!tree) return new Map();
    const growing = new HashTree(first, rightEdge(first, tree.hashAt));
    const roots = new Map<number, string>();
    const last = Math.min(this.size, Math.max(first, ...sizes));
    for (let index = first; index <= last; index++) {
      if (sizes.has(index)) roots.set(index, growing.root().toString('base64'));
      const begin = (index % FULL_WIDTH) * HASH_SIZE;
      const hash = this.tile(0, Math.floor(index / FULL_WIDTH)).subarray(begin, begin + HASH_SIZE);
      if (hash.length < HASH_SIZE) break;
      growing.append(Buffer.from(hash));
    }
    return roots;
  }

  private tile(level: number, place: number): Buffer {
    this.recent[level] ??= [undefined, undefined];
    const recent = this.recent[level];
    const known = recent[place % 2];
    if (known?.place === place) return known.tile;
    const read: unknown = this.tree?.tile(level, place);
    // SQLite may hold anything in a column, whatever it is declared to be.
    const tile = Buffer.isBuffer(read) ? read : Buffer.alloc(0);
    recent[place % 2] = { place, tile };
    return tile;
  }
}

/** The place of a hash in a tile from one place on; -1 where it is not there. */
function indexIn(tile: Buffer, hash: Uint8Array, from: number): number {
  for (let at = from * HASH_SIZE; ; at += 1) {
    at = tile.indexOf(hash, at);
    if (at < 0 || at % HASH_SIZE === 0) return at < 0 ? -1 : at / HASH_SIZE;
  }
}
