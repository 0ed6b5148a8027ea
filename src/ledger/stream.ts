/**
 * What all streams share. A command is a *telling*: somebody tells an event, and the stream's
 * decider says whether it can be true. This file answers repeats, lets tellers withdraw and parties
 * contest entries of any stream, and leaves the rest to the decider of the stream's own kind.
 */
import { canonical } from './canonical.js';
import type { EntryEvent, LedgerEvent } from './events.js';
import type { PartyId } from './party.js';
import { must, Rejection } from './rejection.js';
import type { Revision, Speaker, Teller } from './stored.js';

/** An event as the stream remembers it. */
export interface Recorded<Event extends LedgerEvent = LedgerEvent> {
  readonly event: Event;
  readonly revision: Revision;
  readonly by: Teller;
  /** Every party whom the event concerns. */
  readonly parties: readonly PartyId[];
}

/** What becomes of a telling: new events, or the entry that already holds the same fact. */
export type Decision<Event extends LedgerEvent> =
  | { readonly status: 'new'; readonly events: readonly Event[] }
  | { readonly status: 'duplicate'; readonly revision: Revision };

/** One kind of stream. `evolve` never fails; `decide` throws a Rejection where a rule is broken. */
export interface Decider<State, Event extends LedgerEvent> {
  readonly initialState: State;
  evolve(state: State, recorded: Recorded<Event | EntryEvent>): State;
  decide(event: Event, state: State, by: Speaker): Decision<Event>;
  /** The event with what it restates, for streams whose facts are spread over several events. */
  restate?(event: Event | EntryEvent, state: State): Event | EntryEvent;
}

/** The telling as it is, for deciders that have nothing to object. */
export function tell<Event extends LedgerEvent>(event: Event): Decision<Event> {
  return { status: 'new', events: [event] };
}

interface Entry {
  readonly type: LedgerEvent['type'];
  readonly by: Teller;
  readonly parties: readonly PartyId[];
  readonly facts: LedgerEvent['facts'];
  withdrawn: boolean;
  /** Parties whose contest of this entry is open. */
  contestedBy: readonly PartyId[];
}

/**
 * A stream as read so far: its entries by revision, and what its own decider makes of them.
 * It is an accumulator that belongs to one command (or one bulk) at a time.
 */
export interface Stream<State> {
  readonly entries: Entry[];
  readonly revisionOfKey: Map<string, Revision>;
  own: State;
}

export function emptyStream<State, Event extends LedgerEvent>(
  decider: Decider<State, Event>,
): Stream<State> {
  return { entries: [], revisionOfKey: new Map(), own: decider.initialState };
}

/** Takes the next event of the stream in. */
export function advance<State, Event extends LedgerEvent>(
  decider: Decider<State, Event>,
  stream: Stream<State>,
  recorded: Recorded<Event | EntryEvent>,
): void {
  const { event, by, parties, revision } = recorded;
  // By revision and not by count: a store may hold events in between that are not ours.
  stream.entries[revision] = {
    type: event.type,
    by,
    parties,
    facts: event.facts,
    withdrawn: false,
    contestedBy: [],
  };
  stream.revisionOfKey.set(keyOf(by, event.type), revision);
  if (isEntryEvent(event)) markEntry(stream, event);
  stream.own = decider.evolve(stream.own, recorded);
}

/** Decides a telling against the stream; the events carry what the stream restates after them. */
export function decideTelling<State, Event extends LedgerEvent>(
  decider: Decider<State, Event>,
  stream: Stream<State>,
  event: Event | EntryEvent,
  by: Speaker,
  parties: readonly PartyId[],
): Decision<Event | EntryEvent> {
  const known = stream.revisionOfKey.get(keyOf(by, event.type));
  if (known !== undefined) return repeat(stream, known, event);
  const decision: Decision<Event | EntryEvent> = isEntryEvent(event)
    ? decideEntry(stream, event, by)
    : decider.decide(event, stream.own, by);
  const { restate } = decider;
  if (decision.status === 'duplicate' || !restate) return decision;
  let state = stream.own;
  let revision = stream.entries.length;
  const events = decision.events.map((told) => {
    state = decider.evolve(state, { event: told, revision: revision++, by, parties });
    return restate(told, state);
  });
  return { status: 'new', events };
}

/** The key of an event: (teller, its own message id, kind), unique within its stream. */
export function keyOf(by: Teller, type: LedgerEvent['type']): string {
  return `${by.teller} ${by.message} ${type}`;
}

export function isEntryEvent(event: LedgerEvent): event is EntryEvent {
  switch (event.type) {
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return true;
    default:
      return false;
  }
}

/** The entry that the event takes out of every fold: withdrawn, or contested and upheld. */
export function takenOut(event: EntryEvent): Revision | null {
  switch (event.type) {
    case 'EntryWithdrawn':
      return event.facts.entry;
    case 'ContestResolved':
      return event.facts.upheld ? event.facts.entry : null;
    case 'EntryContested':
    case 'EntryAnswered':
      return null;
    default:
      return event satisfies never;
  }
}

function repeat<State, Event extends LedgerEvent>(
  stream: Stream<State>,
  revision: Revision,
  event: Event,
): Decision<Event> {
  const told = canonical(event.facts);
  const stored = canonical(stream.entries[revision]?.facts);
  must(
    told === stored,
    'idempotency_key_reused',
    '',
    `The key was used for entry ${revision} with ${stored}; now it comes with ${told}. ` +
      'Send changed facts under a new key.',
  );
  return { status: 'duplicate', revision };
}

function markEntry<State>(stream: Stream<State>, event: EntryEvent): void {
  const entry = stream.entries[event.facts.entry];
  if (!entry) return;
  if (takenOut(event) !== null) entry.withdrawn = true;
  switch (event.type) {
    case 'EntryContested':
      entry.contestedBy = [...entry.contestedBy, event.facts.by];
      return;
    case 'ContestResolved':
      entry.contestedBy = [];
      return;
    case 'EntryWithdrawn':
    case 'EntryAnswered':
      return;
    default:
      event satisfies never;
  }
}

const NEVER_WITHDRAWN: ReadonlySet<LedgerEvent['type']> = new Set<LedgerEvent['type']>([
  'EntryWithdrawn',
  'EntryContested',
  'EntryAnswered',
  'ContestResolved',
  'AccessGranted',
  'AccessRevoked',
  'ProfessionalRegistered',
  // What is known of a party is told anew from a day on, and a link has its own way back.
  'ProfessionalUpdated',
  'IdentifierLinked',
  'IdentifierUnlinked',
]);

function decideEntry<State>(
  stream: Stream<State>,
  event: EntryEvent,
  by: Speaker,
): Decision<EntryEvent> {
  const entry = stream.entries[event.facts.entry];
  if (!entry) throw new Rejection('entry_must_exist', '/entry');
  switch (event.type) {
    case 'EntryWithdrawn':
      must(entry.by.teller === by.teller, 'entry_must_be_the_tellers_own', '/entry');
      must(!NEVER_WITHDRAWN.has(entry.type), 'entry_cannot_be_withdrawn', '/entry');
      must(!entry.withdrawn, 'entry_is_already_withdrawn', '/entry');
      return tell(event);
    case 'EntryContested':
      must(entry.parties.includes(event.facts.by), 'entry_must_concern_the_party', '/entry');
      must(!entry.contestedBy.includes(event.facts.by), 'contest_is_already_open', '/entry');
      return tell(event);
    case 'EntryAnswered':
      must(
        by.party === null || entry.parties.includes(by.party) || entry.by.teller === by.teller,
        'entry_must_concern_the_party',
        '/entry',
      );
      return tell(event);
    case 'ContestResolved':
      must(by.role === 'operator', 'only_an_operator_may');
      must(entry.contestedBy.length > 0, 'contest_must_be_open', '/entry');
      // Upholding takes an entry out as withdrawing does, so it is as impossible for the same ones.
      must(
        !(event.facts.upheld && NEVER_WITHDRAWN.has(entry.type)),
        'entry_cannot_be_withdrawn',
        '/entry',
      );
      return tell(event);
    default:
      return event satisfies never;
  }
}
