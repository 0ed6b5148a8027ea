/**
 * A backup of a ledger on SQLite, which may be in use: a folder of copies with a manifest.
 *
 * The log is copied first and the keys last, so that no event in it lacks its key. The ledger's own
 * key is left out: a backup that holds it opens by itself. Views are derived, so they are left out,
 * too. Stopped half way it leaves `<folder>.unfinished`, which the next run takes away.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readsFile } from '../../audit/reads/read-log.js';
import { makePrivateFolder, syncFolder, writePrivateFile } from '../../store/private-files.js';
import { copyDatabase } from '../../store/sqlite/copy.js';
import { checkIntegrity } from '../../store/sqlite/integrity.js';
import { mustLackNothing, tieKeys } from '../../store/sqlite/parts.js';
import { verifyEvents } from '../../store/sqlite/verify.js';
import { CliError } from '../exit-codes.js';
import { startBar } from '../terminal.js';
import { hashOf, MANIFEST, type Manifest, type ManifestFile } from './manifest.js';

/** Folders of sealed files that belong to a ledger. */
const FOLDERS = ['originals', 'webhooks'];

/** Backs a ledger up into a new folder. Throws CliError, StoreUnavailable or PartsApart. */
export async function backUp(dir: string, to: string, now: Date): Promise<Manifest> {
  const target = resolve(to);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new CliError(`${to} is there and not empty. Name a new folder for each backup.`);
  }
  mustLackNothing(dir);
  const beside = `${target}.unfinished`;
  rmSync(beside, { recursive: true, force: true });
  makePrivateFolder(beside);
  const log = join(beside, 'events.db');
  const bar = startBar({ label: 'Copying', total: 100, show: (part) => `${part} %` });
  await copyDatabase(join(dir, 'events.db'), log, (part) => bar.update(Math.floor(part * 100)));
  bar.stop();
  for (const folder of FOLDERS) copyFolder(join(dir, folder), join(beside, folder));
  if (existsSync(readsFile(dir))) await copyDatabase(readsFile(dir), readsFile(beside));
  await copyDatabase(join(dir, 'keys.db'), join(beside, 'keys.db'));
  const { events, head } = mustBeWhole(beside);
  const manifest: Manifest = {
    format: 1,
    ledger: tieKeys(beside, { onlyLook: true }),
    madeAt: now.toISOString(),
    position: head,
    events,
    files: await filesOf(beside),
  };
  makeDurable(beside);
  writePrivateFile(join(beside, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  if (existsSync(target)) rmdirSync(target);
  renameSync(beside, target);
  syncFolder(dirname(target));
  return manifest;
}

/** Throws CliError where a copy of log and keys is damaged. */
export function mustBeWhole(dir: string): { readonly events: number; readonly head: number } {
  const log = join(dir, 'events.db');
  const bar = startBar({ label: 'Verifying', total: statSync(log).size });
  const broken = ['events.db', 'keys.db'].flatMap((name) => checkIntegrity(join(dir, name)));
  const { events, head, faults } = verifyEvents(log);
  bar.stop();
  const [first] = [...broken, ...faults];
  if (first !== undefined) {
    throw new CliError(`The ledger is damaged: ${first} Run kept doctor; nothing was replaced.`);
  }
  return { events, head };
}

/** Copies a folder of sealed files; one that is not there is left out. */
export function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  makePrivateFolder(to);
  // What is being written has another name, and comes with the next backup.
  const whole = readdirSync(from).filter((name) => !name.endsWith('.new'));
  for (const name of whole) copyFileSync(join(from, name), join(to, name));
}

async function filesOf(dir: string): Promise<readonly ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const path of filesBelow(dir)) {
    const name = relative(dir, path).split(sep).join('/');
    files.push({ path: name, bytes: statSync(path).size, sha256: await hashOf(path) });
  }
  return files;
}

function filesBelow(dir: string): readonly string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(dir, name)).filter((path) => statSync(path).isFile());
}

/** Has the disk hold all that a folder holds. */
export function makeDurable(dir: string): void {
  for (const path of filesBelow(dir)) {
    const file = openSync(path, 'r+');
    fsyncSync(file);
    closeSync(file);
  }
  for (const name of readdirSync(dir)) {
    if (statSync(join(dir, name)).isDirectory()) syncFolder(join(dir, name));
  }
  syncFolder(dir);
}
