/** The thread that writes reads.db: does what `WriterInThread` sends, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { StoreUnavailable } from '../../store/event-store.js';
import { ReadLog } from './read-log.js';
import { type FromReadsThread, type ReadsTask, type ReadsThread, runOn } from './read-writer.js';

const { dir }: ReadsThread = workerData;
let log: ReadLog | null = null;

function answerTo(task: ReadsTask): FromReadsThread {
  try {
    log ??= ReadLog.in(dir);
    return { taken: runOn(log, task) };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { failed: error.message };
  }
}

parentPort?.on('message', (task: ReadsTask | null) => {
  if (task) {
    parentPort?.postMessage(answerTo(task));
    return;
  }
  log?.close();
  parentPort?.close();
});
