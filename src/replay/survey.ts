/**
 * The first pass of a replay: goes once through the names of all streams, and through those events
 * that may be facts of another promise than their stream names.
 */
import {
  addressesOf,
  addressesOfShares,
  addressOf,
  addressOfStream,
  type Told,
  toldOf,
} from '../../projections/told.js';
import { kindOfStream } from '../../projections/trail.js';
import type { Position } from '../ledger/stored.js';
import { isEntryEvent, takenOut } from '../ledger/stream.js';
import { sharesIn, typeOf } from '../ledger/upcast.js';
import type { Glimpse, History } from '../store/sqlite-history.js';
import { type ContextFacts, ContextReader } from './context.js';
import { GroupIndex } from './groups.js';

export interface Survey {
  readonly groups: GroupIndex;
  readonly context: ContextFacts;
  /** Positions of what was told of professionals themselves. */
  readonly introductions: readonly Position[];
  /** Events of other programs, passed over. */
  readonly passedOver: number;
}

const PAGE = 5000;

/** Surveys a history up to and with a position. `seen` hears how far it got. */
export function survey(
  history: History,
  upTo: Position,
  seen: (position: Position) => void = () => {},
): Survey {
  const surveyor = new Surveyor(history);
  surveyor.takeStreams(upTo);
  for (let position = 0; position < upTo; ) {
    const page = history.glimpses(position, upTo, PAGE, isOfItsStream);
    surveyor.takePage(page);
    position = page.at(-1)?.[0] ?? upTo;
    seen(position);
  }
  const { groups, introductions, passedOver } = surveyor;
  return { groups, introductions, context: surveyor.context.facts(), passedOver };
}

class Surveyor {
  readonly groups = new GroupIndex();
  readonly context = new ContextReader();
  readonly introductions: Position[] = [];
  passedOver = 0;
  /** Where the facts of credit and relation streams went, for later entries about them. */
  private readonly went = new Map<string, Set<string>>();

  constructor(private readonly history: History) {}

  takeStreams(upTo: Position): void {
    let page = this.history.streams(0, upTo, PAGE);
    for (let last = page.at(-1); last; last = page.at(-1)) {
      for (const [number, name] of page) {
        const address = addressOfStream(name);
        if (address !== null) this.groups.addStream(address, number);
      }
      page = this.history.streams(last[0], upTo, PAGE);
    }
  }

  takePage(page: readonly Glimpse[]): void {
    const others: Position[] = [];
    for (const [position, type, data] of page) {
      const name = typeOf(type);
      switch (name) {
        case 'PaymentAnnounced':
        case 'PaymentFailed':
        case 'PaymentReceived':
        case 'PaymentAllocated':
        case 'PaymentReversed':
        case 'PaymentRefunded':
          for (const address of addressesOfShares(sharesIn(name, { type, data }))) {
            this.groups.addFact(address, position);
          }
          break;
        default:
          others.push(position);
      }
    }
    for (const event of this.history.at(others)) {
      const told = toldOf(event);
      if (told) this.take(told);
      else this.passedOver += 1;
    }
  }

  private take(told: Told): void {
    const { stream, revision, position, event } = told;
    this.context.take(told);
    if (kindOfStream(stream) === 'professional') this.introductions.push(position);
    // Streams that name a promise were taken whole.
    if (addressOfStream(stream) === null) {
      for (const address of addressesOf(told, (of) => [...(this.went.get(of) ?? [])])) {
        this.groups.addFact(address, position);
        this.remember(stream, address);
      }
    }
    if (event.type === 'InvoiceLinked') {
      const { seller, number, toSeller, toNumber } = event.facts;
      const one = addressOf('invoice', seller, number);
      this.groups.join(`${stream}@${revision}`, one, addressOf('invoice', toSeller, toNumber));
    }
    const gone = isEntryEvent(event) ? takenOut(event) : null;
    if (gone !== null) this.groups.part(`${stream}@${gone}`);
  }

  private remember(stream: string, address: string): void {
    const kind = kindOfStream(stream);
    if (kind !== 'credit' && kind !== 'relation') return;
    const known = this.went.get(stream);
    if (known) known.add(address);
    else this.went.set(stream, new Set([address]));
  }
}

/**
 * Whether events of a stored type are facts of the promise that their stream names, and say nothing
 * that a survey needs.
 */
function isOfItsStream(type: string): boolean {
  const name = typeOf(type);
  switch (name) {
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
    case 'PayeeAccountChanged':
    case 'DeliveryPromised':
    case 'DeliveryRescheduled':
    case 'DeliveryMade':
    case 'DeliveryAccepted':
    case 'GoodsReturned':
    case 'DeliveryRefused':
    case 'DeliveryCancelled':
      return true;
    case null:
    case 'InvoiceLinked':
    case 'ReceivableAssigned':
    case 'ReceivableReleased':
    case 'CreditNoteIssued':
    case 'PaymentAnnounced':
    case 'PaymentFailed':
    case 'PaymentReceived':
    case 'PaymentAllocated':
    case 'PaymentReversed':
    case 'PaymentRefunded':
    case 'FeedbackGiven':
    case 'FeedbackAnswered':
    case 'ProfessionalRegistered':
    case 'ProfessionalUpdated':
    case 'IdentifierLinked':
    case 'IdentifierUnlinked':
    case 'SourceCovered':
    case 'AccessGranted':
    case 'AccessRevoked':
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return false;
    default:
      return name satisfies never;
  }
}
