/** Who opted in to set-off, and what was proposed and answered. */
import type { Projection } from '../projection.js';

export const setOffs: Projection = {
  schema: `
CREATE TABLE IF NOT EXISTS set_off_member (
  party TEXT PRIMARY KEY, position INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS set_off_leg (
  set_off TEXT NOT NULL, leg INTEGER NOT NULL, debtor TEXT NOT NULL, creditor TEXT NOT NULL,
  facts TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (set_off, leg)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS set_off_debtor ON set_off_leg (debtor);
-- party: '' of what ended by its last day.
CREATE TABLE IF NOT EXISTS set_off_answer (
  set_off TEXT NOT NULL, party TEXT NOT NULL, answer TEXT NOT NULL, on_day TEXT NOT NULL,
  PRIMARY KEY (set_off, party, answer)
) WITHOUT ROWID;
`,
  handles: [
    ...(['SetOffOptedIn', 'SetOffOptedOut', 'SetOffProposed'] as const),
    ...(['SetOffAccepted', 'SetOffRefused', 'SetOffExpired'] as const),
  ],
  open: ({ views }) => ({
    apply({ fact: { event, position } }) {
      const answer = (party: string, said: string, setOff: string, on: string): void => {
        views.run(
          'INSERT OR IGNORE INTO set_off_answer (set_off, party, answer, on_day) VALUES (?, ?, ?, ?)',
          ...[setOff, party, said, on],
        );
      };
      switch (event.type) {
        case 'SetOffOptedIn':
          views.run(
            'INSERT OR IGNORE INTO set_off_member (party, position) VALUES (?, ?)',
            ...[event.facts.party, position],
          );
          return;
        case 'SetOffOptedOut':
          views.run('DELETE FROM set_off_member WHERE party = ?', event.facts.party);
          return;
        case 'SetOffProposed': {
          const { setOff, leg, debtor, creditor } = event.facts;
          views.run(
            `INSERT OR IGNORE INTO set_off_leg (set_off, leg, debtor, creditor, facts, position)
               VALUES (?, ?, ?, ?, ?, ?)`,
            ...[setOff, leg, debtor, creditor, JSON.stringify(event.facts), position],
          );
          return;
        }
        case 'SetOffAccepted':
          return answer(event.facts.party, 'accepted', event.facts.setOff, event.facts.on);
        case 'SetOffRefused':
          return answer(event.facts.party, 'refused', event.facts.setOff, event.facts.on);
        case 'SetOffExpired':
          return answer('', 'expired', event.facts.setOff, event.facts.on);
        default:
          return;
      }
    },
  }),
};
