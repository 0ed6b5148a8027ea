/**
 * Where tests put their files: in memory, where the machine has a folder for that and room. A
 * ledger waits for its disk at each commit, which is a third of what an HTTP test takes; a process
 * that is killed leaves the same behind on either.
 */
import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const PREFIX = 'kept-tests-';
/** What all tests together have there at once is a fraction of it. */
const ROOM_BYTES = 4 * 1024 ** 3;

/** Makes a folder for this run and takes it for TMPDIR, which whoever starts the tests may name. */
export function keepInMemory() {
  if (process.env.TMPDIR || !hasRoom()) return;
  for (const left of leftBehind()) rmSync(left, { recursive: true, force: true });
  const folder = mkdtempSync(join(MEMORY, `${PREFIX}${process.pid}-`));
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

/** Of runs of this user that were killed. */
function leftBehind() {
  const all = readdirSync(MEMORY).filter((name) => name.startsWith(PREFIX));
  return all.filter((name) => isOurs(name) && isGone(name)).map((name) => join(MEMORY, name));
}

function isOurs(name) {
  return statSync(join(MEMORY, name), { throwIfNoEntry: false })?.uid === process.getuid?.();
}

/** Whether the process is gone whose number stands in the name. */
function isGone(name) {
  try {
    process.kill(Number.parseInt(name.slice(PREFIX.length), 10), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
