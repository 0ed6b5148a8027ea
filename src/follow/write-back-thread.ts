/**
 * The thread that writes the log of a follower's file back into it, as far as it can while others
 * read and write, and has the log begin anew between two batches.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DerivedDatabase } from './derived-database.js';
import type { AskedOfWriteBack, WriteBackTask } from './write-back.js';

const { file }: WriteBackTask = workerData;
const database = new DerivedDatabase(file, '', { patience: 0 });

parentPort?.on('message', (asked: AskedOfWriteBack | null) => {
  if (asked) {
    // Where reads are under way the log is not begun anew: it is tried again later.
    database.db.pragma(`wal_checkpoint(${asked === 'write back' ? 'PASSIVE' : 'TRUNCATE'})`);
    parentPort?.postMessage('done');
    return;
  }
  database.close();
  parentPort?.close();
});
