/** The tiles that grow while leaves are appended to a tree, as whoever keeps them has them. */
import { HASH_SIZE } from './hashing.js';
import { FULL_WIDTH } from './tiles.js';

/** Where tiles are kept. */
export interface TileStore {
  /** Where that is, for messages. */
  readonly file: string;
  /** The hashes of a tile as far as they are there; empty for one that is not. */
  tile(level: number, place: number): Buffer;
  /** Puts a tile in the place of what it was. */
  put(level: number, place: number, hashes: Buffer): void;
}

/** The tiles that a batch adds to: one at a time at each level, written when the next begins. */
export class OpenTiles {
  private readonly open = new Map<number, { readonly place: number; readonly added: Buffer[] }>();

  constructor(private readonly tiles: TileStore) {}

  /** Adds a hash at its place: `index` among those of its level of tiles. */
  add(level: number, index: number, hash: Buffer): void {
    const place = Math.floor(index / FULL_WIDTH);
    const open = this.open.get(level);
    if (open?.place === place) {
      open.added.push(hash);
      return;
    }
    this.writeOne(level);
    this.open.set(level, { place, added: [hash] });
  }

  /** Writes what is open. Throws RangeError where a tile would hold more than it can. */
  write(): void {
    for (const level of this.open.keys()) this.writeOne(level);
  }

  private writeOne(level: number): void {
    const open = this.open.get(level);
    if (!open) return;
    const { place, added } = open;
    const hashes = Buffer.concat([this.tiles.tile(level, place), ...added]);
    if (hashes.length > FULL_WIDTH * HASH_SIZE) {
      throw new RangeError(`Tile ${place} at level ${level} of ${this.tiles.file} is too full.`);
    }
    this.tiles.put(level, place, hashes);
  }
}
