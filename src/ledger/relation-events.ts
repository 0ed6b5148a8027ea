/**
 * What one says of another: feedback, and that it knows whom before anything was promised; and who
 * lets itself be shown between two others. They are a part of `events.ts`, whose notes hold here.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { PartyId } from './values/party.js';

// ── relation-<from>/<to> ────────────────────────────────────────────────────────────────────────

/** What feedback is about: the invoice or delivery under its seller's or supplier's number. */
export interface PromiseRef {
  readonly kind: 'invoice' | 'delivery';
  readonly owner: PartyId;
  readonly number: string;
}

export type FeedbackGiven = Shape<
  'FeedbackGiven',
  {
    readonly from: PartyId;
    readonly to: PartyId;
    /** 1 (bad) to 5 (excellent). */
    readonly rating: number;
    readonly about: PromiseRef;
    readonly on: Day;
  }
>;

export type FeedbackAnswered = Shape<
  'FeedbackAnswered',
  { readonly from: PartyId; readonly to: PartyId; readonly entry: number; readonly on: Day }
>;

/** `from` says that it knows `to`. */
export type ContactClaimed = Shape<
  'ContactClaimed',
  {
    readonly from: PartyId;
    readonly to: PartyId;
    /** The share link of `to` by which they met. */
    readonly share?: string;
    readonly on: Day;
  }
>;

/** `to` says that it is no contact of `from`, which may not claim it again. */
export type ContactRefused = Shape<
  'ContactRefused',
  { readonly from: PartyId; readonly to: PartyId; readonly on: Day }
>;

export type ContactEvent = ContactClaimed | ContactRefused;

// ── professional-<party> ────────────────────────────────────────────────────────────────────────

/** In a chain between two others: shown as who it is, or only counted. */
export type Visibility = 'link' | 'counted';

/** From now on; until it was ever told a professional is only counted. */
export type VisibilityChosen = Shape<
  'VisibilityChosen',
  { readonly party: PartyId; readonly as: Visibility }
>;
