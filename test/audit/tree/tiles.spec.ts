/** Tiles: their paths, which of them a tree has, and the hashes in them. */
import fc from 'fast-check';
import { leafHash } from '../../../src/audit/tree/hashing.js';
import {
  hashAtInTiles,
  parseTilePath,
  partialTilesOf,
  type TilePlace,
  tilePath,
  tilesOf,
  widthOf,
} from '../../../src/audit/tree/tiles.js';
import { entriesTo, grownFrom } from './naive-tree.js';

const places: fc.Arbitrary<TilePlace> = fc.record({
  level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
  index: fc.oneof(fc.maxSafeNat(), fc.nat(2000)),
  width: fc.integer({ min: 1, max: 256 }),
});

describe('the path of a tile', () => {
  it.each([
    [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 0, index: 273, width: 112 }, 'tile/0/273.p/112'],
    [{ level: 2, index: 0, width: 1 }, 'tile/2/000.p/1'],
    [{ level: 63, index: 999, width: 256 }, 'tile/63/999'],
    [{ level: 1, index: 1000, width: 255 }, 'tile/1/x001/000.p/255'],
    [{ level: 'entries', index: 67, width: 3 }, 'tile/entries/067.p/3'],
  ] as const)('%j is %s', (place, path) => {
    expect(tilePath(place)).toBe(path);
    expect(parseTilePath(path)).toEqual(place);
  });

  it('is read back as the tile it was made of', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(parseTilePath(tilePath(place))).toEqual(place);
      }),
    );
  });

  it.each([
    ...['', 'tile/0', 'tile/0/', '/tile/0/000', 'tile/0/000/', 'tile/0/000\n', 'tile/x/000'],
    ...['tile/00/000', 'tile/01/000', 'tile/64/000', 'tile/-1/000', 'tile/100/000'],
    ...['tile/0/0', 'tile/0/00', 'tile/0/0000', 'tile/0/x000', 'tile/0/x000/000', 'tile/0/001/000'],
    ...['tile/0/x001/x000', 'tile/0/X001/000', 'tile/0/x01/000', 'tile/0/x000/x001/000'],
    ...['tile/0/000.p', 'tile/0/000.p/', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/000.p/01'],
    ...['tile/0/000.p/1000', 'tile/0/000.P/1', 'tile/0/000.p/1/', 'tile/0/000.p/-1'],
    ...['tile/Entries/000', 'tile/data/000', 'tile/8/0/000', 'tile/0/٠٠٠', 'tile/0/..'],
    // 2^53, and more groups than any index has
    ...['tile/0/x009/x007/x199/x254/x740/992', 'tile/0/x001/x009/x007/x199/x254/x740/991'],
  ])('is not %j', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it.each([
    { level: 64, index: 0, width: 1 },
    { level: -1, index: 0, width: 1 },
    { level: 0, index: -1, width: 1 },
    { level: 0, index: 0, width: 0 },
    { level: 0, index: 0, width: 257 },
    { level: 0, index: 2 ** 53, width: 1 },
    { level: 0.5, index: 0, width: 1 },
  ])('is refused of what is no tile: %j', (place) => {
    expect(() => tilePath(place)).toThrow(RangeError);
  });
});

describe('the tiles of a tree', () => {
  it('of 70,000 leaves are those that the specification names', () => {
    const paths = [...tilesOf(70_000)].map(tilePath);
    expect(paths.filter((path) => path.startsWith('tile/0/'))).toHaveLength(274);
    expect(paths.slice(272)).toEqual([
      ...['tile/0/272', 'tile/0/273.p/112', 'tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1'],
    ]);
  });

  it('of 256 leaves are a full one and one of width 1 above it; of none there is none', () => {
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(0)]).toEqual([]);
    expect(partialTilesOf(0)).toEqual([]);
  });

  it('are partial where the list says, and as wide as asked of each', () => {
    fc.assert(
      fc.property(fc.nat(300_000), (size) => {
        const tiles = [...tilesOf(size)];
        expect(tiles.filter(({ width }) => width < 256)).toEqual(partialTilesOf(size));
        expect(tiles.filter((tile) => widthOf(tile, size) !== tile.width)).toEqual([]);
        const besides = tiles.map(({ level, index }) => ({ level, index: index + 1 }));
        const there = new Set(tiles.map(({ level, index }) => `${level}/${index}`));
        const missing = besides.filter((tile) => !there.has(`${tile.level}/${tile.index}`));
        expect(missing.filter((tile) => widthOf(tile, size) > 0)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('are so few of them partial in the largest tree', () => {
    const tiles = partialTilesOf(Number.MAX_SAFE_INTEGER);
    expect(tiles).toHaveLength(7);
    expect(tiles.at(-1)).toEqual({ level: 6, index: 0, width: 31 });
    expect(widthOf({ level: 63, index: 0 }, Number.MAX_SAFE_INTEGER)).toBe(0);
    expect(widthOf({ level: 'entries', index: 1 }, 300)).toBe(44);
  });
});

describe('the hashes in tiles', () => {
  const SIZE = 70_000;
  const { hashAt } = grownFrom(entriesTo(SIZE).map(leafHash));
  const read = ({ level, index, width }: TilePlace): Uint8Array => {
    if (level === 'entries') throw new Error('Hashes are in tiles, not in bundles.');
    const hashes = Array.from({ length: width }, (_, i) => hashAt(level * 8, index * 256 + i));
    return Buffer.concat(hashes);
  };

  it('are those of the tree, at each level', () => {
    const inTiles = hashAtInTiles(SIZE, read);
    for (let level = 0; 2 ** level <= SIZE; level++) {
      const last = Math.floor(SIZE / 2 ** level) - 1;
      for (const index of [0, Math.floor(last / 2), last]) {
        expect(inTiles(level, index).equals(hashAt(level, index))).toBe(true);
      }
    }
  });

  it('are looked for in vain where a tile is cut short', () => {
    const cut = hashAtInTiles(SIZE, (tile) => read(tile).subarray(0, 31));
    expect(() => cut(0, 0)).toThrow('tile/0/000 lacks hashes');
  });
});
