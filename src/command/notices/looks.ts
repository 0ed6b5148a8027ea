/** What has to be looked at to say whether something told counts: which promises it is of. */
import type { Fact } from '../../../projections/fact.js';
import { isOfKind } from '../../ledger/event-types.js';
import { deliveryStream } from '../../ledger/kinds/delivery.js';
import { invoiceStream } from '../../ledger/kinds/invoice.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { OpenStream } from '../round/open-stream.js';
import type { Command } from '../translate.js';
import { isNamedByOwner } from './word-on-terms.js';

/**
 * Whether what a command tells might not count. It reads nothing, and is false for nearly all that
 * is told: for what sellers tell, and for buyers whom the stream shows to be named by the seller.
 */
export function mayNotCount({ event, speaker }: Command, open: OpenStream): boolean {
  const { party, side } = speaker;
  if (party === null || side === 'bank') return false;
  if (event.type === 'InvoiceLinked') return true;
  if (isOfKind(event, 'invoice')) {
    return event.facts.seller !== party && !isNamed(party, open);
  }
  if (isOfKind(event, 'delivery')) {
    return event.facts.supplier !== party && !isNamed(party, open);
  }
  if (isOfKind(event, 'credit')) return event.facts.seller !== party;
  switch (event.type) {
    case 'PaymentReceived': {
      const { payee, allocations } = event.facts;
      return !allocations.every(({ seller }) => seller === party && seller === payee);
    }
    case 'PaymentAllocated':
    case 'PaymentReversed':
    case 'PaymentRefunded':
      return true;
    default:
      return false;
  }
}

/**
 * The invoices of a payment that is told by who paid it to their sellers, as nearly all are: if
 * each of these sellers names it as the buyer, the payment counts. Null for what is not so plain.
 */
export function invoicesPaidToSellers({
  event,
  speaker,
}: Pick<Command, 'event' | 'speaker'>): readonly string[] | null {
  if (event.type !== 'PaymentReceived') return null;
  const { payer, payee, allocations } = event.facts;
  if (payer !== speaker.party || allocations.some(({ seller }) => seller !== payee)) return null;
  return allocations.map(({ seller, number }) => invoiceStream(seller, number));
}

function isNamed(party: PartyId, { words }: OpenStream): boolean {
  return words !== null && isNamedByOwner(party, words);
}

/** Streams of a promise, or of the two that a link joins, and what the promise is called. */
export interface PromiseMeant {
  readonly streams: readonly string[];
  readonly name: string;
}

/** The promises that a fact is told of, by the numbers that it uses. */
export function promisesMeant({ event, stream }: Fact): readonly PromiseMeant[] {
  if (event.type === 'InvoiceLinked') {
    const { number, toSeller, toNumber } = event.facts;
    const name = `invoices ${number} and ${toNumber}`;
    return [{ streams: [stream, invoiceStream(toSeller, toNumber)], name }];
  }
  if (isOfKind(event, 'invoice')) {
    return [{ streams: [stream], name: `invoice ${event.facts.number}` }];
  }
  if (isOfKind(event, 'delivery')) {
    const { supplier, reference } = event.facts;
    return [{ streams: [deliveryStream(supplier, reference)], name: `delivery ${reference}` }];
  }
  if (isOfKind(event, 'credit')) {
    const { seller, allocations } = event.facts;
    return allocations.map(({ number }) => ofInvoice(seller, number));
  }
  const shares = event.after?.shares ?? [];
  return shares
    .filter(({ amount }) => amount !== '0')
    .map(({ seller, number }) => ofInvoice(seller, number));
}

function ofInvoice(seller: PartyId, number: string): PromiseMeant {
  return { streams: [invoiceStream(seller, number)], name: `invoice ${number}` };
}
