/** What a teller says of how much it has told. */
import type { Day } from './day.js';
import type { PartyId } from './party.js';

/** A counterparty of whom less is told than of all others. */
export interface CoveredLess {
  readonly party: PartyId;
  /** Up to and with which day all is told of it; left out: what was told of it is in doubt. */
  readonly upTo?: Day;
}

/** Up to and with which day `teller` has told everything, for `party` or all it speaks for. */
export interface SourceCoverage {
  readonly teller: string;
  readonly party?: PartyId;
  readonly upTo: Day;
  /** Of promises with these, only up to an earlier day, or none. */
  readonly except?: readonly CoveredLess[];
}
