/** What is left of a log whose process is killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LogTree, logFile } from '../../../src/audit/log/log-tree.js';
import { closeParts, openParts } from '../../../src/open-ledger.js';
import { collect } from '../../store/given.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { naiveRoot } from './given.js';

const WRITER = fileURLToPath(new URL('writer.mjs', import.meta.url));

/** Kills a process that serves the log once it has said so many lines; what it said. */
async function killedAfter(lines: number, ...args: string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [WRITER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (said.push(line) >= lines) break;
  }
  child.kill('SIGKILL');
  await ended;
  return said;
}

describe.each([
  ['a log', []],
  ['a log that a thread grows', ['thread']],
])('%s, whose process is killed again and again,', (_, how) => {
  it('has each event once, and goes on from every head that was signed', async () => {
    const dir = temporaryFolder();
    const heads: { readonly size: number; readonly root: string }[] = [];
    for (const lines of [2, 5, 3, 9, 4, 12]) {
      const [position = 0, served = 0] =
        (await killedAfter(lines, dir, ...how)).at(-1)?.split(' ').map(Number) ?? [];
      const parts = await openParts(dir, { env: {} });
      const tree = new LogTree(logFile(dir));
      const events = await collect(parts.store.readAll(0));
      expect(tree.size).toBeGreaterThanOrEqual(position);
      expect(tree.checkpoint).toBe(events[tree.size - 1]?.position ?? 0);
      expect(tree.rootAt(tree.size).toString('base64')).toBe(naiveRoot(events.slice(0, tree.size)));
      const signed = await parts.slots.read('log-head');
      const head = signed === null ? { size: 0, root: naiveRoot([]) } : JSON.parse(signed);
      expect(head.size).toBeGreaterThanOrEqual(served);
      heads.push(head);
      for (const { size, root } of heads) expect(naiveRoot(events.slice(0, size))).toBe(root);
      tree.close();
      await closeParts(parts);
    }
    expect(heads.at(-1)?.size).toBeGreaterThan(heads[0]?.size ?? 0);
  });
});
