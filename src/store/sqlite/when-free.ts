/**
 * Waiting for a file that another process has locked. SQLite itself waits by standing still, and
 * with it everything that the process does besides; so connections of a process that serves are
 * opened without patience, and what they write is tried again after pauses in which others go on.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { sqliteCode } from './database.js';

/** How long another process may hold a file, in ms. */
const PATIENCE_MS = 5000;
/** Between two attempts, in ms. */
const PAUSE_MS = 20;

/**
 * Runs what writes to a file, at once where that is free: then what it returns is returned, not a
 * promise of it. Throws what it throws; SQLITE_BUSY only where the file is not free for 5 s.
 */
export function whenFree<Result>(run: () => Result): Result | Promise<Result> {
  try {
    return run();
  } catch (error) {
    if (!isBusy(error)) throw error;
    return again(run, performance.now() + PATIENCE_MS);
  }
}

async function again<Result>(run: () => Result, until: number): Promise<Result> {
  for (;;) {
    await pause(PAUSE_MS);
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
    }
  }
}

/** Whether SQLite said so, or whatever told what it said. */
export function isBusy(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return (sqliteCode(error) ?? sqliteCode(cause))?.startsWith('SQLITE_BUSY') ?? false;
}
