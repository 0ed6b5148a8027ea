import { EVENT_TYPES } from '../ledger/event-types.js';
import { typeOf } from '../ledger/upcast.js';

/**
 * Where it is said of which promise an event is a fact: its stream's name says so, the shares that
 * it restates, or else has to be looked for; so have links, which join promises, and what is told
 * of professionals and sources.
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
    case 'any':
      return 'elsewhere';
    default:
      return kind satisfies never;
  }
}
