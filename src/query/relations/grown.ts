/** How far two have come with one another, as answers say it. */
import type { Dealing } from '../../../projections/relation/life.js';
import {
  type KeptSoFar,
  type Maturity,
  maturityAt,
  type Missing,
  type RelationState,
} from '../../../projections/relation/maturity.js';
import { RELATION_RULES } from '../../../projections/relation/rules.js';
import { type Day, type DayNumber, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Moment } from '../time/moment.js';

/** The promises between a professional and a partner, and since when they know each other. */
export interface TwoTogether {
  readonly between: readonly PartyId[];
  readonly contactOn: DayNumber | null;
  readonly promised: readonly Dealing[];
  readonly received: readonly Dealing[];
}

export interface ShownMaturity {
  readonly state: RelationState;
  readonly since: Day | null;
  /** Each change of state, oldest first; of very many the last. */
  readonly way: readonly { readonly state: RelationState; readonly on: Day }[];
  /** Promises kept since it last broke. */
  readonly kept: KeptSoFar;
  /** The state that comes next; null where it is proven. */
  readonly next: RelationState | null;
  readonly missing: readonly Missing[];
}

/** Changes of state that an answer tells of. */
const MOST_CHANGES = 24;

/** As of a day, as known at the moment. */
export function maturityOf(
  { coverage }: Pick<Moment, 'coverage'>,
  { between, ...told }: TwoTogether,
  asOf: DayNumber,
): Maturity {
  const coveredTo = (voice: string): DayNumber | null => coverage(voice, between);
  return maturityAt({ ...told, coveredTo }, asOf, RELATION_RULES);
}

export function shownMaturity({ state, since, way, kept, next, missing }: Maturity): ShownMaturity {
  return {
    ...{ state, since: since === null ? null : dayOf(since) },
    way: way.slice(-MOST_CHANGES).map((each) => ({ state: each.state, on: dayOf(each.on) })),
    ...{ kept, next, missing },
  };
}
