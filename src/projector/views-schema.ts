/**
 * The tables of views.db. Everything in it is derived: it can be deleted at any time and is
 * rebuilt. Facts are kept by the address of their promise, so that a promise can be folded again
 * from its own facts alone, as of any position.
 */
export const VIEWS_SCHEMA = `
-- Parties and addresses of promises by number: their texts are long, and stand here only.
CREATE TABLE IF NOT EXISTS party (id INTEGER PRIMARY KEY, party TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS address (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);

-- Entries of ours. type, data (without personal parts) and metadata are what is stored, and kept
-- of those that are facts of a promise: they are what the fold reads.
CREATE TABLE IF NOT EXISTS entry (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, day TEXT,
  recorded_at INTEGER NOT NULL, type TEXT, data TEXT, metadata TEXT
);

-- Which entries are facts of a promise.
CREATE TABLE IF NOT EXISTS fact (
  address INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (address, position)
) WITHOUT ROWID;

-- The promises of facts whose streams are not named after them: payments, credits, relations.
CREATE TABLE IF NOT EXISTS about (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, address INTEGER NOT NULL,
  PRIMARY KEY (stream, revision, address)
) WITHOUT ROWID;

-- Entries shown beside a promise to those whom they concern; nothing is folded from them.
CREATE TABLE IF NOT EXISTS beside (
  address TEXT NOT NULL, position INTEGER NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  PRIMARY KEY (address, position)
) WITHOUT ROWID;

-- Which parties a promise's facts mention: a link of two parties concerns the promises of both.
CREATE TABLE IF NOT EXISTS mention (
  party INTEGER NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (party, address)
) WITHOUT ROWID;

-- InvoiceLinked, in both directions. gone_at: the position that took it back.
CREATE TABLE IF NOT EXISTS joined (
  address TEXT NOT NULL, other TEXT NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  position INTEGER NOT NULL, gone_at INTEGER,
  PRIMARY KEY (address, position, other)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS joined_by_entry ON joined (stream, revision);

-- Promises as folded. lead is the first of the joined addresses it was folded from. steps is JSON,
-- see promise-rows.
CREATE TABLE IF NOT EXISTS promise (
  id INTEGER PRIMARY KEY, lead INTEGER NOT NULL, promisor INTEGER NOT NULL,
  promisee INTEGER NOT NULL, promise TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL,
  start_on INTEGER NOT NULL, size INTEGER NOT NULL, currency TEXT NOT NULL, grade TEXT NOT NULL,
  steps TEXT NOT NULL, discrepancies TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS promise_by_lead ON promise (lead);
CREATE INDEX IF NOT EXISTS promise_by_promisor ON promise (promisor, promisee);
CREATE INDEX IF NOT EXISTS promise_by_promisee ON promise (promisee, promisor);

-- Professionals as registered; sealed is the personal part (identifier, name), opened on reading.
CREATE TABLE IF NOT EXISTS professional (
  party TEXT PRIMARY KEY, scheme TEXT NOT NULL, local_to TEXT, consumer INTEGER NOT NULL,
  stream TEXT NOT NULL, sealed TEXT, position INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attribute (
  party TEXT NOT NULL, position INTEGER NOT NULL, from_day TEXT NOT NULL, facts TEXT NOT NULL,
  sealed TEXT, PRIMARY KEY (party, position)
) WITHOUT ROWID;

-- Links of party ids in the order told; to_party null takes the live link back.
CREATE TABLE IF NOT EXISTS link (
  position INTEGER PRIMARY KEY, party TEXT NOT NULL, to_party TEXT
);

CREATE TABLE IF NOT EXISTS coverage (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
  teller TEXT NOT NULL, party TEXT, up_to INTEGER NOT NULL, gone_at INTEGER
);
CREATE INDEX IF NOT EXISTS coverage_by_entry ON coverage (stream, revision);

-- Which entries concern a party.
CREATE TABLE IF NOT EXISTS trail (
  party INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (party, position)
) WITHOUT ROWID;

-- What is said of an entry (contests, answers, withdrawals), for showing it beside the entry.
CREATE TABLE IF NOT EXISTS contest (
  stream TEXT NOT NULL, entry INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
  upheld INTEGER NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (stream, entry, revision)
) WITHOUT ROWID;

-- Position of the last event that may have changed a party's promises, attributes or class.
CREATE TABLE IF NOT EXISTS changed (
  party TEXT PRIMARY KEY, position INTEGER NOT NULL
) WITHOUT ROWID;

-- First position of each recorded instant: from a time to the position before what came later.
CREATE TABLE IF NOT EXISTS instant (recorded_at INTEGER PRIMARY KEY, position INTEGER NOT NULL);
`;
