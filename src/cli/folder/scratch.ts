/** What is there for the length of one command, and goes with it, also where that is stopped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT_CODES } from '../exit-codes.js';

/** By which people, terminals and systems stop a command. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has `remove` called when the process ends, in whatever way but outright; the function that it
 * gives calls it at once. Until then a signal waits while this thread is busy.
 */
export function removedAtEnd(remove: () => void): () => void {
  const stop = (): void => process.exit(EXIT_CODES.interrupted.code);
  process.once('exit', remove);
  for (const signal of STOPS) process.once(signal, stop);
  return () => {
    for (const signal of STOPS) process.off(signal, stop);
    process.off('exit', remove);
    remove();
  };
}

/** A folder that its owner alone may open, until `remove` is called, or the process ends. */
export interface Scratch {
  readonly dir: string;
  remove(): void;
}

export function makeScratch(): Scratch {
  const dir = mkdtempSync(join(tmpdir(), 'kept-'));
  return { dir, remove: removedAtEnd(() => rmSync(dir, { recursive: true, force: true })) };
}
