/** What the tests of event stores are told with. */
import type { StoredEvent } from '../../src/ledger/stored.js';
import type { Appended, Conflict, NewEvent } from '../../src/store/event-store.js';

/** An event told apart by a small number: the same number gives the same event. */
export function eventNo(n: number): NewEvent {
  return {
    id: `00000000-0000-5000-8000-${n.toString(16).padStart(12, '0')}`,
    type: n % 2 === 0 ? 'PaymentReceived.v1' : 'InvoiceIssued.v1',
    data: JSON.stringify({ n }),
    metadata: JSON.stringify({ message: `message-${n}` }),
  };
}

/** Positions left out, since they are the store's own. */
export function told(events: readonly StoredEvent[]): NewEvent[] {
  return events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
}

export function appended(result: Appended | Conflict): Appended {
  if (result.status === 'conflict') throw new Error(`a conflict at ${result.actual}`);
  return result;
}

/** All events of the batches, in their order. */
export async function collect(
  batches: AsyncIterable<readonly StoredEvent[]>,
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const batch of batches) events.push(...batch);
  return events;
}
