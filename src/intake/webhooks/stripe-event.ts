/** What the objects of Stripe have in common: who speaks, money, days, customers and payments. */
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { Message } from '../../messages/message.js';
import { broken, type Reader } from '../format.js';
import { type ChosenParty, chooseParty } from '../parties.js';
import type { JsonNode } from './json-document.js';

export interface StripeEvent {
  readonly object: JsonNode;
  /** What the object was before the event, of the members that changed. */
  readonly before: JsonNode;
  /** When the event was made. */
  readonly on: Day;
  readonly owner: string;
  readonly reader: Reader;
}

/** What an event says, and the customer whom it names. */
export interface StripeContext {
  readonly buyer?: ChosenParty;
  readonly messages: readonly Message[];
  /** Why it says nothing, where it does not. */
  readonly ignored?: string;
}

export function readEvent(event: JsonNode, reader: Reader): StripeEvent {
  if (reader.owner === undefined) throw broken('It does not say whose account it is.');
  return {
    object: event.member('data', 'object'),
    before: event.member('data', 'previous_attributes'),
    on: dayAt(event.member('created').requiredWhole),
    owner: reader.owner,
    reader,
  };
}

/** The customer of an invoice, or of another object, which says less of it. */
export function customerOf(object: JsonNode, reader: Reader): ChosenParty {
  const taxIds = object.member('customer_tax_ids').items;
  const vat = taxIds.find((each) => each.member('type').text === 'eu_vat');
  const said = {
    name: object.member('customer_name').text,
    country: object.member('customer_address', 'country').text,
    // The id by which the account knows it, of no register.
    legalId: { scheme: 'customer', value: object.member('customer').required },
    ids: [],
    vat: vat?.member('value').text ?? '',
    endpoint: null,
  };
  return chooseParty(said, reader, 'the customer');
}

/**
 * The name of a payment, the same in every object about it: its intent, or the charge of an older
 * payment. '' where the object names neither. Since version 2025-03-31 an invoice names one only
 * where its `payments` are sent along.
 */
export function paymentOf(object: JsonNode): string {
  const [payment] = object.member('payments', 'data').items;
  const places = [object, ...(payment ? [payment.member('payment')] : [])];
  const names = ['payment_intent', 'charge'].flatMap((name) =>
    places.map((place) => place.member(name).text || place.member(name, 'id').text),
  );
  const isCharge = object.member('object').text === 'charge';
  const found = names.find((name) => name !== '') ?? (isCharge ? object.member('id').text : '');
  return found === '' ? '' : `stripe ${found}`;
}

/** Stripe counts these in hundredths, though they have none (docs.stripe.com/currencies). */
const WITHOUT_HUNDREDTHS: ReadonlySet<string> = new Set(['ISK', 'UGX']);

export function inUnits(amount: number, currency: string): number {
  return WITHOUT_HUNDREDTHS.has(currency) ? Math.trunc(amount / 100) : amount;
}

/** The day in UTC of a time in seconds. */
export function dayAt(seconds: number): Day {
  return dayOf(Math.floor(seconds / 86_400));
}
