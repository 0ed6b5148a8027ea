/**
 * The log's follower over a whole ledger, in a process of its own: `follower.js <folder>`, run with
 * --expose-gc. Says what it held after a tenth of the events and after all, in bytes, and how much
 * of the process was resident then.
 */
import { openLog } from '../../src/audit/log/open-log.js';
import { closeParts, openParts } from '../../src/open-ledger.js';
import { say } from '../child.js';

const [dir = ''] = process.argv.slice(2);
const parts = await openParts(dir);
const { follower, close } = openLog(dir, parts);
const head = await parts.store.head();
const running = follower.start();
const early = await heldAt(head / 10);
const late = await heldAt(head);
await follower.stop();
await running;
await close();
await closeParts(parts);
say({ early, late, resident: process.memoryUsage.rss() });

/** What is in use after all that is not has been collected, once it has come so far. */
async function heldAt(position: number): Promise<number> {
  while (follower.position < position) await new Promise((resolve) => setTimeout(resolve, 1));
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
