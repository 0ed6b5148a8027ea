/**
 * An invoice as predictions see it: what was promised, what came of it, and since when each of the
 * two was known. It is read from the folded promise; void portions (credited, cancelled, won by the
 * buyer) are as if never promised, and what is outside the score (a cash sale, an advance,
 * interest) is no receivable.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';

export interface Receivable {
  /** Address of its promise. */
  readonly promise: string;
  /** Who is to pay, and whom: each stands for the class of its ids. */
  readonly payer: PartyId;
  readonly creditor: PartyId;
  readonly issued: DayNumber;
  readonly due: DayNumber;
  /** ISO 4217, and its minor units. */
  readonly currency: string;
  readonly amount: number;
  /** What came of it by the end of what is known; null while a part is open or apart. */
  readonly outcome: Outcome | null;
  /** The day (UTC) on which the ledger recorded that there is such an invoice. */
  readonly recorded: DayNumber;
}

export interface Outcome {
  /** The day on which the last portion was kept, or lost for good. */
  readonly on: DayNumber;
  /** Raw days late of the portion kept last, negative where early. */
  readonly late: number;
  /** Whether a part was never paid: late by any count. */
  readonly lost: boolean;
  /** The day (UTC) on which the ledger recorded it. */
  readonly recorded: DayNumber;
}
