/**
 * Erasure: the keys of a professional are destroyed, and with them its names and texts wherever
 * they are sealed. Facts hold none, so scores and hashes stay as they are.
 */
import type { PartyId } from '../ledger/party.js';
import { ReadRefused } from './read-refused.js';
import type { ReadSide } from './read-side.js';

export interface Erased {
  /** The party ids under which the professional is known from now on. */
  readonly parties: readonly PartyId[];
  /** False where everything was erased before. */
  readonly changed: boolean;
}

/**
 * Erases every party id of the professional's class. Whether the viewer may is for the caller to
 * say. Throws professional_must_be_known where the ledger never met it.
 */
export async function eraseProfessional(side: ReadSide, written: string): Promise<Erased> {
  const party = side.party(written);
  const parties = side.today.classOf(party);
  const met = parties.some((id) => {
    return side.views.one('SELECT 1 FROM professional WHERE party = ?', id) !== null;
  });
  if (!met) throw new ReadRefused('professional_must_be_known', undefined, 'id');
  let changed = false;
  for (const id of parties) {
    if (await side.parts.keys.erase(id)) changed = true;
  }
  side.people.forget();
  return { parties, changed };
}
