/**
 * Which promises hang on whose coverage, as views keep it: a promise whose payments only its
 * promisor tells changes when its promisee covers their days and is silent about them.
 */
import type { Silence } from '../../../projections/promise/line/silence.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { DayNumber } from '../../ledger/values/day.js';

export const SILENCE_SCHEMA = `
-- lead is as in promise; voice is <teller>/<party spoken for>.
CREATE TABLE IF NOT EXISTS silence (
  voice TEXT NOT NULL, lead INTEGER NOT NULL, from_day INTEGER NOT NULL, up_to INTEGER NOT NULL,
  PRIMARY KEY (voice, lead, from_day, up_to)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS silence_by_lead ON silence (lead);
`;

/** Puts what hangs on coverage now in the place of what did when the leads were folded before. */
export function replaceSilences(
  views: DerivedDatabase,
  leads: readonly number[],
  lead: number,
  silences: readonly Silence[],
): void {
  for (const each of leads) views.run('DELETE FROM silence WHERE lead = ?', each);
  for (const { voice, from, upTo } of silences) {
    views.run(
      'INSERT OR IGNORE INTO silence (voice, lead, from_day, up_to) VALUES (?, ?, ?, ?)',
      ...[voice, lead, from, upTo],
    );
  }
}

/**
 * Addresses of promises that may change when a teller covers the days after one and up to another,
 * or does so no more: for a party, or (null) for all.
 */
export function addressesSilentOn(
  views: DerivedDatabase,
  { teller, party }: { readonly teller: string; readonly party: string | null },
  after: DayNumber,
  upTo: DayNumber,
): readonly string[] {
  // Voices are texts in order: those of a teller lie from its name with a slash to before the next.
  const [first, last] =
    party === null ? [`${teller}/`, `${teller}0`] : [`${teller}/${party}`, `${teller}/${party}!`];
  return views
    .all<{ address: string }>(
      `SELECT DISTINCT a.address FROM silence s CROSS JOIN address a ON a.id = s.lead
        WHERE s.voice >= ? AND s.voice < ? AND s.up_to > ? AND s.from_day <= ?`,
      ...[first, last, after, upTo],
    )
    .map((row) => row.address);
}
