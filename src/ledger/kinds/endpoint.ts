/**
 * An endpoint: made once, its secret changed as often as its owner likes, ended once. What it was
 * called with lies in a stream for each day, so that calls are never in the way of the rest.
 */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';

/** `endpoint-<endpoint id>`. */
export function endpointStream(endpoint: string): string {
  return `endpoint-${endpoint}`;
}

/** `endpoint-<endpoint id>/<day>`. */
export function callsStream(facts: EventOf<'EndpointAsked' | 'EndpointCalled'>['facts']): string {
  return `${endpointStream(facts.endpoint)}/${facts.on}`;
}

/** The events taken. */
export const ENDPOINT_EVENTS = {
  EndpointMade: { kind: 'endpoint', version: 1, day: ({ on }) => on },
  EndpointSecretRotated: { kind: 'endpoint', version: 1, day: ({ on }) => on },
  EndpointEnded: { kind: 'endpoint', version: 1, day: ({ on }) => on },
  EndpointAsked: { kind: 'endpoint', version: 1, day: ({ on }) => on },
  EndpointCalled: { kind: 'endpoint', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'endpoint'>;
export type EndpointEvent = EventOf<keyof typeof ENDPOINT_EVENTS>;

export type EndpointState = 'unknown' | 'made' | 'ended';

const initialState: EndpointState = 'unknown';

function evolve(
  state: EndpointState,
  { event }: Recorded<EndpointEvent | EntryEvent>,
): EndpointState {
  switch (event.type) {
    case 'EndpointMade':
      return 'made';
    case 'EndpointEnded':
      return 'ended';
    case 'EndpointSecretRotated':
    case 'EndpointAsked':
    case 'EndpointCalled':
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return state;
    default:
      return event satisfies never;
  }
}

function decide(event: EndpointEvent, state: EndpointState, by: Speaker): Decision<EndpointEvent> {
  must(by.role !== 'analyst' && by.role !== 'metrics', 'role_must_allow_it');
  switch (event.type) {
    case 'EndpointMade':
      must(state === 'unknown', 'endpoint_must_be_made_once', '/endpoint');
      return tell(event);
    case 'EndpointSecretRotated':
    case 'EndpointEnded':
      must(state !== 'unknown', 'endpoint_must_exist', '/endpoint');
      must(state !== 'ended', 'endpoint_is_already_ended', '/endpoint');
      return tell(event);
    case 'EndpointAsked':
      // Whose it is was asked before: this stream is of one day and knows nothing of the others.
      return tell(event);
    case 'EndpointCalled':
      must(by.role === 'operator', 'only_an_operator_may');
      return tell(event);
    default:
      return event satisfies never;
  }
}

export const endpoint: Decider<EndpointState, EndpointEvent> = {
  streamName: (event) =>
    event.type === 'EndpointAsked' || event.type === 'EndpointCalled'
      ? callsStream(event.facts)
      : endpointStream(event.facts.endpoint),
  initialState,
  evolve,
  decide,
};
