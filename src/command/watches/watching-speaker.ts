/** Who speaks of watches and endpoints: whoever makes or ends them, and the ledger itself. */
import { WATCHING_TELLER } from '../../ledger/own-tellers.js';
import type { Speaker } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Access } from '../speaker.js';

/** For whom a watch or an endpoint is. Who may ask that is for the read side to say. */
export interface WatchOwner {
  readonly party: PartyId;
  readonly parties: readonly PartyId[];
}

/** An operator speaks for nobody. */
export function ownerAs(
  { teller, source, role }: Access,
  party: PartyId,
  message: string,
): Speaker {
  return { teller, party: role === 'operator' ? null : party, side: 'none', source, message, role };
}

/** The ledger tells what watches heard and how endpoints answered. */
export function watchingAs(message: string): Speaker {
  return {
    ...{ teller: WATCHING_TELLER, party: null, side: 'none', source: 'api', message },
    role: 'operator',
  };
}
