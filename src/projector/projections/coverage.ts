/** Up to which day tellers told everything, and since when that is no longer said. */

import { type CoverageFact, coverageOf } from '../../../projections/coverage.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import { toDayNumber } from '../../ledger/day.js';
import { takenOut } from '../../ledger/entries.js';
import type { Position } from '../../ledger/stored.js';
import type { Projection } from '../projection.js';

export const coverage: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS coverage (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  teller TEXT NOT NULL, party TEXT, up_to INTEGER NOT NULL, gone_at INTEGER
);
CREATE INDEX IF NOT EXISTS coverage_by_entry ON coverage (stream, revision);
`,
  handles: ['SourceCovered', 'AccessGranted', 'AccessRevoked', 'EntryWithdrawn', 'ContestResolved'],
  open: ({ views }) => ({
    apply({ fact }) {
      const { event, stream, revision, position } = fact;
      const covered = coverageOf(fact);
      if (covered) {
        const { teller, party, upTo } = covered;
        putRow(views, position, stream, revision, teller, party, upTo);
        return;
      }
      const gone = takenOut(event);
      if (gone !== null) endRow(views, stream, gone, position);
      if (event.type !== 'AccessRevoked') return;
      // A live key that is revoked covered each day until then.
      const granted = views.one<{ teller: string }>(
        'SELECT teller FROM coverage WHERE stream = ? AND gone_at IS NULL',
        stream,
      );
      if (!granted) return;
      views.run(
        'UPDATE coverage SET gone_at = ? WHERE stream = ? AND gone_at IS NULL',
        ...[position, stream],
      );
      const upTo = toDayNumber(event.facts.on);
      putRow(views, position, stream, revision, granted.teller, null, upTo);
    },
  }),
};

function putRow(
  views: DerivedDatabase,
  position: Position,
  stream: string,
  revision: number,
  teller: string,
  party: string | null,
  upTo: number,
): void {
  views.run(
    `INSERT INTO coverage (position, stream, revision, teller, party, up_to, gone_at)
       VALUES (?, ?, ?, ?, ?, ?, NULL)`,
    position,
    stream,
    revision,
    teller,
    party,
    upTo,
  );
  views.setMeta('coverage', String(position));
}

function endRow(
  views: DerivedDatabase,
  stream: string,
  revision: number,
  position: Position,
): void {
  const ended = views.run(
    'UPDATE coverage SET gone_at = ? WHERE stream = ? AND revision = ? AND gone_at IS NULL',
    position,
    stream,
    revision,
  );
  if (ended > 0) views.setMeta('coverage', String(position));
}

/** Every fact of coverage in the views. */
export function coverageFacts(views: DerivedDatabase): readonly CoverageFact[] {
  return views.all<CoverageFact>(
    `SELECT stream, revision, position, teller, party, up_to AS upTo, gone_at AS goneAt
       FROM coverage ORDER BY position`,
  );
}
