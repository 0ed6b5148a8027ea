/**
 * A watch: made once and ended once, by whoever speaks for its owner. Its notices lie in a stream
 * for each day, each under its own id, so that the same notice is never given twice.
 */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';
import type { PartyId } from '../values/party.js';

/** `watch-<watch id>`. */
export function watchStream(watch: string): string {
  return `watch-${watch}`;
}

/** `watch-<watch id>/<day>`. */
export function noticesStream({ watch, on }: EventOf<'NoticeGiven'>['facts']): string {
  return `${watchStream(watch)}/${on}`;
}

/** Most professionals of one watch, and most that one event names. */
export const MOST_WATCHED = 10_000;
export const WATCHED_AT_ONCE = 500;
/** Most rules of one watch. */
export const MOST_RULES = 40;

export const DIGESTS = ['daily', 'weekly', 'monthly'] as const;

/** The events taken. */
export const WATCH_EVENTS = {
  WatchMade: { kind: 'watch', version: 1, day: ({ on }) => on },
  WatchExtended: { kind: 'watch', version: 1, day: ({ on }) => on },
  WatchEnded: { kind: 'watch', version: 1, day: ({ on }) => on },
  NoticeGiven: { kind: 'watch', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'watch'>;
export type WatchEvent = EventOf<keyof typeof WATCH_EVENTS>;

export interface WatchState {
  readonly is: 'unknown' | 'made' | 'ended';
  readonly watched: number;
}

const initialState: WatchState = { is: 'unknown', watched: 0 };

function evolve(state: WatchState, { event }: Recorded<WatchEvent | EntryEvent>): WatchState {
  switch (event.type) {
    case 'WatchMade':
      return { is: 'made', watched: event.facts.watched.length };
    case 'WatchExtended':
      return { ...state, watched: state.watched + event.facts.watched.length };
    case 'WatchEnded':
      return { ...state, is: 'ended' };
    case 'NoticeGiven':
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return state;
    default:
      return event satisfies never;
  }
}

function decide(event: WatchEvent, { is, watched }: WatchState, by: Speaker): Decision<WatchEvent> {
  must(by.role !== 'analyst' && by.role !== 'metrics', 'role_must_allow_it');
  switch (event.type) {
    case 'WatchMade':
      must(is === 'unknown', 'watch_must_be_made_once', '/watch');
      mustFit(0, event.facts.watched);
      must(event.facts.rules.length > 0, 'watch_must_have_rules', '/rules');
      must(event.facts.rules.length <= MOST_RULES, 'watch_must_fit_the_limits', '/rules');
      return tell(event);
    case 'WatchExtended':
      must(is !== 'unknown', 'watch_must_exist', '/watch');
      must(is !== 'ended', 'watch_is_already_ended', '/watch');
      mustFit(watched, event.facts.watched);
      return tell(event);
    case 'WatchEnded':
      must(is !== 'unknown', 'watch_must_exist', '/watch');
      must(is !== 'ended', 'watch_is_already_ended', '/watch');
      return tell(event);
    case 'NoticeGiven':
      // The ledger itself, which speaks as an operator.
      must(by.role === 'operator', 'only_an_operator_may');
      return tell(event);
    default:
      return event satisfies never;
  }
}

function mustFit(before: number, more: readonly PartyId[]): void {
  must(more.length > 0, 'watch_must_name_somebody', '/watched');
  const fits = more.length <= WATCHED_AT_ONCE && before + more.length <= MOST_WATCHED;
  must(fits, 'watch_must_fit_the_limits', '/watched');
}

export const watch: Decider<WatchState, WatchEvent> = {
  streamName: (event) =>
    event.type === 'NoticeGiven' ? noticesStream(event.facts) : watchStream(event.facts.watch),
  initialState,
  evolve,
  decide,
};
