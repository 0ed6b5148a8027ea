/**
 * What a ledger is made of: events, keys, and the ledger's own key; and where they are. KEPT_STORE
 * says that: `sqlite` (or nothing) for the data folder, `kurrentdb://...` for a cluster, with which
 * the data folder holds views only.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ClusterKeyStore, clusterIdentity } from './keys/cluster-key-store.js';
import { eraseAgain } from './erase-again.js';
import { erasureListOf } from './keys/erasure-list.js';
import { clusterSlots, type KeySlots, sqliteSlots } from './keys/key-slots.js';
import type { KeyStore } from './keys/key-store.js';
import { clusterLedgerKey, type LedgerKey, loadLedgerKey } from './keys/ledger-key.js';
import { type PartyIds, partyIds } from './keys/party-id.js';
import { openSqliteKeyStore } from './keys/sqlite-key-store.js';
import { type EventStore, StoreUnavailable } from './store/event-store.js';
import { isKurrentAddress } from './store/kurrent/address.js';
import type { Limits } from './store/kurrent/links.js';
import { makePrivateFolder, openToOthers } from './store/private-files.js';
import { type FolderLock, lockFolder } from './store/sqlite/folder-lock.js';
import {
  markFolder,
  mustBelong,
  mustLackNothing,
  showKeys,
  tieKeys,
} from './store/sqlite/parts.js';
import { openSqliteStore } from './store/sqlite/store.js';

export interface Parts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  /** What is kept with the keys beside them. */
  readonly slots: KeySlots;
  readonly partyIds: PartyIds;
  /** Keeps other processes from the views in the data folder, where the store does not. */
  readonly lock?: FolderLock;
  /**
   * Of a cluster that was away and is waited for: resolves once it was met. Rejects with
   * LedgerKeyError where its keys turn out to be wrapped with another ledger's key, and with
   * PartsApart where the data folder is of another ledger.
   */
  readonly met?: Promise<void>;
}

export interface PartsOptions {
  /** Beside another process that has the data folder: takes no lock, and appends nothing there. */
  readonly beside?: boolean;
  /**
   * Commits in a thread of its own, so that a server goes on while a commit waits for the disk.
   * What does one thing after another gains nothing by it.
   */
  readonly threads?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How long to wait for a cluster. */
  readonly limits?: Partial<Limits>;
  /** A cluster that is away is no error: it is waited for, and used when it is there. */
  readonly waits?: boolean;
  /** Hears, a line each, that a cluster went away and came back, and why. */
  readonly log?: (line: string) => void;
  /**
   * Hears, a line each, how far an upgrade of a folder is, what of it others may open, and how many
   * erasures were applied again.
   */
  readonly notes?: (line: string) => void;
}

/** How long a service waits for a cluster before it begins without, in ms. */
const BEGIN_MS = 2_000;

/** Where the ledger of a data folder is. */
export type LedgerPlace =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'cluster'; readonly url: string };

/** Throws StoreUnavailable where KEPT_STORE names nothing that Kept can use. */
export function placeOf(dir: string, env: PartsOptions['env'] = process.env): LedgerPlace {
  const named = (env.KEPT_STORE ?? '').trim();
  if (isKurrentAddress(named)) return { kind: 'cluster', url: named };
  if (named === '' || named === 'sqlite') return { kind: 'folder', dir };
  const folder = /^sqlite:(.+)$/.exec(named)?.[1];
  if (folder === undefined) {
    // What was meant may be an address with a password in it, so it is not shown.
    throw new StoreUnavailable(
      'KEPT_STORE must be sqlite:DIR, or kurrentdb://host:2113 for a cluster (see docs/how-to).',
    );
  }
  if (resolve(folder) === resolve(dir)) return { kind: 'folder', dir };
  throw new StoreUnavailable(
    `KEPT_STORE names the folder ${folder} and --data (or KEPT_DATA) names ${dir}. ` +
      'A ledger on SQLite is in the data folder: name the same one, or leave KEPT_STORE out.',
  );
}

/**
 * Opens the ledger of a data folder for writing, creating it where there is none.
 * Throws StoreUnavailable, LedgerKeyError or PartsApart, which say what to do.
 */
export async function openParts(dir: string, options: PartsOptions = {}): Promise<Parts> {
  const place = placeOf(dir, options.env);
  if (existsSync(dir) && !statSync(dir).isDirectory()) {
    throw new StoreUnavailable(`${dir} is a file. Name a folder for the ledger with --data.`);
  }
  const [open] = options.beside ? [] : openToOthers(dir, { deep: false });
  if (open !== undefined) options.notes?.(`Others may open ${open}: run kept doctor --fix.`);
  return place.kind === 'cluster'
    ? openCluster(dir, place.url, options)
    : openFolder(place.dir, options);
}

export async function closeParts({ store, keys, slots, lock }: Parts): Promise<void> {
  await store.close();
  slots.close();
  await keys.close();
  lock?.release();
}

const COMMITTER_THREAD = new URL('./store/sqlite/committer-thread.js', import.meta.url);

/** The keys come first: a folder that holds events but lost its keys is refused by them. */
async function openFolder(
  dir: string,
  { beside = false, threads = false, env, notes }: PartsOptions,
): Promise<Parts> {
  mustLackNothing(dir);
  const ledgerKey = loadLedgerKey(dir, env);
  const erasures = erasureListOf(env);
  const keys = openSqliteKeyStore(dir, ledgerKey, Date.now, erasures);
  try {
    const store = openSqliteStore(dir, {
      readOnly: beside,
      ...(threads && { thread: COMMITTER_THREAD }),
      ...(notes && { log: notes }),
    });
    if (!beside) await mustBeOneLedger(dir, { store, keys }, erasures, notes);
    return { store, keys, slots: sqliteSlots(dir, ledgerKey), partyIds: partyIds(ledgerKey) };
  } catch (error) {
    await keys.close();
    throw error;
  }
}

/**
 * The parts in the folder are looked at by the one process that writes to it, which ends erasures,
 * too: others read beside it.
 */
async function mustBeOneLedger(
  dir: string,
  { store, keys }: Pick<Parts, 'store' | 'keys'>,
  erasures: string | null,
  notes: PartsOptions['notes'],
): Promise<void> {
  try {
    const ledger = tieKeys(dir);
    await mustBelong(dir, ledger, store, join(dir, 'events.db'));
    markFolder(dir, ledger);
    for await (const [last] of store.readAll((await store.head()) - 1)) {
      if (last) showKeys(dir, last);
    }
    await eraseAgain(dir, { store, keys }, erasures, notes);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openCluster(dir: string, url: string, options: PartsOptions): Promise<Parts> {
  const ledgerKey = clusterLedgerKey(options.env);
  if (existsSync(join(dir, 'events.db'))) {
    throw new StoreUnavailable(
      `${dir} holds a ledger of its own, but KEPT_STORE names a cluster. ` +
        'The views of one are not those of the other: name another data folder, or leave KEPT_STORE out.',
    );
  }
  makePrivateFolder(dir);
  const lock = options.beside ? undefined : lockFolder(dir);
  try {
    return { ...(await meetCluster(dir, url, ledgerKey, options)), ...(lock && { lock }) };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function meetCluster(
  dir: string,
  url: string,
  ledgerKey: LedgerKey,
  { env, limits = {}, waits = false, beside = false, log, notes }: PartsOptions,
): Promise<Parts> {
  // Only whoever has a cluster pays for loading its client.
  const { openKurrent } = await import('./store/kurrent/grpc-link.js');
  const { store, secrets, slots, scavenges, reached } = await openKurrent(url, {
    limits,
    ...(env && { env }),
    ...(log && { log }),
    ...(waits && { waits, openMs: BEGIN_MS }),
  });
  const erasures = erasureListOf(env);
  const keys = new ClusterKeyStore({ secrets, scavenges }, ledgerKey, erasures);
  const met = reached.then(async () => {
    await keys.prove();
    // Beside another process that looked.
    if (beside) return;
    const ledger = await clusterIdentity(secrets);
    await mustBelong(dir, ledger, store, 'the cluster');
    markFolder(dir, ledger);
    await eraseAgain(dir, { store, keys }, erasures, notes);
  });
  const parts = {
    ...{ store, keys, slots: clusterSlots(slots, ledgerKey) },
    partyIds: partyIds(ledgerKey),
  };
  try {
    if (store.trouble() === null) await met;
    else return { ...parts, met };
  } catch (error) {
    await store.close();
    throw error;
  }
  return parts;
}
