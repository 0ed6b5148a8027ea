/** A worker thread of a replay: told the outline it counts its shard, then gives its tallies. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteHistory } from '../store/sqlite-history.js';
import { Counter } from './counter.js';
import type { Outline } from './outline.js';
import { countShard } from './count.js';
import type { FromWorker, WorkerTask } from './workers.js';

const { dir, question, knownAt, shard }: WorkerTask = workerData;

function answer(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.once('message', (outlined: Outline) => {
  const history = openSqliteHistory(dir);
  const counter = new Counter(outlined.context, question, knownAt);
  countShard(counter, history, { outlined, knownAt, shard }, (progress) => answer({ progress }));
  history.close();
  answer({ tallies: counter.tallies() });
});
