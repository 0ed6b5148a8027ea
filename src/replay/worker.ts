/** A worker thread of a replay: counts the rounds it is sent, then gives its tallies. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteHistory } from '../store/sqlite-history.js';
import { Counter } from './counter.js';
import type { FromWorker, ToWorker, WorkerTask } from './workers.js';

const { dir, context, question, knownAt }: WorkerTask = workerData;
const history = openSqliteHistory(dir);
const counter = new Counter(context, question, knownAt);

function answer(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (round: ToWorker) => {
  if (round) {
    counter.count(round, history);
    answer({ done: 'round' });
    return;
  }
  history.close();
  answer({ done: 'all', tallies: counter.tallies() });
  parentPort?.close();
});
