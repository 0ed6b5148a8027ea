/**
 * What was told of promises and does not count, as views keep it. It is written with the promise
 * that it was told of, so that what counts later, by a link or an assignment, leaves the list.
 */
import { addressesOf } from '../../../projections/fact.js';
import type { Uncounted } from '../../../projections/promise/telling/right-to-speak.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import { isEntryEvent } from '../../ledger/stream/entries.js';

export const UNCOUNTED_SCHEMA = `
-- A row for each promise that the fact was told of. lead is as in promise.
CREATE TABLE IF NOT EXISTS uncounted (
  position INTEGER NOT NULL, lead INTEGER NOT NULL, stream TEXT NOT NULL,
  revision INTEGER NOT NULL, promise TEXT NOT NULL, teller TEXT NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (position, lead)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS uncounted_by_lead ON uncounted (lead);
-- How many rows there are of each teller and reason: reads need not count them.
CREATE TABLE IF NOT EXISTS uncounted_tally (
  teller TEXT NOT NULL, why TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (teller, why)
) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS uncounted_told AFTER INSERT ON uncounted BEGIN
  INSERT INTO uncounted_tally VALUES (NEW.teller, NEW.why, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER IF NOT EXISTS uncounted_gone AFTER DELETE ON uncounted BEGIN
  UPDATE uncounted_tally SET count = count - 1 WHERE teller = OLD.teller AND why = OLD.why;
  DELETE FROM uncounted_tally WHERE teller = OLD.teller AND why = OLD.why AND count = 0;
END;
`;

/** Puts what does not count now in the place of what did not when the leads were folded before. */
export function replaceUncounted(
  views: DerivedDatabase,
  leads: readonly number[],
  lead: number,
  uncounted: readonly Uncounted[],
): void {
  for (const each of leads) views.run('DELETE FROM uncounted WHERE lead = ?', each);
  for (const { fact, why } of uncounted) {
    // Who takes back what did not count tells nothing of others: it holds for the entry alone.
    if (isEntryEvent(fact.event) && !fact.event.after) continue;
    const { position, stream, revision, by } = fact;
    // What was told of two promises that a link made one is one row.
    // An answer to an earlier entry names no promise itself: its stream stands for it.
    const [promise = stream] = addressesOf(fact, () => []);
    views.run(
      `INSERT INTO uncounted (position, lead, stream, revision, promise, teller, why)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      ...[position, lead, stream, revision, promise, by.teller, why],
    );
  }
}
