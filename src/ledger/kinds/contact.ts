/** That one knows another: claimed once while nobody refuses it, as its own stream says. */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decision, type Recorded, tell } from '../stream/decider.js';
import { takenOut } from '../stream/entries.js';
import { partiesMustDiffer, partyMustSpeak } from '../stream/rules.js';

/** The events taken, in the stream of a relation. */
export const CONTACT_EVENTS = {
  ContactClaimed: { kind: 'relation', version: 1, day: ({ on }) => on },
  ContactRefused: { kind: 'relation', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'relation'>;
type Told = EventOf<keyof typeof CONTACT_EVENTS>;

export interface ContactState {
  /** The entry in which `from` claims `to` as its contact, and the one in which `to` refuses. */
  readonly claimed: Revision | null;
  readonly refused: Revision | null;
}

export const NO_CONTACT: ContactState = { claimed: null, refused: null };

export function evolveContact(
  state: ContactState,
  { event, revision }: Recorded<Told | EntryEvent>,
): ContactState {
  if (event.type === 'ContactClaimed') return { ...state, claimed: revision };
  if (event.type === 'ContactRefused') return { ...state, refused: revision };
  const entry = takenOut(event);
  if (entry === null) return state;
  const { claimed, refused } = state;
  return {
    claimed: claimed === entry ? null : claimed,
    refused: refused === entry ? null : refused,
  };
}

export function decideContact(event: Told, state: ContactState, by: Speaker): Decision<Told> {
  const { from, to } = event.facts;
  switch (event.type) {
    case 'ContactClaimed':
      partyMustSpeak(by, from, '/from');
      partiesMustDiffer(from, to, '/to');
      must(state.refused === null, 'contact_must_not_be_refused', '/to');
      if (state.claimed === null) return tell(event);
      return { status: 'duplicate', revision: state.claimed };
    case 'ContactRefused':
      partyMustSpeak(by, to, '/to');
      if (state.refused !== null) return { status: 'duplicate', revision: state.refused };
      must(state.claimed !== null, 'contact_must_be_claimed', '/from');
      return tell(event);
    default:
      return event satisfies never;
  }
}
