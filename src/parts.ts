/** What a ledger in a data folder is made of: events, keys, and the ledger's own key. */
import { type KeyStore } from './keys/key-store.js';
import { loadLedgerKey } from './keys/ledger-key.js';
import { type PartyIds, partyIds } from './keys/party-id.js';
import { openSqliteKeyStore } from './keys/sqlite-key-store.js';
import type { EventStore } from './store/event-store.js';
import { openSqliteStore } from './store/sqlite-store.js';

export interface Parts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly partyIds: PartyIds;
}

/**
 * Opens the ledger of a data folder for writing, creating it where there is none. The keys come
 * first: a folder that holds events but lost its keys is refused by them.
 * Throws StoreUnavailable or LedgerKeyError, which say what to do.
 */
export async function openParts(dir: string): Promise<Parts> {
  const ledgerKey = loadLedgerKey(dir);
  const keys = openSqliteKeyStore(dir, ledgerKey);
  try {
    return { store: openSqliteStore(dir), keys, partyIds: partyIds(ledgerKey) };
  } catch (error) {
    await keys.close();
    throw error;
  }
}

export async function closeParts({ store, keys }: Parts): Promise<void> {
  await store.close();
  await keys.close();
}
