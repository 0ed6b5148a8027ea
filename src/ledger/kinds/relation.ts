/** What one professional says of another. Whether a promise stands behind it the fold says. */

import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { FeedbackGiven } from '../relation-events.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { isEntryEvent } from '../stream/entries.js';
import { partiesMustDiffer, partyMustSpeak } from '../stream/rules.js';
import type { PartyId } from '../values/party.js';
import {
  CONTACT_EVENTS,
  type ContactState,
  decideContact,
  evolveContact,
  NO_CONTACT,
} from './contact.js';
import {
  decideRecommendation,
  evolveRecommendation,
  NO_RECOMMENDATION,
  RECOMMENDATION_EVENTS,
  type RecommendationState,
} from './recommendation.js';

/** `relation-<from>/<to>`: directed, from the one who gives feedback. */
export function relationStream(from: PartyId, to: PartyId): string {
  return `relation-${from}/${to}`;
}

/** The events taken. */
export const RELATION_EVENTS = {
  FeedbackGiven: { kind: 'relation', version: 1, day: ({ on }) => on },
  FeedbackAnswered: { kind: 'relation', version: 1, day: ({ on }) => on },
  ...RECOMMENDATION_EVENTS,
  ...CONTACT_EVENTS,
} as const satisfies EventsTaken<'relation'>;
export type RelationEvent = EventOf<keyof typeof RELATION_EVENTS>;

export interface RelationKnown {
  /** The entries that hold feedback, withdrawn or not: an answer may come late. */
  readonly feedback: readonly Revision[];
  readonly recommendation: RecommendationState;
  readonly contact: ContactState;
}

const initialState: RelationKnown = {
  ...{ feedback: [], recommendation: NO_RECOMMENDATION, contact: NO_CONTACT },
};

function evolve(
  state: RelationKnown,
  recorded: Recorded<RelationEvent | EntryEvent>,
): RelationKnown {
  const { event, revision } = recorded;
  switch (event.type) {
    case 'FeedbackGiven':
      return { ...state, feedback: [...state.feedback, revision] };
    case 'FeedbackAnswered':
      return state;
    case 'ContactClaimed':
    case 'ContactRefused':
      return { ...state, contact: evolveContact(state.contact, { ...recorded, event }) };
    case 'RecommendationAsked':
    case 'RecommendationGiven':
    case 'RecommendationChanged':
    case 'RecommendationAnswered':
    case 'RecommendationShown':
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved': {
      const recommendation = evolveRecommendation(state.recommendation, { ...recorded, event });
      if (!isEntryEvent(event)) return { ...state, recommendation };
      const contact = evolveContact(state.contact, { ...recorded, event });
      return { ...state, recommendation, contact };
    }
    default:
      return event satisfies never;
  }
}

/** Praise in another's name would be worth nothing, so words are told by who says them. */
function decide(event: RelationEvent, state: RelationKnown, by: Speaker): Decision<RelationEvent> {
  const { from, to } = event.facts;
  switch (event.type) {
    case 'FeedbackGiven':
      partyMustSpeak(by, from, '/from');
      partiesMustDiffer(from, to, '/to');
      checkFeedback(event);
      return tell(event);
    case 'FeedbackAnswered':
      partyMustSpeak(by, to, '/to');
      must(state.feedback.includes(event.facts.entry), 'entry_must_exist', '/entry');
      partiesMustDiffer(from, to, '/to');
      return tell(event);
    case 'RecommendationAsked':
    case 'RecommendationGiven':
    case 'RecommendationChanged':
    case 'RecommendationAnswered':
    case 'RecommendationShown':
      return decideRecommendation(event, state.recommendation, by);
    case 'ContactClaimed':
    case 'ContactRefused':
      return decideContact(event, state.contact, by);
    default:
      return event satisfies never;
  }
}

export const relation: Decider<RelationKnown, RelationEvent> = {
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
