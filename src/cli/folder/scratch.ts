/** A folder for the length of one command. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT_CODES } from '../exit-codes.js';

/** Runs with a folder that its owner alone may open. Nothing of it stays where it is stopped. */
export async function withScratch<Result>(run: (dir: string) => Promise<Result>): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), 'kept-'));
  const remove = (): void => rmSync(dir, { recursive: true, force: true });
  const stop = (): void => process.exit(EXIT_CODES.interrupted.code);
  process.once('exit', remove);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await run(dir);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    process.off('exit', remove);
    remove();
  }
}
