/**
 * watching.db: up to where the log was listened to for watches, what is to be looked at because of
 * it, and the notices found that are not given yet. It is written in one transaction per batch, so
 * that a process that is killed forgets none of them.
 */
import { join } from 'node:path';
import type { NewNotice } from '../command/watches/watches.js';
import { DerivedDatabase, type DerivedOptions } from '../follow/derived-database.js';
import type { Position } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';

/** It goes up when what is kept changes; a file of another version is not read. */
const VERSION = 1;

const SCHEMA = `
-- One whom a watch watches, of whom something was told that its owner is a party to; day: the
-- first on which that was, as a number.
CREATE TABLE IF NOT EXISTS touched (
  watch TEXT NOT NULL, party TEXT NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (watch, party)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS found (
  place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, facts TEXT NOT NULL
);
`;

export function watchBookFile(dir: string): string {
  return join(dir, `watching-${VERSION}.db`);
}

export interface TouchedWatch {
  readonly watch: string;
  readonly party: PartyId;
  readonly day: DayNumber;
}

export class WatchBook extends DerivedDatabase {
  /** What is touched, so that a busy ledger does not write it with each batch. */
  private waiting: Set<string> | null = null;

  constructor(file: string, options: DerivedOptions = {}) {
    super(file, SCHEMA, options);
  }

  /** Begins after a position, where nothing was listened to here yet. */
  beginAfter(position: Position): void {
    if (this.checkpoint === 0 && position > 0) this.setMeta('checkpoint', String(position));
  }

  touch({ watch, party, day }: TouchedWatch): void {
    const key = `${watch} ${party}`;
    this.waiting ??= new Set(this.touched(-1).map((each) => `${each.watch} ${each.party}`));
    if (this.waiting.has(key)) return;
    this.run(
      'INSERT OR IGNORE INTO touched (watch, party, day) VALUES (?, ?, ?)',
      ...[watch, party, day],
    );
    this.waiting.add(key);
  }

  /** Reads again what is touched: called where a transaction failed. */
  forgetWaiting(): void {
    this.waiting = null;
  }

  touched(limit: number): readonly TouchedWatch[] {
    return this.all<TouchedWatch>('SELECT watch, party, day FROM touched LIMIT ?', limit);
  }

  lookedAt({ watch, party }: Pick<TouchedWatch, 'watch' | 'party'>): void {
    this.run('DELETE FROM touched WHERE watch = ? AND party = ?', watch, party);
    this.waiting?.delete(`${watch} ${party}`);
  }

  /** Drops what was touched before a day that was looked at, by whichever process. */
  forgetBefore(day: DayNumber): void {
    this.run('DELETE FROM touched WHERE day < ?', day);
    this.waiting = null;
  }

  find({ id, facts }: NewNotice): void {
    this.run('INSERT OR IGNORE INTO found (id, facts) VALUES (?, ?)', id, JSON.stringify(facts));
  }

  /** The notices that are to be given, in the order found. */
  found(limit: number): readonly NewNotice[] {
    return this.all<{ id: string; facts: string }>(
      'SELECT id, facts FROM found ORDER BY place LIMIT ?',
      limit,
    ).map(({ id, facts }) => ({ id, facts: JSON.parse(facts) }));
  }

  given(id: string): void {
    this.run('DELETE FROM found WHERE id = ?', id);
  }
}
