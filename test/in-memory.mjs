/**
 * Where tests put their files: in memory, where the machine has a folder for that and room. A
 * ledger waits for its disk at each commit, which is a third of what an HTTP test takes; a process
 * that is killed leaves the same behind on either.
 */
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const PREFIX = 'kept-tests-';
/** What all tests together have there at once is a fraction of it. */
const ROOM_BYTES = 4 * 1024 ** 3;

/** Makes a folder for this run and takes it for TMPDIR, which whoever starts the tests may name. */
export function keepInMemory() {
  if (process.env.TMPDIR || !hasRoom()) return;
  for (const left of leftBehind()) rmSync(left, { recursive: true, force: true });
  const folder = join(MEMORY, PREFIX + process.pid);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function hasRoom() {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}

/** Of runs that were killed. */
function leftBehind() {
  const ours = readdirSync(MEMORY).filter((name) => name.startsWith(PREFIX));
  const isGone = (name) => {
    try {
      process.kill(Number(name.slice(PREFIX.length)), 0);
      return false;
    } catch (error) {
      return error.code === 'ESRCH';
    }
  };
  return ours.filter(isGone).map((name) => join(MEMORY, name));
}
