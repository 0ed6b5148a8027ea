/**
 * What all streams share: an event told again is a repeat, a document told again may have changed,
 * and any entry can be spoken of. The rest is for the decider of the stream's own kind to say.
 */
import type { EntryEvent, EventType, LedgerEvent } from '../events.js';
import { must } from '../rejection.js';
import { isSameVoice, type Revision, type Speaker } from '../stored.js';
import { canonical, sameFacts } from '../values/canonical.js';
import type { PartyId } from '../values/party.js';
import type { Decider, Decision, Recorded } from './decider.js';
import { Entries, isEntryEvent, keyOf } from './entries.js';
import { decideEntry } from './entry-events.js';

/** A stream as read so far: its entries, and the state that its own decider makes of them. */
export interface Stream<State> {
  readonly entries: Entries;
  readonly state: State;
}

export function emptyStream<State, Event extends LedgerEvent>(
  decider: Decider<State, Event>,
): Stream<State> {
  return { entries: Entries.none(), state: decider.initialState };
}

/** The stream after its next entry. */
export function advance<State, Event extends LedgerEvent>(
  decider: Decider<State, Event>,
  { entries, state }: Stream<State>,
  recorded: Recorded<Event | EntryEvent>,
): Stream<State> {
  return { entries: entries.with(recorded), state: decider.evolve(state, recorded) };
}

/** Decides an event against the stream; new events carry what the stream restates after them. */
export function decideEvent<State, Event extends LedgerEvent>(
  decider: Decider<State, Event>,
  stream: Stream<State>,
  event: Event | EntryEvent,
  by: Speaker,
  parties: readonly PartyId[],
): Decision<Event | EntryEvent> {
  const known = stream.entries.under(keyOf(by, event.type));
  if (known) return repeat(known, event);
  const decision: Decision<Event | EntryEvent> = isEntryEvent(event)
    ? decideEntry(event, stream.entries, by)
    : decider.decide(event, stream.state, by);
  const { restate } = decider;
  if (decision.status === 'duplicate' || !restate) return decision;
  let { state } = stream;
  const events = decision.events.map((each, i) => {
    const revision = stream.entries.next + i;
    state = decider.evolve(state, { event: each, revision, by, parties });
    return restate(each, state);
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
  const { entries } = stream;
  const { message } = by;
  const first = entries.under(keyOf(by, event.type));
  const isRepeat = first !== undefined && sameFacts(first.event.facts, event.facts);
  const change = isRepeat ? null : (decider.changed?.(event, stream.state, by) ?? null);
  if (change?.status === 'duplicate') return { decision: change, message };
  if (isRepeat || (first === undefined && change === null)) {
    return { decision: decideEvent(decider, stream, event, by, parties), message };
  }
  const again = { ...by, message: changedMessage };
  const events = change?.events ?? [event];
  const known = [event, ...events]
    .map(({ type }) => entries.under(keyOf(again, type)))
    .find((entry) => entry !== undefined);
  if (known) {
    const { revision } = known;
    return { decision: { status: 'duplicate', revision }, message: changedMessage };
  }
  let { state } = stream;
  for (const [i, each] of events.entries()) {
    if (!isEntryEvent(each)) decider.decide(each, state, again);
    const revision = entries.next + i;
    state = decider.evolve(state, { event: each, revision, by: again, parties });
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

/** The entries that the teller made of a document under this id, versions and all. */
export function toldUnder<State>(
  { entries }: Stream<State>,
  type: EventType,
  by: Speaker,
): readonly ToldUnder[] {
  return entries.all().flatMap(({ event, revision, by: told }) => {
    const { message } = told;
    const isVersion = message === by.message || message.startsWith(`${by.message}${CHANGED}`);
    const isOfType = event.type === type || event.type === CHANGED_TYPES[type];
    const is = isSameVoice(by, told) && isVersion && isOfType;
    return is ? [{ revision, withdrawn: entries.isTakenOut(revision) }] : [];
  });
}

/** The type under which a changed document of a type is told, where that is another. */
const CHANGED_TYPES: { readonly [Type in EventType]?: EventType } = {
  InvoiceIssued: 'InvoiceCorrected',
};

function repeat<Event extends LedgerEvent>(
  { event: known, revision }: Recorded,
  event: Event,
): Decision<Event> {
  const stored = canonical(known.facts);
  const told = canonical(event.facts);
  must(
    told === stored,
    'idempotency_key_reused',
    '',
    `The key was used for entry ${revision} with ${stored}; now it comes with ${told}. ` +
      'Send changed facts under a new key.',
  );
  return { status: 'duplicate', revision };
}
