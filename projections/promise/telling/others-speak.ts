/** Whether a promise is its promisor's word alone, or others speak of it, too. */
import type { EventType } from '../../../src/ledger/events.js';
import type { Fact } from '../../fact.js';

/**
 * Whether anybody but the promisor speaks of the promise: tells its terms, or anything else of it
 * but money, which does not say what it was promised for. Facts are those that count for it.
 */
export function othersSpeak(facts: readonly Fact[]): boolean {
  return facts.some(({ by, event }) => by.side !== 'promisor' && SPEAKING.has(event.type));
}

const SPEAKING: ReadonlySet<EventType> = new Set([
  ...(['InvoiceIssued', 'InvoiceCorrected', 'InvoiceReceived', 'InvoiceApproved'] as const),
  ...(['InvoiceRefused', 'InvoiceRejected', 'InvoiceSuspended', 'InvoiceResumed'] as const),
  ...(['InvoiceDisputed', 'InvoiceDisputeResolved', 'InvoiceRescheduled'] as const),
  ...(['InvoiceCancelled', 'InvoiceSettledOtherwise', 'InvoiceWrittenOff'] as const),
  ...([
    'PayeeAccountChanged',
    'CreditNoteIssued',
    'DeliveryPromised',
    'DeliveryRescheduled',
    'DeliveryMade',
  ] as const),
  ...(['DeliveryAccepted', 'DeliveryRefused', 'GoodsReturned', 'DeliveryCancelled'] as const),
]);
