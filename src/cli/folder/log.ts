/** The log of a data folder for commands: brought up to date, or as a server beside keeps it. */
import { existsSync } from 'node:fs';
import { heldLogName } from '../../audit/log/log-name.js';
import { LogTree, logFile } from '../../audit/log/log-tree.js';
import { openLog } from '../../audit/log/open-log.js';
import { ServedLog } from '../../audit/log/served-log.js';
import { closeParts, openParts, type Parts } from '../../open-ledger.js';
import { FolderInUse } from '../../store/sqlite/folder-lock.js';
import { CliError } from '../exit-codes.js';
import { note, startBar } from '../terminal.js';
import { mustHoldLedger } from './folder.js';

/**
 * Reads the log of a folder: with its tree brought up to date and signed here, or, where a server
 * holds the folder, as far as that has signed it. Throws what `openParts` and signing throw.
 */
export async function withLog<Result>(
  dir: string,
  run: (log: ServedLog, parts: Parts) => Promise<Result>,
): Promise<Result> {
  mustHoldLedger(dir);
  let parts: Parts;
  try {
    parts = await openParts(dir, { notes: note });
  } catch (error) {
    if (error instanceof FolderInUse) return besideServer(dir, run);
    throw error;
  }
  try {
    return await upToDate(dir, parts, run);
  } finally {
    await closeParts(parts);
  }
}

async function upToDate<Result>(
  dir: string,
  parts: Parts,
  run: (log: ServedLog, parts: Parts) => Promise<Result>,
): Promise<Result> {
  const log = openLog(dir, parts);
  try {
    const from = log.follower.position;
    const bar = startBar({ label: 'Hashing', total: (await parts.store.head()) - from });
    try {
      await log.catchUp((position) => bar.update(position - from));
    } finally {
      bar.stop();
    }
    return await run(log.served, parts);
  } finally {
    await log.close();
  }
}

async function besideServer<Result>(
  dir: string,
  run: (log: ServedLog, parts: Parts) => Promise<Result>,
): Promise<Result> {
  const file = logFile(dir);
  if (!existsSync(file)) throw new CliError(`The server of ${dir} keeps no log of this version.`);
  const parts = await openParts(dir, { beside: true });
  const tree = new LogTree(file, { readOnly: true });
  const name = () => heldLogName(parts.slots);
  try {
    return await run(new ServedLog(tree, parts.store, name), parts);
  } finally {
    tree.close();
    await closeParts(parts);
  }
}
