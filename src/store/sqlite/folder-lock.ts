/**
 * One writing process per data folder. The lock is one that the operating system holds for the
 * process (SQLite's on an empty database file), so kill -9 or a power cut frees it; a pid file
 * alone would outlive its process. The pid beside it only serves the message.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '../event-store.js';
import { PRIVATE_FILE } from '../private-files.js';
import { orUnavailable } from './database.js';
import { openFile } from './driver.js';
import { isBusy } from './when-free.js';

export interface FolderLock {
  release(): void;
}

/** Another process writes to the folder. */
export class FolderInUse extends StoreUnavailable {}

/** Locks an existing folder, or throws FolderInUse at once where another process writes to it. */
export function lockFolder(dir: string): FolderLock {
  const pidFile = join(dir, 'writer.pid');
  // Nothing else may open this file: closing any handle on it would drop this process's POSIX
  // locks.
  const db = orUnavailable(`Cannot lock ${dir}`, () =>
    openFile(join(dir, 'writer.lock'), { timeout: 0 }),
  );
  try {
    orUnavailable(`Cannot lock ${dir}`, () => db.exec('BEGIN EXCLUSIVE'));
  } catch (error) {
    db.close();
    if (isBusy(error)) throw inUse(dir, pidFile);
    throw error;
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: PRIVATE_FILE });
  return {
    release() {
      rmSync(pidFile, { force: true });
      db.close();
    },
  };
}

function inUse(dir: string, pidFile: string): FolderInUse {
  const pid = readPid(pidFile);
  return new FolderInUse(
    `The data folder ${dir} is in use by another Kept process${pid ? ` (pid ${pid})` : ''}. ` +
      'Stop it first, or choose another folder; reading commands such as replay need no lock.',
  );
}

function readPid(pidFile: string): string | null {
  try {
    return /^\d+/.exec(readFileSync(pidFile, 'utf8'))?.[0] ?? null;
  } catch {
    return null;
  }
}
