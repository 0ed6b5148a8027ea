/**
 * Events of share links: a professional lets whoever has the link read some of its figures. They
 * are a part of `events.ts`, whose notes hold here, too.
 */
import type { Shape } from './shape.js';
import type { Day } from './values/day.js';
import type { PartyId } from './values/party.js';

// ── share-<share id> ────────────────────────────────────────────────────────────────────────────

/**
 * What a link may show: sums, never a promise or a partner; and recommendations that both of their
 * two want public.
 */
export type SharedFigure =
  | 'overall'
  | 'sides'
  | 'promises'
  | 'overdue'
  | 'history'
  | 'recommendations';

export type ShareMade = Shape<
  'ShareMade',
  {
    readonly share: string;
    /** SHA-256 of the secret, hex. The secret itself is told once and stored nowhere. */
    readonly hash: string;
    /** The professional, by the id under which it was named. */
    readonly party: PartyId;
    /** All its ids when it was made: the link sees what whoever speaks for these sees. */
    readonly parties: readonly PartyId[];
    /** One or more, each once. */
    readonly shows: readonly SharedFigure[];
    /** Whether it has a badge, which shows the overall where the link does. */
    readonly badge: boolean;
    readonly model: string;
    /** As of this day; absent: as of the last day that is over when it is opened. */
    readonly asOf?: Day;
    readonly on: Day;
    /** The last day on which it opens anything, in UTC. */
    readonly until: Day;
  }
>;

export type ShareRevoked = Shape<'ShareRevoked', { readonly share: string; readonly on: Day }>;

// ── share-<share id>/<day> ──────────────────────────────────────────────────────────────────────

/** What was opened: the statement, or the badge that stands on some page. */
export type SharedPart = 'statement' | 'badge';

/** It was opened so many times more within an hour. Nothing of who opened it is known. */
export type ShareOpened = Shape<
  'ShareOpened',
  {
    readonly share: string;
    /** In UTC, `2026-11-30T14`. */
    readonly hour: string;
    readonly part: SharedPart;
    readonly times: number;
  }
>;
