/** Which share links a professional has, and when each was opened. No secret is in it. */
import type { Opening } from '../../command/shares/openings.js';
import type { MadeShare } from '../../command/shares/share-links.js';
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import { limitOf, type Page, type PageQuestion, placeIn, writeCursor } from '../page.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { mayShare, type Viewer } from '../visibility.js';
import { notYours } from './sharer.js';

export interface SharesAsked extends PageQuestion, Pick<Timing, 'after'> {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
}

/** Openings of a part within an hour. */
export type ShownOpening = Omit<Opening, 'share'>;

export interface ListedShare
  extends Pick<MadeShare, 'share' | 'shows' | 'badge' | 'model' | 'until'> {
  /** Null: as of the last day that is over when it is opened. */
  readonly asOf: Day | null;
  readonly madeOn: Day;
  readonly revokedOn: Day | null;
  /** How often each part was opened in all. */
  readonly opened: { readonly statement: number; readonly badge: number };
  /** The latest first, at most 100. */
  readonly openings: readonly ShownOpening[];
}

export interface SharesAnswer extends Page<ListedShare>, Stamp {}

interface ShareRow {
  readonly position: Position;
  readonly facts: string;
  readonly revoked_on: Day | null;
}

/** Links in the order made, ended ones too. Throws answer_must_be_yours_to_see. */
export async function readShares(
  side: ReadSide,
  asked: SharesAsked,
  reached?: When,
): Promise<SharesAnswer> {
  const when = reached ?? (await whenOf(side.parts, asked));
  const { party, moment, viewpoint } = side.find(asked.viewer, asked.id, when);
  if (!mayShare(viewpoint)) throw notYours();
  const limit = limitOf(asked);
  const rows = side.views.all<ShareRow>(
    `SELECT position, facts, revoked_on FROM share
      WHERE party IN (SELECT value FROM json_each(?)) AND position > ? ORDER BY position LIMIT ?`,
    JSON.stringify(moment.classOf(party)),
    ...[Number(placeIn(asked, /^\d{1,15}$/) ?? 0), limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const { knownAt } = when;
  return {
    ...side.stamp({ knownAt }),
    items: page.map((row) => listed(side, row)),
    next: last && rows.length > limit ? writeCursor({ knownAt }, last.position) : null,
  };
}

function listed({ views }: ReadSide, { facts, revoked_on }: ShareRow): ListedShare {
  const made: Omit<MadeShare, 'hash' | 'position'> = JSON.parse(facts);
  const { share, shows, badge, model, until, asOf = null, on } = made;
  const sums = views.all<{ part: Opening['part']; times: number }>(
    'SELECT part, sum(times) AS times FROM opening WHERE share = ? GROUP BY part',
    share,
  );
  const opened = { statement: 0, badge: 0 };
  for (const { part, times } of sums) opened[part] = times;
  const openings = views.all<ShownOpening>(
    `SELECT hour, part, times FROM opening WHERE share = ? ORDER BY hour DESC, part
      LIMIT ${OPENINGS}`,
    share,
  );
  const ends = { asOf, madeOn: on, until, revokedOn: revoked_on };
  return { share, shows, badge, model, ...ends, opened, openings };
}

const OPENINGS = 100;

/** A link with openings that are counted and not told yet. */
export function withUntold(listed: ListedShare, untold: readonly Opening[]): ListedShare {
  if (untold.length === 0) return listed;
  const opened = { ...listed.opened };
  const openings = [...listed.openings];
  for (const { hour, part, times } of untold) {
    opened[part] += times;
    const at = openings.findIndex((each) => each.hour === hour && each.part === part);
    const told = openings[at]?.times ?? 0;
    openings.splice(Math.max(at, 0), at < 0 ? 0 : 1, { hour, part, times: told + times });
  }
  return { ...listed, opened, openings };
}
