/** The tree of the log, grown in batches: always the one of RFC 6962 over all events so far. */
import { join } from 'node:path';
import fc from 'fast-check';
import { framedLeaf } from '../../../src/audit/log/framed-leaf.js';
import { Leaves } from '../../../src/audit/log/leaves.js';
import { LogTree, logFile } from '../../../src/audit/log/log-tree.js';
import { leafHash } from '../../../src/audit/tree/hashing.js';
import type { StoredEvent } from '../../../src/ledger/stored.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { eventsOf, naiveRoot } from './given.js';

const ALL = eventsOf(1_100, 7);

function openTree(): LogTree {
  return new LogTree(logFile(temporaryFolder()));
}

/** Gives events to a tree in batches of these sizes, over and over. */
function takeIn(tree: LogTree, events: readonly StoredEvent[], sizes: readonly number[]): void {
  let from = 0;
  for (let turn = 0; from < events.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    tree.take(events.slice(from, from + size));
    from += size;
  }
}

const rootOf = (tree: LogTree, size = tree.size): string => tree.rootAt(size).toString('base64');

describe('the tree of the log', () => {
  it('is empty before the first event', () => {
    const tree = openTree();
    expect([tree.size, tree.checkpoint, rootOf(tree)]).toEqual([0, 0, naiveRoot([])]);
    tree.close();
  });

  it('has the root of all events, and of all earlier ones, however they came', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 });
    const lengths = fc.integer({ min: 1, max: ALL.length });
    fc.assert(
      fc.property(sizes, lengths, lengths, (batches, length, earlier) => {
        const events = ALL.slice(0, length);
        const tree = openTree();
        takeIn(tree, events, batches);
        const before = Math.min(earlier, length);
        expect([tree.size, tree.checkpoint]).toEqual([length, events.at(-1)?.position]);
        expect(rootOf(tree)).toBe(naiveRoot(events));
        expect(rootOf(tree, before)).toBe(naiveRoot(events.slice(0, before)));
        tree.close();
      }),
      { numRuns: 25 },
    );
  });

  it('goes on in another process from where it was', () => {
    const file = logFile(temporaryFolder());
    for (let from = 0; from < ALL.length; from += 130) {
      const tree = new LogTree(file);
      expect(tree.checkpoint).toBe(ALL[from - 1]?.position ?? 0);
      tree.take(ALL.slice(from, from + 130));
      tree.close();
    }
    const tree = new LogTree(file);
    expect(rootOf(tree)).toBe(naiveRoot(ALL));
    tree.close();
  });

  it('given a batch that fails half way, is as if it had not come', () => {
    const tree = openTree();
    tree.take(ALL.slice(0, 300));
    const tooLong = { ...ALL[0], stream: 'x'.repeat(70_000) } as StoredEvent;
    expect(() => tree.take([...ALL.slice(300, 600), tooLong])).toThrow(RangeError);
    expect([tree.size, tree.checkpoint]).toEqual([300, ALL[299]?.position]);
    tree.take(ALL.slice(300));
    expect(rootOf(tree)).toBe(naiveRoot(ALL));
    tree.close();
  });

  it('holds full tiles of 256 hashes, and of each level above their roots', () => {
    const tree = openTree();
    takeIn(tree, ALL, [100, 1]);
    expect([0, 1, 2, 3, 4, 5].map((place) => tree.tile(0, place).length / 32)).toEqual([
      ...[256, 256, 256, 256, 76, 0],
    ]);
    expect(tree.tile(1, 0).length / 32).toBe(4);
    const [first] = ALL;
    if (first) expect(tree.tile(0, 0).subarray(0, 32)).toEqual(leafHash(framedLeaf(first)));
    expect(tree.tile(1, 0).subarray(0, 32).toString('base64')).toBe(naiveRoot(ALL.slice(0, 256)));
    tree.close();
  });

  it('finds the leaf of an event by its position, gaps or none', async () => {
    const tree = openTree();
    takeIn(tree, ALL, [90]);
    const leaves = new Leaves(storeOf(ALL), tree);
    for (const at of [0, 1, 255, 256, 257, 511, 512, 1_099]) {
      expect(await leaves.indexOf(ALL[at]?.position ?? 0)).toBe(at);
    }
    expect(await leaves.indexOf(8)).toBeNull();
    expect(await leaves.indexOf(ALL.length * 7 + 7)).toBeNull();
    expect(await leaves.bundle(4, 76)).toEqual(ALL.slice(1_024).map(framedLeaf));
    expect(await leaves.bundle(0, 3)).toEqual(ALL.slice(0, 3).map(framedLeaf));
    await expect(leaves.bundle(4, 77)).rejects.toThrow('Bundle 4 has 76 entries and not 77');
    tree.close();
  });

  it('finds it without reading the store where positions have no gap', async () => {
    const tree = openTree();
    takeIn(tree, eventsOf(700), [256, 90]);
    const unread = (): never => {
      throw new Error('The store was read.');
    };
    const leaves = new Leaves({ readAll: unread }, tree);
    for (const position of [1, 256, 257, 512, 513, 700]) {
      expect(await leaves.indexOf(position)).toBe(position - 1);
    }
    expect(await leaves.indexOf(701)).toBeNull();
    expect(await leaves.indexOf(0)).toBeNull();
    tree.close();
  });

  it('is of one version: a file of another is not read', () => {
    expect(logFile('/data')).toBe(join('/data', 'log-1.db'));
  });
});

/** Reads events after a position, a hundred at a time. */
function storeOf(events: readonly StoredEvent[]) {
  return {
    async *readAll(after: number) {
      const later = events.filter(({ position }) => position > after);
      for (let from = 0; from < later.length; from += 100) yield later.slice(from, from + 100);
    },
  };
}
