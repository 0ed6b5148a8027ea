import type { Day } from '../src/ledger/day.js';
import type { DeliveryEvent, LedgerEvent } from '../src/ledger/events.js';

/**
 * The business day of an event; null where it tells of none (its recorded day is shown instead).
 */
export function occurredOn(event: LedgerEvent): Day | null {
  switch (event.type) {
    case 'InvoiceIssued':
    case 'InvoiceCorrected':
    case 'CreditNoteIssued':
      return event.facts.issuedOn;
    case 'InvoiceReceived':
      return event.facts.receivedOn;
    case 'InvoiceApproved':
      return event.facts.approvedOn;
    case 'InvoiceRefused':
      return event.facts.refusedOn;
    case 'InvoiceRejected':
      return event.facts.rejectedOn;
    case 'InvoiceSuspended':
      return event.facts.suspendedOn;
    case 'InvoiceResumed':
      return event.facts.resumedOn;
    case 'InvoiceDisputed':
      return event.facts.raisedOn ?? null;
    case 'InvoiceDisputeResolved':
      return event.facts.resolvedOn;
    case 'InvoiceRescheduled':
      return event.facts.agreedOn;
    case 'InvoiceCancelled':
      return event.facts.cancelledOn;
    case 'PaymentReceived':
      return event.facts.creditedOn ?? event.facts.initiatedOn ?? null;
    case 'DeliveryPromised':
    case 'DeliveryRescheduled':
    case 'DeliveryMade':
    case 'DeliveryAccepted':
    case 'DeliveryRefused':
    case 'GoodsReturned':
    case 'DeliveryCancelled':
      return dayOfDelivery(event);
    case 'ProfessionalUpdated':
      return event.facts.from;
    case 'SourceCovered':
      return event.facts.upTo;
    case 'InvoiceSettledOtherwise':
    case 'InvoiceWrittenOff':
    case 'PayeeAccountChanged':
    case 'ReceivableAssigned':
    case 'ReceivableReleased':
    case 'PaymentAnnounced':
    case 'PaymentFailed':
    case 'PaymentAllocated':
    case 'PaymentReversed':
    case 'PaymentRefunded':
    case 'FeedbackGiven':
    case 'FeedbackAnswered':
    case 'AccessGranted':
    case 'AccessRevoked':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return event.facts.on;
    case 'EntryWithdrawn':
    case 'InvoiceLinked':
    case 'ProfessionalRegistered':
    case 'IdentifierLinked':
    case 'IdentifierUnlinked':
      return null;
    default:
      return event satisfies never;
  }
}

function dayOfDelivery(event: DeliveryEvent): Day | null {
  switch (event.type) {
    case 'DeliveryPromised':
      return event.facts.promisedOn;
    case 'DeliveryRescheduled':
      return event.facts.agreedOn;
    case 'DeliveryMade':
      return event.facts.handedOverOn ?? event.facts.arrivedOn ?? null;
    case 'DeliveryAccepted':
      return event.facts.acceptedOn;
    case 'DeliveryRefused':
      return event.facts.refusedOn;
    case 'GoodsReturned':
      return event.facts.returnedOn;
    case 'DeliveryCancelled':
      return event.facts.cancelledOn;
    default:
      return event satisfies never;
  }
}
