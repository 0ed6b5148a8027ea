/** The thread that keeps the views: does what `keeperInThread` sends, one after another. */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Views } from '../views/views.js';
import { type FromKeeper, type KeeperTask, keeperHere, type ToKeeper } from './keeper.js';

const { file }: KeeperTask = workerData;
const views = new Views(file);
// The log is written back when `keeperInThread` says.
views.db.pragma('wal_autocheckpoint = 0');
const keeper = keeperHere(views);

async function answerTo(message: NonNullable<ToKeeper>): Promise<FromKeeper> {
  try {
    switch (message.what) {
      case 'take': {
        const taken = await keeper.take(message.events);
        return { taken, log: statSync(`${file}-wal`).size };
      }
      case 'tidy':
        tidy();
        return { tidied: true };
      default:
        return message satisfies never;
    }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Where reads of other threads are under way they are not waited for: it is tried again later. */
function tidy(): void {
  const patience = Number(views.db.pragma('busy_timeout', { simple: true }));
  views.db.pragma('busy_timeout = 0');
  views.db.pragma('wal_checkpoint(TRUNCATE)');
  views.db.pragma(`busy_timeout = ${patience}`);
}

parentPort?.on('message', async (message: ToKeeper) => {
  if (message) {
    parentPort?.postMessage(await answerTo(message));
    return;
  }
  views.close();
  parentPort?.close();
});
