/** Folders for tests: each new and empty, and gone once the tests of its file have ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  made.push(folder);
  return folder;
}

// A process that a test has just ended may still be writing to its folder.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
