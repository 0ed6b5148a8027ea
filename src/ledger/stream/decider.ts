/**
 * What every kind of stream is to the rest of the ledger: a state, how an entry changes it, and
 * what may be told next. Each kind has one file, which reads from top to bottom: the stream's name,
 * the events taken, the state, `initialState`, `evolve`, `decide`, the decider itself, its rules.
 */
import type { EntryEvent, LedgerEvent } from '../events.js';
import type { Revision, Speaker, Teller } from '../stored.js';
import type { PartyId } from '../values/party.js';

/** An event as the stream remembers it. */
export interface Recorded<Event extends LedgerEvent = LedgerEvent> {
  readonly event: Event;
  readonly revision: Revision;
  readonly by: Teller;
  /** Every party whom the event concerns. */
  readonly parties: readonly PartyId[];
}

/** What becomes of an event that is told: new events, or the entry that holds the same already. */
export type Decision<Event extends LedgerEvent> =
  | { readonly status: 'new'; readonly events: readonly Event[] }
  | { readonly status: 'duplicate'; readonly revision: Revision };

/** One kind of stream. The commands it takes are the events themselves, as somebody tells them. */
export interface Decider<State, Event extends LedgerEvent> {
  /** The stream that an event belongs to; `teller` tells it, which some names hold. */
  streamName(event: Event, teller: string): string;
  readonly initialState: State;
  /** The state after one more entry. Never fails: what is stored was decided. */
  evolve(state: State, recorded: Recorded<Event | EntryEvent>): State;
  /** Throws a Rejection where a rule is broken. */
  decide(event: Event, state: State, by: Speaker): Decision<Event>;
  /**
   * What a document means that this teller told before with other facts: a correction, say. Null
   * where nothing stands that it would change.
   */
  changed?(event: Event, state: State, by: Teller): Decision<Event | EntryEvent> | null;
  /** The event with what it restates, for streams whose facts are spread over several events. */
  restate?(event: Event | EntryEvent, state: State): Event | EntryEvent;
}

/** The event as it is told, for deciders that have nothing to object. */
export function tell<Event extends LedgerEvent>(event: Event): Decision<Event> {
  return { status: 'new', events: [event] };
}
