/**
 * A share link: made once and revoked once; of its secret only the hash is known. Its openings lie
 * in a stream for each day, so that what strangers write is never in the way of the link itself.
 */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { SharedFigure } from '../share-events.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import { type Day, toDayNumber } from '../values/day.js';

/** `share-<share id>`. */
export function shareStream(share: string): string {
  return `share-${share}`;
}

/** `share-<share id>/<day>`. */
export function openingsStream({ share, hour }: EventOf<'ShareOpened'>['facts']): string {
  return `${shareStream(share)}/${dayOfHour(hour)}`;
}

/** Most days between the one on which a link is made and its last one. */
const MOST_DAYS_SHARED = 366;

export const SHARED_FIGURES = [
  'overall',
  'sides',
  'promises',
  'overdue',
  'history',
  'recommendations',
] as const satisfies readonly SharedFigure[];

/** The events taken. */
export const SHARE_EVENTS = {
  ShareMade: { kind: 'share', version: 1, day: ({ on }) => on },
  ShareRevoked: { kind: 'share', version: 1, day: ({ on }) => on },
  ShareOpened: { kind: 'share', version: 1, day: ({ hour }) => dayOfHour(hour) },
} as const satisfies EventsTaken<'share'>;
export type ShareEvent = EventOf<keyof typeof SHARE_EVENTS>;

export type ShareState = 'unknown' | 'made' | 'revoked';

const initialState: ShareState = 'unknown';

function evolve(state: ShareState, { event }: Recorded<ShareEvent | EntryEvent>): ShareState {
  switch (event.type) {
    case 'ShareMade':
      return 'made';
    case 'ShareRevoked':
      return 'revoked';
    case 'ShareOpened':
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      // A link ends by being revoked or by its last day, in no other way.
      return state;
    default:
      return event satisfies never;
  }
}

/** Whose it is, and so who may make and revoke it, is for the caller to ask: who is who says it. */
function decide(event: ShareEvent, state: ShareState, by: Speaker): Decision<ShareEvent> {
  const mayTell = by.role !== 'analyst' && by.role !== 'metrics';
  must(mayTell, 'role_must_allow_it');
  switch (event.type) {
    case 'ShareMade':
      must(state === 'unknown', 'share_must_be_made_once', '/share');
      mustEndInTime(event.facts);
      return tell(event);
    case 'ShareRevoked':
      must(state !== 'unknown', 'share_must_exist', '/share');
      must(state !== 'revoked', 'share_is_already_revoked', '/share');
      return tell(event);
    case 'ShareOpened':
      // The ledger itself, which speaks as an operator.
      must(by.role === 'operator', 'only_an_operator_may');
      return tell(event);
    default:
      return event satisfies never;
  }
}

export const share: Decider<ShareState, ShareEvent> = {
  streamName: (event) =>
    event.type === 'ShareOpened' ? openingsStream(event.facts) : shareStream(event.facts.share),
  initialState,
  evolve,
  decide,
};

function mustEndInTime({ on, until, asOf }: EventOf<'ShareMade'>['facts']): void {
  must(until >= on, 'days_must_be_in_order', '/until', 'The last day of the link is past.');
  const days = toDayNumber(until) - toDayNumber(on);
  must(days <= MOST_DAYS_SHARED, 'share_must_end_in_time', '/until');
  const hasCome = asOf === undefined || asOf <= on;
  must(hasCome, 'days_must_be_in_order', '/asOf', 'A link shows no day to come, in UTC.');
}

function dayOfHour(hour: string): Day {
  return hour.slice(0, 10);
}
