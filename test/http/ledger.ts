/**
 * The ledger under the service. KEPT_TEST_STORE says on what: `sqlite` (or nothing), `double` for a
 * cluster's double in this process, or `kurrentdb://...` for a part of a real server.
 */
import { openClusterKeyStore } from '../../src/keys/cluster-key-store.js';
import { clusterSlots } from '../../src/keys/key-slots.js';
import { partyIds } from '../../src/keys/party-id.js';
import type { PartsOptions } from '../../src/open-ledger.js';
import { type Folder, folderOf, openFolder } from '../command/fixture.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { openPartOf } from '../store/kurrent/real.js';
import { temporaryFolder } from '../temporary-folder.js';

const LEDGER_KEY = Buffer.alloc(32, 7);

export function openLedger(): Promise<Folder> {
  const on = process.env.KEPT_TEST_STORE ?? 'sqlite';
  switch (on) {
    case 'sqlite':
      return openFolder();
    case 'double':
      return openOnDouble();
    default:
      return openOnServer(on);
  }
}

/** On a cluster's double, which goes on until it is closed; `limits` are for tests that stop it. */
export async function openOnDouble(
  limits: NonNullable<PartsOptions['limits']> = {},
): Promise<Folder & { readonly cluster: Cluster }> {
  const cluster = await Cluster.start();
  const env = { KEPT_STORE: cluster.url, KEPT_LEDGER_KEY: LEDGER_KEY.toString('hex') };
  const folder = await openFolder(temporaryFolder(), { env, limits });
  const close = async (): Promise<void> => {
    await folder.close();
    cluster.stop();
  };
  return { ...folder, cluster, close };
}

async function openOnServer(url: string): Promise<Folder> {
  const part = await openPartOf(url);
  const keys = await openClusterKeyStore(part, LEDGER_KEY);
  const slots = clusterSlots(part.slots, LEDGER_KEY);
  return folderOf(temporaryFolder(), {
    ...{ store: part.store, keys, slots },
    partyIds: partyIds(LEDGER_KEY),
  });
}
