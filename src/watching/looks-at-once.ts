/**
 * Looks at once: at those of whom something was told together with the owner of a watch. They take
 * a small part of the time while the ledger is busy, and more once it is not; what is left waits.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NewNotice } from '../command/watches/watches.js';
import type { ReadSide } from '../query/read-side.js';
import { todayOf } from '../query/time/now.js';
import { look } from '../query/watches/looks.js';
import type { Lease } from './lease.js';
import type { KeptTouch, WatchBook } from './watch-book.js';
import type { WatchIndex } from './watch-index.js';

/** How long they may take of a second, in ms: of a busy one, and of another. */
const BUSY_MS = 10;
const IDLE_MS = 200;
const SECOND = 1000;
/** Events a second from which on the ledger is busy. */
const BUSY = 100;
/** Looked at in one go. */
const AT_ONCE = 100;

/** `hurried`: they take all of the time, since somebody waits for them. */
export type Pace = 'usual' | 'hurried';

export interface LooksParts {
  readonly side: ReadSide;
  readonly book: WatchBook;
  readonly lease: Lease;
  readonly index: WatchIndex;
}

export class LooksAtOnce {
  /** Not before then, by the clock that only goes on, in ms. */
  private next = 0;
  /** Events told of late, each counting less as time passes: as many as a second brings. */
  private rate = 0;
  private ratedAt = 0;

  constructor(
    private readonly parts: LooksParts,
    private readonly signal: AbortSignal,
  ) {}

  /** Hears that so many events were told. */
  told(events: number): void {
    this.rate = this.rateNow() + events;
    this.ratedAt = performance.now();
  }

  /** Whether much is told. */
  get isBusy(): boolean {
    return this.rateNow() > BUSY;
  }

  private rateNow(): number {
    return this.rate * Math.exp((this.ratedAt - performance.now()) / SECOND);
  }

  /** Looks as long as it may; what it found waits in the book. */
  async run(pace: Pace): Promise<void> {
    const begun = performance.now();
    const isHurried = pace === 'hurried';
    if (begun < this.next && !isHurried) return;
    const most = isHurried ? SECOND : this.isBusy ? BUSY_MS : IDLE_MS;
    const { book, lease, index } = this.parts;
    const looked: KeptTouch[] = [];
    const found: NewNotice[] = [];
    index.refresh();
    try {
      for (const touched of book.touched(AT_ONCE)) {
        if (performance.now() - begun > most || this.signal.aborted) break;
        if (!(await lease.take())) break;
        found.push(...(await this.lookAt(touched)));
        looked.push(touched);
      }
    } catch (error) {
      book.forgetWaiting();
      throw error;
    } finally {
      this.keep(looked, found);
      this.next = begun + ((performance.now() - begun) * SECOND) / most;
    }
  }

  /** Looks for each watch of the one at the other. */
  private async lookAt(touched: KeptTouch): Promise<readonly NewNotice[]> {
    const { side, book, index } = this.parts;
    const { owner, other, day } = touched;
    const found: NewNotice[] = [];
    // What is told from now on is looked at anew.
    book.looking(touched);
    for (const { watch, party } of index.on(owner, other)?.atOnce ?? []) {
      const today = todayOf(side.parts);
      const since = Math.min(day, today);
      found.push(...(await look(side, { watch, party, today, last: null, since })));
      await nextTurn();
    }
    return found;
  }

  private keep(looked: readonly KeptTouch[], found: readonly NewNotice[]): void {
    const { book } = this.parts;
    if (looked.length === 0) return;
    book.transaction(() => {
      for (const notice of found) book.find(notice);
      for (const { place } of looked) book.lookedAt(place);
    });
  }
}
