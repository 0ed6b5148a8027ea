/** Which promises between a professional and its partners a viewer sees. */
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadSide } from '../read-side.js';
import { seesEveryLine, type Viewer, type Viewpoint } from '../visibility.js';

/** What the professional promised its partner, or what it was promised by that one. */
export type LineRole = 'promised' | 'received';

/**
 * Whether the viewer sees what lies between the professional and a partner: each line, or its own.
 * An analyst sees nothing that a partner promised whose score is restricted, neither in lists nor
 * in sums over them: the lists of all its partners together are what that score is made of.
 */
export function lineSight(
  side: ReadSide,
  viewer: Viewer,
  viewpoint: Viewpoint,
): (partner: PartyId, role: LineRole) => boolean {
  const known = new Map<PartyId, boolean>();
  const isHidden = (partner: PartyId): boolean => {
    if (!seesEveryLine(viewpoint)) return !side.isViewers(viewer, partner);
    return viewpoint === 'analyst' && side.hides(viewer, partner);
  };
  return (partner, role) => {
    if (role === 'promised' && seesEveryLine(viewpoint)) return true;
    const hidden = known.get(partner) ?? isHidden(partner);
    known.set(partner, hidden);
    return !hidden;
  };
}
