/**
 * A lease: which of several processes does what only one may do. Whoever has it renews it; another
 * takes it once it is over, and a while later, since their clocks differ. It is taken for the work
 * that there is, and ends with its day, so that a stream holds one day of it.
 */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';

/** `lease-<what>/<day>`. */
export function leaseStream({ lease, day }: Pick<EventOf<'LeaseTaken'>['facts'], 'lease' | 'day'>) {
  return `lease-${lease}/${day}`;
}

/** How far apart the clocks of two processes may be, in ms. */
export const CLOCKS_APART_MS = 5000;

/** The events taken. */
export const LEASE_EVENTS = {
  LeaseTaken: { kind: 'lease', version: 1, day: ({ day }) => day },
} as const satisfies EventsTaken<'lease'>;
export type LeaseEvent = EventOf<keyof typeof LEASE_EVENTS>;

/** Who has it, and until when; null while nobody had it that day. */
export type LeaseState = Pick<EventOf<'LeaseTaken'>['facts'], 'holder' | 'until'> | null;

function evolve(state: LeaseState, { event }: Recorded<LeaseEvent | EntryEvent>): LeaseState {
  switch (event.type) {
    case 'LeaseTaken':
      return { holder: event.facts.holder, until: event.facts.until };
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return state;
    default:
      return event satisfies never;
  }
}

function decide(event: LeaseEvent, state: LeaseState, by: Speaker): Decision<LeaseEvent> {
  must(by.role === 'operator', 'only_an_operator_may');
  const { holder, at } = event.facts;
  const isFree = state === null || state.holder === holder || at >= state.until + CLOCKS_APART_MS;
  must(isFree, 'lease_must_be_free', '/lease');
  return tell(event);
}

export const lease: Decider<LeaseState, LeaseEvent> = {
  streamName: ({ facts }) => leaseStream(facts),
  initialState: null,
  evolve,
  decide,
};
