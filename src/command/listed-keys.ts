/** Keys as lists show them: what was granted and what became of it. No secret is in it. */
import type { EventOf, LedgerEvent, Role, Source, Vetting } from '../ledger/events.js';
import type { Day } from '../ledger/values/day.js';

export interface ListedKey {
  readonly keyId: string;
  readonly role: Role;
  readonly teller: string;
  readonly source: Source;
  readonly vetting: Vetting;
  readonly live: boolean;
  /** How many it may speak for, or whose page it opens. */
  readonly parties: number | 'any';
  readonly grantedOn: Day;
  /** The last day on which it opens anything; null: until it is revoked. */
  readonly until: Day | null;
  readonly revokedOn: Day | null;
}

/** A key after one more event; undefined where none of it was granted. */
export function listedAfter(key: ListedKey | undefined, event: LedgerEvent): ListedKey | undefined {
  if (event.type === 'AccessGranted') return listed(event.facts);
  return key && event.type === 'AccessRevoked' ? { ...key, revokedOn: event.facts.on } : key;
}

function listed(granted: EventOf<'AccessGranted'>['facts']): ListedKey {
  const { keyId, role, teller, source, vetting = 'known', live, on, until = null } = granted;
  const parties = granted.anyParty || role === 'operator' ? 'any' : granted.parties.length;
  const rights = { keyId, role, teller, source, vetting, live, parties } as const;
  return { ...rights, grantedOn: on, until, revokedOn: null };
}
