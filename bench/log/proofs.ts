/**
 * A tree of made-up leaves in a process of its own, and proofs of some of them:
 * `proofs.js <folder> <leaves>`. Says how long proofs took in ms: p50, p99, and the first.
 */
import { hash } from 'node:crypto';
import { LogTree, logFile } from '../../src/audit/log/log-tree.js';
import { HashTree } from '../../src/audit/tree/growing.js';
import { HASH_SIZE, prefixedHash } from '../../src/audit/tree/hashing.js';
import { inclusionProof } from '../../src/audit/tree/proofs.js';
import { FULL_WIDTH, TILE_HEIGHT } from '../../src/audit/tree/tiles.js';
import { say } from '../child.js';
import { percentile } from '../figure.js';

const PROOFS = 2000;
/** Leaves of a transaction. */
const BATCH = 256 * FULL_WIDTH;

const [dir = '', leaves = '0'] = process.argv.slice(2);
const size = Number(leaves);
const file = logFile(dir);

build();
const tree = new LogTree(file, { readOnly: true });
const took: number[] = [];
for (let n = 0; n < PROOFS; n++) {
  const index = hash('sha256', `proof ${n}`, 'buffer').readUInt32BE(0) % size;
  const begun = performance.now();
  inclusionProof(index, tree.size, tree.hashAt);
  took.push(performance.now() - begun);
}
tree.close();
say({ p50: percentile(took, 0.5), p99: percentile(took, 0.99), first: took[0] });

/** Writes the tiles as a log does, of leaves that nobody told. */
function build(): void {
  const made = new LogTree(file);
  const growing = new HashTree();
  const open = new Map<number, Buffer>();
  for (let from = 0; from < size; from += BATCH) {
    made.transaction(() => {
      for (let index = from; index < Math.min(size, from + BATCH); index++) {
        growing.append(prefixedHash(`\0leaf ${index}`), (level, at, node) => {
          if (level % TILE_HEIGHT === 0) add(level / TILE_HEIGHT, at, node);
        });
      }
      made.setMeta('size', String(growing.size));
    });
  }
  made.transaction(() => {
    for (const [level, tile] of open) {
      const filled = Math.floor(size / FULL_WIDTH ** level);
      const width = filled % FULL_WIDTH;
      if (width > 0) put(level, (filled - width) / FULL_WIDTH, tile.subarray(0, width * HASH_SIZE));
    }
  });
  made.close();

  function add(level: number, at: number, node: Buffer): void {
    const tile = open.get(level) ?? Buffer.alloc(FULL_WIDTH * HASH_SIZE);
    open.set(level, tile);
    tile.set(node, (at % FULL_WIDTH) * HASH_SIZE);
    if (at % FULL_WIDTH === FULL_WIDTH - 1) put(level, Math.floor(at / FULL_WIDTH), tile);
  }

  function put(level: number, place: number, hashes: Buffer): void {
    made.run('INSERT INTO tile VALUES (?, ?, ?)', level, place, hashes);
  }
}
