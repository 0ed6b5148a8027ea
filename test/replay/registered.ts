import type { StoredEvent } from '../../src/ledger/stored.js';
import { PARTIES } from '../ledger/arbitraries.js';

/** The same history after its parties were registered, so that all have scores. */
export function registered(told: readonly StoredEvent[]): readonly StoredEvent[] {
  const metadata = JSON.stringify({
    ...{ teller: 'kept', party: '', side: 'none', source: 'api', message: 'met', parties: '' },
  });
  const met = PARTIES.map((party, i): StoredEvent => {
    const data = JSON.stringify({ party, scheme: '0002' });
    const at = { stream: `professional-${party}`, revision: -1, position: i + 1, recordedAt: 0 };
    return { ...at, id: '', type: 'ProfessionalRegistered.v1', data, metadata };
  });
  const after = told.map((event) => ({ ...event, position: event.position + met.length }));
  return [...met, ...after];
}
