/**
 * Entries as they are now beside the leaves that a log has, both in order: which were changed, put
 * in or taken out. What it holds is a few numbers, whatever the log's size.
 */

/** So many leaves further on an entry is looked for, once one is not what it should be. */
const REACH = 256;

/** Where entries and leaves differ; both are counted from 0. */
export type Difference =
  /** So many entries from this one on are not what the leaves say. */
  | {
      readonly kind: 'changed';
      readonly entry: number;
      readonly leaf: number;
      readonly count: number;
    }
  /** So many entries from this one on have no leaf. */
  | { readonly kind: 'put-in'; readonly entry: number; readonly count: number }
  /** So many leaves from this one on have no entry. */
  | { readonly kind: 'gone'; readonly leaf: number; readonly count: number };

export interface LoggedLeaves {
  /** How many there are. */
  readonly size: number;
  /** The first leaf with this hash from one index on and before another; -1 without. */
  find(hash: Uint8Array, from: number, before: number): number;
}

export class Alignment {
  /** The leaf that comes next. */
  private leaf: number;
  private entries: number;
  /** Entries so far that await what they are: the last ones. */
  private pending = 0;

  /** From the leaf, and the entry, with the index `first` on. */
  constructor(
    private readonly leaves: LoggedLeaves,
    private readonly differ: (difference: Difference) => void,
    first = 0,
  ) {
    this.leaf = first;
    this.entries = first;
  }

  /** Whether all leaves were met, so that what comes is later than the log. */
  get isThrough(): boolean {
    return this.leaf >= this.leaves.size && this.pending === 0;
  }

  /** Takes the hash of the next entry. */
  take(hash: Uint8Array): void {
    this.entries += 1;
    if (this.isThrough) return;
    const at = this.find(hash);
    if (at >= 0) {
      this.settle(this.entries - 1, at);
      this.leaf = at + 1;
    } else if (++this.pending > REACH) {
      this.differ({
        kind: 'changed',
        entry: this.entries - this.pending,
        leaf: this.leaf,
        count: 1,
      });
      this.pending -= 1;
      this.leaf += 1;
    }
  }

  /** There are no more entries. Those behind the last leaf are later than the log. */
  end(): void {
    const left = this.leaves.size - this.leaf;
    const later = Math.max(0, this.pending - left);
    this.pending -= later;
    this.settle(this.entries - later, this.leaves.size);
  }

  private find(hash: Uint8Array): number {
    // Nearly always it is the next one; or, after some that were changed, the one that is due.
    const { leaf, pending } = this;
    if (this.isAt(leaf, hash)) return leaf;
    if (pending > 0 && this.isAt(leaf + pending, hash)) return leaf + pending;
    return this.leaves.find(hash, leaf, leaf + REACH + pending);
  }

  private isAt(leaf: number, hash: Uint8Array): boolean {
    return this.leaves.find(hash, leaf, leaf + 1) === leaf;
  }

  /** What is pending lies before the entry `entry`, which is the leaf `at`. */
  private settle(entry: number, at: number): void {
    const first = entry - this.pending;
    const gap = at - this.leaf;
    const changed = Math.min(this.pending, gap);
    if (changed > 0)
      this.differ({ kind: 'changed', entry: first, leaf: this.leaf, count: changed });
    if (this.pending > gap) {
      this.differ({ kind: 'put-in', entry: first + changed, count: this.pending - changed });
    }
    if (gap > this.pending) {
      this.differ({ kind: 'gone', leaf: this.leaf + changed, count: gap - changed });
    }
    this.pending = 0;
  }
}
