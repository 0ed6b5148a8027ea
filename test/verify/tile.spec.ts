/** Tiles and bundles verified from a root on. */
import { leafHash } from '../../src/audit/tree/hashing.js';
import { rootOf } from '../../src/audit/tree/proofs.js';
import { partialTilesOf } from '../../src/audit/tree/tiles.js';
import { parseBundle, verifyBundle, verifyFullTile, verifyRightEdge } from '../../verify/tile.js';
import { entriesTo, grownFrom } from '../audit/tree/naive-tree.js';
import { partOf } from './made.js';

const SIZE = 70_000;
const { hashAt } = grownFrom(entriesTo(SIZE).map(leafHash));

function tile(level: number, index: number, width: number): Buffer {
  const hashes = Array.from({ length: width }, (_, i) => hashAt(level * 8, index * 256 + i));
  return Buffer.concat(hashes);
}

function edgeOf(size: number): ReadonlyMap<number, Buffer> {
  return new Map(
    partialTilesOf(size).flatMap(({ level, index, width }) =>
      level === 'entries' ? [] : [[level, tile(level, index, width)]],
    ),
  );
}

function verifyEdge(size: number, edge = edgeOf(size), root = rootOf(size, hashAt)) {
  return partOf(verifyRightEdge(BigInt(size), root, edge));
}

function bundleOf(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => [Buffer.of(entry.length >> 8, entry.length & 255), entry]),
  );
}

describe('the right edge of a log', () => {
  it.each([
    ...[0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1000],
    ...[65_535, 65_536, 65_537, 65_792, 65_793, 70_000],
  ])('of %d leaves holds', async (size) => {
    expect(await verifyEdge(size)).toBe('holds');
  });

  it('does not hold with a tile more or less, with another, or for another size', async () => {
    const edge = edgeOf(SIZE);
    for (const level of edge.keys()) {
      const without = new Map([...edge].filter(([one]) => one !== level));
      expect(await verifyEdge(SIZE, without)).toBe('tile');
      const other = Buffer.from(edge.get(level) ?? '');
      other[0] = (other[0] ?? 0) ^ 1;
      expect(await verifyEdge(SIZE, new Map(edge).set(level, other))).toBe('tile');
    }
    expect(await verifyEdge(SIZE - 1, edge, rootOf(SIZE, hashAt))).toBe('tile');
    expect(await verifyEdge(SIZE, edge, rootOf(SIZE - 1, hashAt))).toBe('tile');
    expect(await verifyEdge(256, new Map([[0, tile(0, 0, 256)]]))).toBe('tile');
  });
});

describe('a full tile', () => {
  it('holds for the hash above it and no other', async () => {
    const full = tile(0, 272, 256);
    expect(await partOf(verifyFullTile(full, hashAt(8, 272)))).toBe('holds');
    expect(await partOf(verifyFullTile(full, hashAt(8, 271)))).toBe('tile');
    expect(await partOf(verifyFullTile(full.subarray(32), hashAt(8, 272)))).toBe('tile');
    const top = tile(1, 0, 256);
    expect(await partOf(verifyFullTile(top, hashAt(16, 0)))).toBe('holds');
  });
});

describe('a bundle', () => {
  const entries = entriesTo(3);
  const bundle = bundleOf(entries);

  it('holds with its tile, and gives its entries, the empty one among them', async () => {
    const given = await verifyBundle(bundle, tile(0, 0, 3));
    expect(given.map((entry) => Buffer.from(entry).toString())).toEqual(['', 'entry 1', 'entry 2']);
  });

  it('may hold entries of 65,535 bytes', () => {
    expect(parseBundle(bundleOf([Buffer.alloc(65_535)]))[0]).toHaveLength(65_535);
  });

  it.each([
    ['an entry more than its tile', () => bundleOf(entriesTo(4))],
    ['an entry less', () => bundleOf(entriesTo(2))],
    ['an entry changed', () => bundleOf(entries.with(1, Buffer.from('entry 2')))],
    ['two entries in place of each other', () => bundleOf([...entries].reverse())],
    ['a byte more', () => Buffer.concat([bundle, Buffer.of(0)])],
    ['a byte less', () => bundle.subarray(0, -1)],
    ['no entry', () => Buffer.alloc(0)],
    ['257 entries', () => Buffer.alloc(2 * 257)],
  ])('does not hold with %s', async (_, made) => {
    expect(await partOf(verifyBundle(made(), tile(0, 0, 3)))).toBe('tile');
  });

  it.each([0, 31, 33, 257 * 32])('does not hold with a tile of %d bytes', async (bytes) => {
    expect(await partOf(verifyBundle(bundle, Buffer.alloc(bytes)))).toBe('tile');
  });
});
