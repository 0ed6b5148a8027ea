/** What one professional says of another. Whether a promise stands behind it the fold says. */

import type { EntryEvent, EventOf, EventsTaken, FeedbackGiven } from '../events.js';
import { must } from '../rejection.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { partiesMustDiffer, partyMustSpeak } from '../stream/rules.js';
import type { PartyId } from '../values/party.js';
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
} as const satisfies EventsTaken<'relation'>;
export type RelationEvent = EventOf<keyof typeof RELATION_EVENTS>;

export interface RelationState {
  /** The entries that hold feedback, withdrawn or not: an answer may come late. */
  readonly feedback: readonly Revision[];
  readonly recommendation: RecommendationState;
}

const initialState: RelationState = { feedback: [], recommendation: NO_RECOMMENDATION };

function evolve(
  state: RelationState,
  recorded: Recorded<RelationEvent | EntryEvent>,
): RelationState {
  const { event, revision } = recorded;
  switch (event.type) {
    case 'FeedbackGiven':
      return { ...state, feedback: [...state.feedback, revision] };
    case 'FeedbackAnswered':
      return state;
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
      return { ...state, recommendation };
    }
    default:
      return event satisfies never;
  }
}

/** Praise in another's name would be worth nothing, so words are told by who says them. */
function decide(event: RelationEvent, state: RelationState, by: Speaker): Decision<RelationEvent> {
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
