/**
 * What is said of entries (contests, answers, their end, withdrawals), to be shown beside them; and
 * the contests themselves, so that those that wait are found without a look at any other entry.
 */
import type { Projection } from '../projection.js';

export const contests: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS contest (
  stream TEXT NOT NULL, entry INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
  upheld INTEGER NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (stream, entry, revision)
) WITHOUT ROWID;
-- Contests by their position. ended_at: of what decided it, or withdrew the entry.
CREATE TABLE IF NOT EXISTS contested (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, entry INTEGER NOT NULL,
  revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL, ended_at INTEGER
);
CREATE INDEX IF NOT EXISTS contested_open ON contested (position) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS contested_by_entry ON contested (stream, entry);
-- Whom a contest concerns.
CREATE TABLE IF NOT EXISTS contest_of (
  party INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (party, position)
) WITHOUT ROWID;
`,
  handles: ['EntryContested', 'EntryAnswered', 'ContestResolved', 'EntryWithdrawn'],
  open: ({ views }) => ({
    apply({ fact: { event, stream, revision, position, recordedAt }, parties }) {
      switch (event.type) {
        case 'EntryContested':
        case 'EntryAnswered':
        case 'ContestResolved':
        case 'EntryWithdrawn':
          break;
        default:
          return;
      }
      const { entry } = event.facts;
      const upheld = event.type === 'ContestResolved' && event.facts.upheld ? 1 : 0;
      views.run(
        `INSERT INTO contest (stream, entry, revision, type, upheld, position)
           VALUES (?, ?, ?, ?, ?, ?)`,
        ...[stream, entry, revision, event.type, upheld, position],
      );
      if (event.type === 'EntryAnswered') return;
      if (event.type !== 'EntryContested') {
        views.run(
          'UPDATE contested SET ended_at = ? WHERE stream = ? AND entry = ? AND ended_at IS NULL',
          ...[position, stream, entry],
        );
        return;
      }
      views.run(
        `INSERT INTO contested (position, stream, entry, revision, recorded_at)
           VALUES (?, ?, ?, ?, ?)`,
        ...[position, stream, entry, revision, recordedAt],
      );
      for (const party of parties) {
        const sql = 'INSERT OR IGNORE INTO contest_of (party, position) VALUES (?, ?)';
        views.run(sql, party, position);
      }
    },
  }),
};
