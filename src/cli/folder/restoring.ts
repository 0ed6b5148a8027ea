/**
 * A backup put back. What is restored is put together in `restoring/` of the data folder, verified,
 * and the erasures told since are applied to it; only then does it take the place of what is there,
 * which goes to `replaced/`. While `restoring/` is there no process opens the folder, so stopped
 * anywhere it is run again, from the beginning.
 */
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { forgetOriginals } from '../../documents/original-files.js';
import { erasureListOf, listedErasures } from '../../keys/erasure-list.js';
import { existingLedgerKey, type LedgerKey } from '../../keys/ledger-key.js';
import { erasedIn, examineKeys, openSqliteKeyStore } from '../../keys/sqlite-key-store.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import {
  closeToOthers,
  makePrivateFolder,
  openToOthers,
  syncFolder,
  writePrivateFile,
} from '../../store/private-files.js';
import { cutLog, forgetLater } from '../../store/sqlite/copy.js';
import { lockFolder } from '../../store/sqlite/folder-lock.js';
import { markedAs, markFolder, RESTORING, tieKeys } from '../../store/sqlite/parts.js';
import { CliError } from '../exit-codes.js';
import { makeDurable, mustBeWhole } from './backing-up.js';
import { type Manifest, manifestIn, readManifest } from './manifest.js';

export interface RestoreOptions {
  /** Leaves out what was appended after this position. */
  readonly until?: Position;
  /** Puts what the folder holds aside; without it the folder must be empty. */
  readonly replace?: boolean;
  /** Lists of parties that were erased since, and folders with a newer keys.db. */
  readonly erasures: readonly string[];
  /** Says that none was erased since. */
  readonly nobodyErased?: boolean;
}

export interface Restored {
  readonly ledger: string;
  readonly events: number;
  readonly position: Position;
  /** Erasures told since the backup, applied again. */
  readonly erased: number;
  /** Where what was there before is now; null where nothing was. */
  readonly replaced: string | null;
}

const REPLACED = 'replaced';
const PLACING = 'placing';
const DONE = `${RESTORING}.done`;
/** What stays where it is, beside the lock's files. */
const STAYS = new Set(['ledger.key', RESTORING, DONE, REPLACED]);

/** Restores a backup into a data folder. Throws CliError, StoreUnavailable or LedgerKeyError. */
export async function restore(
  from: string,
  dir: string,
  options: RestoreOptions,
): Promise<Restored> {
  const manifest = await readManifest(from);
  const until = options.until ?? manifest.position;
  if (until > manifest.position) {
    throw new CliError(
      `The backup ends at position ${manifest.position}, before ${until}. Take a newer one.`,
      'usage',
    );
  }
  const ledgerKey = existingLedgerKey(dir);
  makePrivateFolder(dir);
  const lock = lockFolder(dir);
  try {
    mayReplace(dir, manifest, options.replace ?? false);
    const erased = erasuresSince(dir, options, newerBackups(from, manifest));
    const stage = join(dir, RESTORING);
    clearStopped(dir);
    copyBackup(from, manifest, stage);
    if (until < manifest.position) cutLog(join(stage, 'events.db'), until);
    const again = await eraseAgain(stage, ledgerKey, erased);
    markFolder(stage, tieKeys(stage, { onlyLook: true }));
    const { events, head } = mustBeWhole(stage);
    makeDurable(stage);
    putInPlace(dir, stage);
    const replaced = existsSync(join(dir, REPLACED)) ? join(dir, REPLACED) : null;
    return { ledger: manifest.ledger, events, position: head, erased: again, replaced };
  } finally {
    lock.release();
  }
}

function mayReplace(dir: string, { ledger }: Manifest, replace: boolean): void {
  const stopped = existsSync(join(dir, RESTORING));
  const there = namesIn(dir);
  if (there.length === 0 || stopped) return;
  if (!replace) {
    throw new CliError(
      `${dir} holds ${there[0]}. Restore to an empty folder, or add --replace to put what is ` +
        'there aside.',
    );
  }
  const marked = markedAs(dir);
  if (marked !== null && marked !== ledger) {
    throw new CliError(
      `${dir} holds ledger ${marked}, and the backup is of ${ledger}. Name another folder.`,
    );
  }
  if (existsSync(join(dir, REPLACED))) {
    throw new CliError(
      `${join(dir, REPLACED)} holds what an earlier restore put aside. Delete or move it first.`,
    );
  }
}

function namesIn(dir: string): readonly string[] {
  return readdirSync(dir).filter((name) => !STAYS.has(name) && !name.startsWith('writer.'));
}

/** Everybody of whom something that is newer than the backup knows that they were erased. */
function erasuresSince(
  dir: string,
  { erasures, nobodyErased = false }: RestoreOptions,
  newer: readonly string[],
): ReadonlySet<PartyId> {
  const noted = erasureListOf();
  const given = noted && existsSync(noted) ? [...erasures, noted] : erasures;
  // After a restore that was stopped, the keys may be in any of these.
  const own = [dir, join(dir, REPLACED), join(dir, RESTORING)];
  const lists = [...given.map(partiesIn), ...own.flatMap((folder) => erasedInFolder(folder) ?? [])];
  if (lists.length === 0 && !nobodyErased) {
    throw new CliError(
      'Nothing here says who was erased since the backup was made: their keys are in it, and ' +
        'would open again. Give the list that KEPT_ERASURES named, or a folder with a newer ' +
        'keys.db, with --erasures; or, where nobody was erased, say --nobody-erased.',
      'usage',
    );
  }
  // They are no word on who was erased after them, so that they do not do instead of one.
  return new Set([...lists.flat(), ...newer.flatMap((each) => erasedInFolder(each) ?? []).flat()]);
}

/** Backups of the same ledger beside this one that go as far or farther. */
function newerBackups(from: string, { ledger, madeAt }: Manifest): readonly string[] {
  const beside = dirname(resolve(from));
  return readdirSync(beside)
    .map((name) => join(beside, name))
    .filter((folder) => {
      const manifest = manifestIn(folder);
      return manifest?.ledger === ledger && manifest.madeAt > madeAt;
    });
}

function partiesIn(path: string): readonly PartyId[] {
  if (!existsSync(path)) throw new CliError(`There is no ${path}. Check --erasures.`, 'usage');
  if (statSync(path).isDirectory()) {
    const [parties] = erasedInFolder(path) ?? [];
    if (!parties) throw new CliError(`${path} holds no keys.db that can be read.`, 'usage');
    return parties;
  }
  return listedErasures(path);
}

/** Null where there are no keys, or they cannot be read. */
function erasedInFolder(folder: string): readonly [readonly PartyId[]] | null {
  const path = join(folder, 'keys.db');
  if (!existsSync(path)) return null;
  try {
    return [erasedIn(path)];
  } catch {
    return null;
  }
}

function copyBackup(from: string, { files }: Manifest, stage: string): void {
  for (const { path } of files) {
    makePrivateFolder(dirname(join(stage, path)));
    copyFileSync(join(from, path), join(stage, path));
  }
  closeToOthers(openToOthers(stage, { deep: true }));
}

/** How many of the parties had a key, or could have had one, until now. Their documents go, too. */
async function eraseAgain(
  stage: string,
  ledgerKey: LedgerKey,
  parties: ReadonlySet<PartyId>,
): Promise<number> {
  forgetLater(join(stage, 'keys.db'));
  const keys = openSqliteKeyStore(stage, ledgerKey);
  let erased = 0;
  try {
    await forgetOriginals(stage, parties);
    for (const party of parties) if (await keys.erase(party)) erased += 1;
  } finally {
    await keys.close();
  }
  const [damaged] = examineKeys(stage, ledgerKey).damaged;
  if (damaged === undefined) return erased;
  throw new CliError(`The key of ${damaged} in the backup is damaged. Take another backup.`);
}

/**
 * What is there goes aside, what was restored takes its place. Once the latter has begun, all that
 * is there is of a restore, as PLACING tells the next run.
 */
function putInPlace(dir: string, stage: string): void {
  for (const name of namesIn(dir)) {
    makePrivateFolder(join(dir, REPLACED));
    renameSync(join(dir, name), join(dir, REPLACED, name));
  }
  syncFolder(dir);
  const restored = readdirSync(stage);
  writePrivateFile(join(stage, PLACING), '');
  for (const name of restored) renameSync(join(stage, name), join(dir, name));
  syncFolder(dir);
  // In one step, so that no half of it is left for the next run to mistake.
  renameSync(stage, join(dir, DONE));
  rmSync(join(dir, DONE), { recursive: true });
}

/** Takes away what a restore that was stopped left, but for what it had put aside. */
function clearStopped(dir: string): void {
  rmSync(join(dir, DONE), { recursive: true, force: true });
  if (existsSync(join(dir, RESTORING, PLACING))) {
    for (const name of namesIn(dir)) rmSync(join(dir, name), { recursive: true });
  }
  rmSync(join(dir, RESTORING), { recursive: true, force: true });
}
