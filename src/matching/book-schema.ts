/**
 * The tables of matching.db: what is known of invoices and payments, as far as matching goes. All
 * of it is derived: the file can be deleted at any time and is made anew. What payments quote is
 * kept as keyed hashes, so that a text erased in the ledger leaves nothing readable here.
 */
export const BOOK_SCHEMA = `
CREATE TABLE IF NOT EXISTS link (party TEXT PRIMARY KEY, to_party TEXT NOT NULL) WITHOUT ROWID;
-- Parties that only a teller's own code names: who they are is not known.
CREATE TABLE IF NOT EXISTS code (party TEXT PRIMARY KEY) WITHOUT ROWID;

-- An invoice as somebody told it; corrections are words of their own.
CREATE TABLE IF NOT EXISTS word (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, voice TEXT NOT NULL, correction INTEGER NOT NULL,
  issuer INTEGER NOT NULL, seller TEXT NOT NULL, number TEXT NOT NULL, normal TEXT NOT NULL,
  buyer TEXT NOT NULL, total TEXT NOT NULL, payable INTEGER NOT NULL, currency TEXT NOT NULL,
  issued_on TEXT NOT NULL, due TEXT NOT NULL,
  PRIMARY KEY (stream, revision)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS word_by_number ON word (normal, seller);
CREATE INDEX IF NOT EXISTS word_by_payable ON word (seller, payable);

-- Numbers that were written in several ways.
CREATE TABLE IF NOT EXISTS several_texts (normal TEXT PRIMARY KEY) WITHOUT ROWID;

-- Texts of a number that its owner says are one invoice's.
CREATE TABLE IF NOT EXISTS same_number (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, seller TEXT NOT NULL, normal TEXT NOT NULL,
  number TEXT NOT NULL, to_number TEXT NOT NULL, PRIMARY KEY (stream, revision)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS same_number_by_number ON same_number (normal);

-- What a payer may quote to mean an invoice. exact: 1 where it is its number just as written.
CREATE TABLE IF NOT EXISTS answer (
  hash TEXT NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL, exact INTEGER NOT NULL,
  PRIMARY KEY (hash, stream, revision)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answer_by_entry ON answer (stream, revision);

CREATE TABLE IF NOT EXISTS credit (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, voice TEXT NOT NULL, seller TEXT NOT NULL,
  number TEXT NOT NULL, issued_on TEXT NOT NULL, normal TEXT NOT NULL, amount INTEGER NOT NULL,
  PRIMARY KEY (stream, revision, number, issued_on)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS credit_by_number ON credit (normal);

CREATE TABLE IF NOT EXISTS payment (
  stream TEXT PRIMARY KEY, voice TEXT NOT NULL, teller TEXT NOT NULL, payee TEXT NOT NULL,
  payer TEXT, amount INTEGER NOT NULL, currency TEXT NOT NULL, day TEXT NOT NULL,
  revision INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS payment_by_payee ON payment (payee);
CREATE INDEX IF NOT EXISTS payment_by_payer ON payment (payer);

-- What a payment pays, as its newest event restates it. issued_on: '' where it says no day.
CREATE TABLE IF NOT EXISTS share (
  stream TEXT NOT NULL, seller TEXT NOT NULL, number TEXT NOT NULL, issued_on TEXT NOT NULL,
  normal TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (stream, seller, number, issued_on)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS share_by_number ON share (normal);

-- What a payment quotes, and the rule that may use it.
CREATE TABLE IF NOT EXISTS quote (
  hash TEXT NOT NULL, stream TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY (hash, stream, rule)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS quote_by_payment ON quote (stream);

-- What a payer announced under an end-to-end id: allocations as JSON.
CREATE TABLE IF NOT EXISTS announced (
  hash TEXT NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL, allocations TEXT NOT NULL,
  PRIMARY KEY (hash, stream, revision)
) WITHOUT ROWID;

-- What a payer announced with its amount under an end-to-end id: an order, or money that left to
-- nobody named (payee NULL). told: the entry that says that its order was paid; mark: the id under
-- which we say it; order_*: the order; gone: 1 where one of the two was withdrawn; holder: of the
-- key that told it.
CREATE TABLE IF NOT EXISTS sent (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, hash TEXT NOT NULL, holder TEXT NOT NULL,
  payer TEXT NOT NULL,
  payee TEXT, amount INTEGER NOT NULL, currency TEXT NOT NULL, on_day TEXT NOT NULL,
  allocations TEXT NOT NULL, mark TEXT NOT NULL, told TEXT, order_stream TEXT,
  order_revision INTEGER, gone INTEGER NOT NULL, PRIMARY KEY (stream, revision)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sent_by_hash ON sent (hash);
CREATE INDEX IF NOT EXISTS sent_by_mark ON sent (mark);

-- Allocations told after a payment, that stand. ours: what was matched, as its rule and parts.
CREATE TABLE IF NOT EXISTS allocated (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, on_day TEXT NOT NULL, ours TEXT,
  PRIMARY KEY (stream, revision)
) WITHOUT ROWID;
-- How often we took something back of a payment: what is told again needs an id of its own.
CREATE TABLE IF NOT EXISTS taken_back (
  stream TEXT PRIMARY KEY, times INTEGER NOT NULL
) WITHOUT ROWID;

-- Reversals that stand: what went back pays nothing.
CREATE TABLE IF NOT EXISTS reversed (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY (stream, revision)
) WITHOUT ROWID;

-- Returns whose payment their teller could not name. joined: where we said which it is; mark: the
-- id under which we say it; gone: 1 where the return was withdrawn.
CREATE TABLE IF NOT EXISTS stray (
  stream TEXT NOT NULL, revision INTEGER NOT NULL, hash TEXT NOT NULL, teller TEXT NOT NULL,
  amount INTEGER NOT NULL, currency TEXT NOT NULL, on_day TEXT NOT NULL, cause TEXT NOT NULL,
  mark TEXT NOT NULL, joined TEXT, gone INTEGER NOT NULL, PRIMARY KEY (stream, revision)
) WITHOUT ROWID;

-- Matches that somebody contested with success: they are not made again.
CREATE TABLE IF NOT EXISTS refuted (
  stream TEXT NOT NULL, ours TEXT NOT NULL, PRIMARY KEY (stream, ours)
) WITHOUT ROWID;

-- Payments to look at again.
CREATE TABLE IF NOT EXISTS waiting (stream TEXT PRIMARY KEY) WITHOUT ROWID;
-- Payments of which something is left, and why.
CREATE TABLE IF NOT EXISTS unmatched (
  stream TEXT PRIMARY KEY, rest INTEGER NOT NULL, why TEXT NOT NULL, rule TEXT,
  candidates TEXT NOT NULL
) WITHOUT ROWID;
`;
