/**
 * Whose score is restricted (GDPR 18 and 21): the one place that says from whom it is hidden. A
 * restriction is about sight, so folds know nothing of it. One in force now holds for every moment
 * asked about: else it would be got round by asking as of yesterday.
 */
import type { RestrictionGround } from '../../ledger/restriction-events.js';
import { type Day, dayNumberAt, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';
import type { Moment } from '../time/moment.js';
import { presentOf } from '../time/present.js';
import type { Viewer, Viewpoint } from '../visibility.js';

/** A restriction in force. */
export interface Restriction {
  /** The day on which it was recorded, in UTC. */
  readonly since: Day;
  readonly ground: RestrictionGround;
}

/** What readers are told in the place of a score. */
export interface ShownRestriction {
  readonly since: Day;
  /** For the professional itself and operators. */
  readonly ground?: RestrictionGround;
}

/** A member that every answer about a score has while it is restricted, and else has not. */
export interface MaybeRestricted {
  readonly restricted?: ShownRestriction;
}

type Restrictions = ReadonlyMap<PartyId, Restriction>;

const NOBODY: Restrictions = new Map();

const known = new WeakMap<Views, { readonly stamp: string; readonly found: Restrictions }>();

/** By the id under which each professional stands today; read anew once that may be another. */
export function restrictionsIn(views: Views, today: Moment): Restrictions {
  const { restrictions, contextStamp } = presentOf(views);
  const stamp = `${restrictions} ${contextStamp}`;
  const held = known.get(views);
  if (held?.stamp === stamp) return held.found;
  const found = restrictionsNow(views, today);
  known.set(views, { stamp, found });
  return found;
}

/**
 * An id that somebody else called the professional restricts nothing: only an id that has its
 * rights. The first of several has been in force longest.
 */
export function restrictionsNow(views: Views, { who, resolve }: Pick<Moment, 'who' | 'resolve'>) {
  // Views that an earlier Kept made answer until they are built anew, and lack the table.
  if (presentOf(views).restrictions === 0) return NOBODY;
  const rows = views.all<{ party: PartyId; since: number; ground: RestrictionGround }>(
    'SELECT party, since, ground FROM restriction ORDER BY since DESC, party',
  );
  const found = new Map<PartyId, Restriction>();
  for (const { party, since, ground } of rows) {
    if (!who.isConfirmed(party)) continue;
    found.set(resolve(party), { since: dayOf(dayNumberAt(since)), ground });
  }
  return found;
}

/** Whether a score is restricted under this very id. */
export function isRestricted(views: Views, party: PartyId): boolean {
  return views.one('SELECT 1 FROM restriction WHERE party = ?', party) !== null;
}

/**
 * Whether a restriction hides a score from a viewer. `withOwn`: whether the score is with the
 * viewer itself, who knows its own dealings.
 */
export function isHidden(
  restriction: Restriction | null,
  viewer: Viewer,
  viewpoint: Viewpoint,
  withOwn = false,
): boolean {
  return restriction !== null && viewpoint !== 'self' && !withOwn && viewer.forClaim !== true;
}

/** What an answer says of it; nothing where there is none. */
export function restrictedIn(
  restriction: Restriction | null,
  viewpoint: Viewpoint,
): MaybeRestricted {
  if (restriction === null) return {};
  const { since, ground } = restriction;
  const seesGround = viewpoint === 'self' || viewpoint === 'operator';
  return { restricted: { since, ...(seesGround && { ground }) } };
}
