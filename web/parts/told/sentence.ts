/** An entry as a sentence: who tells what. Pure; each type of event has its words. */
import type { Words } from '../../words/words.js';
import { ofDelivery } from './of-delivery.js';
import { ofEntry } from './of-entry.js';
import { ofInvoice } from './of-invoice.js';
import { isOfNetwork, ofNetwork } from './of-network.js';
import { ofPayment } from './of-payment.js';
import { ofProfessional } from './of-professional.js';
import { isOfWatching, ofWatching } from './of-watching.js';
import { Telling, type ToldEntry } from './telling.js';

/**
 * "Delcourt Logistique says it invoiced €495.00 to Pasquier (T-2610), due 21 Nov 2026."
 * `currency`: ISO 4217, of the promise, for facts that name none themselves.
 */
export function sentenceOf(entry: ToldEntry, words: Words, currency: string | null = null): string {
  const told = new Telling(entry, words, currency);
  const { type } = entry;
  if (isOfNetwork(type)) return ofNetwork(type, told);
  if (isOfWatching(type)) return ofWatching(type, told);
  switch (type) {
    case 'ProfessionalRegistered':
    case 'ProfessionalUpdated':
    case 'IdentifierLinked':
    case 'IdentifierUnlinked':
    case 'LinkConfirmed':
    case 'ScoreRestricted':
    case 'ScoreRestrictionLifted':
    case 'SourceCovered':
    case 'IdempotencyKeyUsed':
    case 'AccessGranted':
    case 'AccessRevoked':
    case 'ShareMade':
    case 'ShareRevoked':
    case 'ShareOpened':
    case 'ModelBrought':
    case 'DefaultModelChosen':
    case 'ProfessionalErased':
      return ofProfessional(type, told);
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
    case 'ReceivableAssigned':
    case 'ReceivableReleased':
    case 'CreditNoteIssued':
      return ofInvoice(type, told);
    case 'PaymentAnnounced':
    case 'PaymentFailed':
    case 'PaymentReceived':
    case 'PaymentAllocated':
    case 'PaymentReversed':
    case 'PaymentRefunded':
      return ofPayment(type, told);
    case 'DeliveryPromised':
    case 'DeliveryRescheduled':
    case 'DeliveryMade':
    case 'DeliveryAccepted':
    case 'DeliveryRefused':
    case 'GoodsReturned':
    case 'DeliveryCancelled':
      return ofDelivery(type, told);
    case 'FeedbackGiven':
    case 'FeedbackAnswered':
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return ofEntry(type, told);
    default:
      return type satisfies never;
  }
}
