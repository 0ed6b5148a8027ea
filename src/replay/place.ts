import { typeOf } from '../ledger/upcast.js';

/**
 * Where it is said of which promise an event is a fact: its stream's name says so, the shares that
 * it restates, or else has to be looked for; so have links, which join promises, and what is told
 * of professionals and sources.
 */
export type Place = 'stream' | 'shares' | 'elsewhere';

/** The place for events of a stored type; those of other programs have to be looked into. */
export function placeOf(stored: string): Place {
  const type = typeOf(stored);
  switch (type) {
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
      return 'stream';
    case 'PaymentAnnounced':
    case 'PaymentFailed':
    case 'PaymentReceived':
    case 'PaymentAllocated':
    case 'PaymentReversed':
    case 'PaymentRefunded':
      return 'shares';
    case null:
    case 'InvoiceLinked':
    case 'ReceivableAssigned':
    case 'ReceivableReleased':
    case 'CreditNoteIssued':
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
      return 'elsewhere';
    default:
      return type satisfies never;
  }
}
