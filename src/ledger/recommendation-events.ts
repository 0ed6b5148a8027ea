/**
 * Events of recommendations: one professional says what another one is good at. They are a part of
 * `events.ts`, whose notes hold here, too. Words are personal parts, of both of the two at once.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { PartyId } from './values/party.js';

/** For what somebody is recommended. */
export type RecommendedFor = 'payment' | 'deadlines' | 'quality' | 'skill';

// ── relation-<from>/<to> ────────────────────────────────────────────────────────────────────────

/** Who gives it, and who is recommended. */
interface Recommended {
  readonly from: PartyId;
  readonly to: PartyId;
}

/** What a recommendation says, beside its words. */
interface Recommending {
  /** One or more, each once. */
  readonly goodAt: readonly RecommendedFor[];
  /** The code of the skill, where it is for one. */
  readonly skill?: string;
  /** Whether its giver allows the other one to show it to everybody. */
  readonly mayBePublic: boolean;
  readonly on: Day;
}

/** Who would be recommended asks for it. */
export type RecommendationAsked = Shape<'RecommendationAsked', Recommended & { readonly on: Day }>;

export type RecommendationGiven = Shape<'RecommendationGiven', Recommended & Recommending>;

/** It says something else from now on; `entry` is the revision of what was given. */
export type RecommendationChanged = Shape<
  'RecommendationChanged',
  Recommended & Recommending & { readonly entry: number }
>;

/** Who is recommended answers, once. */
export type RecommendationAnswered = Shape<
  'RecommendationAnswered',
  Recommended & { readonly entry: number; readonly on: Day }
>;

/**
 * Who is recommended has it shown to everybody, or no more. `entry` is the revision that says what
 * is shown: once that is changed, it is asked anew.
 */
export type RecommendationShown = Shape<
  'RecommendationShown',
  Recommended & { readonly entry: number; readonly shown: boolean; readonly on: Day }
>;

export type RecommendationEvent =
  | RecommendationAsked
  | RecommendationGiven
  | RecommendationChanged
  | RecommendationAnswered
  | RecommendationShown;
