/**
 * Items of a stream by a key, such as its entries by what they speak of.
 *
 * An index never changes: `with` gives the next one. Those that grow from one another share their
 * items, of which each sees what lies up to its own last revision, so that one more costs the same
 * however long the stream is. Only an index that another grew from already is copied first.
 */
import type { Revision } from '../stored.js';

interface Item {
  readonly revision: Revision;
}

interface Shared<Key, Held> {
  readonly items: Map<Key, Held[]>;
  last: Revision;
}

export class StreamIndex<Key, Held extends Item> {
  private constructor(
    private readonly shared: Shared<Key, Held> | null,
    private readonly last: Revision,
  ) {}

  static empty<Key, Held extends Item>(): StreamIndex<Key, Held> {
    return new StreamIndex<Key, Held>(null, -1);
  }

  /** The index with one more item. Pass each in the order of its revision. */
  with(key: Key, item: Held): StreamIndex<Key, Held> {
    const shared = this.shared?.last === this.last ? this.shared : this.copy(() => true);
    const items = shared.items.get(key);
    if (items) items.push(item);
    else shared.items.set(key, [item]);
    shared.last = item.revision;
    return new StreamIndex(shared, item.revision);
  }

  /** The index without the item of a revision. */
  without(revision: Revision): StreamIndex<Key, Held> {
    return new StreamIndex(
      this.copy((item) => item.revision !== revision),
      this.last,
    );
  }

  /** The items under a key, in the order of their revisions. */
  under(key: Key): readonly Held[] {
    return this.seen(this.shared?.items.get(key) ?? []);
  }

  /** Every item, in the order of their revisions. */
  all(): readonly Held[] {
    const items = [...(this.shared?.items.values() ?? [])];
    return items.flatMap((held) => this.seen(held)).sort((a, b) => a.revision - b.revision);
  }

  private copy(isKept: (item: Held) => boolean): Shared<Key, Held> {
    const keys = [...(this.shared?.items.keys() ?? [])];
    const items = keys.map((key) => [key, this.under(key).filter(isKept)] as const);
    return { items: new Map(items), last: this.last };
  }

  private seen(items: readonly Held[]): readonly Held[] {
    const newest = items.at(-1);
    const isAll = newest === undefined || newest.revision <= this.last;
    return isAll ? items : items.filter(({ revision }) => revision <= this.last);
  }
}
