/** Professionals as registered, and what was told of them since. */
import type { Fact } from '../../../projections/fact.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type {
  ProfessionalRegistered,
  ProfessionalUpdated,
} from '../../ledger/professional-events.js';
import type { Position, StoredEvent } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import { describerOf } from '../describer.js';
import type { Projection } from '../projection.js';
import { VouchingRows } from '../rows/vouching-rows.js';

export const professionals: Projection = {
  schema: `
-- sealed: the personal part (identifier, name), opened on reading. consumer: until cleared, the
-- position at which an operator said that it is none.
CREATE TABLE IF NOT EXISTS professional (
  party TEXT PRIMARY KEY, scheme TEXT NOT NULL, local_to TEXT, consumer INTEGER NOT NULL,
  stream TEXT NOT NULL, sealed TEXT, position INTEGER NOT NULL, cleared INTEGER
) WITHOUT ROWID;
-- Who tells it: told_for is the party spoken for; the rest is as in describer.ts.
CREATE TABLE IF NOT EXISTS attribute (
  party TEXT NOT NULL, position INTEGER NOT NULL, from_day TEXT NOT NULL, facts TEXT NOT NULL,
  sealed TEXT, told_for TEXT, level INTEGER NOT NULL, voice TEXT NOT NULL, holder TEXT NOT NULL,
  vouched INTEGER NOT NULL, PRIMARY KEY (party, position)
) WITHOUT ROWID;
`,
  handles: ['ProfessionalRegistered', 'ProfessionalUpdated'],
  open: ({ views, parties }) => ({
    apply({ fact, stored }, touched) {
      const { event, position } = fact;
      if (event.type === 'ProfessionalRegistered') register(views, { ...fact, event }, stored);
      else if (event.type === 'ProfessionalUpdated') {
        describe(views, { ...fact, event }, stored);
        const { party, noConsumer, vouched } = event.facts;
        if (noConsumer === true) clear(views, party, position);
        if (vouched !== undefined) new VouchingRows(views, parties).vouch(party, position, vouched);
        if (saysFigured(event)) touched.context = position;
      } else return;
      touched.party(event.facts.party, position);
    },
  }),
};

function register(
  views: DerivedDatabase,
  { event, stream, position }: Fact<ProfessionalRegistered>,
  stored: StoredEvent,
): void {
  const { party, scheme, localTo, consumer } = event.facts;
  const isConsumer = consumer === true && localTo !== undefined;
  views.run(
    `INSERT OR IGNORE INTO professional
       (party, scheme, local_to, consumer, stream, sealed, position)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[party, scheme, localTo ?? null, isConsumer ? 1 : 0, stream],
    ...[sealedFor(stored, party), position],
  );
}

function describe(
  views: DerivedDatabase,
  { event, position, by }: Fact<ProfessionalUpdated>,
  stored: StoredEvent,
): void {
  const { party, from, ...said } = event.facts;
  const { noConsumer: _cleared, vouched: _vouched, factor: _factor, ...facts } = said;
  const { level, voice, holder, vouched } = describerOf(by, localToOf(views, party));
  views.run(
    `INSERT INTO attribute (party, position, from_day, facts, sealed, told_for, level, voice,
       holder, vouched) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[party, position, from, JSON.stringify(facts), sealedFor(stored, party)],
    ...[by.party, level, voice, holder, vouched ? 1 : 0],
  );
}

function clear(views: DerivedDatabase, party: PartyId, position: Position): void {
  const sql = 'UPDATE professional SET cleared = ? WHERE party = ? AND cleared IS NULL';
  views.run(sql, position, party);
}

/** Names and contacts are sealed, and no figure hangs on them, nor on who else deals with it. */
function saysFigured({ facts }: ProfessionalUpdated): boolean {
  const { party: _party, from: _from, factor: _factor, ...more } = facts;
  return Object.keys(more).length > 0;
}

/** The teller whose code a party is; null for an official identifier, and who was never met. */
export function localToOf(views: DerivedDatabase, party: PartyId): string | null {
  const sql = 'SELECT local_to FROM professional WHERE party = ?';
  return views.one<{ local_to: string | null }>(sql, party)?.local_to ?? null;
}

/** The sealed personal part of a stored event for one party. */
function sealedFor(stored: StoredEvent, party: PartyId): string | null {
  const data: { personal?: Readonly<Record<string, string>> } = JSON.parse(stored.data);
  return data.personal?.[party] ?? null;
}
