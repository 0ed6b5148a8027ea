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
const VERSION = 2;

const SCHEMA = `
-- Two of whom something was told, one of whom watches the other, once; day: the first on which that
-- was, as a number. In the order told, which is also written fastest.
CREATE TABLE IF NOT EXISTS touched (
  place INTEGER PRIMARY KEY, owner TEXT NOT NULL, other TEXT NOT NULL, day INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS found (
  place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, facts TEXT NOT NULL
);
`;

export function watchBookFile(dir: string): string {
  return join(dir, `watching-${VERSION}.db`);
}

/** A professional who has watches, and one whom they watch. */
export interface TouchedTwo {
  readonly owner: PartyId;
  readonly other: PartyId;
  readonly day: DayNumber;
}

/** As it is kept. */
export interface KeptTouch extends TouchedTwo {
  readonly place: number;
}

export function touchKey({ owner, other }: Pick<TouchedTwo, 'owner' | 'other'>): string {
  return `${owner} ${other}`;
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

  /** `key`: touchKey of it. */
  touch({ owner, other, day }: TouchedTwo, key: string): void {
    this.waiting ??= new Set(this.touched(-1).map(touchKey));
    if (this.waiting.has(key)) return;
    this.run('INSERT INTO touched (owner, other, day) VALUES (?, ?, ?)', owner, other, day);
    this.waiting.add(key);
  }

  /** Reads again what is touched: called where a transaction failed. */
  forgetWaiting(): void {
    this.waiting = null;
  }

  /** In the order told. */
  touched(limit: number): readonly KeptTouch[] {
    return this.all<KeptTouch>(
      'SELECT place, owner, other, day FROM touched ORDER BY place LIMIT ?',
      limit,
    );
  }

  /** From now on it is touched anew; called before a look. */
  looking(touched: TouchedTwo): void {
    this.waiting?.delete(touchKey(touched));
  }

  lookedAt(place: number): void {
    this.run('DELETE FROM touched WHERE place = ?', place);
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
