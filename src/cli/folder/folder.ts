/** A data folder as commands use it: to write, alone; or to read, beside a server that writes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadBatches } from '../../audit/reads/read-batches.js';
import { ReadLog } from '../../audit/reads/read-log.js';
import type { Ledger } from '../../command/ledger.js';
import {
  closeParts,
  openParts,
  type Parts,
  type PartsOptions,
  placeOf,
} from '../../open-ledger.js';
import { Projector } from '../../projector/projector.js';
import { LiveViews } from '../../projector/views/live-views.js';
import { Views, viewsFile } from '../../projector/views/views.js';
import { type ReadParts, ReadSide } from '../../query/read-side.js';
import type { Viewer } from '../../query/visibility.js';
import { FolderInUse } from '../../store/sqlite/folder-lock.js';
import { CliError } from '../exit-codes.js';
import { note, startBar } from '../terminal.js';

/** Whoever holds the data folder and its key can read all of it. */
export const FOLDER_VIEWER: Viewer = { role: 'operator', teller: 'kept', parties: new Set() };

/**
 * Opens a folder to write, makes one where there is none, and closes it when `run` is done.
 * `instead` says what can be done while a server holds the folder.
 */
export async function withLedger<Result>(
  dir: string,
  instead: string,
  run: (ledger: Ledger, parts: Parts) => Promise<Result>,
  options: PartsOptions = {},
): Promise<Result> {
  const parts = await openParts(dir, { notes: note, ...options }).catch((error: unknown) => {
    if (error instanceof FolderInUse) throw new CliError(`${error.message} ${instead}`);
    throw error;
  });
  try {
    // Only what writes pays for loading the messages: their shapes bring half of Nest with them.
    const { Ledger } = await import('../../command/ledger.js');
    const { Identities } = await import('../../command/identities.js');
    return await run(new Ledger(parts.store, parts.keys, new Identities(parts.partyIds)), parts);
  } finally {
    await closeParts(parts);
  }
}

/** Throws unless the folder holds a ledger, or is that of a cluster's views. */
export function mustHoldLedger(dir: string): void {
  if (placeOf(dir).kind === 'cluster' || existsSync(join(dir, 'events.db'))) return;
  throw new CliError(
    `There is no ledger in ${dir}. Import or serve one first, or name its folder with --data.`,
  );
}

/** Throws for a cluster: it has no files here that a command could read. */
export function mustBeInFolder(dir: string, command: string): void {
  if (placeOf(dir).kind === 'folder') return;
  throw new CliError(
    `kept ${command} reads the files of a ledger on SQLite, and KEPT_STORE names a cluster. ` +
      'Leave KEPT_STORE out to use it on a data folder.',
  );
}

/** Throws for a cluster, whose history and keys are backed up with its own means. */
export function mustNotBeOnCluster(dir: string, command: string): void {
  if (placeOf(dir).kind === 'folder') return;
  throw new CliError(
    `kept ${command} is for a ledger on SQLite, and KEPT_STORE names a cluster: back up the ` +
      'files of its nodes, as docs/how-to/back-up-and-restore.md says. The views need no backup.',
  );
}

/** Throws for a data folder of its own, which one process writes to and keeps the views of. */
export function mustBeOnCluster(dir: string, option: string): void {
  if (placeOf(dir).kind === 'cluster') return;
  throw new CliError(
    `${option} is for processes that share a cluster (KEPT_STORE=kurrentdb://...).`,
    'usage',
  );
}

/** What is read beside the views, opened by whoever reads it. */
type ReadBeside = Pick<ReadParts, 'matching' | 'models' | 'onRead' | 'reads'>;

/** Has it kept what is read meanwhile, beside a server that keeps what others read. */
async function keepingReads<Result>(
  dir: string,
  run: (kept: Required<Pick<ReadBeside, 'onRead' | 'reads'>>) => Promise<Result>,
): Promise<Result> {
  const reads = new ReadBatches(() => ReadLog.in(dir), { say: note });
  try {
    return await run({ onRead: reads.note, reads });
  } finally {
    await reads.close();
  }
}

/**
 * Reads a folder: with views brought up to date here, or, where a server holds the folder, with the
 * views that it keeps.
 */
export async function withReadSide<Result>(
  dir: string,
  run: (side: ReadSide, parts: Parts) => Promise<Result>,
  beside: ReadBeside = {},
): Promise<Result> {
  mustHoldLedger(dir);
  let parts: Parts;
  try {
    parts = await openParts(dir, { notes: note });
  } catch (error) {
    if (error instanceof FolderInUse) return besideServer(dir, run, beside);
    throw error;
  }
  try {
    return await withLiveViews(dir, parts, (live) =>
      keepingReads(dir, (kept) => run(readSide({ ...parts, ...beside, ...kept }, live), parts)),
    );
  } finally {
    await closeParts(parts);
  }
}

/** Opens the views of a folder that is open to write, and brings them up to date before it runs. */
export async function withLiveViews<Result>(
  dir: string,
  { store }: Parts,
  run: (live: LiveViews) => Promise<Result>,
  before: (live: LiveViews) => Promise<void> = async () => {},
): Promise<Result> {
  const live = new LiveViews(dir, store);
  try {
    await before(live);
    await catchUp(live, await store.head());
    return await run(live);
  } finally {
    await live.stop();
  }
}

export function readSide(parts: Parts & ReadBeside, live: ReadParts['live']): ReadSide {
  return new ReadSide({ ...parts, live, now: () => new Date() });
}

/** Starts views and waits until they hold all that the store holds, with a progress bar. */
export async function catchUp(live: LiveViews, head: number): Promise<void> {
  const { projector } = live;
  const from = projector.checkpoint;
  const bar = startBar({ label: 'Projecting', total: head - from });
  const leave = projector.effects.listen(({ position }) => bar.update(position - from));
  await Promise.race([live.start(), projector.waitLive()]);
  leave();
  bar.stop();
  const { state } = projector;
  if ('why' in state) throw new CliError(`The views cannot be brought up to date: ${state.why}`);
}

async function besideServer<Result>(
  dir: string,
  run: (side: ReadSide, parts: Parts) => Promise<Result>,
  beside: ReadBeside,
): Promise<Result> {
  const file = viewsFile(dir);
  if (!existsSync(file)) {
    throw new CliError(`The server of ${dir} has no views of this version yet; try again shortly.`);
  }
  const parts = await openParts(dir, { beside: true });
  const current = new Views(file, { readOnly: true });
  try {
    // It never starts: the server's own projector keeps these views.
    const live = { current, stale: false, projector: new Projector(parts.store, current) };
    return await keepingReads(dir, (kept) =>
      run(readSide({ ...parts, ...beside, ...kept }, live), parts),
    );
  } finally {
    current.close();
    await closeParts(parts);
  }
}
