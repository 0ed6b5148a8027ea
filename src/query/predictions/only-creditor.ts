/** The one professional to whom all invoices are owed; null where there is none, or several. */
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadSide } from '../read-side.js';

/** For whoever sees everything: it tells who is here. */
export function onlyCreditor(side: ReadSide): PartyId | null {
  const rows = side.views.all<{ party: PartyId }>(
    `SELECT party.party FROM party WHERE EXISTS
       (SELECT 1 FROM promise WHERE promisee = party.id AND kind = 'invoice') LIMIT 100`,
  );
  const creditors = new Set(rows.map(({ party }) => side.today.resolve(party)));
  const [only = null] = creditors;
  return creditors.size === 1 ? only : null;
}
