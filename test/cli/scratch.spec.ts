/** What is there for the length of a command goes with it, also where that is stopped. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A process runs JavaScript as it is: the built files. */
const SCRATCH = fileURLToPath(new URL('../../dist/src/cli/folder/scratch.js', import.meta.url));

/** Makes one, says where, and waits to be stopped. */
const WAITS = `import { makeScratch } from ${JSON.stringify(SCRATCH)};
  console.log(makeScratch().dir);
  setInterval(() => {}, 1000);`;

describe('a folder for the length of a command', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is gone after %s', async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WAITS]);
    const [said] = await once(child.stdout, 'data');
    const dir = String(said).trim();
    expect(statSync(dir).mode & 0o077).toBe(0);
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect([code, existsSync(dir)]).toEqual([130, false]);
  });
});
