/** Which versions of promises were the newest ones as known at a position. */
import type { Position } from '../ledger/stored.js';
import { GONE_BIT } from './codes.js';
import type { Columns } from './layout.js';
import type { Tape } from './tape.js';
import type { WithinStride } from './within-stride.js';

/** The versions of a block that were the newest of their promises. */
export interface NewestOfBlock {
  readonly columns: Columns;
  /** Their rows, good until the next block; none in a block whose promises all have newer ones. */
  readonly versions: Int32Array;
  /** How many versions of the block were looked at. */
  readonly looked: number;
}

/**
 * The newest version of every promise that there was, block by block and the newest first, but for
 * those that a stride around the position touched. Blocks are read one after the other into the
 * same room, and one bit is held for each promise.
 */
export function* newestByBlock(
  tape: Tape,
  knownAt: Position,
  within: WithinStride | null,
): Generator<NewestOfBlock, void, undefined> {
  const seen = new Seen();
  const room = tape.room();
  let found = new Int32Array(0);
  for (let number = tape.footers.length - 1; number >= 0; number--) {
    if ((tape.footers[number]?.after ?? 0) >= knownAt) continue;
    const { columns } = tape.block(number, room);
    if (columns.promise.length > found.length) found = new Int32Array(columns.promise.length);
    const known = versionsKnown(columns, knownAt);
    const length = newestIn(columns, known, { seen, within }, found);
    yield { columns, versions: found.subarray(0, length), looked: known };
  }
}

interface Elsewhere {
  readonly seen: Seen;
  readonly within: WithinStride | null;
}

/** Finds those of the first versions of a block that no later one stands for; how many they are. */
function newestIn(
  { promise, about, lead }: Columns,
  known: number,
  { seen, within }: Elsewhere,
  found: Int32Array,
): number {
  let length = 0;
  for (let version = known - 1; version >= 0; version--) {
    if (!seen.add(promise[version] ?? 0)) continue;
    if (((about[version] ?? 0) & GONE_BIT) !== 0) continue;
    if (within?.touched.has(lead[version] ?? 0)) continue;
    found[length++] = version;
  }
  return length;
}

/** How many versions of a block lie in strides that had ended by a position. */
export function versionsKnown({ upTo, versionsEnd }: Columns, knownAt: Position): number {
  let stride = upTo.length - 1;
  while (stride >= 0 && (upTo[stride] ?? 0) > knownAt) stride--;
  return versionsEnd[stride] ?? 0;
}

/** Numbers that were met, a bit each. */
class Seen {
  private bits = new Uint32Array(1024);

  /** False where it was met before. */
  add(number: number): boolean {
    const [word, bit] = [number >>> 5, 1 << (number & 31)];
    if (word >= this.bits.length) this.grow(word);
    const known = this.bits[word] ?? 0;
    if ((known & bit) !== 0) return false;
    this.bits[word] = known | bit;
    return true;
  }

  private grow(word: number): void {
    const larger = new Uint32Array(Math.max(word + 1, this.bits.length * 2));
    larger.set(this.bits);
    this.bits = larger;
  }
}
