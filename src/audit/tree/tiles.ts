/**
 * Where the hashes and entries of a tree lie in tiles (C2SP tlog-tiles). A tile holds up to 256
 * hashes; one at level L + 1 holds the roots of full tiles at level L. Bundles of entries lie as
 * the tiles of level 0 do.
 */
import { HASH_SIZE, nodeHash } from './hashing.js';
import type { HashAt } from './proofs.js';

/** Hashes of a full tile, entries of a full bundle. */
export const FULL_WIDTH = 256;

/** Levels of the tree between two levels of tiles. */
export const TILE_HEIGHT = 8;
const HIGHEST_LEVEL = 63;
const HIGHEST_INDEX = Number.MAX_SAFE_INTEGER;

/** A tile of hashes, or a bundle of entries. */
export interface TilePlace {
  /** 0 to 63, or entries. */
  readonly level: number | 'entries';
  /** Its place among those of its level, from 0. */
  readonly index: number;
  /** How much it holds: 256 where it is full, 1 to 255 where it is partial. */
  readonly width: number;
}

/** The path of a tile below the log's prefix, such as `tile/0/x001/x234/067.p/8`. */
export function tilePath({ level, index, width }: TilePlace): string {
  const isLevel = level === 'entries' || isWhole(level, 0, HIGHEST_LEVEL);
  if (!isLevel || !isWhole(index, 0, HIGHEST_INDEX) || !isWhole(width, 1, FULL_WIDTH)) {
    throw new RangeError(`There is no tile ${index} of width ${width} at level ${level}.`);
  }
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.../g) ?? [];
  const last = groups.pop();
  const path = [...groups.map((group) => `x${group}`), last].join('/');
  return `tile/${level}/${path}${width === FULL_WIDTH ? '' : `.p/${width}`}`;
}

/** The tile that lies at a path; null where the path is not exactly the one of a tile. */
export function parseTilePath(path: string): TilePlace | null {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!found) return null;
  const [, levelText = '', groups = '', widthText] = found;
  const level = levelText === 'entries' ? levelText : Number(levelText);
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = widthText === undefined ? FULL_WIDTH : Number(widthText);
  if (level !== 'entries' && level > HIGHEST_LEVEL) return null;
  if (index > HIGHEST_INDEX || width === 0 || width > FULL_WIDTH) return null;
  // Leading zeroes, superfluous groups and a partial tile of 256 have another spelling.
  return tilePath({ level, index, width }) === path ? { level, index, width } : null;
}

/** How much of a tile a tree of `size` leaves fills: 0 (there is none) to 256. */
export function widthOf({ level, index }: Omit<TilePlace, 'width'>, size: number): number {
  const filled = Math.floor(size / FULL_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(FULL_WIDTH, filled - index * FULL_WIDTH));
}

/** The partial tiles of a tree of `size` leaves, lowest level first: seven at most. */
export function partialTilesOf(size: number): readonly TilePlace[] {
  const tiles: TilePlace[] = [];
  for (let level = 0, filled = size; filled > 0; level++) {
    const width = filled % FULL_WIDTH;
    const index = (filled - width) / FULL_WIDTH;
    if (width > 0) tiles.push({ level, index, width });
    filled = index;
  }
  return tiles;
}

/** Every tile of a tree of `size` leaves, full and partial, level after level; no bundles. */
export function* tilesOf(size: number): Generator<TilePlace, void> {
  for (let level = 0, filled = size; filled > 0; level++) {
    const full = Math.floor(filled / FULL_WIDTH);
    for (let index = 0; index < full; index++) yield { level, index, width: FULL_WIDTH };
    const width = filled % FULL_WIDTH;
    if (width > 0) yield { level, index: full, width };
    filled = full;
  }
}

/**
 * The hashes of complete subtrees of a tree of `size` leaves, from its tiles. `read` gives the
 * bytes of a tile, which hold at least `width` hashes. Each hash takes one tile and at most 127
 * hashings.
 */
export function hashAtInTiles(size: number, read: (tile: TilePlace) => Uint8Array): HashAt {
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const count = 2 ** (level % TILE_HEIGHT);
    const first = index * count;
    const place = { level: tileLevel, index: Math.floor(first / FULL_WIDTH) };
    const tile = { ...place, width: widthOf(place, size) };
    const begin = (first % FULL_WIDTH) * HASH_SIZE;
    const bytes = read(tile).subarray(begin, begin + count * HASH_SIZE);
    if (bytes.length !== count * HASH_SIZE) {
      throw new RangeError(`${tilePath(tile)} lacks hashes of level ${level}, index ${index}.`);
    }
    return hashOver(bytes);
  };
}

/** The hash over a power of two of hashes, one after the other. */
function hashOver(bytes: Uint8Array): Buffer {
  if (bytes.length === HASH_SIZE) return Buffer.from(bytes);
  const half = bytes.length / 2;
  return nodeHash(hashOver(bytes.subarray(0, half)), hashOver(bytes.subarray(half)));
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isSafeInteger(number) && number >= least && number <= most;
}
