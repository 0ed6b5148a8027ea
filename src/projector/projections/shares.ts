/** Share links as they were made, and how often each was opened. */
import type { Projection } from '../projection.js';

export const shares: Projection = {
  schema: `
-- facts: as told, but for the hash of the secret.
CREATE TABLE IF NOT EXISTS share (
  share TEXT PRIMARY KEY, party TEXT NOT NULL, position INTEGER NOT NULL, facts TEXT NOT NULL,
  revoked_on TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS share_of ON share (party, position);
CREATE TABLE IF NOT EXISTS opening (
  share TEXT NOT NULL, hour TEXT NOT NULL, part TEXT NOT NULL, times INTEGER NOT NULL,
  PRIMARY KEY (share, hour, part)
) WITHOUT ROWID;
`,
  handles: ['ShareMade', 'ShareRevoked', 'ShareOpened'],
  open: ({ views }) => ({
    apply({ fact: { event, position } }) {
      switch (event.type) {
        case 'ShareMade': {
          const { hash: _, ...made } = event.facts;
          views.run(
            'INSERT INTO share (share, party, position, facts) VALUES (?, ?, ?, ?)',
            ...[made.share, made.party, position, JSON.stringify(made)],
          );
          return;
        }
        case 'ShareRevoked': {
          const { share, on } = event.facts;
          views.run('UPDATE share SET revoked_on = ? WHERE share = ?', on, share);
          return;
        }
        case 'ShareOpened': {
          const { share, hour, part, times } = event.facts;
          views.run(
            `INSERT INTO opening (share, hour, part, times) VALUES (?, ?, ?, ?)
               ON CONFLICT (share, hour, part) DO UPDATE SET times = times + excluded.times`,
            ...[share, hour, part, times],
          );
          return;
        }
        default:
          return;
      }
    },
  }),
};
