/** A whole ledger from one store to another: its history, and the keys of whom it concerns. */
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { KeyStore } from '../../keys/key-store.js';
import { loadLedgerKey } from '../../keys/ledger-key.js';
import type { StoredEvent } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import { closeParts, openParts, type Parts, type PartsOptions } from '../../open-ledger.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { isKurrentAddress } from '../../store/kurrent/address.js';
import { type Migrated, migrate } from '../../store/migrate.js';
import { makePrivateFolder } from '../../store/private-files.js';
import { CliError } from '../exit-codes.js';
import { type Bar, note, startBar } from '../terminal.js';

type Environment = NonNullable<PartsOptions['env']>;

type Place =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'cluster'; readonly url: string };

export interface LedgerMigrated extends Migrated {
  /** Keys that the target has now, and parties that are erased in it as in the source. */
  readonly keys: number;
  readonly erased: number;
}

/**
 * Moves the ledger at `from` to `to`, each `sqlite:DIR` or `kurrentdb://...`. The source stays as
 * it is. Run again after a stop, it goes on. Throws CliError, StoreUnavailable or LedgerKeyError.
 */
export async function migrateLedger(
  from: string,
  to: string,
  env: Environment = process.env,
  limits: PartsOptions['limits'] = {},
): Promise<LedgerMigrated> {
  const [source, target] = [placeOf(from), placeOf(to)];
  mustDiffer(source, target);
  if (source.kind === 'folder' && !existsSync(join(source.dir, 'events.db'))) {
    throw new CliError(`There is no ledger in ${source.dir}. Check --from.`);
  }
  const shared = withKeyOf(source, target, env);
  const scratch = mkdtempSync(join(tmpdir(), 'kept-migrate-'));
  try {
    return await using(source, scratch, { env: shared, limits }, (old) =>
      using(target, scratch, { env: shared, limits }, (fresh) =>
        moveLedger(old, fresh, target.kind === 'folder'),
      ),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * Moves between ledgers that are open under the same key. `ordered`: what is appended at once to
 * the new one stays in order across streams.
 */
export async function moveLedger(
  old: Parts,
  fresh: Parts,
  ordered: boolean,
): Promise<LedgerMigrated> {
  const parties = new Set<PartyId>();
  const head = await old.store.head();
  const bar: Bar = startBar({ label: 'Migrating', total: head });
  const onEvent = (event: StoredEvent): void => {
    for (const party of partiesOf(event)) parties.add(party);
    bar.update(event.position);
  };
  const moved = await migrate(old.store, fresh.store, { ordered, onEvent });
  bar.stop();
  return { ...moved, ...(await moveKeys(parties, old.keys, fresh.keys)) };
}

/** Whoever has personal parts in the event has a key, or was erased. */
function partiesOf({ data }: StoredEvent): readonly PartyId[] {
  const { personal = {} }: { personal?: object } = JSON.parse(data);
  return Object.keys(personal);
}

/**
 * Moves the keys, and erases in the target whoever was erased in the source, before anyone could
 * make a new key.
 */
async function moveKeys(
  parties: ReadonlySet<PartyId>,
  from: KeyStore,
  to: KeyStore,
): Promise<{ readonly keys: number; readonly erased: number }> {
  let [keys, erased] = [0, 0];
  for (const [party, key] of await from.existing(parties)) {
    if (key) {
      if (!(await to.adopt(party, key))) throw otherKey(party);
      keys += 1;
    } else if (await from.isErased(party)) {
      await to.erase(party);
      erased += 1;
    }
  }
  return { keys, erased };
}

function otherKey(party: PartyId): StoreUnavailable {
  return new StoreUnavailable(
    `The target has another key of ${party}, or erased it. Migrate to a store that is empty.`,
  );
}

function placeOf(written: string): Place {
  if (isKurrentAddress(written)) return { kind: 'cluster', url: written };
  const dir = /^sqlite:(.+)$/.exec(written)?.[1];
  if (dir !== undefined) return { kind: 'folder', dir: resolve(dir) };
  // The text may be an address with a password in it, so it is not shown.
  throw new CliError('A store is written sqlite:DIR or kurrentdb://host:2113.', 'usage');
}

function mustDiffer(source: Place, target: Place): void {
  if (JSON.stringify(source) !== JSON.stringify(target)) return;
  throw new CliError('--from and --to name the same store.', 'usage');
}

/** Party ids are made with the ledger's key, so both stores must be opened with the same one. */
function withKeyOf(source: Place, target: Place, env: Environment): Environment {
  const { KEPT_STORE: _store, ...rest } = env;
  if (source.kind === 'cluster') return rest;
  const file = join(source.dir, 'ledger.key');
  const key = loadLedgerKey(source.dir, env).toString('hex');
  if (target.kind === 'folder' && existsSync(file)) {
    makePrivateFolder(target.dir);
    const copy = join(target.dir, 'ledger.key');
    if (!existsSync(copy)) copyFileSync(file, copy, constants.COPYFILE_EXCL);
  }
  const { KEPT_LEDGER_KEY_FILE: _file, ...others } = rest;
  return { ...others, KEPT_LEDGER_KEY: key };
}

async function using<Result>(
  place: Place,
  scratch: string,
  { env, limits }: { readonly env: Environment; readonly limits: PartsOptions['limits'] },
  run: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const parts =
    place.kind === 'folder'
      ? await openParts(place.dir, { env, notes: note })
      : await openParts(scratch, {
          env: { ...env, KEPT_STORE: place.url },
          ...(limits && { limits }),
          beside: true,
        });
  try {
    return await run(parts);
  } finally {
    await closeParts(parts);
  }
}
