/** Up to which day a teller has told everything. In any order: the fold takes the last day. */

import { type Decider, type Decision, tell } from './decider.js';
import type { EventOf, EventsTaken } from './events.js';
import { must } from './rejection.js';
import type { Speaker } from './stored.js';

/** `source-<teller>`. */
export function sourceStream(teller: string): string {
  return `source-${teller}`;
}

/** The events taken. */
export const SOURCE_EVENTS = {
  SourceCovered: { kind: 'source', version: 1, day: ({ upTo }) => upTo },
} as const satisfies EventsTaken<'source'>;
export type SourceEvent = EventOf<keyof typeof SOURCE_EVENTS>;

/** Nothing of what was covered before bears on what is covered now. */
export type SourceState = null;

const initialState: SourceState = null;

function evolve(): SourceState {
  return null;
}

function decide(event: SourceEvent, _state: SourceState, by: Speaker): Decision<SourceEvent> {
  must(event.facts.teller === by.teller, 'coverage_must_be_the_tellers_own', '/teller');
  return tell(event);
}

export const source: Decider<SourceState, SourceEvent> = {
  streamName: ({ facts }) => sourceStream(facts.teller),
  initialState,
  evolve,
  decide,
};
