/**
 * Entries that are shown beside a promise to those whom they concern, and are no facts of it. They
 * are kept apart from its facts, so that no fold, count or list that is made of those can tell of
 * them.
 */
import { besideOf } from '../../../projections/fact.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { Position, Revision } from '../../ledger/stored.js';
import type { Projection } from '../projection.js';

export const beside: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS beside (
  address TEXT NOT NULL, position INTEGER NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  PRIMARY KEY (address, position)
) WITHOUT ROWID;
`,
  handles: ['ReceivableAssigned', 'ReceivableReleased'],
  open: ({ views }) => ({
    apply({ fact }) {
      const address = besideOf(fact);
      if (address === null) return;
      views.run(
        'INSERT INTO beside (address, position, stream, revision) VALUES (?, ?, ?, ?)',
        ...[address, fact.position, fact.stream, fact.revision],
      );
    },
  }),
};

/** Where an entry lies. */
export interface PlaceBeside {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
}

/** What lies beside the promise at these addresses up to and with a position, in the order told. */
export function placesBeside(
  views: DerivedDatabase,
  addresses: readonly string[],
  upTo: Position,
): readonly PlaceBeside[] {
  return views.all<PlaceBeside>(
    `SELECT position, stream, revision FROM beside
      WHERE address IN (SELECT value FROM json_each(?)) AND position <= ? ORDER BY position`,
    JSON.stringify(addresses),
    upTo,
  );
}
