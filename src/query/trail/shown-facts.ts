/** Facts as they were told, with parties shown as somebody. */
import type { PartyId } from '../../ledger/values/party.js';
import type { Show } from '../people/people.js';

/**
 * Members of facts that hold a party id, whatever the event. `from`, `to` and `by` may hold others.
 */
const PARTY_MEMBERS: ReadonlySet<string> = new Set([
  ...['seller', 'buyer', 'toSeller', 'factor', 'payer', 'payee', 'supplier', 'client'],
  ...['party', 'parties', 'owner', 'from', 'to', 'by'],
]);

/** What a reader has no use for: the hash of a key's secret. */
const HIDDEN_MEMBERS: ReadonlySet<string> = new Set(['hash']);

function isPartyId(value: unknown): value is PartyId {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

/** Every party id in facts. */
export function partiesIn(facts: unknown): readonly PartyId[] {
  const found: PartyId[] = [];
  mapParties(facts, '', (party) => {
    found.push(party);
    return party;
  });
  return found;
}

/** The facts with each party shown. Amounts stay in minor units, as they were told. */
export function shownFacts(facts: unknown, show: Show): unknown {
  return mapParties(facts, '', show);
}

function mapParties(value: unknown, member: string, map: (party: PartyId) => unknown): unknown {
  if (PARTY_MEMBERS.has(member) && isPartyId(value)) return map(value);
  if (Array.isArray(value)) return value.map((item) => mapParties(item, member, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !HIDDEN_MEMBERS.has(name))
      .map(([name, item]) => [name, mapParties(item, name, map)]),
  );
}
