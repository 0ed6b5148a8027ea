/**
 * The look of a day: once a day, in UTC, each watch looks at all whom it watches for what days
 * alone bring about, and for the edition of the day before. It is done in turns, half of the time
 * at most, so that reads and writes go on.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { MOST_WATCHED } from '../ledger/kinds/watch.js';
import type { WatchRule } from '../ledger/watch-events.js';
import { type Day, type DayNumber, dayNumberAt, dayOf, toDayNumber } from '../ledger/values/day.js';
import type { ReadSide } from '../query/read-side.js';
import { todayOf } from '../query/time/now.js';
import { digestCounts, lastStretch } from '../query/watches/digest.js';
import { look, noticeId } from '../query/watches/looks.js';
import { standpointOf } from '../query/watches/sightings.js';
import { type KnownWatch, liveWatches, watchedBy } from '../query/watches/watch-rows.js';
import type { NewNotice } from '../command/watches/watches.js';
import type { WatchBook } from './watch-book.js';

/** How long it works in one turn, in ms, and how long it lets others. */
const TURN_MS = 40;
const DAY_MS = 86_400_000;
/** Watches and watched that are read at once. */
const STRIDE = 100;
/** Reads of a day that are counted one by one: more are said to be so many. */
const MOST_READS = 1000;

export class DayLook {
  private began = 0;

  constructor(
    private readonly side: ReadSide,
    private readonly book: WatchBook,
    /** Gives what was found; false where another process does. */
    private readonly give: () => Promise<boolean>,
    private readonly signal: AbortSignal,
  ) {}

  /** The last day that was looked at, by whichever process; null for none. */
  lastLooked(): DayNumber | null {
    const looked = this.side.views.meta('watches looked');
    return looked === null ? null : toDayNumber(looked);
  }

  isDue(): boolean {
    return (
      (this.lastLooked() ?? 0) < todayOf(this.side.parts) &&
      this.side.views.meta('watches') !== null
    );
  }

  /** Looks at today; the day, or null where it was told to end before all was looked at. */
  async run(): Promise<Day | null> {
    const today = todayOf(this.side.parts);
    const last = this.lastLooked() ?? 0;
    this.began = performance.now();
    for (let after = 0; ; ) {
      const watches = liveWatches(this.side.views, after, STRIDE);
      for (const watch of watches) {
        if (!(await this.lookOf(watch, { last, today }))) return null;
        after = watch.position;
      }
      if (watches.length < STRIDE) return dayOf(today);
    }
  }

  private async lookOf(watch: KnownWatch, days: LookDays): Promise<boolean> {
    for (let after = ''; ; ) {
      const parties = watchedBy(this.side.views, watch.watch, after, STRIDE);
      for (const party of parties) {
        if (this.signal.aborted) return false;
        this.keep(await look(this.side, { watch, party, ...days }));
        after = party;
        await this.letOthers();
      }
      if (parties.length < STRIDE) break;
    }
    this.keep(await this.readsOf(watch, days));
    this.keep(this.digestOf(watch, days));
    return this.give();
  }

  private keep(notices: readonly NewNotice[]): void {
    if (notices.length === 0) return;
    this.book.transaction(() => {
      for (const notice of notices) this.book.find(notice);
    });
  }

  private async letOthers(): Promise<void> {
    if (performance.now() - this.began < TURN_MS) return;
    await pause(TURN_MS, undefined, { signal: this.signal }).catch(() => {});
    this.began = performance.now();
  }

  /** How often others read of the owner since the look before, until today. */
  private async readsOf(
    watch: KnownWatch,
    { last, today }: LookDays,
  ): Promise<readonly NewNotice[]> {
    const rule = watch.rules.find((each) => each.rule === 'score_read');
    const { views, parts, today: moment } = this.side;
    if (!rule || !parts.reads) return [];
    const parties = moment.classOf(watch.owner);
    const self = watchedBy(views, watch.watch, '', MOST_WATCHED).find(
      (party) => standpointOf(this.side, watch, party) === 'self',
    );
    const since = Math.max(last, dayNumberAt(watch.recorded)) * DAY_MS;
    if (self === undefined) return [];
    const log = await parts.reads.flushed();
    const from = { at: today * DAY_MS - 1, without: 0 };
    const reads = log?.of({ parties, from, limit: MOST_READS }) ?? [];
    const count = reads.filter(({ at }) => at >= since).length;
    if (count === 0) return [];
    return [noticeOfDay(watch, rule, { party: self, on: dayOf(today - 1), count })];
  }

  /** What was told in the day, week or month that is over since the look before. */
  private digestOf(watch: KnownWatch, { last, today }: LookDays): readonly NewNotice[] {
    if (watch.digest === undefined) return [];
    const [from, to] = lastStretch(watch.digest, today);
    if (to < Math.max(last, dayNumberAt(watch.recorded))) return [];
    const counts = digestCounts(this.side, watch.watch, from, to);
    const count = counts.reduce((sum, { notices }) => sum + notices, 0);
    if (count === 0) return [];
    const about = { party: watch.owner, on: dayOf(to), count, from: dayOf(from) };
    return [noticeOfDay(watch, { rule: 'digest' }, about)];
  }
}

interface LookDays {
  readonly last: DayNumber;
  readonly today: DayNumber;
}

function noticeOfDay(
  { watch }: KnownWatch,
  { rule }: WatchRule,
  told: Pick<NewNotice['facts'], 'party' | 'on' | 'count' | 'from'>,
): NewNotice {
  return {
    id: noticeId(['of a day', watch, rule, told.from ?? '', told.on].join('\n')),
    facts: { watch, rule, ...told },
  };
}
