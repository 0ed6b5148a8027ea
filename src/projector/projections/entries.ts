/** Entries of ours, each with what the folds read of it. */
import { occurredOn } from '../../../projections/occurred-on.js';
import { withoutPersonal } from '../facts.js';
import type { Projection } from '../projection.js';

export const entries: Projection = {
  schema: `
-- type, data (without personal parts) and metadata are what is stored, and kept of those that are
-- facts of a promise: they are what the fold reads.
CREATE TABLE IF NOT EXISTS entry (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, day TEXT,
  recorded_at INTEGER NOT NULL, source TEXT NOT NULL, type TEXT, data TEXT, metadata TEXT
);
`,
  handles: 'all',
  open: ({ views }) => ({
    apply({ fact, stored, addresses }) {
      const { position, stream, revision, event, recordedAt, by } = fact;
      const read = [stored.type, withoutPersonal(stored), stored.metadata];
      views.run(
        `INSERT INTO entry
           (position, stream, revision, day, recorded_at, source, type, data, metadata)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[position, stream, revision, occurredOn(event), recordedAt, by.source],
        ...(addresses.length > 0 ? read : [null, null, null]),
      );
    },
  }),
};
