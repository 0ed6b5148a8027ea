/** What the views hold of recommendations of a professional, and what stands of each. */
import {
  recommendationAt,
  type StandingInRelation,
  type ToldRecommendation,
} from '../../../projections/recommendations/stands.js';
import { isRecommendation } from '../../ledger/kinds/recommendation.js';
import type { Position, Revision } from '../../ledger/stored.js';
import { eventWith, typeOf } from '../../ledger/upcast.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Moment } from '../time/moment.js';
import type { RecommendationList } from './lists.js';
import type { Views } from '../../projector/views/views.js';

/** What stands between two professionals, each by the id under which its class stands. */
export interface RecommendationBetween extends StandingInRelation {
  readonly giver: PartyId;
  readonly receiver: PartyId;
}

interface Row {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
  readonly type: string;
  readonly giver: PartyId;
  readonly receiver: PartyId;
  readonly recorded_at: number;
  readonly facts: string;
}

/**
 * What stands at the end of a day, as known up to a position, the one given last first. Between two
 * professionals one stands, under whichever of their ids it was told: the last one given.
 */
export function recommendationsOf(
  { views, classOf, resolve }: Moment,
  party: PartyId,
  role: RecommendationList,
  { asOf, knownAt }: { readonly asOf: DayNumber; readonly knownAt: Position },
): readonly RecommendationBetween[] {
  const column = role === 'given' ? 'giver' : 'receiver';
  const rows = views.all<Row>(
    `SELECT position, stream, revision, type, giver, receiver, recorded_at, facts
       FROM recommendation WHERE ${column} IN (SELECT value FROM json_each(?)) AND position <= ?
      ORDER BY position`,
    ...[JSON.stringify(classOf(party)), knownAt],
  );
  const streams = new Map<string, Row[]>();
  for (const row of rows) streams.set(row.stream, [...(streams.get(row.stream) ?? []), row]);
  const between = new Map<string, RecommendationBetween>();
  for (const [stream, told] of streams) {
    const [first] = told;
    if (!first) continue;
    const [giver, receiver] = [resolve(first.giver), resolve(first.receiver)];
    if (giver === receiver) continue;
    const out = takenOutOf(views, stream, knownAt);
    const standing = recommendationAt(told.flatMap(toldIn), out, asOf);
    const pair = `${giver} ${receiver}`;
    between.set(pair, later({ giver, receiver, ...standing }, between.get(pair)));
  }
  return [...between.values()].sort((a, b) => givenAt(b) - givenAt(a));
}

function later(one: RecommendationBetween, other?: RecommendationBetween): RecommendationBetween {
  if (!other) return one;
  const asked = one.asked ?? other.asked;
  return { ...(givenAt(one) > givenAt(other) ? one : other), asked };
}

/** 0 where nothing is given. */
function givenAt({ recommendation }: RecommendationBetween): Position {
  return recommendation?.given.position ?? 0;
}

function toldIn(row: Row): readonly ToldRecommendation[] {
  const type = typeOf(`${row.type}.v1`);
  const event = type && eventWith(type, JSON.parse(row.facts));
  if (!event || !isRecommendation(event)) return [];
  const { stream, revision, position, recorded_at: recordedAt } = row;
  return [{ stream, revision, position, recordedAt, event }];
}

/** The entries of a stream that were withdrawn, or contested with success. */
export function takenOutOf(views: Views, stream: string, knownAt: Position): ReadonlySet<Revision> {
  const rows = views.all<{ entry: Revision }>(
    `SELECT entry FROM contest WHERE stream = ? AND position <= ?
        AND (type = 'EntryWithdrawn' OR (type = 'ContestResolved' AND upheld = 1))`,
    ...[stream, knownAt],
  );
  return new Set(rows.map(({ entry }) => entry));
}
