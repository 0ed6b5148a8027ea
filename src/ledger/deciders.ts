/**
 * Which stream an event belongs to and which decider answers for it, so that one command handler
 * runs every telling: open the stream, advance it over what is stored, decide.
 */
import { access, accessStream } from './access.js';
import { credit, creditStream } from './credit.js';
import type { Decider, Decision, Recorded } from './decider.js';
import { delivery, deliveryStream } from './delivery.js';
import { isEntryEvent } from './entries.js';
import type {
  AccessEvent,
  CreditEvent,
  DeliveryEvent,
  EntryEvent,
  EventOf,
  EventType,
  InvoiceEvent,
  LedgerEvent,
  PaymentEvent,
  ProfessionalEvent,
  ReceivableEvent,
  RelationEvent,
  SourceEvent,
} from './events.js';
import { invoice, invoiceStream } from './invoice.js';
import type { PartyId } from './party.js';
import { payment, paymentStream } from './payment.js';
import { professional, professionalStream } from './professional.js';
import { receivable, receivableStream } from './receivable.js';
import { Rejection } from './rejection.js';
import { relation, relationStream } from './relation.js';
import { source, sourceStream } from './source.js';
import type { Speaker } from './stored.js';
import {
  advance,
  type Changed,
  decideChanged,
  decideEvent,
  emptyStream,
  type ToldUnder,
  toldUnder,
} from './stream.js';
import { kindOfStream, type StreamKind } from './stream-kind.js';

/** The events of each kind of stream. Entry events belong to every kind. */
export interface EventsOfKind {
  professional: ProfessionalEvent;
  invoice: InvoiceEvent;
  receivable: ReceivableEvent;
  credit: CreditEvent;
  payment: PaymentEvent;
  delivery: DeliveryEvent;
  relation: RelationEvent;
  source: SourceEvent;
  access: AccessEvent;
}

/** Events that have a stream of their own kind, so that their facts name the stream. */
export type OwnEvent = EventsOfKind[StreamKind];

type KindOf<Type extends EventType> = {
  [Kind in StreamKind]: EventOf<Type> extends EventsOfKind[Kind] ? Kind : never;
}[StreamKind];

/** The kind of stream of each event type; `any` for those about an entry of whatever stream. */
export const KIND_OF_TYPE: {
  readonly [Type in EventType]: EventOf<Type> extends EntryEvent ? 'any' : KindOf<Type>;
} = {
  ProfessionalRegistered: 'professional',
  ProfessionalUpdated: 'professional',
  IdentifierLinked: 'professional',
  IdentifierUnlinked: 'professional',
  InvoiceIssued: 'invoice',
  InvoiceCorrected: 'invoice',
  InvoiceReceived: 'invoice',
  InvoiceApproved: 'invoice',
  InvoiceRefused: 'invoice',
  InvoiceRejected: 'invoice',
  InvoiceSuspended: 'invoice',
  InvoiceResumed: 'invoice',
  InvoiceDisputed: 'invoice',
  InvoiceDisputeResolved: 'invoice',
  InvoiceRescheduled: 'invoice',
  InvoiceCancelled: 'invoice',
  InvoiceSettledOtherwise: 'invoice',
  InvoiceWrittenOff: 'invoice',
  InvoiceLinked: 'invoice',
  PayeeAccountChanged: 'invoice',
  ReceivableAssigned: 'receivable',
  ReceivableReleased: 'receivable',
  CreditNoteIssued: 'credit',
  PaymentAnnounced: 'payment',
  PaymentFailed: 'payment',
  PaymentReceived: 'payment',
  PaymentAllocated: 'payment',
  PaymentReversed: 'payment',
  PaymentRefunded: 'payment',
  DeliveryPromised: 'delivery',
  DeliveryRescheduled: 'delivery',
  DeliveryMade: 'delivery',
  DeliveryAccepted: 'delivery',
  DeliveryRefused: 'delivery',
  GoodsReturned: 'delivery',
  DeliveryCancelled: 'delivery',
  FeedbackGiven: 'relation',
  FeedbackAnswered: 'relation',
  SourceCovered: 'source',
  AccessGranted: 'access',
  AccessRevoked: 'access',
  EntryWithdrawn: 'any',
  EntryContested: 'any',
  EntryAnswered: 'any',
  ContestResolved: 'any',
};

/** The stream that an event's own facts name; `teller` tells it, which some names hold. */
export function streamOf(event: OwnEvent, teller: string): string {
  switch (event.type) {
    case 'ProfessionalRegistered':
    case 'ProfessionalUpdated':
    case 'IdentifierLinked':
    case 'IdentifierUnlinked':
      return professionalStream(event.facts.party);
    case 'InvoiceIssued':
    case 'InvoiceCorrected':
    case 'InvoiceReceived':
    case 'InvoiceApproved':
    case 'InvoiceRefused':
    case 'InvoiceRejected':
    case 'InvoiceSuspended':
    case 'InvoiceResumed':
    case 'InvoiceDisputed':
    case 'InvoiceDisputeResolved':
    case 'InvoiceRescheduled':
    case 'InvoiceCancelled':
    case 'InvoiceSettledOtherwise':
    case 'InvoiceWrittenOff':
    case 'InvoiceLinked':
    case 'PayeeAccountChanged':
      return invoiceStream(event.facts.seller, event.facts.number);
    case 'ReceivableAssigned':
    case 'ReceivableReleased':
      return receivableStream(teller, event.facts);
    case 'CreditNoteIssued':
      return creditStream(event.facts.seller, event.facts.number);
    case 'PaymentAllocated':
      return paymentStream(event.facts.teller ?? teller, event.facts.payment);
    case 'PaymentAnnounced':
    case 'PaymentFailed':
    case 'PaymentReceived':
    case 'PaymentReversed':
    case 'PaymentRefunded':
      return paymentStream(teller, event.facts.payment);
    case 'DeliveryPromised':
    case 'DeliveryRescheduled':
    case 'DeliveryMade':
    case 'DeliveryAccepted':
    case 'DeliveryRefused':
    case 'GoodsReturned':
    case 'DeliveryCancelled':
      return deliveryStream(event.facts.supplier, event.facts.reference);
    case 'FeedbackGiven':
    case 'FeedbackAnswered':
      return relationStream(event.facts.from, event.facts.to);
    case 'SourceCovered':
      return sourceStream(event.facts.teller);
    case 'AccessGranted':
    case 'AccessRevoked':
      return accessStream(event.facts.keyId);
    default:
      return event satisfies never;
  }
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
   * Decides a telling against what was taken in, and changes nothing.
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
  toldUnder(type: EventType, by: Pick<Speaker, 'teller' | 'message'>): readonly ToldUnder[];
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
    case null:
      throw new Rejection('entry_must_exist', '/entry', `No stream is named ${stream}.`);
    default:
      return kind satisfies never;
  }
}

function session<Kind extends StreamKind, State>(
  name: string,
  kind: Kind,
  decider: Decider<State, EventsOfKind[Kind]>,
): StreamSession {
  let stream = emptyStream(decider);
  const isOwn = (event: LedgerEvent): event is EventsOfKind[Kind] =>
    KIND_OF_TYPE[event.type] === kind;
  const isOwnRecord = (recorded: Recorded): recorded is Recorded<EventsOfKind[Kind] | EntryEvent> =>
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
