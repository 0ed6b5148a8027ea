/** What is said of entries: contests, answers, their end, withdrawals. */
import type { Told } from '../../projections/told.js';
import type { Views } from './views.js';

/** Keeps what is said of an entry. */
export function noteContest(views: Views, { event, stream, revision, position }: Told): void {
  switch (event.type) {
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
    case 'EntryWithdrawn':
      views.run(
        `INSERT INTO contest (stream, entry, revision, type, upheld, position)
           VALUES (?, ?, ?, ?, ?, ?)`,
        stream,
        event.facts.entry,
        revision,
        event.type,
        event.type === 'ContestResolved' && event.facts.upheld ? 1 : 0,
        position,
      );
      return;
    default:
      return;
  }
}

/** The revision, in its own stream, of the entry that an event takes out of every fold. */
export function entryTakenOut({ event }: Told): number | null {
  if (event.type === 'EntryWithdrawn') return event.facts.entry;
  if (event.type === 'ContestResolved' && event.facts.upheld) return event.facts.entry;
  return null;
}
