/** What is said of entries: contests, answers, their end, withdrawals. */
import type { Fact } from '../../projections/fact.js';
import type { Views } from './views.js';

/** Keeps what is said of an entry. */
export function noteContest(views: Views, { event, stream, revision, position }: Fact): void {
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
