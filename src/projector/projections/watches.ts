/**
 * Watches with those whom they watch, the notices that they gave, and what of these was sent where:
 * a message waits for each endpoint of the same owner that wants its rule.
 */
import { pauseAfter } from '../../../projections/watches/retries.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { EventOf, EventType } from '../../ledger/events.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Projection } from '../projection.js';

export const watches: Projection = {
  schema: `
-- recorded: when, in milliseconds since 1970-01-01 UTC; facts: as told, without whom it watches.
CREATE TABLE IF NOT EXISTS watch (
  watch TEXT PRIMARY KEY, owner TEXT NOT NULL, position INTEGER NOT NULL, recorded INTEGER NOT NULL,
  facts TEXT NOT NULL, ended_on TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS watch_of ON watch (owner, position);
CREATE TABLE IF NOT EXISTS watched (
  watch TEXT NOT NULL, party TEXT NOT NULL, PRIMARY KEY (watch, party)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notice (
  position INTEGER PRIMARY KEY, watch TEXT NOT NULL, id TEXT NOT NULL UNIQUE, rule TEXT NOT NULL,
  party TEXT NOT NULL, recorded INTEGER NOT NULL, facts TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS notice_of ON notice (watch, position);
-- facts: without salt; sealed: its address; former_salt: of the secret before, good for 24 h more.
CREATE TABLE IF NOT EXISTS endpoint (
  endpoint TEXT PRIMARY KEY, owner TEXT NOT NULL, position INTEGER NOT NULL, facts TEXT NOT NULL,
  sealed TEXT, salt TEXT NOT NULL, former_salt TEXT, rotated INTEGER, ended_on TEXT, ended_why TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS endpoint_of ON endpoint (owner, position);
-- watch: '' for a test; again: 1 where it was asked for once more, out of the order of its watch;
-- due: when it is to be sent, in milliseconds; state: waiting, taken, dead, ended.
CREATE TABLE IF NOT EXISTS sending (
  position INTEGER NOT NULL, endpoint TEXT NOT NULL, message TEXT NOT NULL, watch TEXT NOT NULL,
  again INTEGER NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, due INTEGER NOT NULL,
  PRIMARY KEY (endpoint, message)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sending_waiting ON sending (endpoint, watch, again, position)
  WHERE state = 'waiting';
CREATE INDEX IF NOT EXISTS sending_of ON sending (endpoint, position);
CREATE TABLE IF NOT EXISTS calling (
  position INTEGER PRIMARY KEY, endpoint TEXT NOT NULL, message TEXT NOT NULL,
  recorded INTEGER NOT NULL, attempt INTEGER NOT NULL, outcome TEXT NOT NULL, status INTEGER,
  why TEXT
);
CREATE INDEX IF NOT EXISTS calling_of ON calling (endpoint, message, position);
`,
  handles: [
    ...(['WatchMade', 'WatchExtended', 'WatchEnded', 'NoticeGiven', 'LeaseTaken'] as const),
    ...(['EndpointMade', 'EndpointSecretRotated', 'EndpointEnded', 'EndpointAsked'] as const),
    ...(['EndpointCalled', 'ProfessionalErased'] as const),
  ],
  open: ({ views }) => ({
    apply({ fact: { event, position, recordedAt, by } }) {
      const told = { views, position, recordedAt, message: by.message };
      switch (event.type) {
        case 'WatchMade':
          return watchMade(told, event.facts);
        case 'WatchExtended':
          return addWatched(views, event.facts);
        case 'WatchEnded': {
          const { watch, on } = event.facts;
          views.run('UPDATE watch SET ended_on = ? WHERE watch = ?', on, watch);
          return touchWatches(views, position);
        }
        case 'NoticeGiven':
          return noticeGiven(told, event.facts);
        case 'EndpointMade':
          return endpointMade(told, event.facts, event.personal?.[event.facts.owner] ?? null);
        case 'EndpointSecretRotated': {
          const { endpoint, salt } = event.facts;
          views.run(
            'UPDATE endpoint SET former_salt = salt, salt = ?, rotated = ? WHERE endpoint = ?',
            ...[salt, recordedAt, endpoint],
          );
          return;
        }
        case 'EndpointEnded': {
          const { endpoint, on, why } = event.facts;
          return endEndpoints(views, 'endpoint = ?', endpoint, on, why);
        }
        case 'EndpointAsked':
          return endpointAsked(told, event.facts);
        case 'EndpointCalled':
          return endpointCalled(told, event.facts);
        case 'LeaseTaken': {
          const { looked } = event.facts;
          if (looked === undefined) return;
          views.setMeta('watches looked', looked);
          views.setMeta('watches looked at', String(position));
          return;
        }
        case 'ProfessionalErased':
          return erased(told, event.facts.parties);
        default:
          return;
      }
    },
  }),
};

/** An event as it is taken in here. */
interface Told {
  readonly views: DerivedDatabase;
  readonly position: number;
  readonly recordedAt: number;
  readonly message: string;
}

type FactsOf<Type extends EventType> = EventOf<Type>['facts'];

function watchMade({ views, position, recordedAt }: Told, facts: FactsOf<'WatchMade'>): void {
  const { watched, ...made } = facts;
  views.run(
    'INSERT INTO watch (watch, owner, position, recorded, facts) VALUES (?, ?, ?, ?, ?)',
    ...[made.watch, made.owner, position, recordedAt, JSON.stringify(made)],
  );
  addWatched(views, { watch: made.watch, watched });
  touchWatches(views, position);
}

function addWatched(
  views: DerivedDatabase,
  { watch, watched }: Pick<FactsOf<'WatchMade'>, 'watch' | 'watched'>,
): void {
  for (const party of watched) {
    views.run('INSERT OR IGNORE INTO watched (watch, party) VALUES (?, ?)', watch, party);
  }
}

/** Whoever holds an index of who is watched makes it anew. */
function touchWatches(views: DerivedDatabase, position: number): void {
  views.setMeta('watches', String(position));
}

function noticeGiven(told: Told, facts: FactsOf<'NoticeGiven'>): void {
  const { views, position, recordedAt, message } = told;
  const { watch, rule, party } = facts;
  views.run(
    `INSERT OR IGNORE INTO notice (position, watch, id, rule, party, recorded, facts)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[position, watch, message, rule, party, recordedAt, JSON.stringify(facts)],
  );
  views.run(
    `INSERT OR IGNORE INTO sending (position, endpoint, message, watch, again, state, attempts, due)
       SELECT ?, e.endpoint, ?, w.watch, 0, 'waiting', 0, ?
         FROM watch w JOIN endpoint e ON e.owner = w.owner
        WHERE w.watch = ? AND e.ended_on IS NULL AND e.position < ?
          AND (e.facts ->> 'rules' IS NULL
               OR EXISTS (SELECT 1 FROM json_each(e.facts, '$.rules') WHERE value = ?))`,
    ...[position, message, recordedAt, watch, position, rule],
  );
}

function endpointMade(
  { views, position }: Told,
  { salt, ...facts }: FactsOf<'EndpointMade'>,
  sealed: unknown,
): void {
  views.run(
    `INSERT INTO endpoint (endpoint, owner, position, facts, sealed, salt)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ...[facts.endpoint, facts.owner, position, JSON.stringify(facts)],
    ...[typeof sealed === 'string' ? sealed : null, salt],
  );
}

function endEndpoints(
  views: DerivedDatabase,
  which: 'endpoint = ?' | 'owner = ?',
  value: string,
  on: string,
  why: string,
): void {
  views.run(
    `UPDATE sending SET state = 'ended' WHERE state = 'waiting'
        AND endpoint IN (SELECT endpoint FROM endpoint WHERE ${which})`,
    value,
  );
  views.run(
    `UPDATE endpoint SET ended_on = ?, ended_why = ? WHERE ${which} AND ended_on IS NULL`,
    ...[on, why, value],
  );
}

function endpointAsked(told: Told, facts: FactsOf<'EndpointAsked'>): void {
  const { views, position, recordedAt } = told;
  const { endpoint, message, what } = facts;
  if (what === 'replay') {
    views.run(
      `UPDATE sending SET state = 'waiting', attempts = 0, due = ?, again = 1
        WHERE endpoint = ? AND message = ? AND state <> 'waiting'`,
      ...[recordedAt, endpoint, message],
    );
    return;
  }
  views.run(
    `INSERT OR IGNORE INTO sending (position, endpoint, message, watch, again, state, attempts, due)
       VALUES (?, ?, ?, '', 1, 'waiting', 0, ?)`,
    ...[position, endpoint, message, recordedAt],
  );
}

function endpointCalled(told: Told, facts: FactsOf<'EndpointCalled'>): void {
  const { views, position, recordedAt } = told;
  const { endpoint, message, attempt, outcome, status = null, why = null } = facts;
  views.run(
    `INSERT INTO calling (position, endpoint, message, recorded, attempt, outcome, status, why)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[position, endpoint, message, recordedAt, attempt, outcome, status, why],
  );
  const pause = outcome === 'failed' ? pauseAfter(attempt, message) : null;
  const state = outcome === 'taken' ? 'taken' : pause === null ? 'dead' : 'waiting';
  views.run(
    `UPDATE sending SET state = ?, attempts = ?, due = ?
      WHERE endpoint = ? AND message = ? AND state = 'waiting'`,
    ...[state, attempt, recordedAt + (pause ?? 0), endpoint, message],
  );
}

function erased({ views, position, recordedAt }: Told, parties: readonly PartyId[]): void {
  const on = new Date(recordedAt).toISOString().slice(0, 10);
  for (const party of parties) {
    views.run('UPDATE watch SET ended_on = ? WHERE owner = ? AND ended_on IS NULL', on, party);
    endEndpoints(views, 'owner = ?', party, on, 'erased');
  }
  touchWatches(views, position);
}
