/** A thread that is asked: it keeps a process alive as long as somebody waits for it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const BUILT = new URL('../../dist/src/follow/asked-thread.js', import.meta.url);

/** Answers, and takes its time to end: as long as a file takes that is written back. */
const THREAD = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (asked) => {
    if (asked !== null) return parentPort.postMessage('done');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    parentPort.close();
  });
`;

const PROGRAM = `
  import { AskedThread } from '${BUILT.href}';
  const code = new URL('data:text/javascript,' + encodeURIComponent(process.argv[1]));
  const thread = new AskedThread(code, {}, 'is tried', () => {});
  const answer = thread.ask('something');
  await thread.end();
  console.log(await answer);
`;

describe('a thread that is asked', () => {
  it('keeps the process until it has ended, where an answer is still under way', async () => {
    const args = ['--input-type=module', '--eval', PROGRAM, THREAD];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toBe('done\n');
  });
});
