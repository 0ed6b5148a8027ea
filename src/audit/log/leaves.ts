/** The leaves of the tree, from the store: bundles of them, and where an event is among them. */
import type { Position, StoredEvent } from '../../ledger/stored.js';
import type { EventStore } from '../../store/event-store.js';
import { framedLeaf } from './framed-leaf.js';
import type { BundleSpan, LogTree } from './log-tree.js';

/** Reads at most 256 events for each answer. */
export class Leaves {
  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly tree: Pick<LogTree, 'bundle' | 'bundleOf'>,
  ) {}

  /** The first `width` leaves of a bundle, 1 to 256, which must be in the tree. */
  async bundle(place: number, width: number): Promise<readonly Buffer[]> {
    const span = this.tree.bundle(place);
    const events = span ? await this.events(span, width) : [];
    if (events.length < width) {
      throw new RangeError(`Bundle ${place} has ${events.length} entries and not ${width}.`);
    }
    return events.map(framedLeaf);
  }

  /** The index of the leaf of the event at a position; null where the tree has none yet. */
  async indexOf(position: Position): Promise<number | null> {
    const span = this.tree.bundleOf(position);
    if (!span) return null;
    const { index, after, upTo, width } = span;
    // So many positions for so many events: there is no gap, as never on SQLite.
    if (upTo - after === width) return index + position - after - 1;
    const events = await this.events(span, width);
    const at = events.findIndex((event) => event.position === position);
    return at < 0 ? null : index + at;
  }

  /** How many leaves are of events up to and with a position; null where the tree ends before. */
  async countUpTo(position: Position): Promise<number | null> {
    if (position === 0) return 0;
    const span = this.tree.bundleOf(position);
    if (!span) return null;
    const { index, after, upTo, width } = span;
    if (upTo - after === width) return index + position - after;
    const events = await this.events(span, width);
    return index + events.filter((event) => event.position <= position).length;
  }

  private async events({ after }: BundleSpan, most: number): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const some of this.store.readAll(after, most)) {
      events.push(...some.slice(0, most - events.length));
      if (events.length >= most) break;
    }
    return events;
  }
}

/** Leaves as a bundle of entries (C2SP tlog-tiles): each after its length in two bytes. */
export function bundleBytes(leaves: readonly Buffer[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(leaf.length);
      return [length, leaf];
    }),
  );
}
