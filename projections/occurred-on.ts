import { EVENT_TYPES } from '../src/ledger/event-types.js';
import type { EventOf, EventType, EventTypes, LedgerEvent } from '../src/ledger/events.js';
import type { Day } from '../src/ledger/values/day.js';

const TYPES: EventTypes = EVENT_TYPES;

/**
 * The business day of an event; null where it tells of none (its recorded day is shown instead).
 */
export function occurredOn(event: LedgerEvent): Day | null {
  return dayOf(event.type, event.facts);
}

function dayOf<Type extends EventType>(type: Type, facts: EventOf<Type>['facts']): Day | null {
  return TYPES[type].day?.(facts) ?? null;
}
