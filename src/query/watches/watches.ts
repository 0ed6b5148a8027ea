/** Watches of a professional, and one with whom it watches. */
import type { Day } from '../../ledger/values/day.js';
import { dayOf, dayNumberAt } from '../../ledger/values/day.js';
import type { Digest, WatchRule } from '../../ledger/watch-events.js';
import { limitOf, type Page, type PageQuestion, placeIn, writeCursor } from '../page.js';
import type { ShownParty } from '../people/people.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import type { Viewer } from '../visibility.js';
import { ownWatch, type WatchAsked } from './notices.js';
import { findWatcher } from './watcher.js';
import { type KnownWatch, watchedBy, watchesOf } from './watch-rows.js';

export interface WatchesAsked extends PageQuestion, Pick<Timing, 'after'> {
  readonly viewer: Viewer;
  /** The professional whose they are; the key's own where it has one. */
  readonly for?: string;
}

export interface ListedWatch {
  readonly watch: string;
  readonly rules: readonly WatchRule[];
  readonly digest: Digest | null;
  /** How many it watches. */
  readonly watched: number;
  readonly notices: number;
  readonly madeOn: Day;
  readonly endedOn: Day | null;
}

export interface WatchesAnswer extends Page<ListedWatch>, Stamp {
  readonly professional: ShownParty;
}

/** In the order made, ended ones too. Throws answer_must_be_yours_to_see. */
export async function readWatches(side: ReadSide, asked: WatchesAsked): Promise<WatchesAnswer> {
  const { knownAt } = await whenOf(side.parts, asked);
  const { party, parties } = await findWatcher(side, asked);
  const limit = limitOf(asked);
  const after = Number(placeIn(asked, /^\d{1,15}$/) ?? 0);
  const found = watchesOf(side.views, parties, { after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const show = await side.people.showing(asked.viewer, side.today, knownAt, [party]);
  return {
    professional: show(party),
    ...side.stamp({ knownAt }),
    items: page.map((watch) => listed(side, watch)),
    next: last && found.length > limit ? writeCursor({ knownAt }, last.position) : null,
  };
}

function listed({ views }: ReadSide, known: KnownWatch): ListedWatch {
  const { watch, rules, digest = null, recorded, endedOn } = known;
  const count = (table: 'watched' | 'notice'): number =>
    views.one<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE watch = ?`, watch)?.n ?? 0;
  const madeOn = dayOf(dayNumberAt(recorded));
  const counts = { watched: count('watched'), notices: count('notice') };
  return { watch, rules, digest, ...counts, madeOn, endedOn };
}

export interface OneWatchAsked extends WatchAsked, PageQuestion, Pick<Timing, 'after'> {}

/** A watch with a page of those whom it watches. */
export interface WatchAnswer extends ListedWatch, Page<ShownParty>, Stamp {}

/** Throws watch_must_exist. */
export async function readWatch(side: ReadSide, asked: OneWatchAsked): Promise<WatchAnswer> {
  const { knownAt } = await whenOf(side.parts, asked);
  const known = ownWatch(side, asked);
  const limit = limitOf(asked);
  const after = placeIn(asked, /^[0-9a-f]{32}$/) ?? '';
  const found = watchedBy(side.views, known.watch, after, limit + 1);
  const page = found.slice(0, limit);
  const show = await side.people.showing(asked.viewer, side.today, knownAt, page);
  const last = page.at(-1);
  return {
    ...listed(side, known),
    ...side.stamp({ knownAt }),
    items: page.map(show),
    next: last !== undefined && found.length > limit ? writeCursor({ knownAt }, last) : null,
  };
}
