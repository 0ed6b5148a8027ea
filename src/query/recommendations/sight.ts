/** Who sees a recommendation: its two, operators, and others where both want it public. */
import type { ToldRecommendation } from '../../../projections/recommendations/stands.js';
import type { PartyId } from '../../ledger/values/party.js';
import { findableOf } from '../people/party-rows.js';
import type { ReadSide } from '../read-side.js';
import { todayOf } from '../time/now.js';
import { seesRecommendation, type Viewer } from '../visibility.js';
import type { RecommendationList } from './lists.js';
import { keptBetween } from './rests-on.js';
import { recommendationsOf } from './told.js';

interface OfTwo {
  readonly giver: PartyId;
  readonly receiver: PartyId;
}

/** Whether the viewer sees it as one of its two, or as an operator. */
export function sightOf(
  side: ReadSide,
  viewer: Viewer,
  { giver, receiver, isCounted }: OfTwo & { readonly isCounted: boolean },
): boolean {
  return seesRecommendation(viewer, {
    isGiver: side.isViewers(viewer, giver),
    isReceiver: side.isViewers(viewer, receiver),
    isCounted,
  });
}

/**
 * Tells of a professional's recommendations which of them everybody may see now, whatever moment is
 * asked about: it stands as it stood, both want it, it is counted, and both may be disclosed.
 */
export function publicNow(
  side: ReadSide,
  party: PartyId,
  role: RecommendationList,
): (says: ToldRecommendation) => boolean {
  const { today } = side;
  const now = { asOf: todayOf(side.parts), knownAt: side.views.checkpoint };
  const isDisclosed = (id: PartyId): boolean => {
    const found = findableOf(today, id, now.knownAt);
    return found?.official === true && !found.consumer;
  };
  const positions = recommendationsOf(today, party, role, now).flatMap((between) => {
    const { recommendation, giver, receiver } = between;
    const isPublic = recommendation?.isPublic && isDisclosed(giver) && isDisclosed(receiver);
    if (!isPublic || keptBetween(today, between, now.asOf) === null) return [];
    return recommendation.says.position;
  });
  const all = new Set(positions);
  return ({ position }) => all.has(position);
}
