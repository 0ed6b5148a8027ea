/** What one professional says of another. Whether a promise stands behind it the fold says. */

import type { EntryEvent, EventOf, EventsTaken, FeedbackGiven } from '../events.js';
import { must } from '../rejection.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { partiesMustDiffer } from '../stream/rules.js';
import type { PartyId } from '../values/party.js';

/** `relation-<from>/<to>`: directed, from the one who gives feedback. */
export function relationStream(from: PartyId, to: PartyId): string {
  return `relation-${from}/${to}`;
}

/** The events taken. */
export const RELATION_EVENTS = {
  FeedbackGiven: { kind: 'relation', version: 1, day: ({ on }) => on },
  FeedbackAnswered: { kind: 'relation', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'relation'>;
export type RelationEvent = EventOf<keyof typeof RELATION_EVENTS>;

/** The entries that hold feedback, withdrawn or not: an answer may come late. */
export type RelationState = readonly Revision[];

const initialState: RelationState = [];

function evolve(
  state: RelationState,
  { event, revision }: Recorded<RelationEvent | EntryEvent>,
): RelationState {
  switch (event.type) {
    case 'FeedbackGiven':
      return [...state, revision];
    case 'FeedbackAnswered':
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return state;
    default:
      return event satisfies never;
  }
}

function decide(event: RelationEvent, state: RelationState, by: Speaker): Decision<RelationEvent> {
  const { from, to } = event.facts;
  switch (event.type) {
    case 'FeedbackGiven':
      mustSpeakFor(by, from, '/from');
      partiesMustDiffer(from, to, '/to');
      checkFeedback(event);
      return tell(event);
    case 'FeedbackAnswered':
      mustSpeakFor(by, to, '/to');
      must(state.includes(event.facts.entry), 'entry_must_exist', '/entry');
      partiesMustDiffer(from, to, '/to');
      return tell(event);
    default:
      return event satisfies never;
  }
}

export const relation: Decider<RelationState, RelationEvent> = {
  streamName: ({ facts }) => relationStream(facts.from, facts.to),
  initialState,
  evolve,
  decide,
};

function checkFeedback({ facts: { from, to, about, rating } }: FeedbackGiven): void {
  const between = about.owner === from || about.owner === to;
  must(between, 'feedback_must_be_about_a_promise_of_the_two', '/about/owner');
  const known = Number.isInteger(rating) && rating >= 1 && rating <= 5;
  must(known, 'rating_must_be_1_to_5', '/rating');
}

/** Praise in another's name would be worth nothing, so words are told by who says them. */
function mustSpeakFor(by: Speaker, party: PartyId, pointer: string): void {
  const own = by.party === party || by.role === 'operator';
  must(own, 'teller_must_speak_for_a_party', pointer);
}
