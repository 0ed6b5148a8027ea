/**
 * Which stream an event belongs to and which decider answers for it, so that one command handler
 * does for every event: open the stream, advance it over what is stored, decide.
 */
import { type EventOfKind, isOfKind } from './event-types.js';
import type { EntryEvent, EventType, LedgerEvent } from './events.js';
import { access } from './kinds/access.js';
import { credit } from './kinds/credit.js';
import { delivery } from './kinds/delivery.js';
import { endpoint } from './kinds/endpoint.js';
import { erasure } from './kinds/erasure.js';
import { invoice } from './kinds/invoice.js';
import { lease } from './kinds/lease.js';
import { model } from './kinds/model.js';
import { payment } from './kinds/payment.js';
import { professional } from './kinds/professional.js';
import { receivable } from './kinds/receivable.js';
import { relation } from './kinds/relation.js';
import { setOffProposal } from './kinds/set-off.js';
import { share } from './kinds/share.js';
import { source } from './kinds/source.js';
import { watch } from './kinds/watch.js';
import { Rejection } from './rejection.js';
import type { Speaker } from './stored.js';
import type { Decider, Decision, Recorded } from './stream/decider.js';
import { isEntryEvent } from './stream/entries.js';
import {
  advance,
  type Changed,
  decideChanged,
  decideEvent,
  emptyStream,
  type ToldUnder,
  toldUnder,
} from './stream/stream.js';
import { kindOfStream, type StreamKind } from './stream-kind.js';
import type { PartyId } from './values/party.js';

/** Events that have a stream of their own kind, so that their facts name the stream. */
export type OwnEvent = EventOfKind<StreamKind>;

/** The stream that an event's own facts name; `teller` tells it, which some names hold. */
export function streamOf(event: OwnEvent, teller: string): string {
  if (isOfKind(event, 'professional')) return professional.streamName(event, teller);
  if (isOfKind(event, 'invoice')) return invoice.streamName(event, teller);
  if (isOfKind(event, 'receivable')) return receivable.streamName(event, teller);
  if (isOfKind(event, 'credit')) return credit.streamName(event, teller);
  if (isOfKind(event, 'payment')) return payment.streamName(event, teller);
  if (isOfKind(event, 'delivery')) return delivery.streamName(event, teller);
  if (isOfKind(event, 'relation')) return relation.streamName(event, teller);
  if (isOfKind(event, 'source')) return source.streamName(event, teller);
  if (isOfKind(event, 'access')) return access.streamName(event, teller);
  if (isOfKind(event, 'setoff')) return setOffProposal.streamName(event, teller);
  if (isOfKind(event, 'share')) return share.streamName(event, teller);
  if (isOfKind(event, 'watch')) return watch.streamName(event, teller);
  if (isOfKind(event, 'endpoint')) return endpoint.streamName(event, teller);
  if (isOfKind(event, 'lease')) return lease.streamName(event, teller);
  if (isOfKind(event, 'model')) return model.streamName(event, teller);
  if (isOfKind(event, 'erasure')) return erasure.streamName(event, teller);
  return event satisfies never;
}

/** A stream being read and decided upon, whatever its kind. It belongs to one command at a time. */
export interface StreamSession {
  readonly stream: string;
  readonly kind: StreamKind;
  /**
   * Takes the next stored event of the stream in; pass every one in the order of its revision.
   * Throws where the event is of another kind of stream, which no store that Kept wrote holds.
   */
  advance(recorded: Recorded): void;
  /**
   * Decides an event against what was taken in, and changes nothing.
   * Throws a Rejection that names the rule broken.
   */
  decide(event: LedgerEvent, by: Speaker, parties: readonly PartyId[]): Decision<LedgerEvent>;
  /** Decides a document told again, maybe changed: see decideChanged. Throws as `decide` does. */
  decideChanged(
    event: LedgerEvent,
    by: Speaker,
    parties: readonly PartyId[],
    changedMessage: string,
  ): Changed<LedgerEvent>;
  /** The teller's own entries that were told under a message id, changed versions included. */
  toldUnder(type: EventType, by: Speaker): readonly ToldUnder[];
}

/** Opens a stream before its first event. Throws `entry_must_exist` for a name of no known kind. */
export function openStream(stream: string): StreamSession {
  const kind = kindOfStream(stream);
  switch (kind) {
    case 'professional':
      return session(stream, kind, professional);
    case 'invoice':
      return session(stream, kind, invoice);
    case 'receivable':
      return session(stream, kind, receivable);
    case 'credit':
      return session(stream, kind, credit);
    case 'payment':
      return session(stream, kind, payment);
    case 'delivery':
      return session(stream, kind, delivery);
    case 'relation':
      return session(stream, kind, relation);
    case 'source':
      return session(stream, kind, source);
    case 'access':
      return session(stream, kind, access);
    case 'setoff':
      return session(stream, kind, setOffProposal);
    case 'share':
      return session(stream, kind, share);
    case 'watch':
      return session(stream, kind, watch);
    case 'endpoint':
      return session(stream, kind, endpoint);
    case 'lease':
      return session(stream, kind, lease);
    case 'model':
      return session(stream, kind, model);
    case 'erasure':
      return session(stream, kind, erasure);
    case null:
      throw new Rejection('entry_must_exist', '/entry', `No stream is named ${stream}.`);
    default:
      return kind satisfies never;
  }
}

function session<Kind extends StreamKind, State>(
  name: string,
  kind: Kind,
  decider: Decider<State, EventOfKind<Kind>>,
): StreamSession {
  let stream = emptyStream(decider);
  const isOwn = (event: LedgerEvent): event is EventOfKind<Kind> => isOfKind(event, kind);
  const isOwnRecord = (recorded: Recorded): recorded is Recorded<EventOfKind<Kind> | EntryEvent> =>
    isOwn(recorded.event) || isEntryEvent(recorded.event);
  return {
    stream: name,
    kind,
    advance(recorded) {
      if (!isOwnRecord(recorded)) throw misplaced(recorded.event, name);
      stream = advance(decider, stream, recorded);
    },
    decide(event, by, parties) {
      if (!isOwn(event) && !isEntryEvent(event)) throw misplaced(event, name);
      return decideEvent(decider, stream, event, by, parties);
    },
    decideChanged(event, by, parties, changedMessage) {
      if (!isOwn(event)) throw misplaced(event, name);
      return decideChanged(decider, stream, event, by, parties, changedMessage);
    },
    toldUnder: (type, by) => toldUnder(stream, type, by),
  };
}

function misplaced(event: LedgerEvent, stream: string): Error {
  return new Error(`${event.type} does not belong to the stream ${stream}; see streamOf.`);
}
