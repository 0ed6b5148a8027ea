/**
 * Tiles of a log and bundles of its entries (C2SP tlog-tiles). From a checkpoint on, each part of a
 * log can be verified: its right edge with the root, a full tile with the hash above it, a bundle
 * with its tile of level 0.
 */
import { DoesNotHold } from './does-not-hold.js';
import { isSame } from './encoding.js';
import { emptyRoot, HASH_SIZE, leafHash, nodeHash } from './tree.js';

const FULL_WIDTH = 256;
const MOST_LEVELS = 8;
const LENGTH_SIZE = 2;

/** The hashes in a tile: 1 to 256. Throws DoesNotHold ('tile') where it is malformed. */
export function parseTile(tile: Uint8Array): readonly Uint8Array[] {
  const width = tile.length / HASH_SIZE;
  if (!Number.isInteger(width) || width < 1 || width > FULL_WIDTH) {
    throw broken(`A tile has from 1 to 256 hashes of 32 bytes, not ${tile.length} bytes`);
  }
  return Array.from({ length: width }, (_, i) => tile.subarray(i * HASH_SIZE, (i + 1) * HASH_SIZE));
}

/** The entries in a bundle: 1 to 256. Throws DoesNotHold ('tile') where it is malformed. */
export function parseBundle(bundle: Uint8Array): readonly Uint8Array[] {
  const lengths = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    if (at + LENGTH_SIZE > bundle.length) throw broken('A bundle ends within a length');
    const begin = at + LENGTH_SIZE;
    at = begin + lengths.getUint16(at);
    if (at > bundle.length) throw broken(`A bundle ends within its entry ${entries.length}`);
    entries.push(bundle.subarray(begin, at));
    if (entries.length > FULL_WIDTH) throw broken('A bundle has more than 256 entries');
  }
  if (entries.length === 0) throw broken('A bundle has no entry');
  return entries;
}

/**
 * Verifies the tiles at the right edge of a log with its root, and with it their every hash.
 * `edge` has the partial tile of each level that has one, by level.
 * Throws DoesNotHold ('tile') where a tile lacks, is too wide or too narrow, or is of another tree.
 */
export async function verifyRightEdge(
  size: bigint,
  root: Uint8Array,
  edge: ReadonlyMap<number, Uint8Array>,
): Promise<void> {
  let below: Uint8Array | null = null;
  for (let level = 0, filled = size; level < MOST_LEVELS; level++, filled /= 256n) {
    const width = Number(filled % 256n);
    const tile = edge.get(level);
    const hashes: readonly Uint8Array[] = tile ? parseTile(tile) : [];
    if (hashes.length !== width) {
      throw broken(`At level ${level} a log of ${size} has ${width} hashes, not ${hashes.length}`);
    }
    // What is not complete at the levels below is one more node, right of those in the tile.
    const nodes: readonly Uint8Array[] = below ? [...hashes, below] : hashes;
    if (nodes.length > 0) below = await hashOver(nodes);
  }
  const reckoned = below ?? (await emptyRoot());
  if (!isSame(reckoned, root)) throw broken(`The tiles give another root than that of ${size}`);
}

/**
 * Verifies a full tile with the hash that stands for it in the tile above.
 * Throws DoesNotHold ('tile') where it is malformed, partial or not the tile of that hash.
 */
export async function verifyFullTile(tile: Uint8Array, hash: Uint8Array): Promise<void> {
  const hashes = parseTile(tile);
  if (hashes.length < FULL_WIDTH) throw broken(`The tile has ${hashes.length} hashes, not 256`);
  if (!isSame(await hashOver(hashes), hash)) throw broken('The tile is not that of the hash above');
}

/**
 * Verifies a bundle with its tile of level 0 and gives its entries.
 * Throws DoesNotHold ('tile') where they are not those of the tile, and says which is not.
 */
export async function verifyBundle(
  bundle: Uint8Array,
  tile: Uint8Array,
): Promise<readonly Uint8Array[]> {
  const entries = parseBundle(bundle);
  const hashes = parseTile(tile);
  if (entries.length !== hashes.length) {
    throw broken(`The bundle has ${entries.length} entries, its tile ${hashes.length} hashes`);
  }
  for (const [i, entry] of entries.entries()) {
    const hash = hashes[i];
    if (!hash || !isSame(await leafHash(entry), hash)) {
      throw broken(`Entry ${i} of the bundle is not that of the tile`);
    }
  }
  return entries;
}

/** The hash over nodes, one or more, as the tree holds them (RFC 6962, section 2.1). */
async function hashOver(nodes: readonly Uint8Array[]): Promise<Uint8Array> {
  const [first] = nodes;
  if (!first) throw broken('There is no hash over nothing');
  if (nodes.length === 1) return first;
  let split = 1;
  while (split * 2 < nodes.length) split *= 2;
  const left = await hashOver(nodes.slice(0, split));
  return nodeHash(left, await hashOver(nodes.slice(split)));
}

function broken(what: string): DoesNotHold {
  return new DoesNotHold('tile', `${what}.`);
}
