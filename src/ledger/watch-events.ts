/**
 * Events of watches: a professional has others, or itself, watched by rules, and is given notices.
 * They are a part of `events.ts`, whose notes hold here, too.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { PartyId } from './values/party.js';

// ── watch-<watch id> ────────────────────────────────────────────────────────────────────────────

/** A side of the triangle of commitment, as a rule names it. */
export type WatchedSide = 'payment' | 'deadline' | 'relation';

/** A rule of projections/watches by its name, with the thresholds that it asks for. */
export interface WatchRule {
  readonly rule: string;
  readonly side?: WatchedSide;
  /** Points: it tells once a figure is under them. */
  readonly below?: number;
  /** Points that a figure falls by within `days`. */
  readonly points?: number;
  readonly days?: number;
}

/** How often a watch sums its notices up. */
export type Digest = 'daily' | 'weekly' | 'monthly';

/** What the owner calls it is a personal part. */
export type WatchMade = Shape<
  'WatchMade',
  {
    readonly watch: string;
    /** For whom it is: it hears what this professional could read. */
    readonly owner: PartyId;
    /** All its ids when it was made. */
    readonly parties: readonly PartyId[];
    readonly rules: readonly WatchRule[];
    /** Whom it watches; at most 500, and the rest follows. */
    readonly watched: readonly PartyId[];
    readonly digest?: Digest;
    readonly on: Day;
  }
>;

/** More of those whom it watches, at most 500 at once. */
export type WatchExtended = Shape<
  'WatchExtended',
  { readonly watch: string; readonly watched: readonly PartyId[]; readonly on: Day }
>;

export type WatchEnded = Shape<'WatchEnded', { readonly watch: string; readonly on: Day }>;

// ── watch-<watch id>/<day> ──────────────────────────────────────────────────────────────────────

/** What a rule found, a restriction, or what a digest sums up. Its message is its id. */
export type NoticeGiven = Shape<
  'NoticeGiven',
  {
    readonly watch: string;
    /** The name of a rule, `restricted` or `digest`. */
    readonly rule: string;
    /** Whom it is about, by the id under which it is watched. */
    readonly party: PartyId;
    /** The day as of which it holds. */
    readonly on: Day;
    readonly side?: WatchedSide;
    /** Points, as the watcher could see them; absent where there was no figure before. */
    readonly was?: number;
    readonly is?: number;
    /** A promise or an entry that both know, by its address. */
    readonly address?: string;
    readonly due?: Day;
    /** How many: promises overdue, reads, notices of a digest. */
    readonly count?: number;
    /** The first day that a digest sums up. */
    readonly from?: Day;
  }
>;
