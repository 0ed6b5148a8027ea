/** Which promises between a professional and its partners a viewer sees. */
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadSide } from '../read-side.js';
import { seesEveryLine, type Viewer, type Viewpoint } from '../visibility.js';

/** What the professional promised its partner, or what it was promised by that one. */
export type LineRole = 'promised' | 'received';

/** A member of answers that lack what a viewer does not see since somebody else is restricted. */
export interface MaybeLeavesOut {
  /** There where something is left out, of whatever day. */
  readonly withoutRestricted?: true;
}

/** What a viewer sees of somebody and its partners, and whether a restriction hid any of it. */
export interface LineSight {
  sees(partner: PartyId, role: LineRole): boolean;
  /** What an answer says of it, once all its lines were looked at. */
  leftOut(): MaybeLeavesOut;
}

/**
 * Whether the viewer sees what lies between the professional and a partner: each line, or its own.
 * An analyst sees nothing that a partner promised whose score is restricted, neither in lists nor
 * in sums over them: the lists of all its partners together are what that score is made of.
 */
export function lineSight(side: ReadSide, viewer: Viewer, viewpoint: Viewpoint): LineSight {
  const seesEvery = seesEveryLine(viewpoint);
  const known = new Map<PartyId, boolean>();
  const isHidden = (partner: PartyId): boolean => {
    if (!seesEvery) return !side.isViewers(viewer, partner);
    return viewpoint === 'analyst' && side.hides(viewer, partner);
  };
  let isLeftOut = false;
  return {
    sees: (partner, role) => {
      if (role === 'promised' && seesEvery) return true;
      const hidden = known.get(partner) ?? isHidden(partner);
      known.set(partner, hidden);
      // Whoever sees its own lines alone knows that there are others.
      if (hidden && seesEvery) isLeftOut = true;
      return !hidden;
    },
    leftOut: () => ({ ...(isLeftOut && { withoutRestricted: true }) }),
  };
}
