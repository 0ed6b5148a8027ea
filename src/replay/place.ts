import { EVENT_TYPES } from '../ledger/event-types.js';
import { typeOf } from '../ledger/upcast.js';

/**
 * Where an event says of which promise it is a fact: in its stream's name, or in the shares that it
 * restates. Any other event has to be looked into, as have links, which join promises, and events
 * about professionals and sources.
 */
export type EventPlace = 'stream' | 'shares' | 'elsewhere';

/** The place for events of a stored type; those of other programs have to be looked into. */
export function placeOf(stored: string): EventPlace {
  const type = typeOf(stored);
  if (type === null || type === 'InvoiceLinked') return 'elsewhere';
  const { kind } = EVENT_TYPES[type];
  switch (kind) {
    case 'invoice':
    case 'delivery':
      return 'stream';
    case 'payment':
      return 'shares';
    case 'professional':
    case 'receivable':
    case 'credit':
    case 'relation':
    case 'source':
    case 'access':
    case 'setoff':
    case 'share':
    case 'watch':
    case 'endpoint':
    case 'lease':
    case 'model':
    case 'erasure':
    case 'any':
      return 'elsewhere';
    default:
      return kind satisfies never;
  }
}
