/**
 * Watching: follows the log for what watches hear at once, looks once a day at what days bring
 * about, gives the notices that both find, and has them sent. What is found is kept with the
 * place up to which was listened, and a notice has the same id whoever finds it: so each is given
 * at least once, whatever is killed meanwhile, and in a watch one after the other.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { factOf } from '../../projections/fact.js';
import type { Ledger } from '../command/ledger.js';
import { giveNotices, type NewNotice } from '../command/watches/watches.js';
import { Following, type FollowOptions } from '../follow/following.js';
import type { Metadata, Position, StoredEvent } from '../ledger/stored.js';
import { MOST_WATCHED } from '../ledger/kinds/watch.js';
import { type DayNumber, dayNumberAt } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import type { ReadSide } from '../query/read-side.js';
import { timeOf, todayOf } from '../query/time/now.js';
import { look } from '../query/watches/looks.js';
import { needsOf } from '../query/watches/sightings.js';
import { viewerOf } from '../query/watches/watcher.js';
import { watchedBy, watchNamed } from '../query/watches/watch-rows.js';
import type { EventStore } from '../store/event-store.js';
import { whenFree } from '../store/sqlite/when-free.js';
import { DayLook } from './day-look.js';
import { HEARD_TYPES, heardIn, watchesOfClass } from './heard.js';
import type { Lease } from './lease.js';
import type { Sender } from './sender.js';
import type { WatchBook } from './watch-book.js';

export interface WatchingParts {
  readonly side: ReadSide;
  readonly store: Pick<EventStore, 'subscribe' | 'remote'>;
  readonly ledger: Pick<Ledger, 'record'>;
  readonly book: WatchBook;
  readonly lease: Lease;
  readonly sender: Sender;
}

/** One whom a watch watches, of whom something was told together with its owner. */
interface TouchedPair {
  readonly watch: string;
  readonly party: PartyId;
  /** Where the watch was made. */
  readonly made: Position;
}

/** Of an owner: its watches by whom they watch, of today. */
type OwnerIndex = ReadonlyMap<PartyId, readonly TouchedPair[]>;

const NONE: readonly TouchedPair[] = [];

/** How long it is remembered who watches whom: links may change it. */
const REMEMBERED_MS = 60_000;
/** How often it is seen whether something is due, in ms. */
const TICK_MS = 1000;
/** How long looks at once may take of a tick, in ms: what is left waits for the next. */
const LOOKS_MS = 20;
/** How long the views may be behind what is listened to, in ms, before it is tried again. */
const VIEWS_MS = 30_000;
/** Notices given at once. */
const AT_ONCE = 100;

export class Watching {
  private readonly following: Following;
  private readonly end = new AbortController();
  private readonly dayLook: DayLook;
  private readonly indexes = new LRUCache<PartyId, OwnerIndex>({
    maxSize: 1_000_000,
    // The longest lists count for less, so that each is held.
    sizeCalculation: ({ size }) => Math.min(size, 50_000) + 1,
    ttl: REMEMBERED_MS,
  });
  private stamp = '';
  private timer: NodeJS.Timeout | null = null;
  private settling: Promise<void> | null = null;
  private isLive = false;

  constructor(
    private readonly parts: WatchingParts,
    options: FollowOptions = {},
  ) {
    const { side, book } = parts;
    this.dayLook = new DayLook(side, book, () => this.give(), this.end.signal);
    const consumer = {
      name: 'Watching',
      resume: () => this.resume(),
      take: (events: readonly StoredEvent[]) => this.take(events),
      caughtUp: async () => {
        this.isLive = true;
        this.settleSoon();
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
    for (const stored of events) {
      const name = stored.type.slice(0, stored.type.indexOf('.'));
      const fact = HEARD_TYPES.has(name) ? factOf(stored) : null;
      if (fact) found.push(...(await heardIn(this.parts.side, fact)));
    }
    return found;
  }

  private hasWatches(): boolean {
    return this.parts.side.views.meta('watches') !== null;
  }

  /** Notes whom to look at: of those whom a watch watches, who was told of with its owner. */
  private touch(events: readonly StoredEvent[]): void {
    if (!this.hasWatches()) return;
    const { views, today } = this.parts.side;
    const stamp = `${views.meta('watches')} ${today.links.size}`;
    if (stamp !== this.stamp) this.indexes.clear();
    this.stamp = stamp;
    if (events.some(({ type }) => type.startsWith('LeaseTaken'))) this.forgetLooked();
    const touched = new Map<TouchedPair, DayNumber>();
    for (const { type, metadata, position, recordedAt } of events) {
      if (OWN_TYPES.test(type)) continue;
      for (const pair of this.pairsIn(metadata)) {
        const isNew = pair.made < position && !touched.has(pair);
        if (isNew) touched.set(pair, dayNumberAt(recordedAt));
      }
    }
    for (const [{ watch, party }, day] of touched) this.parts.book.touch({ watch, party, day });
  }

  /** Whoever looked at a day looked at all that was told before it. */
  private forgetLooked(): void {
    const looked = this.dayLook.lastLooked();
    if (looked !== null) this.parts.book.forgetBefore(looked);
  }

  private pairsIn(metadata: string): readonly TouchedPair[] {
    const { parties }: Metadata = JSON.parse(metadata);
    const all = parties ? parties.split(',') : [];
    return all.flatMap((owner) => all.flatMap((other) => this.pairsOf(owner, other)));
  }

  /** The watches of one on another that are looked at at once. */
  private pairsOf(owner: PartyId, other: PartyId): readonly TouchedPair[] {
    const { side } = this.parts;
    let index = this.indexes.get(owner);
    if (!index) {
      index = indexOf(side, owner);
      this.indexes.set(owner, index);
    }
    return index.get(side.today.resolve(other)) ?? NONE;
  }

  /**
   * Resolves once those who watch have heard of all that was told up to there, and of today.
   * Throws what hinders it.
   */
  async heardAll(head: Position): Promise<void> {
    await Promise.race([this.start(), this.following.until(() => this.position >= head, null)]);
    if (this.trouble !== null) throw new Error(this.trouble);
    do await this.settleNow();
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

  private settleNow(): Promise<void> {
    this.settling ??= this.settle().finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  /** Does what is to be done: gives what was found, looks, sends. */
  private async settle(): Promise<void> {
    if (!this.hasWatches() && !this.parts.sender.hasDue()) return;
    await this.give();
    await this.lookAtOnce();
    if (this.dayLook.isDue() && (await this.parts.lease.take())) {
      const day = await this.dayLook.run();
      if (day !== null) await this.parts.lease.looked(day);
    }
    await this.parts.sender.sendDue(this.end.signal);
  }

  private async lookAtOnce(): Promise<void> {
    const { side, book, lease } = this.parts;
    const until = performance.now() + LOOKS_MS;
    for (const touched of book.touched(AT_ONCE)) {
      if (this.end.signal.aborted || !(await lease.take())) return;
      const watch = watchNamed(side.views, touched.watch);
      const today = todayOf(side.parts);
      const { party, day } = touched;
      const notices =
        watch === null || watch.endedOn !== null
          ? []
          : await look(side, { watch, party, today, last: null, since: Math.min(day, today) });
      book.transaction(() => {
        for (const notice of notices) book.find(notice);
        book.lookedAt(touched);
      });
      await this.give();
      if (performance.now() > until) return;
      await nextTurn();
    }
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

function indexOf(side: ReadSide, owner: PartyId): OwnerIndex {
  const index = new Map<PartyId, TouchedPair[]>();
  for (const { watch, rules, position: made } of watchesOfClass(side, owner)) {
    const { score, mine } = needsOf(rules);
    if (!score && !mine) continue;
    for (const party of watchedBy(side.views, watch, '', MOST_WATCHED)) {
      const whom = side.today.resolve(party);
      const pairs = index.get(whom) ?? [];
      index.set(whom, [...pairs, { watch, party, made }]);
    }
  }
  return index;
}
