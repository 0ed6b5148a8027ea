/**
 * The catalogue of event types, from what each stream says of the events it takes. Whatever else
 * depends on the type alone follows from it: stored names, kinds of streams, business days.
 */

import type { EventOf, EventType, EventTypes, LedgerEvent } from './events.js';
import { ACCESS_EVENTS } from './kinds/access.js';
import { CREDIT_EVENTS } from './kinds/credit.js';
import { DELIVERY_EVENTS } from './kinds/delivery.js';
import { ENDPOINT_EVENTS } from './kinds/endpoint.js';
import { ERASURE_EVENTS } from './kinds/erasure.js';
import { INVOICE_EVENTS } from './kinds/invoice.js';
import { LEASE_EVENTS } from './kinds/lease.js';
import { MODEL_EVENTS } from './kinds/model.js';
import { PAYMENT_EVENTS } from './kinds/payment.js';
import { PROFESSIONAL_EVENTS } from './kinds/professional.js';
import { RECEIVABLE_EVENTS } from './kinds/receivable.js';
import { RELATION_EVENTS } from './kinds/relation.js';
import { SET_OFF_EVENTS } from './kinds/set-off.js';
import { SHARE_EVENTS } from './kinds/share.js';
import { SOURCE_EVENTS } from './kinds/source.js';
import { WATCH_EVENTS } from './kinds/watch.js';
import { ENTRY_EVENTS } from './stream/entries.js';
import type { StreamKind } from './stream-kind.js';

export const EVENT_TYPES = {
  ...PROFESSIONAL_EVENTS,
  ...INVOICE_EVENTS,
  ...RECEIVABLE_EVENTS,
  ...CREDIT_EVENTS,
  ...PAYMENT_EVENTS,
  ...DELIVERY_EVENTS,
  ...RELATION_EVENTS,
  ...SOURCE_EVENTS,
  ...ACCESS_EVENTS,
  ...SET_OFF_EVENTS,
  ...SHARE_EVENTS,
  ...WATCH_EVENTS,
  ...ENDPOINT_EVENTS,
  ...LEASE_EVENTS,
  ...MODEL_EVENTS,
  ...ERASURE_EVENTS,
  ...ENTRY_EVENTS,
} as const satisfies EventTypes;

type TypeOfKind<Kind extends StreamKind> = {
  [Type in EventType]: (typeof EVENT_TYPES)[Type]['kind'] extends Kind ? Type : never;
}[EventType];

/** The events that a kind of stream takes, besides those about an entry. */
export type EventOfKind<Kind extends StreamKind> = EventOf<TypeOfKind<Kind>>;

export function isEventType(name: string): name is EventType {
  return Object.hasOwn(EVENT_TYPES, name);
}

export function isOfKind<Kind extends StreamKind>(
  event: LedgerEvent,
  kind: Kind,
): event is EventOfKind<Kind> {
  return EVENT_TYPES[event.type].kind === kind;
}
