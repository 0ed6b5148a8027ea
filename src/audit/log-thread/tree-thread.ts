/** The thread that grows the tree of the log: a page each time that `TreeInThread` asks. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  failureOf,
  type FromTreeThread,
  type TreeTask,
  type ToTreeThread,
} from './tree-in-thread.js';
import { TreeGrower } from './tree-grower.js';

const { dir }: TreeTask = workerData;
let grower: TreeGrower | null = null;

function grown(): FromTreeThread {
  try {
    grower ??= new TreeGrower(dir);
    return { grown: grower.grow() };
  } catch (error) {
    return { failed: failureOf(error) };
  }
}

parentPort?.on('message', (asked: ToTreeThread) => {
  if (asked) {
    parentPort?.postMessage(grown());
    return;
  }
  grower?.close();
  parentPort?.close();
});
