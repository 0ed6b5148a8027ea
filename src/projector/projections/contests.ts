/** What is said of entries (contests, answers, their end, withdrawals), to be shown beside them. */
import type { Projection } from '../projection.js';

export const contests: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS contest (
  stream TEXT NOT NULL, entry INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
  upheld INTEGER NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (stream, entry, revision)
) WITHOUT ROWID;
`,
  handles: ['EntryContested', 'EntryAnswered', 'ContestResolved', 'EntryWithdrawn'],
  open: ({ views }) => ({
    apply({ fact: { event, stream, revision, position } }) {
      switch (event.type) {
        case 'EntryContested':
        case 'EntryAnswered':
        case 'ContestResolved':
        case 'EntryWithdrawn':
          views.run(
            `INSERT INTO contest (stream, entry, revision, type, upheld, position)
               VALUES (?, ?, ?, ?, ?, ?)`,
            stream,
            event.facts.entry,
            revision,
            event.type,
            event.type === 'ContestResolved' && event.facts.upheld ? 1 : 0,
            position,
          );
          return;
        default:
          return;
      }
    },
  }),
};
