/**
 * Recommendations in a relation, from the one who gives them to the one recommended: one stands at
 * most. That the two kept a promise is not asked here: a stream knows of no other.
 */
import type { EntryEvent, EventOf, EventsTaken, LedgerEvent } from '../events.js';
import type { RecommendationEvent, RecommendedFor } from '../recommendation-events.js';
import { must, Rejection } from '../rejection.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decision, type Recorded, tell } from '../stream/decider.js';
import { takenOut } from '../stream/entries.js';
import { daysMustBeInOrder, partiesMustDiffer, partyMustSpeak } from '../stream/rules.js';
import { type Day, toDayNumber } from '../values/day.js';

/** For what somebody is recommended. */
export const RECOMMENDED_FOR = [
  'payment',
  'deadlines',
  'quality',
  'skill',
] as const satisfies readonly RecommendedFor[];

/** Days from the one on which it is given in which it may be changed. */
export const DAYS_TO_CHANGE = 30;

/** The events taken; the stream is that of the relation. */
export const RECOMMENDATION_EVENTS = {
  RecommendationAsked: { kind: 'relation', version: 1, day: ({ on }) => on },
  RecommendationGiven: { kind: 'relation', version: 1, day: ({ on }) => on },
  RecommendationChanged: { kind: 'relation', version: 1, day: ({ on }) => on },
  RecommendationAnswered: { kind: 'relation', version: 1, day: ({ on }) => on },
  RecommendationShown: { kind: 'relation', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'relation'>;

export function isRecommendation(event: LedgerEvent): event is RecommendationEvent {
  return Object.hasOwn(RECOMMENDATION_EVENTS, event.type);
}

/** What is asked for and given, by the entries that say it. */
export interface RecommendationState {
  /** The request that stands, and is not granted. */
  readonly asked: Revision | null;
  readonly given: GivenRecommendation | null;
}

/** The recommendation that stands. */
export interface GivenRecommendation {
  /** The request that it grants; null where nobody asked. */
  readonly asked: Revision | null;
  /** What it said and says: that which was given first, what it says now last. */
  readonly versions: readonly RecommendationVersion[];
  readonly answered: Revision | null;
  /** What was said of who sees it, in the order told; the last word holds. */
  readonly shown: readonly ShowingOf[];
}

interface ShowingOf {
  /** The entry that says it. */
  readonly by: Revision;
  readonly version: Revision;
  readonly shown: boolean;
}

export interface RecommendationVersion {
  readonly revision: Revision;
  readonly on: Day;
  readonly mayBePublic: boolean;
}

export const NO_RECOMMENDATION: RecommendationState = { asked: null, given: null };

/** What it says now. */
export function saidNow({ versions }: GivenRecommendation): RecommendationVersion | undefined {
  return versions.at(-1);
}

/** Whether both of the two want what it says now to be seen by everybody. */
export function isForAll(given: GivenRecommendation): boolean {
  const [now, last] = [saidNow(given), given.shown.at(-1)];
  return now?.mayBePublic === true && last?.shown === true && last.version === now.revision;
}

export function evolveRecommendation(
  state: RecommendationState,
  { event, revision }: Pick<Recorded<RecommendationEvent | EntryEvent>, 'event' | 'revision'>,
): RecommendationState {
  switch (event.type) {
    case 'RecommendationAsked':
      return { ...state, asked: revision };
    case 'RecommendationGiven': {
      const versions = [versionOf(event, revision)];
      return {
        asked: null,
        given: { asked: state.asked, versions, answered: null, shown: [] },
      };
    }
    case 'RecommendationChanged':
      return onGiven(state, (given) => ({
        ...given,
        versions: [...given.versions, versionOf(event, revision)],
      }));
    case 'RecommendationAnswered':
      return onGiven(state, (given) => ({ ...given, answered: revision }));
    case 'RecommendationShown': {
      const { entry: version, shown } = event.facts;
      return onGiven(state, (given) => ({
        ...given,
        shown: [...given.shown, { by: revision, version, shown }],
      }));
    }
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return without(state, takenOut(event));
    default:
      return event satisfies never;
  }
}

function versionOf(
  { facts: { on, mayBePublic } }: EventOf<'RecommendationGiven' | 'RecommendationChanged'>,
  revision: Revision,
): RecommendationVersion {
  return { revision, on, mayBePublic };
}

function onGiven(
  { asked, given }: RecommendationState,
  change: (given: GivenRecommendation) => GivenRecommendation,
): RecommendationState {
  return { asked, given: given && change(given) };
}

/** An entry taken out is as if it had never been told; a request that was granted stays so. */
function without(state: RecommendationState, entry: Revision | null): RecommendationState {
  if (entry === null) return state;
  const asked = state.asked === entry ? null : state.asked;
  const { given } = state;
  if (!given || given.versions[0]?.revision === entry) return { asked, given: null };
  return {
    asked,
    given: {
      asked: given.asked === entry ? null : given.asked,
      versions: given.versions.filter(({ revision }) => revision !== entry),
      answered: given.answered === entry ? null : given.answered,
      shown: given.shown.filter(({ by }) => by !== entry),
    },
  };
}

export function decideRecommendation(
  event: RecommendationEvent,
  { asked, given }: RecommendationState,
  by: Speaker,
): Decision<RecommendationEvent> {
  const { from, to } = event.facts;
  switch (event.type) {
    case 'RecommendationAsked':
      partyMustSpeak(by, to, '/to');
      partiesMustDiffer(from, to, '/from');
      must(given === null, 'recommendation_is_already_given');
      // Asked again it is the same request, under the same link.
      return asked === null ? tell(event) : { status: 'duplicate', revision: asked };
    case 'RecommendationGiven':
      partyMustSpeak(by, from, '/from');
      partiesMustDiffer(from, to, '/to');
      must(given === null, 'recommendation_is_already_given');
      skillMustFit(event);
      return tell(event);
    case 'RecommendationChanged': {
      partyMustSpeak(by, from, '/entry');
      const first = standing(given?.versions.at(0), event.facts.entry);
      daysMustBeInOrder(first.on, event.facts.on, '/on');
      must(isInTime(first.on, event.facts.on), 'recommendation_must_be_changed_in_time', '/on');
      skillMustFit(event);
      return tell(event);
    }
    case 'RecommendationAnswered': {
      partyMustSpeak(by, to, '/entry');
      const first = standing(given?.versions.at(0), event.facts.entry);
      daysMustBeInOrder(first.on, event.facts.on, '/on');
      must(given?.answered === null, 'recommendation_is_already_answered', '/entry');
      return tell(event);
    }
    case 'RecommendationShown': {
      partyMustSpeak(by, to, '/entry');
      const now = standing(given?.versions.at(-1), event.facts.entry);
      must(!event.facts.shown || now.mayBePublic, 'recommendation_must_be_public', '/shown');
      return tell(event);
    }
    default:
      return event satisfies never;
  }
}

/** Throws recommendation_must_stand unless the entry says what stands. */
function standing(
  version: RecommendationVersion | undefined,
  entry: Revision,
): RecommendationVersion {
  if (version?.revision === entry) return version;
  throw new Rejection('recommendation_must_stand', '/entry');
}

/** Whether a recommendation given on a day may still be changed on another. */
export function isInTime(givenOn: Day, on: Day): boolean {
  return toDayNumber(on) - toDayNumber(givenOn) <= DAYS_TO_CHANGE;
}

function skillMustFit({
  facts: { goodAt, skill },
}: EventOf<'RecommendationGiven' | 'RecommendationChanged'>): void {
  must(goodAt.includes('skill') === (skill !== undefined), 'skill_must_be_named', '/skill');
}
