/** What falls due, day by day: each day's in the order in which they were put there. */
import type { DayNumber } from '../../src/ledger/values/day.js';

export class DueList<Item> {
  private readonly days = new Map<DayNumber, Item[]>();
  /** What falls due before this day was taken. */
  private taken: DayNumber = Number.NEGATIVE_INFINITY;
  /** Nothing falls due before this day. */
  private first: DayNumber = Number.POSITIVE_INFINITY;

  /** What falls due before a day that was taken already is the first to be taken next. */
  put(day: DayNumber, item: Item): void {
    const at = Math.max(day, this.taken);
    this.first = Math.min(this.first, at);
    const items = this.days.get(at);
    if (items) items.push(item);
    else this.days.set(at, [item]);
  }

  /** Takes out what falls due before a day, earliest first. */
  takeBefore(day: DayNumber): readonly Item[] {
    const found: Item[] = [];
    for (; this.first < day && this.days.size > 0; this.first++) {
      const items = this.days.get(this.first);
      if (!items) continue;
      this.days.delete(this.first);
      for (const item of items) found.push(item);
    }
    if (this.days.size === 0) this.first = Number.POSITIVE_INFINITY;
    this.taken = Math.max(this.taken, day);
    return found;
  }
}
