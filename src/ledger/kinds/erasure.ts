/**
 * Who was erased. All erasures lie in one stream, which each start reads: whoever is named in it
 * has no key from then on, whatever was put back.
 */
import type { EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, tell } from '../stream/decider.js';

export const ERASURE_STREAM = 'erasure-ledger';

/** The events taken. */
export const ERASURE_EVENTS = {
  ProfessionalErased: { kind: 'erasure', version: 1, day: null },
} as const satisfies EventsTaken<'erasure'>;
export type ErasureEvent = EventOf<keyof typeof ERASURE_EVENTS>;

/** Whoever is erased again is as erased as before: nothing told before bears on it. */
export type ErasureState = null;

const initialState: ErasureState = null;

function evolve(): ErasureState {
  return null;
}

function decide(event: ErasureEvent, _state: ErasureState, by: Speaker): Decision<ErasureEvent> {
  must(by.role === 'operator', 'only_an_operator_may');
  return tell(event);
}

export const erasure: Decider<ErasureState, ErasureEvent> = {
  streamName: () => ERASURE_STREAM,
  initialState,
  evolve,
  decide,
};
