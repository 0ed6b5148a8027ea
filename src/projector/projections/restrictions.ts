/** Whose score is restricted now: what was restricted and lifted since leaves no row. */
import type { Projection } from '../projection.js';

export const restrictions: Projection = {
  schema: `
-- since: when it was recorded, in milliseconds since 1970-01-01 UTC; ground: the one told last.
CREATE TABLE IF NOT EXISTS restriction (
  party TEXT PRIMARY KEY, since INTEGER NOT NULL, ground TEXT NOT NULL
) WITHOUT ROWID;
`,
  handles: ['ScoreRestricted', 'ScoreRestrictionLifted'],
  open: ({ views }) => ({
    apply({ fact: { event, recordedAt, position } }) {
      switch (event.type) {
        case 'ScoreRestricted': {
          const { party, ground } = event.facts;
          views.run(
            `INSERT INTO restriction (party, since, ground) VALUES (?, ?, ?)
               ON CONFLICT (party) DO UPDATE SET ground = excluded.ground`,
            ...[party, recordedAt, ground],
          );
          views.setMeta('restrictions', String(position));
          return;
        }
        case 'ScoreRestrictionLifted':
          views.run('DELETE FROM restriction WHERE party = ?', event.facts.party);
          views.setMeta('restrictions', String(position));
          return;
        default:
          return;
      }
    },
  }),
};
