// A process of its own that serves a ledger's log and tells events meanwhile, for the test of kill -9.
// It runs the built code, as a user's process does. Usage: writer.mjs <dir> [thread]
// It prints the size of the tree each time that it has grown, and each time a head was signed.
import { openLog } from '../../../dist/src/audit/log/open-log.js';
import { sizeIn } from '../../../dist/src/audit/log/served-log.js';
import { TREE_THREAD } from '../../../dist/src/audit/log-thread/tree-in-thread.js';
import { openParts } from '../../../dist/src/open-ledger.js';

const [, , dir, how] = process.argv;
const parts = await openParts(dir, { env: {} });
let time = 0;
// Its seconds are short, so that many heads are signed before it is killed.
const clock = {
  now: () => (time += 500),
  later: (run) => {
    const timer = setImmediate(run);
    return () => clearImmediate(timer);
  },
};
const grown = how === 'thread' && { thread: TREE_THREAD };
const { follower, served } = openLog(dir, parts, {}, { clock, limits: undefined, ...grown });
void follower.start();

const idOf = (n) => `00000000-0000-5000-8000-${n.toString(16).padStart(12, '0')}`;
let said = '';
for (let n = await parts.store.head(); ; ) {
  const appends = Array.from({ length: 1 + (n % 90) }, () => {
    n += 1;
    const event = { id: idOf(n), type: 'InvoiceIssued.v1', data: `{"n":${n}}`, metadata: '{}' };
    return { stream: `invoice-writer/${n}`, expected: 'none', events: [event] };
  });
  await parts.store.appendEach(appends);
  await new Promise((resolve) => setImmediate(resolve));
  const now = `${follower.position} ${sizeIn(served.checkpoint)}`;
  if (now !== said) process.stdout.write(`${now}\n`);
  said = now;
}
