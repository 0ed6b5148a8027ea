/**
 * How the service is, for operators: what came in today, who covers what, what waits. Each figure
 * is read from rows that an index finds, so that it costs the same however long the history is.
 */
import { LIVE } from '../../projections/coverage.js';
import type { Source } from '../ledger/events.js';
import type { Position } from '../ledger/stored.js';
import { type Day, type DayNumber, dayOf } from '../ledger/values/day.js';
import type { Views } from '../projector/views/views.js';
import { ReadRefused } from './read-refused.js';
import type { ReadSide, Stamp } from './read-side.js';
import { todayOf } from './time/now.js';
import { seesService, type Viewer } from './visibility.js';

export interface ServiceAsked {
  readonly viewer: Viewer;
  /** Tellers of whom it is asked when they told last. */
  readonly tellers: readonly string[];
}

/** Entries that came by one way, or of one teller. */
export interface EntriesOf<Name extends string = string> {
  readonly name: Name;
  readonly entries: number;
}

export interface RecordedToday {
  readonly entries: number;
  /** By the way they came, the most first. */
  readonly sources: readonly EntriesOf<Source>[];
  /** Those who told the most, at most 100. */
  readonly tellers: readonly EntriesOf[];
}

export interface TellerCoverage {
  readonly teller: string;
  /** Up to which day it has told everything for those it covers furthest; null where it is live. */
  readonly upTo: Day | null;
  /** It tells everything as it happens. */
  readonly live: boolean;
}

/** A number that is counted no further than some bound. */
export interface Counted {
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

/** What the views know of the service. */
export interface ServiceFigures extends Stamp {
  /** The day in UTC. */
  readonly today: Day;
  readonly recorded: RecordedToday;
  /** By teller, at most 100. */
  readonly coverage: readonly TellerCoverage[];
  /** Contests that are not decided. */
  readonly contests: Counted;
  /** Payments of which something is left; null where nothing matches here. */
  readonly unmatched: Counted | null;
  /** What was told and does not count. */
  readonly uncounted: number;
  /** When tellers told last, RFC 3339 in UTC; null where they never did. */
  readonly lastTold: readonly { readonly teller: string; readonly at: string | null }[];
}

/** Whatever follows the log, and how far behind its head it is. */
export interface ShownFollower {
  readonly name: string;
  readonly position: Position;
  readonly lag: number;
  /** Why it does not go on; absent while it does. */
  readonly why?: string;
}

/** Who may send webhooks, and when something was recorded of it last. */
export interface ShownWebhook {
  readonly source: string;
  readonly kind: string;
  readonly lastToldAt: string | null;
}

export interface ServiceAnswer extends Omit<ServiceFigures, 'lastTold'> {
  /** The last position of the ledger; null where the store does not answer. */
  readonly head: Position | null;
  readonly followers: readonly ShownFollower[];
  /** Whether documents are kept with what was told by them. */
  readonly originals: boolean;
  /** At most 100. */
  readonly webhooks: readonly ShownWebhook[];
}

const MOST_TELLERS = 100;
const MOST_COUNTED = 10_000;

/** Throws answer_must_be_yours_to_see for all but operators. */
export async function readService(side: ReadSide, asked: ServiceAsked): Promise<ServiceFigures> {
  if (!seesService(asked.viewer)) {
    throw new ReadRefused('answer_must_be_yours_to_see', 'Only operators see how the service is.');
  }
  const { views, parts } = side;
  const today = todayOf(parts);
  return {
    ...side.stamp({ knownAt: views.checkpoint }),
    today: dayOf(today),
    recorded: recordedOn(views, today),
    coverage: coverageIn(views),
    contests: counted(views, 'SELECT 1 FROM contested WHERE ended_at IS NULL'),
    unmatched: parts.matching ? counted(parts.matching, 'SELECT 1 FROM unmatched') : null,
    uncounted: views.one<{ sum: number }>(UNCOUNTED)?.sum ?? 0,
    lastTold: asked.tellers.map((teller) => ({ teller, at: lastTold(views, teller) })),
  };
}

const UNCOUNTED = 'SELECT coalesce(sum(count), 0) AS sum FROM uncounted_tally';

function recordedOn(views: Views, day: DayNumber): RecordedToday {
  const sources = views.all<EntriesOf<Source>>(
    `SELECT source AS name, sum(entries) AS entries FROM recorded WHERE day = ?
      GROUP BY source ORDER BY entries DESC, name`,
    day,
  );
  const tellers = views.all<EntriesOf>(
    `SELECT teller AS name, sum(entries) AS entries FROM recorded WHERE day = ?
      GROUP BY teller ORDER BY sum(entries) DESC, name LIMIT ?`,
    ...[day, MOST_TELLERS],
  );
  return { entries: sources.reduce((sum, { entries }) => sum + entries, 0), sources, tellers };
}

/** From one teller to the next by the index, however often each says up to when it covers. */
function coverageIn(views: Views): readonly TellerCoverage[] {
  const rows = views.all<{ teller: string; upTo: DayNumber }>(
    `WITH RECURSIVE each (teller) AS (
        SELECT min(teller) FROM coverage WHERE gone_at IS NULL
        UNION ALL
        SELECT (SELECT min(c.teller) FROM coverage c
                 WHERE c.gone_at IS NULL AND c.teller > each.teller)
          FROM each WHERE each.teller IS NOT NULL LIMIT ?)
      SELECT teller, (SELECT max(c.up_to) FROM coverage c
                       WHERE c.gone_at IS NULL AND c.teller = each.teller) AS upTo
        FROM each WHERE teller IS NOT NULL`,
    MOST_TELLERS,
  );
  return rows.map(({ teller, upTo }) => {
    const live = upTo >= LIVE;
    return { teller, upTo: live ? null : dayOf(upTo), live };
  });
}

function counted(of: Pick<Views, 'one'>, sql: string): Counted {
  const row = of.one<{ rows: number }>(
    `SELECT count(*) AS rows FROM (${sql} LIMIT ?)`,
    MOST_COUNTED + 1,
  );
  const rows = row?.rows ?? 0;
  return { count: Math.min(rows, MOST_COUNTED), more: rows > MOST_COUNTED };
}

function lastTold(views: Views, teller: string): string | null {
  const row = views.one<{ at: number }>(
    'SELECT recorded_at AS at FROM told_last WHERE teller = ?',
    teller,
  );
  return row && new Date(row.at).toISOString();
}
