/**
 * The recommendation that stands from one professional to another, from what was told of it. What
 * was withdrawn, or contested with success, is as if it had never been told.
 */
import {
  DAYS_TO_CHANGE,
  evolveRecommendation,
  isForAll,
  NO_RECOMMENDATION,
  saidNow,
} from '../../src/ledger/kinds/recommendation.js';
import type { RecommendationEvent } from '../../src/ledger/recommendation-events.js';
import type { Position, Revision } from '../../src/ledger/stored.js';
import { type DayNumber, dayNumberAt, toDayNumber } from '../../src/ledger/values/day.js';

/** An entry that tells of a recommendation. */
export interface ToldRecommendation {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /** In milliseconds since 1970-01-01 UTC. */
  readonly recordedAt: number;
  readonly event: RecommendationEvent;
}

type Told<Type extends RecommendationEvent['type']> = Omit<ToldRecommendation, 'event'> & {
  readonly event: Extract<RecommendationEvent, { readonly type: Type }>;
};

/** What stands of a recommendation, each by the entry that tells it. */
export interface StandingRecommendation {
  readonly given: Told<'RecommendationGiven'>;
  /** What it says: as given, or as changed last. */
  readonly says: Told<'RecommendationGiven' | 'RecommendationChanged'>;
  /** The request that it grants; null where nobody asked. */
  readonly asked: Told<'RecommendationAsked'> | null;
  readonly answered: Told<'RecommendationAnswered'> | null;
  /** Whether the one recommended has what it says now shown to everybody, as its giver allows. */
  readonly isPublic: boolean;
}

/** What stands in one stream at the end of a day: a recommendation, or a request for one. */
export interface StandingInRelation {
  readonly recommendation: StandingRecommendation | null;
  readonly asked: Told<'RecommendationAsked'> | null;
}

/**
 * `told`: entries of one stream in the order told; `out`: those that were taken out. A change
 * recorded more than 30 days after what it changes says nothing, whatever day it tells.
 */
export function recommendationAt(
  told: readonly ToldRecommendation[],
  out: ReadonlySet<Revision>,
  asOf: DayNumber,
): StandingInRelation {
  const by = new Map(told.map((each) => [each.revision, each]));
  let state = NO_RECOMMENDATION;
  for (const each of told) {
    const isCome = toDayNumber(each.event.facts.on) <= asOf;
    if (!isCome || isTooLate(each, by)) continue;
    const { event, revision: entry } = each;
    const isOut = out.has(entry);
    // What was taken back granted the request all the same: it waits no more.
    if (!isOut) state = evolveRecommendation(state, each);
    else if (event.type === 'RecommendationGiven') state = { ...state, asked: null };
  }
  const asked = told.find(isAsked(state.asked)) ?? null;
  const { given } = state;
  const now = given && saidNow(given);
  const first = told.find(isGiven(given?.versions[0]?.revision ?? null));
  const says = told.find(isSaying(now?.revision ?? null));
  if (!given || !now || !first || !says) return { recommendation: null, asked };
  return {
    asked,
    recommendation: {
      given: first,
      says,
      asked: told.find(isAsked(given.asked)) ?? null,
      answered: told.find(isAnswer(given.answered)) ?? null,
      isPublic: isForAll(given),
    },
  };
}

function isTooLate(
  { event, recordedAt }: ToldRecommendation,
  by: ReadonlyMap<Revision, ToldRecommendation>,
): boolean {
  if (event.type !== 'RecommendationChanged') return false;
  const given = by.get(event.facts.entry);
  if (!given) return false;
  return dayNumberAt(recordedAt) - dayNumberAt(given.recordedAt) > DAYS_TO_CHANGE;
}

type Is<Type extends RecommendationEvent['type']> = (
  each: ToldRecommendation,
) => each is Told<Type>;

const isAsked =
  (revision: Revision | null): Is<'RecommendationAsked'> =>
  (each): each is Told<'RecommendationAsked'> =>
    each.revision === revision && each.event.type === 'RecommendationAsked';

const isGiven =
  (revision: Revision | null): Is<'RecommendationGiven'> =>
  (each): each is Told<'RecommendationGiven'> =>
    each.revision === revision && each.event.type === 'RecommendationGiven';

const isSaying =
  (revision: Revision | null): Is<'RecommendationGiven' | 'RecommendationChanged'> =>
  (each): each is Told<'RecommendationGiven' | 'RecommendationChanged'> =>
    each.revision === revision &&
    (each.event.type === 'RecommendationGiven' || each.event.type === 'RecommendationChanged');

const isAnswer =
  (revision: Revision | null): Is<'RecommendationAnswered'> =>
  (each): each is Told<'RecommendationAnswered'> =>
    each.revision === revision && each.event.type === 'RecommendationAnswered';
