/** Notices as their watcher reads them: by who they are about today, and what may be shown now. */
import { Rejection } from '../../ledger/rejection.js';
import type { Position } from '../../ledger/stored.js';
import type { NoticeGiven } from '../../ledger/watch-events.js';
import { limitOf, type Page, type PageQuestion, placeIn, writeCursor } from '../page.js';
import type { ShownParty } from '../people/people.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { mayWatch, type Viewer } from '../visibility.js';
import { type KnownWatch, watchNamed } from './watch-rows.js';

export interface WatchAsked {
  readonly viewer: Viewer;
  /** Its id. */
  readonly watch: string;
}

/** A watch that the viewer may read and end. Throws watch_must_exist for those of others, too. */
export function ownWatch(side: ReadSide, { viewer, watch }: WatchAsked): KnownWatch {
  const found = watchNamed(side.views, watch);
  if (found && mayWatch(side.viewpoint(viewer, side.today.classOf(found.owner)))) return found;
  throw new Rejection('watch_must_exist');
}

export interface NoticesAsked extends WatchAsked, PageQuestion, Pick<Timing, 'after'> {
  /** Notices after this position alone. */
  readonly since?: Position;
  /** The last first, on one page alone. */
  readonly newestFirst?: boolean;
}

export interface ShownNotice extends Omit<NoticeGiven['facts'], 'watch' | 'party'> {
  readonly id: string;
  readonly position: Position;
  /** When it was given, RFC 3339 in UTC. */
  readonly at: string;
  readonly professional: ShownParty;
  /** There where its score was restricted since: then no figure is. */
  readonly restricted?: true;
}

export interface NoticesAnswer extends Page<ShownNotice>, Stamp {
  readonly watch: string;
}

export interface NoticeRow {
  readonly position: Position;
  readonly id: string;
  readonly recorded: number;
  readonly facts: string;
}

/** The notices of a watch in the order given. Throws watch_must_exist. */
export async function readNotices(side: ReadSide, asked: NoticesAsked): Promise<NoticesAnswer> {
  const { knownAt } = await whenOf(side.parts, asked);
  const { watch } = ownWatch(side, asked);
  const limit = limitOf(asked);
  const from = Math.max(Number(placeIn(asked, /^\d{1,15}$/) ?? 0), asked.since ?? 0);
  if (asked.newestFirst) return newest(side, asked, watch, knownAt);
  const rows = noticeRows(side, watch, from, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    watch,
    ...side.stamp({ knownAt }),
    items: await shownNotices(side, asked.viewer, page),
    next: last && rows.length > limit ? writeCursor({ knownAt }, last.position) : null,
  };
}

async function newest(
  side: ReadSide,
  asked: NoticesAsked,
  watch: string,
  knownAt: Position,
): Promise<NoticesAnswer> {
  const rows = side.views.all<NoticeRow>(
    `SELECT position, id, recorded, facts FROM notice WHERE watch = ?
      ORDER BY position DESC LIMIT ?`,
    ...[watch, limitOf(asked)],
  );
  const items = await shownNotices(side, asked.viewer, rows);
  return { watch, ...side.stamp({ knownAt }), items, next: null };
}

export function noticeRows(
  { views }: ReadSide,
  watch: string,
  after: Position,
  limit: number,
): readonly NoticeRow[] {
  return views.all<NoticeRow>(
    `SELECT position, id, recorded, facts FROM notice WHERE watch = ? AND position > ?
      ORDER BY position LIMIT ?`,
    ...[watch, after, limit],
  );
}

export async function shownNotices(
  side: ReadSide,
  viewer: Viewer,
  rows: readonly NoticeRow[],
): Promise<readonly ShownNotice[]> {
  const told = rows.map((row) => ({ row, facts: factsOf(row) }));
  const { checkpoint } = side.views;
  const parties = told.map(({ facts }) => facts.party);
  const show = await side.people.showing(viewer, side.today, checkpoint, parties);
  return told.map(({ row: { id, position, recorded }, facts }) => {
    const { watch: _, party, ...more } = seenNow(side, viewer, facts);
    const at = new Date(recorded).toISOString();
    return { id, position, at, professional: show(party), ...more };
  });
}

/** What a notice says, less what a restriction in force hides. */
export function seenNow(side: ReadSide, viewer: Viewer, facts: NoticeGiven['facts']) {
  const { side: part, was, is, ...rest } = facts;
  const hasFigures = was !== undefined || is !== undefined;
  if (hasFigures && side.hides(viewer, facts.party)) return { ...rest, restricted: true as const };
  return facts;
}

export function factsOf({ facts }: NoticeRow): NoticeGiven['facts'] {
  return JSON.parse(facts);
}
