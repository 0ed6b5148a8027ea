import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Resolve } from '../classes.js';
import type { Grade, PromiseSteps } from '../step.js';
import type { Silence } from './line/silence.js';
import type { Discrepancy } from './telling/discrepancy.js';
import type { Uncounted } from './telling/right-to-speak.js';

/** What is known of one promise. */
export interface FoldedPromise extends PromiseSteps {
  readonly number: string;
  readonly startOn: DayNumber;
  /** Payable in minor units; for a delivery its value, 0 where none is told. */
  readonly size: number;
  readonly currency: string;
  /** How well it is supported that the promise was made. */
  readonly grade: Grade;
  readonly discrepancies: readonly Discrepancy[];
}

/** What the facts under joined addresses give. */
export interface Folding {
  readonly promises: readonly FoldedPromise[];
  /** What was told of these promises by those who have no right to. */
  readonly uncounted: readonly Uncounted[];
  /** Whose coverage these promises hang on, beside their facts. */
  readonly silences: readonly Silence[];
}

/** Whether two party ids are one professional. */
export function isSameParty(resolve: Resolve, a: PartyId, b: PartyId): boolean {
  return a === b || resolve(a) === resolve(b);
}
