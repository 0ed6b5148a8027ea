/** Up to which day tellers told everything, and since when that is no longer said. */

import { classOf, type Links } from '../../../projections/classes.js';
import {
  type Coverage,
  type CoverageFact,
  coverageOf,
  type LessCoverage,
  NO_DAY,
} from '../../../projections/coverage.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { Position } from '../../ledger/stored.js';
import { takenOut } from '../../ledger/stream/entries.js';
import { type DayNumber, toDayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Projection } from '../projection.js';
import { addressesSilentOn } from '../rows/silence-rows.js';

export const coverage: Projection = {
  schema: `
-- least: up to which day it covers whomever it covers least; up_to where it excepts nobody.
CREATE TABLE IF NOT EXISTS coverage (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  teller TEXT NOT NULL, party TEXT, up_to INTEGER NOT NULL, least INTEGER NOT NULL,
  gone_at INTEGER
);
-- Counterparties of whom a row covers less.
CREATE TABLE IF NOT EXISTS less_covered (
  position INTEGER NOT NULL, party TEXT NOT NULL, up_to INTEGER NOT NULL,
  PRIMARY KEY (position, party)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS less_covered_by_party ON less_covered (party);
CREATE INDEX IF NOT EXISTS coverage_by_entry ON coverage (stream, revision);
CREATE INDEX IF NOT EXISTS coverage_by_teller ON coverage (teller, party);
CREATE INDEX IF NOT EXISTS coverage_standing ON coverage (teller, up_to) WHERE gone_at IS NULL;
`,
  handles: ['SourceCovered', 'AccessGranted', 'AccessRevoked', 'EntryWithdrawn', 'ContestResolved'],
  open: ({ views }) => ({
    apply({ fact }, touched) {
      const { event, stream, revision, position } = fact;
      const touch = (of: Covering, after: DayNumber, upTo: DayNumber): void => {
        // Every answer counts as changed when coverage does (meta), so no party need be noted.
        for (const address of addressesSilentOn(views, of, after, upTo)) {
          touched.promise(address, NO_EVENT);
        }
      };
      const covered = coverageOf(fact);
      if (covered) {
        const before = leastCovered(views, covered);
        putRow(views, position, covered);
        if (covered.upTo > before) touch(covered, before, covered.upTo);
        return;
      }
      const gone = takenOut(event);
      for (const of of gone === null ? [] : endRows(views, position, stream, gone)) {
        touch(of, leastCovered(views, of), of.upTo);
      }
      if (event.type !== 'AccessRevoked') return;
      // A live key that is revoked covered each day until then.
      for (const of of endRows(views, position, stream)) {
        const upTo = toDayNumber(event.facts.on);
        putRow(views, position, { ...of, stream, revision, upTo, except: [] });
        touch(of, leastCovered(views, of), of.upTo);
      }
    },
  }),
};

/** Up to which day a teller says that it covers a party; null: all of those it speaks for. */
type Covering = Pick<CoverageFact, 'teller' | 'party' | 'upTo'>;

/**
 * Up to which day all for whom a row speaks are covered by other rows that stand, too, whoever the
 * counterparty is.
 */
function leastCovered(views: DerivedDatabase, { teller, party }: Covering): DayNumber {
  const row = views.one<{ upTo: DayNumber | null }>(
    `SELECT max(least) AS upTo FROM coverage
      WHERE teller = ? AND (party IS NULL OR party = ?) AND gone_at IS NULL`,
    ...[teller, party],
  );
  return row?.upTo ?? NO_DAY;
}

const NO_EVENT: Position = 0;

/** The coverage of a voice, with everything taken in so far. */
export function coverageNow(views: DerivedDatabase, links: Links): Coverage {
  return (voice, between) => {
    const slash = voice.indexOf('/');
    const parties = links.size === 0 ? between : between.flatMap((each) => classOf(links, each));
    const row = views.one<{ upTo: DayNumber | null }>(
      `SELECT max(iif(least = up_to, up_to, min(up_to, ifnull(
           (SELECT min(l.up_to) FROM less_covered l WHERE l.position = coverage.position
               AND l.party IN (SELECT value FROM json_each(?))), up_to)))) AS upTo
         FROM coverage
        WHERE teller = ? AND (party IS NULL OR party = ?) AND gone_at IS NULL`,
      ...[JSON.stringify(parties), voice.slice(0, slash), voice.slice(slash + 1)],
    );
    const upTo = row?.upTo ?? NO_DAY;
    return upTo === NO_DAY ? null : upTo;
  };
}

/** The voices that cover less of promises with one of these. */
export function coveringLessOf(
  views: DerivedDatabase,
  parties: readonly PartyId[],
): readonly Pick<Covering, 'teller' | 'party'>[] {
  return views.all<Pick<Covering, 'teller' | 'party'>>(
    `SELECT DISTINCT c.teller, c.party FROM less_covered l JOIN coverage c USING (position)
      WHERE l.party IN (SELECT value FROM json_each(?)) AND c.gone_at IS NULL`,
    JSON.stringify(parties),
  );
}

function putRow(
  views: DerivedDatabase,
  position: Position,
  { stream, revision, teller, party, upTo, except }: Omit<CoverageFact, 'position' | 'goneAt'>,
): void {
  const least = Math.min(upTo, ...except.map((less) => less.upTo));
  views.run(
    `INSERT INTO coverage (position, stream, revision, teller, party, up_to, least, gone_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, NULL)`,
    ...[position, stream, revision, teller, party, upTo, least],
  );
  for (const less of except) {
    // Of one who is named twice, the less.
    views.run(
      `INSERT INTO less_covered (position, party, up_to) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET up_to = min(up_to, excluded.up_to)`,
      ...[position, less.party, less.upTo],
    );
  }
  views.setMeta('coverage', String(position));
}

/** Ends what an entry, or every entry of a stream, says of coverage; gives what it said. */
function endRows(
  views: DerivedDatabase,
  position: Position,
  stream: string,
  revision: number | null = null,
): readonly Covering[] {
  const standing = 'stream = ? AND (? IS NULL OR revision = ?) AND gone_at IS NULL';
  const rows = views.all<Covering>(
    `SELECT teller, party, up_to AS upTo FROM coverage WHERE ${standing}`,
    ...[stream, revision, revision],
  );
  if (rows.length === 0) return rows;
  views.run(
    `UPDATE coverage SET gone_at = ? WHERE ${standing}`,
    ...[position, stream, revision, revision],
  );
  views.setMeta('coverage', String(position));
  return rows;
}

/** Every fact of coverage in the views. */
export function coverageFacts(views: DerivedDatabase): readonly CoverageFact[] {
  const except = new Map<Position, LessCoverage[]>();
  for (const { position, party, upTo } of views.all<LessCoverage & { position: Position }>(
    'SELECT position, party, up_to AS upTo FROM less_covered',
  )) {
    const known = except.get(position) ?? [];
    except.set(position, known);
    known.push({ party, upTo });
  }
  return views
    .all<Omit<CoverageFact, 'except'>>(
      `SELECT stream, revision, position, teller, party, up_to AS upTo, gone_at AS goneAt
         FROM coverage ORDER BY position`,
    )
    .map((fact) => ({ ...fact, except: except.get(fact.position) ?? [] }));
}
