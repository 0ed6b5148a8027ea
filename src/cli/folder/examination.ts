/**
 * What `kept doctor` looks at. Each finding says what it saw and, where it is wrong, what to do.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadLedgerKey } from '../../keys/ledger-key.js';
import { examineKeys, openSqliteKeyStore } from '../../keys/sqlite-key-store.js';
import { Views, viewsFile } from '../../projector/views/views.js';
import { closeToOthers, openToOthers } from '../../store/private-files.js';
import { FolderInUse, lockFolder } from '../../store/sqlite/folder-lock.js';
import { openSqliteHistory } from '../../store/sqlite/history.js';
import { checkIntegrity } from '../../store/sqlite/integrity.js';
import { mustBelong, mustLackNothing, tieKeys } from '../../store/sqlite/parts.js';
import { openSqliteStore } from '../../store/sqlite/store.js';
import { verifyEvents } from '../../store/sqlite/verify.js';
import { grouped, startBar } from '../terminal.js';
import { type Check, finding, findings } from './finding.js';
import { compareFolds } from './fold-comparison.js';
import { examineRestatements } from './restatements.js';

/** The oldest Node.js that Kept runs on. */
const NODE: readonly [number, number] = [20, 19];

/** `all`: each promise on the tape, and not a sample, is compared with the events. */
export async function examine(
  dir: string,
  { fix = false, all = false } = {},
): Promise<readonly Check[]> {
  const found: Check[] = [nodeVersion(process.versions.node)];
  if (!existsSync(dir) || readdirSync(dir).length === 0) {
    const advice = 'Import or serve one first, or name its folder with --data.';
    return [...found, { ok: false, what: `There is no ledger in ${dir}.`, advice }];
  }
  found.push(await finding(() => writable(dir)));
  found.push(await finding(() => privacy(dir, fix)));
  found.push(await finding(() => lock(dir)));
  const whole = await finding(() => complete(dir));
  if (!whole.ok) return [...found, whole];
  for (const name of ['events.db', 'keys.db']) {
    found.push(await finding(() => integrity(dir, name)));
  }
  found.push(await finding(() => events(dir)));
  found.push(await finding(() => payments(dir)));
  found.push(await finding(() => keys(dir)));
  found.push(await finding(() => parts(dir)));
  found.push(await finding(() => views(dir)));
  if (existsSync(viewsFile(dir))) found.push(...(await findings(() => folds(dir, all))));
  return found;
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

/** Whether SQLite finds a file of a folder whole. */
export function integrity(dir: string, name: string): Check {
  const faults = checkIntegrity(join(dir, name));
  const [first] = faults;
  if (first === undefined) return { ok: true, what: `${name} is whole.` };
  return {
    ok: false,
    what: `${name} is damaged: ${first}.`,
    advice: 'Restore a backup with kept restore.',
  };
}

function privacy(dir: string, fix: boolean): Check {
  const open = openToOthers(dir, { deep: true });
  const [first] = open;
  if (first === undefined) return { ok: true, what: 'No other user can open what is in it.' };
  if (fix) {
    closeToOthers(open);
    return { ok: true, what: `Took the rights of others on ${grouped(open.length)} files away.` };
  }
  const what = `Other users may open ${grouped(open.length)} files, among them ${first}.`;
  return { ok: false, what, advice: 'Take their rights away with kept doctor --fix.' };
}

function complete(dir: string): Check {
  mustLackNothing(dir);
  return { ok: true, what: 'No part is missing.' };
}

function events(dir: string): Check {
  const bar = startBar({ label: 'Verifying', total: headOf(dir) });
  try {
    const { events: count, faults } = verifyEvents(join(dir, 'events.db'), {
      seen: bar.update,
    });
    if (faults.length === 0) {
      return { ok: true, what: `All ${grouped(count)} events are as they were stored.` };
    }
    const what = `Of ${grouped(count)} events not all are as they were stored: ${faults.join(' ')}`;
    return { ok: false, what, advice: 'Restore a backup with kept restore.' };
  } finally {
    bar.stop();
  }
}

/** Of events that differ so many are named. */
const NAMED = 20;

function payments(dir: string): Check {
  const history = openSqliteHistory(dir);
  const bar = startBar({ label: 'Comparing', total: history.lastStream(history.head()) });
  try {
    const { payments: count, different } = examineRestatements(history, bar.update);
    const of = `Of ${grouped(count)} payments`;
    if (different.length === 0) {
      return { ok: true, what: `${of} each event restates what its stream gives.` };
    }
    const named = different.slice(0, NAMED).join(', ');
    const more = different.length > NAMED ? ' and more' : '';
    const what = `${of} ${grouped(different.length)} events restate another: ${named}${more}.`;
    const advice =
      'The facts are right, and any new event of such a payment restates it as they are: see ADR 32.';
    return { ok: false, what, advice };
  } finally {
    bar.stop();
    history.close();
  }
}

function headOf(dir: string): number {
  const history = openSqliteHistory(dir);
  try {
    return history.head();
  } finally {
    history.close();
  }
}

async function keys(dir: string): Promise<Check> {
  const ledgerKey = loadLedgerKey(dir);
  await openSqliteKeyStore(dir, ledgerKey).close();
  const { keys: count, erased, damaged } = examineKeys(dir, ledgerKey);
  const of = `${grouped(count)} keys (${grouped(erased)} erased)`;
  const [first] = damaged;
  if (first === undefined) {
    return { ok: true, what: `The ledger's key is there, private, and opens keys.db: ${of}.` };
  }
  const what = `${grouped(damaged.length)} keys of keys.db do not open, among them ${first}'s.`;
  return { ok: false, what, advice: 'Restore a backup with kept restore.' };
}

/** As at the start of a service, but that nothing is written. */
async function parts(dir: string): Promise<Check> {
  const ledger = tieKeys(dir, { onlyLook: true });
  const store = openSqliteStore(dir, { readOnly: true });
  try {
    await mustBelong(dir, ledger, store, join(dir, 'events.db'));
    return { ok: true, what: `All parts belong to ledger ${ledger}.` };
  } finally {
    await store.close();
  }
}

function views(dir: string): Check {
  const file = viewsFile(dir);
  if (!existsSync(file)) return { ok: true, what: 'Views are not built yet; serving builds them.' };
  const history = openSqliteHistory(dir);
  const current = new Views(file, { readOnly: true });
  try {
    const [checkpoint, head] = [current.checkpoint, history.head()];
    return { ok: true, what: `Views are at ${grouped(checkpoint)} of ${grouped(head)} events.` };
  } finally {
    current.close();
    history.close();
  }
}

async function folds(dir: string, all: boolean): Promise<readonly Check[]> {
  const history = openSqliteHistory(dir);
  try {
    return await compareFolds(dir, history, { all });
  } finally {
    history.close();
  }
}
