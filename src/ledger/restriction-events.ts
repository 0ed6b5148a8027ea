/**
 * Events of restrictions: a professional has its score shown to nobody but itself (GDPR 18 and 21).
 * They are a part of `events.ts`, whose notes hold here, too.
 */
import type { Shape } from './shape.js';
import type { PartyId } from './values/party.js';

// ── professional-<party> ────────────────────────────────────────────────────────────────────────

/**
 * Why a score is restricted: its accuracy is contested (GDPR 18.1.a), it is unlawful but is not to
 * be erased (b), the professional needs its data for a claim (c), or objects (d, and 21.1).
 */
export type RestrictionGround = 'accuracy' | 'unlawful' | 'claim' | 'objection';

/** From now on readers are told so in the place of its score. Why, in words, is a personal part. */
export type ScoreRestricted = Shape<
  'ScoreRestricted',
  { readonly party: PartyId; readonly ground: RestrictionGround }
>;

/** From now on its score is shown again, of the time before as well. */
export type ScoreRestrictionLifted = Shape<'ScoreRestrictionLifted', { readonly party: PartyId }>;
