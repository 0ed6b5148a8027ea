/** Faults of the machine under a server that runs, each of which passes. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openFile } from '../../../src/store/sqlite/driver.js';
import type { Chance } from '../load/chance.js';
import type { Server } from './server.js';

const run = promisify(execFile);

/** Begins the fault; what it returns ends it. */
export type Fault = (server: Server, chance: Chance) => Promise<() => Promise<void>>;

/**
 * The disk takes nothing (any file), or nothing beyond a size that some files have: writes fail
 * with EFBIG, which SQLite answers as an I/O error. (Node does not end by SIGXFSZ.)
 */
const writesFail: Fault = async (server, chance) => {
  const sizes = readdirSync(server.data).map((name) => statSync(join(server.data, name)).size);
  const limit = chance.percent(50) ? 1 : chance.whole(1, Math.max(...sizes));
  return limited(server, 'fsize', limit);
};

/** No file can be opened and no connection accepted: EMFILE. */
const noFilesOpen: Fault = (server) => limited(server, 'nofile', 3);

/** The process stands still, as on a machine that swaps or is moved. */
const standsStill: Fault = async (server) => {
  server.signal('SIGSTOP');
  return async () => server.signal('SIGCONT');
};

/** Somebody else holds one of its databases, as a backup program may. */
const locked: Fault = async (server, chance) => {
  const names = readdirSync(server.data).filter((name) =>
    /^(events|views-\d+|keys)\.db$/.test(name),
  );
  const db = openFile(join(server.data, chance.one(names)), { timeout: 2000 });
  db.exec('BEGIN IMMEDIATE');
  return async () => {
    db.exec('ROLLBACK');
    db.close();
  };
};

async function limited(server: Server, what: 'fsize' | 'nofile', to: number) {
  const { pid } = server;
  await run('prlimit', ['--pid', `${pid}`, `--${what}=${to}:`]);
  return async () => {
    // Up to the hard limit, as it was.
    const limits = ['--pid', `${pid}`, `--${what}`, '--noheadings', '--raw', '--output', 'HARD'];
    const { stdout } = await run('prlimit', limits);
    await run('prlimit', ['--pid', `${pid}`, `--${what}=${stdout.trim()}:`]);
  };
}

/** Those that can be made here, by name: limits of another process are Linux's. */
export function faultsHere(): readonly (readonly [string, Fault])[] {
  const anywhere = [['stands still', standsStill] as const, ['locked', locked] as const];
  const hasPrlimit = ['/usr/bin/prlimit', '/bin/prlimit'].some(existsSync);
  if (!hasPrlimit) return anywhere;
  return [['writes fail', writesFail], ['no files', noFilesOpen], ...anywhere];
}
