/**
 * What promises say for the standing of their two, as views keep it: each change with its position,
 * so that standing can be asked for as known at any. A row says who kept how much more of promises
 * to whom; or, with nobody as promisee, that one more (or less) vouches for somebody from outside.
 */
import type { Vouched } from '../../../projections/standing/vouching.js';
import type { DerivedDatabase } from '../../follow/derived-database.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Names } from '../names.js';

export const VOUCHING_SCHEMA = `
-- lead is as in promise, 0 for an operator's word. kept: millionths of promises; where promisee is
-- 0: how many vouch for promisor. id tells what came since, kept sums up to any position.
CREATE TABLE IF NOT EXISTS vouching (
  id INTEGER PRIMARY KEY, position INTEGER NOT NULL, lead INTEGER NOT NULL,
  promisor INTEGER NOT NULL, promisee INTEGER NOT NULL, kept INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS vouching_by_lead ON vouching (lead);
`;

/** In the place of a promisee where somebody outside vouches; leads no promise either. */
export const NOBODY = 0;

/** Sums by promisor and promisee, written `<promisor> <promisee>`. */
type Sums = Map<string, number>;

export class VouchingRows {
  constructor(
    private readonly views: DerivedDatabase,
    private readonly parties: Names,
  ) {}

  /** Writes what changed of the promises that these lead, whoever led them before. */
  replace(leads: readonly number[], lead: number, position: Position, now: Sums): void {
    const change = new Map(now);
    for (const [pair, sum] of this.sumsOf(leads)) change.set(pair, (change.get(pair) ?? 0) - sum);
    for (const [pair, kept] of change) {
      if (kept !== 0) this.add(position, lead, pair, kept);
    }
  }

  /** An operator's word on a party: whether it is who it says it is. */
  vouch(party: PartyId, position: Position, vouched: boolean): void {
    const pair = `${this.parties.numberOf(party)} ${NOBODY}`;
    const before = this.sumsOf([NOBODY]).get(pair) ?? 0;
    const kept = (vouched ? 1 : 0) - before;
    if (kept !== 0) this.add(position, NOBODY, pair, kept);
  }

  /** What promises say. */
  sumsIn(promises: readonly Vouched[]): Sums {
    const sums: Sums = new Map();
    const add = (promisor: PartyId, promisee: PartyId | null, kept: number): void => {
      const to = promisee === null ? NOBODY : this.parties.numberOf(promisee);
      const pair = `${this.parties.numberOf(promisor)} ${to}`;
      sums.set(pair, (sums.get(pair) ?? 0) + kept);
    };
    for (const { promise, vouching } of promises) {
      const { kept, seeds } = vouching;
      if (kept > 0) add(promise.promisor, promise.promisee, kept);
      for (const seed of seeds) add(seed, null, 1);
    }
    return sums;
  }

  /** Whether anything was ever said by the promises that these lead. */
  isKnown(leads: readonly number[]): boolean {
    return this.sumsOf(leads).size > 0;
  }

  private sumsOf(leads: readonly number[]): Sums {
    const sums: Sums = new Map();
    for (const lead of leads) {
      const rows = this.views.all<{ promisor: number; promisee: number; kept: number }>(
        'SELECT promisor, promisee, kept FROM vouching WHERE lead = ?',
        lead,
      );
      for (const { promisor, promisee, kept } of rows) {
        const pair = `${promisor} ${promisee}`;
        sums.set(pair, (sums.get(pair) ?? 0) + kept);
      }
    }
    return sums;
  }

  private add(position: Position, lead: number, pair: string, kept: number): void {
    const [promisor, promisee] = pair.split(' ').map(Number);
    this.views.run(
      'INSERT INTO vouching (position, lead, promisor, promisee, kept) VALUES (?, ?, ?, ?, ?)',
      ...[position, lead, promisor, promisee, kept],
    );
  }
}
