/** A key: granted once and revoked once, by an operator. Of its secret only the hash is known. */

import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';

/** `access-<key id>`. */
export function accessStream(keyId: string): string {
  return `access-${keyId}`;
}

/** The events taken. */
export const ACCESS_EVENTS = {
  AccessGranted: { kind: 'access', version: 1, day: ({ on }) => on },
  AccessRevoked: { kind: 'access', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'access'>;
export type AccessEvent = EventOf<keyof typeof ACCESS_EVENTS>;

export type AccessState = 'unknown' | 'granted' | 'revoked';

const initialState: AccessState = 'unknown';

function evolve(state: AccessState, { event }: Recorded<AccessEvent | EntryEvent>): AccessState {
  switch (event.type) {
    case 'AccessGranted':
      return 'granted';
    case 'AccessRevoked':
      return 'revoked';
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      // A key ends by being revoked, in no other way.
      return state;
    default:
      return event satisfies never;
  }
}

function decide(event: AccessEvent, state: AccessState, by: Speaker): Decision<AccessEvent> {
  must(by.role === 'operator', 'only_an_operator_may');
  switch (event.type) {
    case 'AccessGranted':
      must(state === 'unknown', 'key_must_be_granted_once', '/keyId');
      return tell(event);
    case 'AccessRevoked':
      must(state !== 'unknown', 'key_must_exist', '/keyId');
      must(state !== 'revoked', 'key_is_already_revoked', '/keyId');
      return tell(event);
    default:
      return event satisfies never;
  }
}

export const access: Decider<AccessState, AccessEvent> = {
  streamName: ({ facts }) => accessStream(facts.keyId),
  initialState,
  evolve,
  decide,
};
