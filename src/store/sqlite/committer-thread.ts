/** The thread that commits to events.db: does what `committerInThread` sends, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { StoreUnavailable } from '../event-store.js';
import { committerHere, type FromThread, type ThreadTask, type ToThread } from './committer.js';
import { openDatabase } from './database.js';
import { EVENTS } from './events.js';
import { callsOf } from './flat-calls.js';

const { path }: ThreadTask = workerData;
const db = openDatabase(path, EVENTS);
const committer = committerHere(path, db);

async function answerTo({ calls, now }: NonNullable<ToThread>): Promise<FromThread> {
  try {
    return { results: await committer.commit(callsOf(calls), now) };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { failed: error.message };
  }
}

parentPort?.on('message', async (message: ToThread) => {
  if (message) {
    parentPort?.postMessage(await answerTo(message));
    return;
  }
  db.close();
  parentPort?.close();
});
