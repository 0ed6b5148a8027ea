/**
 * Entries that are shown beside a promise and are no facts of it. They are kept apart from its
 * facts, so that no fold, count or list that is made of those can tell of them.
 */
import { besideOf, type Fact } from '../../projections/fact.js';
import type { Position, Revision } from '../ledger/stored.js';
import type { Views } from './views.js';

export function putBeside(views: Views, fact: Fact): void {
  const address = besideOf(fact);
  if (address === null) return;
  views.run(
    'INSERT INTO beside (address, position, stream, revision) VALUES (?, ?, ?, ?)',
    ...[address, fact.position, fact.stream, fact.revision],
  );
}

/** Where an entry lies. */
export interface Place {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
}

/** What lies beside the promise at these addresses up to and with a position, in the order told. */
export function placesBeside(
  views: Views,
  addresses: readonly string[],
  upTo: Position,
): readonly Place[] {
  return views.all<Place>(
    `SELECT position, stream, revision FROM beside
      WHERE address IN (SELECT value FROM json_each(?)) AND position <= ? ORDER BY position`,
    JSON.stringify(addresses),
    upTo,
  );
}
