/**
 * What a teller says of its telling as a whole: up to which day it has told everything, in any
 * order, as the fold takes the last day; and, each in a stream of its own, what its idempotency
 * keys were used for.
 */

import type { EventOf, EventsTaken, IdempotencyKeyUsed } from '../events.js';
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, tell } from '../stream/decider.js';

/** `source-<teller>`. */
export function sourceStream(teller: string): string {
  return `source-${teller}`;
}

/** `source-<teller>/<key>`: other bodies under one key meet in it, whatever they are about. */
export function idempotencyStream({ teller, key }: IdempotencyKeyUsed['facts']): string {
  return `${sourceStream(teller)}/${key}`;
}

/** The events taken. */
export const SOURCE_EVENTS = {
  IdempotencyKeyUsed: { kind: 'source', version: 1, day: null },
  SourceCovered: { kind: 'source', version: 2, day: ({ upTo }) => upTo },
} as const satisfies EventsTaken<'source'>;
export type SourceEvent = EventOf<keyof typeof SOURCE_EVENTS>;

/** Nothing of what was covered before bears on what is covered now. */
export type SourceState = null;

const initialState: SourceState = null;

function evolve(): SourceState {
  return null;
}

function decide(event: SourceEvent, _state: SourceState, by: Speaker): Decision<SourceEvent> {
  switch (event.type) {
    case 'SourceCovered':
      must(event.facts.teller === by.teller, 'coverage_must_be_the_tellers_own', '/teller');
      return tell(event);
    case 'IdempotencyKeyUsed':
      return tell(event);
    default:
      return event satisfies never;
  }
}

export const source: Decider<SourceState, SourceEvent> = {
  streamName: (event) =>
    event.type === 'IdempotencyKeyUsed'
      ? idempotencyStream(event.facts)
      : sourceStream(event.facts.teller),
  initialState,
  evolve,
  decide,
};
