/**
 * The thread that writes reads.db: does what `WriterInThread` sends, one after another. It notes
 * heads with the keys as well, since that waits for a disk, too.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type KeySlots, sqliteSlots } from '../../keys/key-slots.js';
import { existingLedgerKey, LedgerKeyError } from '../../keys/ledger-key.js';
import { StoreUnavailable } from '../../store/event-store.js';
import { ReadLog } from './read-log.js';
import {
  type FromReadsThread,
  type HeadTask,
  type ReadsTask,
  type ReadsThread,
  runOn,
} from './read-writer.js';

const { dir }: ReadsThread = workerData;
let log: ReadLog | null = null;
let slots: KeySlots | null = null;

async function answerTo(task: ReadsTask | HeadTask): Promise<FromReadsThread> {
  try {
    if (task.what === 'note') return { done: await noted(task) };
    log ??= ReadLog.in(dir);
    return { done: runOn(log, task) };
  } catch (error) {
    const isExpected = error instanceof StoreUnavailable || error instanceof LedgerKeyError;
    if (!isExpected) throw error;
    return { failed: error.message };
  }
}

async function noted({ slot, from, to }: HeadTask): Promise<number> {
  slots ??= sqliteSlots(dir, existingLedgerKey(dir));
  return (await slots.replace(slot, from, to)) ? 1 : 0;
}

parentPort?.on('message', async (task: ReadsTask | HeadTask | null) => {
  if (task) {
    parentPort?.postMessage(await answerTo(task));
    return;
  }
  log?.close();
  slots?.close();
  parentPort?.close();
});
