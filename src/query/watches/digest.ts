/** A digest: what a watch told within a day, a week or a month, summed up, for one mail or page. */
import {
  civilOf,
  type Day,
  type DayNumber,
  dayNumberOf,
  dayOf,
  toDayNumber,
  weekdayOf,
} from '../../ledger/values/day.js';
import type { Digest } from '../../ledger/watch-events.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { todayOf } from '../time/now.js';
import { dayIn, type Timing, whenOf } from '../time/when.js';
import {
  type NoticeRow,
  ownWatch,
  type ShownNotice,
  shownNotices,
  type WatchAsked,
} from './notices.js';

export interface DigestAsked extends WatchAsked, Pick<Timing, 'after'> {
  /** That of the watch, or `daily`, where it is not said. */
  readonly every?: Digest;
  /** The day, or one of the week or month; the last that is over where it is not said. */
  readonly of?: string;
}

export interface DigestCount {
  readonly rule: string;
  readonly notices: number;
}

export interface DigestAnswer extends Stamp {
  readonly watch: string;
  readonly every: Digest;
  readonly from: Day;
  readonly to: Day;
  /** How many in all, and of each rule, the most first. */
  readonly notices: number;
  readonly counts: readonly DigestCount[];
  /** The first of them, at most 500. */
  readonly items: readonly ShownNotice[];
}

/** Notices that a digest holds: a mail of more is read by nobody. */
const MOST = 500;

/** The first and the last day of the stretch in which a day lies. */
export function stretchOf(every: Digest, day: DayNumber): readonly [DayNumber, DayNumber] {
  switch (every) {
    case 'daily':
      return [day, day];
    case 'weekly': {
      const monday = day - ((weekdayOf(day) + 6) % 7);
      return [monday, monday + 6];
    }
    case 'monthly': {
      const [year, month] = civilOf(day);
      const next = month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1);
      return [dayNumberOf(year, month, 1), next - 1];
    }
    default:
      return every satisfies never;
  }
}

/** The last stretch that was over before a day. */
export function lastStretch(every: Digest, today: DayNumber) {
  const [first] = stretchOf(every, today);
  return stretchOf(every, first - 1);
}

/** Throws watch_must_exist, and parameter_must_be_valid for a day that is none. */
export async function readDigest(side: ReadSide, asked: DigestAsked): Promise<DigestAnswer> {
  const { knownAt } = await whenOf(side.parts, asked);
  const known = ownWatch(side, asked);
  const { watch } = known;
  const every = asked.every ?? known.digest ?? 'daily';
  const day = dayIn(asked.of, 'of');
  const [from, to] =
    day === null ? lastStretch(every, todayOf(side.parts)) : stretchOf(every, toDayNumber(day));
  const within = [watch, from * DAY_MS, (to + 1) * DAY_MS];
  const rows = side.views.all<NoticeRow>(
    `SELECT position, id, recorded, facts FROM notice
      WHERE watch = ? AND recorded >= ? AND recorded < ? AND rule <> 'digest'
      ORDER BY position LIMIT ${MOST}`,
    ...within,
  );
  const counts = digestCounts(side, watch, from, to);
  return {
    watch,
    ...side.stamp({ knownAt }),
    ...{ every, from: dayOf(from), to: dayOf(to) },
    notices: counts.reduce((sum, { notices }) => sum + notices, 0),
    counts,
    items: await shownNotices(side, asked.viewer, rows),
  };
}

const DAY_MS = 86_400_000;

/** How many notices were given from a day to another, of each rule, the most first. */
export function digestCounts(
  { views }: ReadSide,
  watch: string,
  from: DayNumber,
  to: DayNumber,
): readonly DigestCount[] {
  return views.all<DigestCount>(
    `SELECT rule, count(*) AS notices FROM notice
      WHERE watch = ? AND recorded >= ? AND recorded < ? AND rule <> 'digest'
      GROUP BY rule ORDER BY notices DESC, rule`,
    ...[watch, from * DAY_MS, (to + 1) * DAY_MS],
  );
}
