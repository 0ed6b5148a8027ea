/**
 * The thread that writes the log of the views back into their file, as far as it can while others
 * read and write: so that what is left to do between two batches is little.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { KeeperTask } from './keeper.js';
import { Views } from './views.js';

const { file }: KeeperTask = workerData;
const views = new Views(file);

parentPort?.on('message', (asked: 'write back' | null) => {
  if (asked) {
    views.db.pragma('wal_checkpoint(PASSIVE)');
    parentPort?.postMessage('written back');
    return;
  }
  views.close();
  parentPort?.close();
});
