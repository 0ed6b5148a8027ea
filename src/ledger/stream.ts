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
  /**
   * What telling a document again means, where this teller told it before with other facts: a
   * correction, say. Null where nothing stands that it would change.
   */
  changed?(event: Event, state: State, by: Teller): Decision<Event | EntryEvent> | null;
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

/** A document told again, and under which message id. */
export interface Changed<Event extends LedgerEvent> {
  readonly decision: Decision<Event>;
  readonly message: string;
}

/**
 * Decides a document that is told again under its own message id. As long as nothing changed it is
 * the repeat that it would be anyhow; changed, it goes on under `changedMessage`, which follows
 * from the id and the facts, so that any version told once more is a repeat of itself.
 */
export function decideChanged<State, Event extends LedgerEvent>(
  decider: Decider<State, Event>,
  stream: Stream<State>,
  event: Event,
  by: Speaker,
  parties: readonly PartyId[],
  changedMessage: string,
): Changed<Event | EntryEvent> {
  const { message } = by;
  const first = stream.revisionOfKey.get(keyOf(by, event.type));
  const facts = canonical(event.facts);
  const isRepeat = first !== undefined && canonical(stream.entries[first]?.facts) === facts;
  const change = isRepeat ? null : (decider.changed?.(event, stream.own, by) ?? null);
  if (change?.status === 'duplicate') return { decision: change, message };
  if (isRepeat || (first === undefined && change === null)) {
    return { decision: decideTelling(decider, stream, event, by, parties), message };
  }
  const again = { ...by, message: changedMessage };
  const events = change?.events ?? [event];
  const known = [event, ...events]
    .map(({ type }) => stream.revisionOfKey.get(keyOf(again, type)))
    .find((revision) => revision !== undefined);
  if (known !== undefined) {
    return { decision: { status: 'duplicate', revision: known }, message: changedMessage };
  }
  let state = stream.own;
  for (const [i, told] of events.entries()) {
    if (!isEntryEvent(told)) decider.decide(told, state, again);
    const revision = stream.entries.length + i;
    state = decider.evolve(state, { event: told, revision, by: again, parties });
  }
  return { decision: { status: 'new', events }, message: changedMessage };
}

/** Joins the id of a message and what tells a changed version of it apart. */
export const CHANGED = '~';

/** An entry told under a message id, as it is or as a changed version of it. */
export interface ToldUnder {
  readonly revision: Revision;
  readonly withdrawn: boolean;
}

/** The teller's entries that telling a document under this id made, versions and all. */
export function toldUnder<State>(
  stream: Stream<State>,
  type: LedgerEvent['type'],
  by: Pick<Teller, 'teller' | 'message'>,
): readonly ToldUnder[] {
  return stream.entries.flatMap((entry, revision) => {
    const { message, teller } = entry.by;
    const isVersion = message === by.message || message.startsWith(`${by.message}${CHANGED}`);
    const isOfType = entry.type === type || entry.type === CHANGED_TYPES[type];
    const is = teller === by.teller && isVersion && isOfType;
    return is ? [{ revision, withdrawn: entry.withdrawn }] : [];
  });
}

/** The type under which a changed document of a type is told, where that is another. */
const CHANGED_TYPES: { readonly [Type in LedgerEvent['type']]?: LedgerEvent['type'] } = {
  InvoiceIssued: 'InvoiceCorrected',
};

/** The key of an event: (teller, its own message id, kind), unique within its stream. */
export function keyOf(by: Pick<Teller, 'teller' | 'message'>, type: LedgerEvent['type']): string {
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
export function takenOut(event: LedgerEvent): Revision | null {
  if (event.type === 'EntryWithdrawn') return event.facts.entry;
  return event.type === 'ContestResolved' && event.facts.upheld ? event.facts.entry : null;
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

/**
 * An entry is not there for a party whom it does not concern: another answer than for one that does
 * not exist would give it away. Of what is told in confidence an event in that party's name would,
 * too, whoever tells it.
 */
function isHiddenFrom({ facts, parties, by: teller }: Entry, by: Speaker): boolean {
  const isStranger = by.party !== null && !parties.includes(by.party);
  const isAnothers = by.role !== 'operator' && by.teller !== teller.teller;
  if (!('confidential' in facts && facts.confidential)) return isStranger && isAnothers;
  return by.party === null ? isAnothers : isStranger;
}

function decideEntry<State>(
  stream: Stream<State>,
  event: EntryEvent,
  by: Speaker,
): Decision<EntryEvent> {
  const entry = stream.entries[event.facts.entry];
  if (!entry || isHiddenFrom(entry, by)) throw new Rejection('entry_must_exist', '/entry');
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
      // Upholding takes an entry out as withdrawing does, so it is as impossible for the same ones.
      must(
        !(event.facts.upheld && NEVER_WITHDRAWN.has(entry.type)),
        'entry_cannot_be_withdrawn',
        '/entry',
      );
      must(entry.contestedBy.length > 0, 'contest_must_be_open', '/entry');
      return tell(event);
    default:
      return event satisfies never;
  }
}
