/**
 * Watching: follows the log for what watches hear at once, looks once a day at what days bring
 * about, gives the notices that both find, and has them sent. What is found is kept with the
 * place up to which was listened, and a notice has the same id whoever finds it: so each is given
 * at least once, whatever is killed meanwhile, and in a watch one after the other.
 */
import { factOf } from '../../projections/fact.js';
import type { Ledger } from '../command/ledger.js';
import { giveNotices, type NewNotice } from '../command/watches/watches.js';
import { Following, type FollowOptions } from '../follow/following.js';
import type { Position, StoredEvent } from '../ledger/stored.js';
import { dayNumberAt } from '../ledger/values/day.js';
import type { ReadSide } from '../query/read-side.js';
import { timeOf } from '../query/time/now.js';
import { viewerOf } from '../query/watches/watcher.js';
import { watchNamed } from '../query/watches/watch-rows.js';
import type { EventStore } from '../store/event-store.js';
import { whenFree } from '../store/sqlite/when-free.js';
import { DayLook } from './day-look.js';
import { HEARD_TYPES, heardIn } from './heard.js';
import type { Lease } from './lease.js';
import { LooksAtOnce, type Pace } from './looks-at-once.js';
import type { Sender } from './sender.js';
import type { WatchBook } from './watch-book.js';
import { WatchIndex } from './watch-index.js';

export interface WatchingParts {
  readonly side: ReadSide;
  readonly store: Pick<EventStore, 'subscribe' | 'remote'>;
  readonly ledger: Pick<Ledger, 'record'>;
  readonly book: WatchBook;
  readonly lease: Lease;
  readonly sender: Sender;
}

/** How often it is seen whether something is due, in ms. */
const TICK_MS = 1000;
/** How long the views may be behind what is listened to, in ms, before it is tried again. */
const VIEWS_MS = 30_000;
/** Notices given at once. */
const AT_ONCE = 100;

export class Watching {
  private readonly following: Following;
  private readonly end = new AbortController();
  private readonly dayLook: DayLook;
  private readonly looksAtOnce: LooksAtOnce;
  private readonly index: WatchIndex;
  private timer: NodeJS.Timeout | null = null;
  private settling: Promise<void> | null = null;
  private isLive = false;

  constructor(
    private readonly parts: WatchingParts,
    options: FollowOptions = {},
  ) {
    const { side, book, lease } = parts;
    this.index = new WatchIndex(side);
    this.looksAtOnce = new LooksAtOnce({ side, book, lease, index: this.index }, this.end.signal);
    this.dayLook = new DayLook(side, book, () => this.give(), this.end.signal);
    const consumer = {
      name: 'Watching',
      resume: () => this.resume(),
      take: (events: readonly StoredEvent[]) => this.take(events),
      caughtUp: async () => {
        this.isLive = true;
        // While much is told, what is found in a second is given at once.
        if (!this.looksAtOnce.isBusy) this.settleSoon();
      },
    };
    this.say = options.log ?? (() => {});
    this.following = new Following(parts.store, consumer, options);
  }

  private readonly say: (line: string) => void;

  get position(): Position {
    return this.parts.book.checkpoint;
  }

  get trouble(): string | null {
    return this.following.trouble;
  }

  /** Follows the store. Resolves when it has ended: by `stop`, or where it cannot go on. */
  start(): Promise<void> {
    this.timer ??= setInterval(() => this.settleSoon(), TICK_MS).unref();
    return this.following.start();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.end.abort();
    await this.following.stop();
    await this.settling?.catch(() => {});
  }

  /** A file that is new begins where all was given: see LeaseTaken. */
  private resume(): Position {
    const { book, side } = this.parts;
    book.beginAfter(Number(side.views.meta('watches looked at') ?? 0));
    return book.checkpoint;
  }

  private async take(events: readonly StoredEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    const { side, book } = this.parts;
    const { projector } = side.parts.live;
    if (!(await projector.waitFor(last.position, VIEWS_MS))) {
      throw new Error('The views are behind; what watches hear waits for them.');
    }
    this.looksAtOnce.told(events.length);
    const found = await this.heard(events);
    try {
      await whenFree(() =>
        book.transaction(() => {
          for (const notice of found) book.find(notice);
          this.touch(events);
          book.noteSeen(last);
        }),
      );
    } catch (error) {
      book.forgetWaiting();
      throw error;
    }
  }

  private async heard(events: readonly StoredEvent[]): Promise<readonly NewNotice[]> {
    const found: NewNotice[] = [];
    if (!this.hasWatches()) return found;
    this.index.refresh();
    for (const stored of events) {
      const name = stored.type.slice(0, stored.type.indexOf('.'));
      const fact = HEARD_TYPES.has(name) ? factOf(stored) : null;
      if (fact) found.push(...(await heardIn(this.parts.side, this.index, fact)));
    }
    return found;
  }

  private hasWatches(): boolean {
    return this.parts.side.views.meta('watches') !== null;
  }

  /** Notes whom to look at: those whom a watch watches who were told of with its owner. */
  private touch(events: readonly StoredEvent[]): void {
    if (!this.hasWatches()) return;
    const { book } = this.parts;
    if (events.some(({ type }) => type.startsWith('LeaseTaken'))) this.forgetLooked();
    for (const { type, metadata, recordedAt } of events) {
      if (OWN_TYPES.test(type)) continue;
      for (const { owner, other, key } of this.index.atOnceIn(metadata)) {
        book.touch({ owner, other, day: dayNumberAt(recordedAt) }, key);
      }
    }
  }

  /** Whoever looked at a day looked at all that was told before it. */
  private forgetLooked(): void {
    const looked = this.dayLook.lastLooked();
    if (looked !== null) this.parts.book.forgetBefore(looked);
  }

  /**
   * Resolves once those who watch have heard of all that was told up to there, and of today.
   * Throws what hinders it.
   */
  async heardAll(head: Position): Promise<void> {
    await Promise.race([this.start(), this.following.until(() => this.position >= head, null)]);
    if (this.trouble !== null) throw new Error(this.trouble);
    do await this.settleNow('hurried');
    while (this.isBehind());
  }

  private isBehind(): boolean {
    const { book } = this.parts;
    if (this.end.signal.aborted) return false;
    return book.found(1).length > 0 || book.touched(1).length > 0 || this.dayLook.isDue();
  }

  private settleSoon(): void {
    if (this.settling || !this.isLive || this.end.signal.aborted) return;
    void this.settleNow().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      this.say(`Watching met an error and tries again: ${why}`);
    });
  }

  private settleNow(pace: Pace = 'usual'): Promise<void> {
    this.settling ??= this.settle(pace).finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  /** Does what is to be done: gives what was found, looks, sends. */
  private async settle(pace: Pace): Promise<void> {
    if (!this.hasWatches() && !this.parts.sender.hasDue()) return;
    await this.give();
    await this.looksAtOnce.run(pace);
    await this.give();
    if (this.dayLook.isDue() && (await this.parts.lease.take())) {
      const day = await this.dayLook.run();
      if (day !== null) await this.parts.lease.looked(day);
    }
    await this.parts.sender.sendDue(this.end.signal);
  }

  /** Gives what was found, in its order. False where another process does, or will. */
  private async give(): Promise<boolean> {
    const { side, book, lease, ledger } = this.parts;
    for (;;) {
      const found = book.found(AT_ONCE);
      if (found.length === 0) return true;
      const isGiven = ({ id }: NewNotice) =>
        side.views.one('SELECT 1 FROM notice WHERE id = ?', id) !== null;
      const fresh = found.filter((notice) => !isGiven(notice));
      if (fresh.length > 0) {
        if (!(await lease.take())) return false;
        const results = await giveNotices(ledger, fresh);
        const last = Math.max(
          0,
          ...results.map((result) => ('position' in result ? (result.position ?? 0) : 0)),
        );
        for (const [i, notice] of fresh.entries()) {
          if (results[i]?.status === 'accepted') this.noteRead(notice);
        }
        await side.parts.live.projector.waitFor(last, VIEWS_MS);
      }
      book.transaction(() => {
        for (const { id } of found) book.given(id);
      });
    }
  }

  /** Whoever is told a figure has read it. */
  private noteRead({ facts: { watch, party, is } }: NewNotice): void {
    const { side } = this.parts;
    const known = is === undefined ? null : watchNamed(side.views, watch);
    if (!known) return;
    const when = { asOf: dayNumberAt(timeOf(side.parts)), knownAt: side.views.checkpoint };
    side.noteRead({ ...viewerOf(known), teller: `watch ${watch}` }, 'watch', [party], when);
  }
}

/** What the ledger tells of watches, endpoints and keys concerns nobody's promises. */
const OWN_TYPES = /^(Watch|Notice|Endpoint|Lease|Access|Share|Idempotency|Model|Default)/;
