/** Professionals as registered, and what was told of them since. */
import type { PartyId } from '../../ledger/party.js';
import type { StoredEvent } from '../../ledger/stored.js';
import type { Projection } from '../projection.js';
import { VouchingRows } from '../vouching-rows.js';

export const professionals: Projection = {
  schema: `
-- sealed: the personal part (identifier, name), opened on reading. consumer: until cleared, the
-- position at which an operator said that it is none.
CREATE TABLE IF NOT EXISTS professional (
  party TEXT PRIMARY KEY, scheme TEXT NOT NULL, local_to TEXT, consumer INTEGER NOT NULL,
  stream TEXT NOT NULL, sealed TEXT, position INTEGER NOT NULL, cleared INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attribute (
  party TEXT NOT NULL, position INTEGER NOT NULL, from_day TEXT NOT NULL, facts TEXT NOT NULL,
  sealed TEXT, PRIMARY KEY (party, position)
) WITHOUT ROWID;
`,
  handles: ['ProfessionalRegistered', 'ProfessionalUpdated'],
  open: ({ views, parties }) => ({
    apply({ fact: { event, stream, position }, stored }, touched) {
      if (event.type === 'ProfessionalRegistered') {
        const { party, scheme, localTo, consumer } = event.facts;
        const isConsumer = consumer === true && localTo !== undefined;
        views.run(
          `INSERT OR IGNORE INTO professional
             (party, scheme, local_to, consumer, stream, sealed, position)
             VALUES (?, ?, ?, ?, ?, ?, ?)`,
          ...[party, scheme, localTo ?? null, isConsumer ? 1 : 0, stream],
          ...[sealedFor(stored, party), position],
        );
        touched.party(party, position);
      } else if (event.type === 'ProfessionalUpdated') {
        const { party, from, noConsumer, vouched, ...facts } = event.facts;
        views.run(
          'INSERT INTO attribute (party, position, from_day, facts, sealed) VALUES (?, ?, ?, ?, ?)',
          ...[party, position, from, JSON.stringify(facts), sealedFor(stored, party)],
        );
        if (noConsumer === true) {
          views.run(
            'UPDATE professional SET cleared = ? WHERE party = ? AND cleared IS NULL',
            ...[position, party],
          );
        }
        if (vouched !== undefined) {
          new VouchingRows(views, parties).vouch(party, position, vouched);
        }
        touched.party(party, position);
        touched.context = position;
      }
    },
  }),
};

/** The sealed personal part of a stored event for one party. */
function sealedFor(stored: StoredEvent, party: PartyId): string | null {
  const data: { personal?: Readonly<Record<string, string>> } = JSON.parse(stored.data);
  return data.personal?.[party] ?? null;
}
