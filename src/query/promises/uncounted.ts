/** Who keeps telling what does not count: by teller, and the newest such entries, for operators. */
import type { WhyNotCounted } from '../../../projections/promise/telling/right-to-speak.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';
import { limitOf, type Page, type PageQuestion, wrongCursor } from '../page.js';
import { shownVoice } from '../people/voice.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp } from '../read-side.js';
import type { Viewer } from '../visibility.js';
import type { NotCounted } from './not-counted.js';

export interface UncountedAsked extends PageQuestion {
  readonly viewer: Viewer;
}

/** A teller of what does not count. An entry counts once for each promise that it was told of. */
export interface UncountedTeller {
  readonly teller: string;
  readonly count: number;
  /** The most frequent reason first. */
  readonly reasons: readonly { readonly why: WhyNotCounted; readonly count: number }[];
}

export interface UncountedEntry extends NotCounted {
  readonly position: Position;
  /** Address of the promise that it was told of. */
  readonly promise: string;
}

export interface UncountedAnswer extends Page<UncountedEntry>, Stamp {
  /** Those who told the most, at most 100. */
  readonly tellers: readonly UncountedTeller[];
}

interface Row extends Omit<UncountedEntry, 'entry' | 'by'> {
  readonly teller: string;
  /** '' for nobody. */
  readonly party: PartyId | '';
  readonly lead: number;
  readonly stream: string;
  readonly revision: number;
}

const MOST_TELLERS = 100;

/**
 * What does not count today, the newest first. Throws answer_must_be_yours_to_see for all but
 * operators. A page begins after an entry, so what is told meanwhile moves nothing between pages.
 */
export async function readUncounted(
  side: ReadSide,
  asked: UncountedAsked,
): Promise<UncountedAnswer> {
  if (asked.viewer.role !== 'operator') {
    const detail = 'Only operators see who tells what does not count.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail);
  }
  const { views } = side;
  const limit = limitOf(asked);
  const rows = rowsAfter(views, asked, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const knownAt = views.checkpoint;
  const parties = page.flatMap(({ party }) => (party === '' ? [] : [party]));
  const show = await side.people.showing(asked.viewer, side.today, knownAt, parties);
  return {
    ...side.stamp({ knownAt }),
    tellers: tellersIn(views),
    items: page.map(({ position, stream, revision, promise, teller, party, why }) => ({
      ...{ entry: `${stream}@${revision}`, position, promise, why },
      by: shownVoice({ teller, party: party === '' ? null : party }, show),
    })),
    next: last && rows.length > limit ? `${last.position}.${last.lead}` : null,
  };
}

function rowsAfter(views: Views, { cursor }: UncountedAsked, limit: number): readonly Row[] {
  // For whom it was told is kept with the entry alone.
  const rows = `SELECT u.position, lead, u.stream, u.revision, promise, teller, why,
      e.metadata ->> '$.party' AS party
    FROM uncounted u CROSS JOIN entry e ON e.position = u.position`;
  const order = 'ORDER BY u.position DESC, lead DESC LIMIT ?';
  if (cursor === undefined) return views.all<Row>(`${rows} ${order}`, limit);
  const [, position, lead] = /^(\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (position === undefined || lead === undefined) throw wrongCursor();
  return views.all<Row>(
    `${rows} WHERE (u.position, lead) < (?, ?) ${order}`,
    ...[Number(position), Number(lead), limit],
  );
}

function tellersIn(views: Views): readonly UncountedTeller[] {
  const tellers = views.all<{ teller: string; count: number }>(
    `SELECT teller, sum(count) AS count FROM uncounted_tally
      GROUP BY teller ORDER BY sum(count) DESC, teller LIMIT ?`,
    MOST_TELLERS,
  );
  return tellers.map(({ teller, count }) => ({
    ...{ teller, count },
    reasons: views.all<{ why: WhyNotCounted; count: number }>(
      'SELECT why, count FROM uncounted_tally WHERE teller = ? ORDER BY count DESC, why',
      teller,
    ),
  }));
}
