/**
 * What `kept doctor` looks at. Each finding says what it saw and, where it is wrong, what to do.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadLedgerKey } from '../keys/ledger-key.js';
import { openSqliteKeyStore } from '../keys/sqlite-key-store.js';
import { Views, viewsFile } from '../projector/views.js';
import { FolderInUse, lockFolder } from '../store/sqlite/folder-lock.js';
import { openSqliteHistory } from '../store/sqlite/history.js';
import { checkIntegrity } from '../store/sqlite/integrity.js';
import { grouped } from './terminal.js';

export interface Check {
  readonly ok: boolean;
  readonly what: string;
  /** What to do, where it is wrong. */
  readonly advice?: string;
}

/** The oldest Node.js that Kept runs on. */
const NODE: readonly [number, number] = [20, 19];

export async function examine(dir: string): Promise<readonly Check[]> {
  const findings: Check[] = [nodeVersion(process.versions.node)];
  if (!existsSync(join(dir, 'events.db'))) {
    const advice = 'Import or serve one first, or name its folder with --data.';
    return [...findings, { ok: false, what: `There is no ledger in ${dir}.`, advice }];
  }
  findings.push(finding(() => writable(dir)));
  findings.push(finding(() => lock(dir)));
  findings.push(...['events.db', 'keys.db'].map((name) => finding(() => integrity(dir, name))));
  findings.push(await keys(dir));
  findings.push(finding(() => views(dir)));
  return findings;
}

/** What a look finds; an error of it is itself the finding, and says what to do. */
function finding(look: () => Check): Check {
  try {
    return look();
  } catch (error) {
    return { ok: false, what: error instanceof Error ? error.message : String(error) };
  }
}

export function nodeVersion(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  const advice = `Kept needs ${NODE.join('.')} or newer: install it.`;
  return { ok, what: `Node.js is ${version}.`, ...(!ok && { advice }) };
}

function writable(dir: string): Check {
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return { ok: true, what: `${dir} can be read and written.` };
  } catch {
    const advice = 'Give this user the rights, or run as the one who owns it.';
    return { ok: false, what: `${dir} cannot be read and written.`, advice };
  }
}

/** In use is no fault: it is worth knowing. */
function lock(dir: string): Check {
  try {
    lockFolder(dir).release();
    return { ok: true, what: 'No other process writes to the folder.' };
  } catch (error) {
    if (error instanceof FolderInUse)
      return { ok: true, what: 'A Kept process serves the folder.' };
    throw error;
  }
}

function integrity(dir: string, name: string): Check {
  const faults = checkIntegrity(join(dir, name));
  const [first] = faults;
  if (first === undefined) return { ok: true, what: `${name} is whole.` };
  return { ok: false, what: `${name} is damaged: ${first}.`, advice: 'Restore a backup.' };
}

async function keys(dir: string): Promise<Check> {
  try {
    await openSqliteKeyStore(dir, loadLedgerKey(dir)).close();
    return { ok: true, what: "The ledger's key is there, private, and opens keys.db." };
  } catch (error) {
    return { ok: false, what: error instanceof Error ? error.message : String(error) };
  }
}

function views(dir: string): Check {
  const file = viewsFile(dir);
  if (!existsSync(file)) return { ok: true, what: 'Views are not built yet; serving builds them.' };
  const history = openSqliteHistory(dir);
  const current = new Views(file, { readOnly: true });
  try {
    const [checkpoint, head] = [current.checkpoint, history.head()];
    const seen = `Views are at ${grouped(checkpoint)} of ${grouped(head)} events`;
    if (checkpoint <= head) return { ok: true, what: `${seen}.` };
    // A log that ends before what its views have seen was cut off or rolled back.
    const advice = 'The log was cut: restore events.db from a backup, then run kept rebuild.';
    return { ok: false, what: `${seen}.`, advice };
  } finally {
    current.close();
    history.close();
  }
}
