/** The trail: every entry that concerns a professional, newest first. */
import type { Source } from '../../ledger/events.js';
import type { Position, Revision } from '../../ledger/stored.js';
import type { StreamKind } from '../../ledger/stream-kind.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';
import {
  limitOf,
  type Page,
  type PageQuestion,
  placeIn,
  readCursor,
  writeCursor,
} from '../page.js';
import type { ShownParty } from '../people/people.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { isViewers, seesTrail, type Viewer } from '../visibility.js';
import { ownPart } from './own-part.js';
import {
  concernedBy,
  mayRead,
  partiesToShow,
  type RawEntry,
  rawEntry,
  type ShownEntry,
  shownEntries,
} from './shown-entry.js';

export interface TrailAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  readonly id: string;
  readonly kind?: StreamKind;
  /** By which way it was told. */
  readonly source?: Source;
  /** The other party, as people write it. */
  readonly partner?: string;
  /**
   * Business days, both included; the recorded day where an event tells of none. `asOf` is a last
   * day, too, and all that is known where it is not said.
   */
  readonly from?: Day;
  readonly to?: Day;
}

export interface TrailAnswer extends Page<ShownEntry>, Stamp {
  readonly professional: ShownParty;
  /** There where it was asked for. */
  readonly asOf?: Day;
}

/** Where an entry stands in the log and in its stream. */
export interface TrailRow {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
}

export interface TrailFilter {
  readonly parties: readonly PartyId[];
  readonly kind?: StreamKind;
  readonly source?: Source;
  /** Party ids of whom at least one must be concerned, too. */
  readonly partners?: readonly PartyId[];
  readonly from?: Day;
  readonly to?: Day;
}

interface Range {
  /** Positions between these two, both excluded. */
  readonly after: Position;
  readonly before: Position;
  readonly newestFirst: boolean;
  readonly limit: number;
}

/** Rows of a trail within a range of positions, each once, whichever of the parties it concerns. */
export function trailRows(views: Views, filter: TrailFilter, range: Range): readonly TrailRow[] {
  const order = range.newestFirst ? 'DESC' : 'ASC';
  const found = new Map<Position, TrailRow>();
  // Party by party along the table's own order, so that a page costs a page whatever the history.
  for (const party of filter.parties) {
    const rows = views.all<TrailRow>(
      `SELECT e.position, e.stream, e.revision
         FROM trail t CROSS JOIN entry e ON e.position = t.position
        WHERE t.party = (SELECT id FROM party WHERE party = ?)
          AND t.position > ? AND t.position < ?
          AND (? IS NULL OR e.stream GLOB ? || '-*')
          AND (? IS NULL OR e.source = ?)
          AND (? IS NULL OR EXISTS (
            SELECT 1 FROM json_each(?) partner CROSS JOIN party p ON p.party = partner.value
              CROSS JOIN trail other ON other.party = p.id AND other.position = t.position))
          AND coalesce(e.day, date(e.recorded_at / 1000, 'unixepoch')) BETWEEN ? AND ?
        ORDER BY t.position ${order} LIMIT ?`,
      ...[party, range.after, range.before],
      ...[...twice(filter.kind ?? null), ...twice(filter.source ?? null)],
      ...twice(filter.partners ? JSON.stringify(filter.partners) : null),
      ...[filter.from ?? '0000-00-00', filter.to ?? '9999-99-99', range.limit],
    );
    for (const row of rows) found.set(row.position, row);
  }
  const sign = range.newestFirst ? -1 : 1;
  return [...found.values()].sort((a, b) => sign * (a.position - b.position)).slice(0, range.limit);
}

function twice(value: string | null): readonly (string | null)[] {
  return [value, value];
}

/**
 * Throws answer_must_be_yours_to_see for the trail of somebody else. Of a professional of whose ids
 * only some are the viewer's, it is the trail of those.
 */
export async function readTrail(side: ReadSide, asked: TrailAsked): Promise<TrailAnswer> {
  const when = await whenOf(side.parts, asked);
  const { viewer } = asked;
  const { party, moment, viewpoint } = side.find(viewer, asked.id, when);
  const { who } = side.today;
  const parties = seesTrail(viewpoint)
    ? moment.classOf(party)
    : moment.classOf(party).filter((id) => isViewers(viewer, id, who));
  if (parties.length === 0) throw new ReadRefused('answer_must_be_yours_to_see');
  const limit = limitOf(asked);
  const isOfDay = asked.asOf !== undefined || readCursor(asked)?.when.asOf !== undefined;
  const asOf = isOfDay ? dayOf(when.asOf) : undefined;
  const pages = { knownAt: when.knownAt, ...(isOfDay && { asOf: when.asOf }) };
  const filter = {
    parties,
    partners: asked.partner === undefined ? undefined : partnersIn(side, asked.partner, when),
    ...{ kind: asked.kind, source: asked.source },
    ...{ from: asked.from, to: earlier(asked.to, asOf) },
  };
  const place = Number(placeIn(asked, /^\d{1,15}$/) ?? Number.POSITIVE_INFINITY);
  const before = Math.min(when.knownAt + 1, place);
  const rows = trailRows(side.views, filter, {
    ...{ after: 0, before, newestFirst: true, limit: limit + 1 },
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const { partners } = filter;
  // Who else an entry concerns is not to be found out by asking for it.
  const isWith = ({ recorded }: RawEntry): boolean =>
    !partners || ownPart(recorded, viewer, who).parties.some((id) => partners.includes(id));
  const entries = (await entriesAt(side, page)).filter(
    (entry) => mayRead(viewer, entry, who) && isWith(entry),
  );
  side.noteDealings(viewer, 'trail', party, entries.flatMap(concernedBy), pages);
  const named = [party, ...entries.flatMap(partiesToShow)];
  const show = await side.people.showing(viewer, moment, when.knownAt, named);
  const eyes = { viewer, show, who, knownAt: when.knownAt };
  return {
    professional: show(party),
    ...(asOf !== undefined && { asOf }),
    ...side.stamp(when),
    items: await shownEntries(side.people, moment.views, entries, eyes),
    next: rows.length > limit && last ? writeCursor(pages, last.position) : null,
  };
}

function earlier(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

function partnersIn(side: ReadSide, written: string, when: When): readonly PartyId[] {
  const partner = side.party(written, 'partner');
  return side.momentFor(when, partner).classOf(partner);
}

/** The entries of rows, read from the store; what is not ours is left out. */
export async function entriesAt(
  { parts: { store } }: ReadSide,
  rows: readonly Pick<TrailRow, 'stream' | 'revision'>[],
): Promise<readonly RawEntry[]> {
  const entries: RawEntry[] = [];
  for (const { stream, revision } of rows) {
    const [stored] = await store.readStream(stream, revision, 1);
    const entry = stored && rawEntry(stored);
    if (entry) entries.push(entry);
  }
  return entries;
}
