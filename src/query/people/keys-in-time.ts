import { setTimeout as delay } from 'node:timers/promises';
import type { KeyStore, SubjectKey } from '../../keys/key-store.js';
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';

/** How long whoever reads waits for keys that are elsewhere, in ms. */
const ASKED_MS = 2000;

/**
 * The keys of a cluster for reads: these go on without names where the cluster is about to be away,
 * which its own patience takes much longer to find out.
 */
export class KeysInTime implements Pick<KeyStore, 'existing'> {
  constructor(private readonly keys: Pick<KeyStore, 'existing'>) {}

  /** Throws StoreUnavailable also where no answer comes in time. */
  async existing(parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey>> {
    const late = new AbortController();
    const asked = this.keys.existing(parties);
    // Its failure is nobody's once it came too late.
    asked.catch(() => {});
    try {
      const found = await Promise.race([asked, delay(ASKED_MS, null, { signal: late.signal })]);
      if (found === null) throw new StoreUnavailable(`No key came within ${ASKED_MS} ms.`);
      return found;
    } finally {
      late.abort();
    }
  }
}
