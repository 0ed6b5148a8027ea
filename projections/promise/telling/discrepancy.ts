/**
 * A fact that lost against another, or that only its beneficiary tells: kept and shown, not
 * counted.
 */
import type { Instalment } from '../../../src/ledger/events.js';
import type { Day } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';

export interface Discrepancy {
  /** Which member of the promise differs: `due`, `payable`, `buyer`, `settlement` ... */
  readonly about: string;
  /** Who told it, `<teller>/<party spoken for>`. */
  readonly voice: string;
  readonly told: ToldValue;
  /** What the promise goes by instead; null where it goes by nothing of the kind. */
  readonly taken: ToldValue | null;
}

/** What was told, by the members that it has. */
export interface ToldValue {
  /** Minor units. */
  readonly amount?: number;
  /** ISO 4217 code of the amounts, where whoever told them says one; else the promise's. */
  readonly currency?: string;
  readonly on?: Day;
  /** Parts per million of the promise. */
  readonly share?: number;
  readonly party?: PartyId;
  readonly instalments?: readonly ToldPart[];
  /** A code or words, where it is none of the others. */
  readonly value?: string;
}

/** What is to be paid by when, as somebody tells it. */
export interface ToldPart {
  /** Minor units. */
  readonly amount: number;
  readonly due: Day | null;
}

export function toldPart({ amount, due }: Instalment): ToldPart {
  return { amount: Number(amount), due: due ?? null };
}
