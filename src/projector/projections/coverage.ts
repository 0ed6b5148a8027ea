/** Up to which day tellers told everything, and since when that is no longer said. */

import {
  type Coverage,
  type CoverageFact,
  coverageOf,
  LIVE,
} from '../../../projections/coverage.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { Position } from '../../ledger/stored.js';
import { takenOut } from '../../ledger/stream/entries.js';
import { type DayNumber, toDayNumber } from '../../ledger/values/day.js';
import type { Projection } from '../projection.js';
import { addressesSilentOn } from '../rows/silence-rows.js';

export const coverage: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS coverage (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  teller TEXT NOT NULL, party TEXT, up_to INTEGER NOT NULL, gone_at INTEGER
);
CREATE INDEX IF NOT EXISTS coverage_by_entry ON coverage (stream, revision);
CREATE INDEX IF NOT EXISTS coverage_by_teller ON coverage (teller, party);
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
        const before = furthest(views, covered);
        putRow(views, position, covered);
        if (covered.upTo > before) touch(covered, before, covered.upTo);
        return;
      }
      const gone = takenOut(event);
      for (const of of gone === null ? [] : endRows(views, position, stream, gone)) {
        touch(of, furthest(views, of), of.upTo);
      }
      if (event.type !== 'AccessRevoked') return;
      // A live key that is revoked covered each day until then.
      for (const of of endRows(views, position, stream)) {
        const upTo = toDayNumber(event.facts.on);
        putRow(views, position, { ...of, stream, revision, upTo });
        touch(of, furthest(views, of), of.upTo);
      }
    },
  }),
};

/** Up to which day a teller says that it covers a party; null: all of those it speaks for. */
type Covering = Pick<CoverageFact, 'teller' | 'party' | 'upTo'>;

/** Up to which day all for whom a row speaks are covered by other rows that stand, too. */
function furthest(views: DerivedDatabase, { teller, party }: Covering): DayNumber {
  const row = views.one<{ upTo: DayNumber | null }>(
    `SELECT max(up_to) AS upTo FROM coverage
      WHERE teller = ? AND (party IS NULL OR party = ?) AND gone_at IS NULL`,
    ...[teller, party],
  );
  return row?.upTo ?? NO_DAY;
}

const NO_EVENT: Position = 0;

/** Before every day. */
const NO_DAY: DayNumber = -LIVE;

/** The coverage of a voice, with everything taken in so far. */
export function coverageNow(views: DerivedDatabase): Coverage {
  return (voice) => {
    const slash = voice.indexOf('/');
    const party = voice.slice(slash + 1);
    const upTo = furthest(views, { teller: voice.slice(0, slash), party, upTo: LIVE });
    return upTo === NO_DAY ? null : upTo;
  };
}

function putRow(
  views: DerivedDatabase,
  position: Position,
  { stream, revision, teller, party, upTo }: Omit<CoverageFact, 'position' | 'goneAt'>,
): void {
  views.run(
    `INSERT INTO coverage (position, stream, revision, teller, party, up_to, gone_at)
       VALUES (?, ?, ?, ?, ?, ?, NULL)`,
    ...[position, stream, revision, teller, party, upTo],
  );
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
  return views.all<CoverageFact>(
    `SELECT stream, revision, position, teller, party, up_to AS upTo, gone_at AS goneAt
       FROM coverage ORDER BY position`,
  );
}
