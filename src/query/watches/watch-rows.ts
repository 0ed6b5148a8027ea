/** Watches as the views hold them. */
import type { WatchMade } from '../../ledger/watch-events.js';
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';

/** A watch, without whom it watches. */
export interface KnownWatch extends Omit<WatchMade['facts'], 'watched'> {
  readonly position: Position;
  /** When it was made, in ms since 1970-01-01 UTC. */
  readonly recorded: number;
  readonly endedOn: Day | null;
}

interface WatchRow {
  readonly position: Position;
  readonly recorded: number;
  readonly facts: string;
  readonly ended_on: Day | null;
}

const COLUMNS = 'w.position, w.recorded, w.facts, w.ended_on';

export function watchOfRow({ position, recorded, facts, ended_on }: WatchRow): KnownWatch {
  const made: Omit<WatchMade['facts'], 'watched'> = JSON.parse(facts);
  return { ...made, position, recorded, endedOn: ended_on };
}

/** A watch by its id; null where there is none. */
export function watchNamed(views: Views, watch: string): KnownWatch | null {
  const row = views.one<WatchRow>(`SELECT ${COLUMNS} FROM watch w WHERE w.watch = ?`, watch);
  return row && watchOfRow(row);
}

/** The watches of a professional, in the order made, after a position. */
export function watchesOf(
  views: Views,
  owners: readonly PartyId[],
  { after, limit }: { readonly after: Position; readonly limit: number },
): readonly KnownWatch[] {
  return views
    .all<WatchRow>(
      `SELECT ${COLUMNS} FROM watch w WHERE w.owner IN (SELECT value FROM json_each(?))
          AND w.position > ? ORDER BY w.position LIMIT ?`,
      ...[JSON.stringify(owners), after, limit],
    )
    .map(watchOfRow);
}

/** Every watch that goes on, of any owner, in the order made, after a position. */
export function liveWatches(views: Views, after: Position, limit: number): readonly KnownWatch[] {
  return views
    .all<WatchRow>(
      `SELECT ${COLUMNS} FROM watch w WHERE w.ended_on IS NULL AND w.position > ?
        ORDER BY w.position LIMIT ?`,
      ...[after, limit],
    )
    .map(watchOfRow);
}

/** The watches that go on of these owners, each with whom it watches, in the order of their ids. */
export function liveWatchesOf(
  views: Views,
  owners: readonly PartyId[],
): readonly (readonly [KnownWatch, watched: readonly PartyId[]])[] {
  return views
    .all<WatchRow & { readonly watched: string }>(
      `SELECT ${COLUMNS}, (SELECT json_group_array(d.party ORDER BY d.party) FROM watched d
          WHERE d.watch = w.watch) AS watched
        FROM watch w WHERE w.owner IN (SELECT value FROM json_each(?)) AND w.ended_on IS NULL
        ORDER BY w.position`,
      JSON.stringify(owners),
    )
    .map((row) => [watchOfRow(row), partiesOf(row.watched)] as const);
}

function partiesOf(written: string): readonly PartyId[] {
  return JSON.parse(written);
}

/** The watches that go on and watch this id. */
export function liveWatchesOn(views: Views, party: PartyId): readonly KnownWatch[] {
  return views
    .all<WatchRow>(
      `SELECT ${COLUMNS} FROM watched d JOIN watch w ON w.watch = d.watch
        WHERE d.party = ? AND w.ended_on IS NULL ORDER BY w.position`,
      party,
    )
    .map(watchOfRow);
}

/** Those whom a watch watches, in the order of their ids, after one. */
export function watchedBy(
  views: Views,
  watch: string,
  after: PartyId | '',
  limit: number,
): readonly PartyId[] {
  return views
    .all<{ party: PartyId }>(
      'SELECT party FROM watched WHERE watch = ? AND party > ? ORDER BY party LIMIT ?',
      ...[watch, after, limit],
    )
    .map(({ party }) => party);
}
